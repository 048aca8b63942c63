package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Area;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundledFontTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
            + "ÄÖÜäöüßÉéèçÅåØøÇŁł+−±×÷=<>≤≥≠&%@#$€§αβγδεθλμπρστφχψωΔΣΩ→←↔½²";
    /// Square units that rounding may leave, of 2048 in an em.
    private static final double ROUNDING = 200;

    @ParameterizedTest
    @EnumSource
    void noContoursOfALetterLieOverEachOther(TextStyle.Weight weight) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(BundledFont.file(weight)))) {
            for (int letter : LETTERS.codePoints().toArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
                Path2D outline =
                        new Path2D.Double(font.getGlyph().getGlyph(glyph).getPath());
                assertThat(covered(outline)).as("%c", letter).isLessThan(ROUNDING);
            }
        }
    }

    /// The area that more than one contour covers.
    private static double covered(Path2D outline) {
        outline.setWindingRule(PathIterator.WIND_NON_ZERO);
        Area filled = new Area(outline);
        outline.setWindingRule(PathIterator.WIND_EVEN_ODD);
        filled.subtract(new Area(outline));
        return Math.abs(area(filled));
    }

    private static double area(Area shape) {
        double sum = 0;
        double[] start = new double[2];
        double[] last = new double[2];
        double[] next = new double[6];
        for (PathIterator path = new FlatteningPathIterator(shape.getPathIterator(null), 0.1);
                !path.isDone();
                path.next()) {
            int kind = path.currentSegment(next);
            if (kind == PathIterator.SEG_CLOSE) {
                System.arraycopy(start, 0, next, 0, 2);
            } else if (kind == PathIterator.SEG_MOVETO) {
                System.arraycopy(next, 0, start, 0, 2);
                System.arraycopy(next, 0, last, 0, 2);
            }
            sum += (last[0] * next[1] - next[0] * last[1]) / 2;
            System.arraycopy(next, 0, last, 0, 2);
        }
        return sum;
    }
}
