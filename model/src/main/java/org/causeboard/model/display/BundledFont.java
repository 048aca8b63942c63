package org.causeboard.model.display;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Inter (SIL Open Font Licence 1.1), the font of all pictures: screen and export load the same files and measure with
/// the same widths, so that pictures agree between machines.
public final class BundledFont implements TextMeasure {
    /// The name of the font's family.
    public static final String FAMILY = "Inter";

    /// How far letters rise above and fall below the baseline, as shares of the size: what layouts of lines count on.
    public static final double ASCENT = 0.97;

    public static final double DESCENT = 0.24;

    private static final BundledFont INSTANCE = new BundledFont();

    private final Map<TextStyle.Weight, FontMetrics> metrics = new EnumMap<>(TextStyle.Weight.class);

    private BundledFont() {
        for (TextStyle.Weight weight : TextStyle.Weight.values()) {
            metrics.put(weight, new FontMetrics(bytes(weight)));
        }
    }

    /// The one font.
    public static BundledFont instance() {
        return INSTANCE;
    }

    /// The TrueType file of a weight, for whoever draws or embeds it.
    public static InputStream file(TextStyle.Weight weight) {
        return new ByteArrayInputStream(bytes(weight));
    }

    @Override
    public double width(String text, TextStyle style) {
        return metrics.get(style.weight()).width(text) * style.size();
    }

    /// Whether the font has a picture of every character of a text.
    public boolean canShow(String text) {
        FontMetrics regular = metrics.get(TextStyle.Weight.REGULAR);
        return text.codePoints().allMatch(regular::has);
    }

    private static byte[] bytes(TextStyle.Weight weight) {
        String name = switch (weight) {
            case REGULAR -> "font/Inter-Regular.ttf";
            case MEDIUM -> "font/Inter-Medium.ttf";
            case SEMIBOLD -> "font/Inter-SemiBold.ttf";
        };
        try (InputStream in = BundledFont.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name + " is missing from the jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
