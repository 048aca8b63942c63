package org.causeboard.app.canvas.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.causeboard.model.display.Colour;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Palette;

/// The inks of a palette as JavaFX paints, each made once.
public final class Colours {
    private final Palette palette;
    private final Map<Ink, Color> known = new HashMap<>();
    private Optional<Used> last = Optional.empty(); // things of one colour often follow each other

    public Colours(Palette palette) {
        this.palette = palette;
    }

    /// The paint for an ink.
    public Color of(Ink ink) {
        if (last.isEmpty() || last.get().ink() != ink) {
            last = Optional.of(new Used(ink, find(ink)));
        }
        return last.get().colour();
    }

    private Color find(Ink ink) {
        return known.computeIfAbsent(ink, each -> {
            Colour colour = palette.colour(each);
            return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.opacity());
        });
    }

    private record Used(Ink ink, Color colour) {}
}
