package org.causeboard.app.canvas.render;

import java.nio.IntBuffer;
import java.util.Arrays;
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
    private static final int FINE = WHOLE * WHOLE; // parts of a pixel along which lines are followed
    private static final int SAMPLES = 4; // of an outline in each row of pixels
    private static final int SAMPLE = WHOLE / SAMPLES;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;
    private final int[] more; // of each pixel of a row that is covered, than of the one before
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
        more = new int[width + 3];
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

    /// A colour as it is mixed.
    ///
    /// @param argb the colour, opaque
    /// @param opacity how much of it, in parts of 256
    record Paint(int argb, int opacity) {
        static Paint of(Color colour) {
            int argb = OPAQUE
                    | (int) (255 * colour.getRed() + 0.5) << 16
                    | (int) (255 * colour.getGreen() + 0.5) << 8
                    | (int) (255 * colour.getBlue() + 0.5);
            return new Paint(argb, (int) (WHOLE * colour.getOpacity() + 0.5));
        }
    }

    /// An area that each row crosses in one piece.
    interface Outline {
        /// The column where it begins.
        double left(double row);

        /// The column where it ends.
        double right(double row);
    }

    /// Fills everything.
    void clear(Color colour) {
        Arrays.fill(pixels, Paint.of(colour).argb());
    }

    /// Shows each pixel of another one, which has half as many columns and rows, as four.
    void enlarge(Raster half) {
        for (int y = 0; y < height; y++) {
            int start = y * width;
            if (y % 2 == 1) {
                System.arraycopy(pixels, start - width, pixels, start, width);
                continue;
            }
            int from = y / 2 * half.width;
            for (int x = 0; x < width; x++) {
                pixels[start + x] = half.pixels[from + x / 2];
            }
        }
    }

    /// Tells the toolkit that another picture is to be shown.
    void renew() {
        buffer.updateBuffer(_ -> null);
    }

    /// Fills a rectangle; of a pixel at the border as much as lies within.
    void fill(double fromX, double fromY, double toX, double toY, Paint colour) {
        int startX = parts(Math.max(fromX, left));
        int endX = parts(Math.min(toX, right));
        int startY = parts(Math.max(fromY, top));
        int endY = parts(Math.min(toY, bottom));
        if (startX >= endX || startY >= endY) {
            return;
        }
        int last = (endY - 1) / WHOLE;
        for (int y = startY / WHOLE; y <= last; y++) {
            int covered = Math.min(endY, (y + 1) * WHOLE) - Math.max(startY, y * WHOLE);
            row(y * width, startX, endX, colour.argb(), covered * colour.opacity() / WHOLE);
        }
    }

    /// Fills an area from one row to another, smoothed at its borders.
    void fill(double fromY, double toY, Outline outline, Paint colour) {
        double first = Math.max(fromY, top);
        double last = Math.min(toY, bottom);
        for (int y = (int) first; y < last; y++) {
            int begin = right;
            int end = left;
            int solid = left; // from this column on all samples are covered
            int solidEnd = colour.opacity() == WHOLE && y >= first && y + 1 <= last ? right : left;
            for (int sample = 0; sample < SAMPLES; sample++) {
                double row = y + (sample + 0.5) / SAMPLES;
                if (row < first || row >= last) {
                    continue;
                }
                int from = parts(Math.max(outline.left(row), left));
                int to = parts(Math.min(outline.right(row), right));
                solid = Math.max(solid, from / WHOLE + 1);
                solidEnd = Math.min(solidEnd, to / WHOLE);
                if (from < to) {
                    cover(from, to);
                    begin = Math.min(begin, from / WHOLE);
                    end = Math.max(end, to / WHOLE + 1);
                }
            }
            if (solid < solidEnd) {
                mixCovered(y * width, begin, solid, 0, colour);
                Arrays.fill(pixels, y * width + solid, y * width + solidEnd, colour.argb());
                mixCovered(y * width, solidEnd, end, WHOLE, colour);
            } else {
                mixCovered(y * width, begin, end, 0, colour);
            }
        }
    }

    /// Writes down by how much each pixel is more covered than the one before it.
    private void cover(int from, int to) {
        int first = from / WHOLE;
        int last = to / WHOLE;
        int outside = from % WHOLE / SAMPLES;
        int inside = to % WHOLE / SAMPLES;
        more[first] += SAMPLE - outside;
        more[first + 1] += outside;
        more[last] -= SAMPLE - inside;
        more[last + 1] -= inside;
    }

    /// Mixes the pixels of a row, of which the one before the first is covered by `before`.
    private void mixCovered(int start, int begin, int end, int before, Paint colour) {
        int covered = before;
        for (int x = begin; x <= end; x++) {
            covered += more[x];
            more[x] = 0;
            int share = covered * colour.opacity() / WHOLE;
            if (share == WHOLE) {
                pixels[start + x] = colour.argb();
            } else if (share > 0) {
                mix(start + x, colour.argb(), share);
            }
        }
    }

    /// Stamps a letter, `ratio` times as large as it was drawn.
    ///
    /// @param x where it stands on its baseline
    /// @param baseline the row of that
    void stamp(Letter letter, double x, double baseline, double ratio, Paint colour) {
        int startX = (int) Math.max(left, Math.floor(x + letter.left() * ratio));
        int endX = (int) Math.min(right, Math.ceil(x + (letter.left() + letter.width()) * ratio));
        int startY = (int) Math.max(top, Math.floor(baseline + letter.top() * ratio));
        int endY = (int) Math.min(bottom, Math.ceil(baseline + (letter.top() + letter.height()) * ratio));
        int step = (int) (FINE / ratio);
        int first = (int) (((startX + 0.5 - x) / ratio - letter.left() - 0.5) * FINE);
        int down = (int) (((startY + 0.5 - baseline) / ratio - letter.top() - 0.5) * FINE);
        for (int y = startY; y < endY; y++, down += step) {
            int across = first;
            for (int at = y * width + startX; at < y * width + endX; at++, across += step) {
                int share = letter.share(across, down);
                if (share > 0) {
                    mix(at, colour.argb(), share * colour.opacity() / WHOLE);
                }
            }
        }
    }

    /// Draws a straight line; of a pixel as much as lies within.
    void line(double x, double y, double endX, double endY, double thickness, Paint colour) {
        boolean across = Math.abs(endX - x) >= Math.abs(endY - y);
        boolean forth = across ? x <= endX : y <= endY;
        double fromX = forth ? x : endX;
        double fromY = forth ? y : endY;
        double toX = forth ? endX : x;
        double toY = forth ? endY : y;
        if (across) {
            new Run(1, width, left, right, top, bottom).draw(fromX, fromY, toX, toY, thickness, colour);
        } else {
            new Run(width, 1, top, bottom, left, right).draw(fromY, fromX, toY, toX, thickness, colour);
        }
    }

    /// Goes along the axis to which a line is closer, pixel by pixel.
    ///
    /// @param step to the next pixel along it
    /// @param stride to the next pixel across it
    private final class Run {
        private final int step;
        private final int stride;
        private final int first;
        private final int end;
        private final int low;
        private final int high;

        Run(int step, int stride, int first, int end, int low, int high) {
            this.step = step;
            this.stride = stride;
            this.first = first;
            this.end = end;
            this.low = low;
            this.high = high;
        }

        void draw(double from, double aside, double to, double asideAtEnd, double thickness, Paint colour) {
            double slope = to > from ? (asideAtEnd - aside) / (to - from) : 0;
            double half = thickness / 2 * Math.sqrt(1 + slope * slope);
            double begin = Math.max(from, first);
            double stop = Math.min(to, end);
            if (slope != 0) { // only where all of its width is within the bounds across
                double enters = from + ((slope > 0 ? low + half : high - half) - aside) / slope;
                double leaves = from + ((slope > 0 ? high - half : low + half) - aside) / slope;
                begin = Math.max(begin, enters);
                stop = Math.min(stop, leaves);
            } else if (aside < low + half || aside > high - half) {
                return;
            }
            int centre = (int) ((aside + ((int) begin + 0.5 - from) * slope) * FINE);
            int change = (int) (slope * FINE);
            int reach = (int) (half * FINE + 0.5);
            for (int at = (int) begin; at < stop; at++, centre += change) {
                int share = at >= begin && at + 1 <= stop
                        ? colour.opacity()
                        : (int) (colour.opacity() * (Math.min(stop, at + 1) - Math.max(begin, at)));
                int upper = Math.max(low * FINE, centre - reach);
                across(at * step, upper, Math.min(high * FINE, centre + reach), share, colour.argb());
            }
        }

        private void across(int start, int from, int to, int share, int argb) {
            int row = from >> 16;
            int last = to - 1 >> 16;
            int at = start + row * stride;
            if (row == last) {
                mix(at, argb, (to - from) * share >> 16);
            } else if (row < last) {
                mix(at, argb, ((row + 1 << 16) - from) * share >> 16);
                for (int between = row + 1; between < last; between++) {
                    at += stride;
                    mix(at, argb, share);
                }
                mix(at + stride, argb, (to - (last << 16)) * share >> 16);
            }
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
        if (share == WHOLE) {
            Arrays.fill(pixels, start + first + 1, start + last, argb);
        } else {
            for (int i = start + first + 1; i < start + last; i++) {
                mix(i, argb, share);
            }
        }
        mix(start + last, argb, (to - last * WHOLE) * share / WHOLE);
    }

    /// Two colours at a time: each has room above it for what multiplying adds.
    private void mix(int at, int argb, int share) {
        int[] all = pixels;
        int below = all[at];
        int redAndBlue = (below & 0xff00ff) * (WHOLE - share) + (argb & 0xff00ff) * share + 0x800080;
        int green = (below & 0xff00) * (WHOLE - share) + (argb & 0xff00) * share + 0x8000;
        all[at] = OPAQUE | redAndBlue >>> 8 & 0xff00ff | green >>> 8 & 0xff00;
    }
}
