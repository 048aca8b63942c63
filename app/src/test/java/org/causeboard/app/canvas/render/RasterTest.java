package org.causeboard.app.canvas.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.paint.Color;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

/// Of a pixel at the border of an area as much is painted as lies within.
final class RasterTest {
    private static final long SEED = 20261122;
    private static final Color INK = Color.rgb(200, 100, 40);

    private final Raster raster = new Raster(8, 6);

    @Test
    void wholePixelsAreFilled() {
        fill(2, 1, 3, 2, INK);
        assertThat(red(2, 1)).isEqualTo(200);
        assertThat(red(4, 2)).isEqualTo(200);
        assertThat(red(1, 1) + red(5, 1) + red(2, 0) + red(2, 3)).isZero();
    }

    @Test
    void partsOfPixelsAreMixed() {
        fill(1.75, 1.5, 2, 1, INK);
        assertThat(red(1, 1)).isEqualTo(25); // a quarter of a half
        assertThat(red(2, 1)).isEqualTo(100);
        assertThat(red(3, 2)).isEqualTo(75);
        assertThat(red(4, 1)).isZero();
    }

    @Test
    void aStripWithinOnePixelIsMixedOnce() {
        fill(3.25, 2, 0.5, 1, INK);
        assertThat(red(3, 2)).isEqualTo(100);
        assertThat(red(2, 2) + red(4, 2)).isZero();
    }

    @Test
    void whatShinesThroughIsMixedWithWhatLiesBelow() {
        fill(0, 0, 8, 6, Color.rgb(100, 100, 100));
        fill(2, 2, 2, 2, Color.rgb(200, 100, 40, 0.5));
        assertThat(red(2, 2)).isEqualTo(150);
        assertThat(red(4, 2)).isEqualTo(100);
    }

    @Test
    void nothingIsPaintedBesideTheClip() {
        raster.clip(2, 2, 3, 2);
        fill(-5, -5, 50, 50, INK);
        assertThat(red(2, 2)).isEqualTo(200);
        assertThat(red(4, 3)).isEqualTo(200);
        assertThat(red(1, 2) + red(5, 2) + red(2, 1) + red(2, 4)).isZero();
    }

    /// The share of pixels that lines and areas cover, added up, is how large they are.
    @Test
    void asMuchIsCoveredAsTheyAreLarge() {
        SplittableRandom random = new SplittableRandom(SEED);
        Raster.Paint white = Raster.Paint.of(Color.WHITE);
        for (int turn = 0; turn < 200; turn++) {
            Raster wide = new Raster(120, 90);
            double x = random.nextDouble(20, 100);
            double y = random.nextDouble(20, 70);
            double endX = random.nextDouble(20, 100);
            double endY = random.nextDouble(20, 70);
            double thickness = random.nextDouble(0.2, 5);
            wide.line(x, y, endX, endY, thickness, white);
            assertThat(covered(wide))
                    .as("line %d, seed %d", turn, SEED)
                    .isCloseTo(Math.hypot(endX - x, endY - y) * thickness, within(2 + 0.02 * 80 * thickness));

            Raster round = new Raster(120, 90);
            double across = random.nextDouble(1, 20);
            double down = random.nextDouble(1, 20);
            Point corner = new Point(x - across, y - down);
            new Mark.Oval(new Box(corner.x(), corner.y(), 2 * across, 2 * down), white).paint(round, 1, 0, 0);
            assertThat(covered(round))
                    .as("oval %d, seed %d", turn, SEED)
                    .isCloseTo(Math.PI * across * down, withinPercentage(6));

            Raster head = new Raster(120, 90);
            double[] corners = {x, y, x + across, y + down / 2, x - across / 2, y + down};
            new Mark.Wedge(corners, white).paint(head, 1, 0, 0);
            double area = Math.abs(across * down + across / 2 * down / 2) / 2;
            assertThat(covered(head)).as("wedge %d, seed %d", turn, SEED).isCloseTo(area, within(1 + 0.05 * area));

            Raster card = new Raster(120, 90);
            double radius = Math.min(across, down) / 2;
            new Mark.Area(new Box(corner.x(), corner.y(), 2 * across, 2 * down), radius, white).paint(card, 1, 0, 0);
            double cut = radius < 1.25 ? 0 : (4 - Math.PI) * radius * radius;
            assertThat(covered(card))
                    .as("card %d, seed %d", turn, SEED)
                    .isCloseTo(4 * across * down - cut, within(2 + 0.02 * 4 * across * down));
        }
    }

    @Test
    void linesEndAtTheClipOnAllSides() {
        Raster.Paint ink = Raster.Paint.of(INK);
        for (double[] line : new double[][] {{-50, -30, 70, 60}, {-9, 3, 30, 3}, {4, -90, 4, 90}, {20, 20, 30, 30}}) {
            raster.line(line[0], line[1], line[2], line[3], 1, ink);
            raster.line(line[2], line[3], line[0], line[1], 1, ink);
        }
        assertThat(red(4, 0)).isEqualTo(red(4, 5)).isPositive();
        assertThat(red(0, 3)).isPositive();
    }

    @Test
    void eachPixelOfTheHalfIsFour() {
        Raster half = new Raster(4, 3);
        half.fill(1, 1, 2, 2, Raster.Paint.of(INK));
        raster.enlarge(half);
        assertThat(List.of(red(2, 2), red(3, 2), red(2, 3), red(3, 3))).containsOnly(200);
        assertThat(red(1, 2) + red(4, 2) + red(2, 1) + red(2, 4)).isZero();
    }

    @Test
    void aLetterThatIsStampedCoversTheShareOfItsSize() {
        byte[] shares = new byte[36];
        for (int i = 0; i < 16; i++) {
            shares[7 + i / 4 * 6 + i % 4] = (byte) 255; // a square of four pixels within a border
        }
        Letter square = new Letter(shares, 6, 6, -1, -5);
        for (double ratio : new double[] {0.5, 0.75, 1, 1.5}) {
            for (double place : new double[] {20, 20.25, 20.8}) {
                Raster wide = new Raster(60, 40);
                wide.stamp(square, place, place, ratio, Raster.Paint.of(Color.WHITE));
                assertThat(covered(wide)).isCloseTo(16 * ratio * ratio, withinPercentage(20));
                assertThat(wide.image().getPixelReader().getArgb((int) (place + 2 * ratio), (int) (place - 2 * ratio))
                                & 0xff)
                        .isGreaterThan(200);
            }
        }
    }

    private static double covered(Raster raster) {
        double sum = 0;
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                sum += (raster.image().getPixelReader().getArgb(x, y) & 0xff) / 255.0;
            }
        }
        return sum;
    }

    private void fill(double x, double y, double width, double height, Color colour) {
        raster.fill(x, y, x + width, y + height, Raster.Paint.of(colour));
    }

    private int red(int x, int y) {
        return raster.image().getPixelReader().getArgb(x, y) >> 16 & 0xff;
    }
}
