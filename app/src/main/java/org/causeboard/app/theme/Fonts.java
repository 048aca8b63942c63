package org.causeboard.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.TextStyle;

/// The bundled fonts as JavaFX knows them: that of pictures, from the same files that they are measured with, one for
/// what is typed as code, and one for formulas. None is left to the system, which has another one on each machine.
public final class Fonts {
    private static final Map<TextStyle.Weight, String> NAMES = new EnumMap<>(TextStyle.Weight.class);

    static {
        for (TextStyle.Weight weight : TextStyle.Weight.values()) {
            NAMES.put(weight, load(() -> BundledFont.file(weight)).getName());
        }
        load("JetBrainsMono-Regular.ttf"); // what is typed as code; style sheets name it
    }

    private final Map<TextStyle, Font> known = new HashMap<>();
    private final double scale;

    /// Fonts for text that is shown `scale` times its size.
    public Fonts(double scale) {
        this.scale = scale;
    }

    /// A font for formulas.
    ///
    /// @param size in pixels
    public static Font formula(FontPosture posture, double size) {
        return Font.font(Formulas.FAMILY, posture, size);
    }

    /// Makes the fonts known to style sheets under their family names.
    static void load() {
        if (NAMES.isEmpty()) {
            throw new IllegalStateException("The bundled font could not be read.");
        }
    }

    private static Font load(String name) {
        return load(() -> Objects.requireNonNull(
                Fonts.class.getResourceAsStream("font/" + name), name + " is missing from the jar"));
    }

    private static Font load(Supplier<InputStream> font) {
        try (InputStream file = font.get()) {
            return Objects.requireNonNull(Font.loadFont(file, 14), "a bundled font cannot be read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Read with the first formula.
    private static final class Formulas {
        private static final String FAMILY = load("STIX-Regular.otf").getFamily();

        static {
            load("STIX-Italic.otf");
        }
    }

    /// The font of a text style.
    public Font of(TextStyle style) {
        return known.computeIfAbsent(style, each -> new Font(NAMES.get(each.weight()), each.size() * scale));
    }
}
