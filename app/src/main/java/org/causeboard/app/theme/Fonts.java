package org.causeboard.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.TextStyle;

/// The bundled font as JavaFX knows it: the same files that pictures are measured with.
public final class Fonts {
    private static final Map<TextStyle.Weight, String> NAMES = new EnumMap<>(TextStyle.Weight.class);

    static {
        for (TextStyle.Weight weight : TextStyle.Weight.values()) {
            try (InputStream file = BundledFont.file(weight)) {
                NAMES.put(weight, Font.loadFont(file, 14).getName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Map<TextStyle, Font> known = new HashMap<>();
    private final double scale;

    /// Fonts for text that is shown `scale` times its size.
    public Fonts(double scale) {
        this.scale = scale;
    }

    /// Makes the font known to style sheets under its family name.
    static void load() {
        if (NAMES.isEmpty()) {
            throw new IllegalStateException("The bundled font could not be read.");
        }
    }

    /// The font of a text style.
    public Font of(TextStyle style) {
        return known.computeIfAbsent(style, each -> new Font(NAMES.get(each.weight()), each.size() * scale));
    }
}
