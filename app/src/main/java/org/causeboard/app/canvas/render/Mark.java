package org.causeboard.app.canvas.render;

import org.causeboard.model.display.TextStyle;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Something of one colour as a [Sketch] paints it, written down in world coordinates.
sealed interface Mark {
    /// Paints it.
    ///
    /// @param scale pixels for each world unit
    /// @param left the pixel column of the world's origin
    /// @param top its pixel row
    void paint(Raster raster, double scale, double left, double top);

    /// A rectangle, its corners rounded by `radius` where that is seen.
    record Area(Box box, double radius, Raster.Paint colour) implements Mark {
        private static final double ROUND = 1.25; // pixels of a corner from which on it is seen in passing

        @Override
        public void paint(Raster raster, double scale, double left, double top) {
            double x = left + box.x() * scale;
            double y = top + box.y() * scale;
            double right = left + box.right() * scale;
            double bottom = top + box.bottom() * scale;
            double bend = Math.min(radius * scale, Math.min(right - x, bottom - y) / 2);
            if (bend < ROUND) {
                raster.fill(x, y, right, bottom, colour);
                return;
            }
            double upper = Math.ceil(y + bend);
            double lower = Math.max(upper, Math.floor(bottom - bend));
            Raster.Outline outline = new Corners(x, y, right, bottom, bend);
            raster.fill(y, upper, outline, colour);
            raster.fill(x, upper, right, lower, colour);
            raster.fill(lower, bottom, outline, colour);
        }
    }

    /// An ellipse that fills a box.
    record Oval(Box box, Raster.Paint colour) implements Mark {
        @Override
        public void paint(Raster raster, double scale, double left, double top) {
            double across = box.width() / 2 * scale;
            double down = box.height() / 2 * scale;
            double x = left + box.centre().x() * scale;
            double y = top + box.centre().y() * scale;
            raster.fill(y - down, y + down, new Round(x, y, across, down), colour);
        }
    }

    /// An area between three or four corners, such as the head of an arrow.
    record Wedge(double[] corners, Raster.Paint colour) implements Mark {
        @Override
        public void paint(Raster raster, double scale, double left, double top) {
            Sides sides = new Sides(new double[corners.length]);
            double upper = Double.POSITIVE_INFINITY;
            double lower = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < corners.length; i += 2) {
                sides.corners[i] = left + corners[i] * scale;
                sides.corners[i + 1] = top + corners[i + 1] * scale;
                upper = Math.min(upper, sides.corners[i + 1]);
                lower = Math.max(lower, sides.corners[i + 1]);
            }
            raster.fill(upper, lower, sides, colour);
        }
    }

    /// A straight piece of a line.
    record Stretch(Point from, Point to, double width, Raster.Paint colour) implements Mark {
        @Override
        public void paint(Raster raster, double scale, double left, double top) {
            raster.line(
                    left + from.x() * scale,
                    top + from.y() * scale,
                    left + to.x() * scale,
                    top + to.y() * scale,
                    width * scale,
                    colour);
        }
    }

    /// A line of text.
    ///
    /// @param at where its baseline begins
    /// @param places of its characters behind that
    record Word(Letters letters, int[] characters, double[] places, Point at, TextStyle style, Raster.Paint colour)
            implements Mark {
        @Override
        public void paint(Raster raster, double scale, double left, double top) {
            double size = style.size() * scale;
            double drawn = Letters.drawnFor(size);
            double baseline = Math.floor(top + at.y() * scale + 0.5); // as letters stand in the picture
            for (int i = 0; i < characters.length; i++) {
                Letter letter = letters.of(characters[i], style.weight(), drawn);
                raster.stamp(letter, left + (at.x() + places[i]) * scale, baseline, size / drawn, colour);
            }
        }
    }

    /// The outline of a rectangle with round corners.
    record Corners(double x, double y, double right, double bottom, double radius) implements Raster.Outline {
        @Override
        public double left(double row) {
            return x + inset(row);
        }

        @Override
        public double right(double row) {
            return right - inset(row);
        }

        private double inset(double row) {
            double off = Math.max(0, Math.max(y + radius - row, row - (bottom - radius)));
            return radius - Math.sqrt(Math.max(0, radius * radius - off * off));
        }
    }

    /// The outline of an ellipse around a point.
    record Round(double x, double y, double across, double down) implements Raster.Outline {
        @Override
        public double left(double row) {
            return x - half(row);
        }

        @Override
        public double right(double row) {
            return x + half(row);
        }

        private double half(double row) {
            double off = (row - y) / down;
            return across * Math.sqrt(Math.max(0, 1 - off * off));
        }
    }

    /// The outline of an area between corners.
    record Sides(double[] corners) implements Raster.Outline {
        @Override
        public double left(double row) {
            double left = Double.POSITIVE_INFINITY;
            for (int i = 0; i < corners.length; i += 2) {
                left = Math.min(left, crossed(i, row, left));
            }
            return left;
        }

        @Override
        public double right(double row) {
            double right = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < corners.length; i += 2) {
                right = Math.max(right, crossed(i, row, right));
            }
            return right;
        }

        /// Where a side crosses a row.
        ///
        /// @param other if it does not
        private double crossed(int i, double row, double other) {
            int j = i + 2 == corners.length ? 0 : i + 2;
            double y = corners[i + 1];
            double end = corners[j + 1];
            return y <= row == end <= row ? other : corners[i] + (row - y) / (end - y) * (corners[j] - corners[i]);
        }
    }
}
