package org.causeboard.model.display;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The colours of a theme: one for every [Token]. See [Palettes] for those that come with the program.
public record Palette(String name, Map<Token, Colour> colours) {
    public Palette {
        EnumMap<Token, Colour> all = new EnumMap<>(colours);
        for (Token token : Token.values()) {
            if (!all.containsKey(token)) {
                throw new IllegalArgumentException("Palette '" + name + "' has no colour for " + token + ".");
            }
        }
        colours = Collections.unmodifiableMap(all);
    }

    /// The colour for a use.
    public Colour colour(Token token) {
        return colours.get(token);
    }

    /// The colour that an ink stands for.
    public Colour colour(Ink ink) {
        return switch (ink) {
            case Ink.Themed(Token token, double opacity) -> colour(token).faded(opacity);
            case Ink.Fixed(Colour colour) -> colour;
        };
    }

    /// The same palette with some colours replaced.
    public Palette with(String name, Map<Token, Colour> replaced) {
        EnumMap<Token, Colour> all = new EnumMap<>(colours);
        all.putAll(replaced);
        return new Palette(name, all);
    }
}
