package org.causeboard.app.canvas.render;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Opaque pixels in memory that plain things are painted into, smoothed at their borders. The toolkit's software
/// renderer is given each rectangle on its own, which takes longer than to paint it; of these pixels it is given a
/// picture.
final class Raster {
    private static final int OPAQUE = 0xff000000;
    private static final int WHOLE = 256; // a share of a pixel, or of a colour, that is all of it

    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;
    private int left; // where it may be painted
    private int top;
    private int right;
    private int bottom;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
        clip(0, 0, width, height);
    }

    /// The pixels as a picture, for the next frame.
    WritableImage image() {
        return image;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Nothing is painted outside of these pixels from now on.
    void clip(int x, int y, int width, int height) {
        left = x;
        top = y;
        right = x + width;
        bottom = y + height;
    }

    /// Fills an area; of a pixel at the border as much as lies within.
    void fill(Pixels area, Color colour) {
        int fromX = parts(Math.max(area.x(), left));
        int toX = parts(Math.min(area.right(), right));
        int fromY = parts(Math.max(area.y(), top));
        int toY = parts(Math.min(area.bottom(), bottom));
        if (fromX >= toX || fromY >= toY) {
            return;
        }
        int argb = argb(colour);
        int opacity = (int) (WHOLE * colour.getOpacity() + 0.5);
        int last = (toY - 1) / WHOLE;
        for (int y = fromY / WHOLE; y <= last; y++) {
            int covered = Math.min(toY, (y + 1) * WHOLE) - Math.max(fromY, y * WHOLE);
            row(y * width, fromX, toX, argb, covered * opacity / WHOLE);
        }
    }

    /// How many parts of pixels lie before a place: places lie on parts, which is finer than colours can tell.
    private static int parts(double place) {
        return (int) (WHOLE * place + 0.5);
    }

    private void row(int start, int from, int to, int argb, int share) {
        int first = from / WHOLE;
        int last = (to - 1) / WHOLE;
        if (first == last) {
            mix(start + first, argb, (to - from) * share / WHOLE);
            return;
        }
        mix(start + first, argb, ((first + 1) * WHOLE - from) * share / WHOLE);
        for (int i = start + first + 1; i < start + last; i++) {
            if (share == WHOLE) {
                pixels[i] = argb;
            } else {
                mix(i, argb, share);
            }
        }
        mix(start + last, argb, (to - last * WHOLE) * share / WHOLE);
    }

    /// Two colours at a time: each has room above it for what multiplying adds.
    private void mix(int at, int argb, int share) {
        int below = pixels[at];
        int rest = WHOLE - share;
        int redAndBlue = (argb & 0xff00ff) * share + (below & 0xff00ff) * rest + 0x800080;
        int green = (argb & 0xff00) * share + (below & 0xff00) * rest + 0x8000;
        pixels[at] = OPAQUE | redAndBlue >>> 8 & 0xff00ff | green >>> 8 & 0xff00;
    }

    private static int argb(Color colour) {
        return OPAQUE
                | (int) (255 * colour.getRed() + 0.5) << 16
                | (int) (255 * colour.getGreen() + 0.5) << 8
                | (int) (255 * colour.getBlue() + 0.5);
    }
}
