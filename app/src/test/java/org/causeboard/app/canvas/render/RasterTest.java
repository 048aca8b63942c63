package org.causeboard.app.canvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// Of a pixel at the border of an area as much is painted as lies within.
final class RasterTest {
    private static final Color INK = Color.rgb(200, 100, 40);

    private final Raster raster = new Raster(8, 6);

    @Test
    void wholePixelsAreFilled() {
        raster.fill(new Pixels(2, 1, 3, 2), INK);
        assertThat(red(2, 1)).isEqualTo(200);
        assertThat(red(4, 2)).isEqualTo(200);
        assertThat(red(1, 1) + red(5, 1) + red(2, 0) + red(2, 3)).isZero();
    }

    @Test
    void partsOfPixelsAreMixed() {
        raster.fill(new Pixels(1.75, 1.5, 2, 1), INK);
        assertThat(red(1, 1)).isEqualTo(25); // a quarter of a half
        assertThat(red(2, 1)).isEqualTo(100);
        assertThat(red(3, 2)).isEqualTo(75);
        assertThat(red(4, 1)).isZero();
    }

    @Test
    void aStripWithinOnePixelIsMixedOnce() {
        raster.fill(new Pixels(3.25, 2, 0.5, 1), INK);
        assertThat(red(3, 2)).isEqualTo(100);
        assertThat(red(2, 2) + red(4, 2)).isZero();
    }

    @Test
    void whatShinesThroughIsMixedWithWhatLiesBelow() {
        raster.fill(new Pixels(0, 0, 8, 6), Color.rgb(100, 100, 100));
        raster.fill(new Pixels(2, 2, 2, 2), Color.rgb(200, 100, 40, 0.5));
        assertThat(red(2, 2)).isEqualTo(150);
        assertThat(red(4, 2)).isEqualTo(100);
    }

    @Test
    void nothingIsPaintedBesideTheClip() {
        raster.clip(2, 2, 3, 2);
        raster.fill(new Pixels(-5, -5, 50, 50), INK);
        assertThat(red(2, 2)).isEqualTo(200);
        assertThat(red(4, 3)).isEqualTo(200);
        assertThat(red(1, 2) + red(5, 2) + red(2, 1) + red(2, 4)).isZero();
    }

    private int red(int x, int y) {
        return raster.image().getPixelReader().getArgb(x, y) >> 16 & 0xff;
    }
}
