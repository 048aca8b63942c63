package org.causeboard.model.display;

import java.util.Objects;

/// What something is coloured with. Sealed: every painter resolves both cases by [Palette#colour(Ink)].
public sealed interface Ink {
    /// How opaque it is, from 0 to 1.
    double opacity();

    /// A colour of the theme.
    record Themed(Token token, double opacity) implements Ink {
        public Themed {
            Objects.requireNonNull(token, "token");
        }
    }

    /// A colour that a person chose, the same in every theme.
    record Fixed(Colour colour) implements Ink {
        @Override
        public double opacity() {
            return colour.opacity();
        }
    }

    /// A colour of the theme, opaque.
    static Ink of(Token token) {
        return new Themed(token, 1);
    }

    /// A colour of the theme, less opaque.
    static Ink of(Token token, double opacity) {
        return new Themed(token, opacity);
    }
}
