package org.causeboard.app.canvas.render;

import javafx.scene.canvas.GraphicsContext;

/// A rectangle with round corners in pixels, painted in pieces: only the rows of its corners are curves, the rest are
/// plain rectangles. The software renderer is several times faster with those, and the picture is the same: pieces
/// meet between two rows of pixels.
///
/// @param radius of the corners, at most half the width and half the height
record RoundRectangle(double x, double y, double width, double height, double radius) {
    private static final double TINY_RADIUS = 0.8; // takes less than a seventh of a pixel from a corner
    private static final double SMALL_RADIUS = 4;
    private static final double LARGE_RADIUS = 20;
    private static final double FLAT = 0.17; // pixels that a corner goes in where it counts as straight
    private static final double CIRCLE = 0.5522847498; // a quarter of a circle by a Bézier curve
    private static final int SAMPLES = 8;

    /// With as much of the radius as there is room for.
    static RoundRectangle of(double x, double y, double width, double height, double radius) {
        return new RoundRectangle(x, y, width, height, Math.min(radius, Math.min(width, height) / 2));
    }

    /// The first row below the upper corners.
    private double upper() {
        return Math.ceil(y + radius);
    }

    /// The row at which the lower corners begin.
    private double lower() {
        return Math.floor(y + height - radius);
    }

    /// Whether a frame of this thickness has straight sides between its corners, so that it can be painted in pieces.
    boolean hasSides(double thickness) {
        return radius > thickness / 2 && Math.ceil(y + radius) < Math.floor(y + height - radius);
    }

    /// Whether its corners are so small that they are painted row by row.
    boolean isSmall() {
        return radius <= SMALL_RADIUS;
    }

    void fill(GraphicsContext context) {
        if (radius <= TINY_RADIUS) {
            context.fillRect(x, y, width, height);
        } else if (isSmall()) {
            rows(context, y);
        } else if (upper() < lower()) {
            context.fillRect(x, upper(), width, lower() - upper());
            context.beginPath();
            cap(context, y, upper(), 1);
            cap(context, y + height, lower(), -1);
            context.fill();
        } else {
            context.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    /// Fills what a frame is painted over: that hides how the rows of the corners end.
    void fillFramed(GraphicsContext context) {
        if (radius <= LARGE_RADIUS) {
            rows(context, y);
        } else {
            fill(context);
        }
    }

    /// Fills only what sticks out below a rectangle of the same width and corners that lies over this one.
    void fillBelow(GraphicsContext context, RoundRectangle over) {
        double row = over.lower();
        if (row <= over.upper() || row < upper()) {
            fill(context);
        } else if (radius <= LARGE_RADIUS) {
            rows(context, row); // so faint that nobody sees how they end
        } else {
            context.fillRect(x, row, width, lower() - row);
            context.beginPath();
            cap(context, y + height, lower(), -1);
            context.fill();
        }
    }

    /// Fills the band along the border, half of it inside and half outside.
    void frame(GraphicsContext context, double thickness) {
        RoundRectangle outer = grown(thickness / 2);
        RoundRectangle inner = grown(-thickness / 2);
        context.fillRect(outer.x, upper(), thickness, lower() - upper());
        context.fillRect(x + width - thickness / 2, upper(), thickness, lower() - upper());
        context.beginPath();
        arch(context, outer, inner, upper(), 1);
        arch(context, outer, inner, lower(), -1);
        context.fill();
    }

    /// With a margin on every side; a negative one shrinks it.
    RoundRectangle grown(double by) {
        return of(x - by, y - by, width + 2 * by, height + 2 * by, Math.max(0, radius + by));
    }

    /// From the row `edge` around both corners, whose outermost row is `end`, and back; `down` is 1 for the upper
    /// corners and -1 for the lower ones.
    private void cap(GraphicsContext context, double end, double edge, int down) {
        context.moveTo(x, edge);
        over(context, end, edge, down);
        context.closePath();
    }

    /// The left side, the left corner, the top and the right corner.
    private void over(GraphicsContext context, double end, double edge, int down) {
        double bend = radius * (1 - CIRCLE);
        double start = end + down * radius;
        context.lineTo(x, start);
        context.bezierCurveTo(x, end + down * bend, x + bend, end, x + radius, end);
        context.lineTo(x + width - radius, end);
        context.bezierCurveTo(x + width - bend, end, x + width, end + down * bend, x + width, start);
        context.lineTo(x + width, edge);
    }

    /// The same from right to left.
    private void back(GraphicsContext context, double end, double edge, int down) {
        double bend = radius * (1 - CIRCLE);
        double start = end + down * radius;
        context.lineTo(x + width, edge);
        context.lineTo(x + width, start);
        context.bezierCurveTo(x + width, end + down * bend, x + width - bend, end, x + width - radius, end);
        context.lineTo(x + radius, end);
        context.bezierCurveTo(x + bend, end, x, end + down * bend, x, start);
        context.lineTo(x, edge);
    }

    private static void arch(
            GraphicsContext context, RoundRectangle outer, RoundRectangle inner, double edge, int down) {
        context.moveTo(outer.x, edge);
        outer.over(context, down > 0 ? outer.y : outer.y + outer.height, edge, down);
        inner.back(context, down > 0 ? inner.y : inner.y + inner.height, edge, down);
        context.closePath();
    }

    /// Row by row, each as wide as it is on average; for small corners nobody sees the difference.
    private void rows(GraphicsContext context, double first) {
        double bottom = y + height;
        double end = Math.floor(bottom - bent());
        double from = first;
        while (from < bottom) {
            double to = Math.min(bottom, Math.floor(from) + 1);
            if (from >= y + bent() && end > to) {
                to = end;
            }
            double inset = inset(from, to);
            context.fillRect(x + inset, from, width - 2 * inset, to - from);
            from = to;
        }
    }

    /// The height of the part of a corner that is seen to be bent.
    private double bent() {
        return radius - Math.min(radius, Math.sqrt(2 * radius * FLAT));
    }

    /// How far the border is from the box's side on average between two heights.
    private double inset(double from, double to) {
        if (from >= y + bent() && to <= y + height - bent()) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double at = from + (i + 0.5) * (to - from) / SAMPLES;
            double over = Math.max(0, Math.max(y + radius - at, at - (y + height - radius)));
            sum += radius - Math.sqrt(Math.max(0, radius * radius - over * over));
        }
        return sum / SAMPLES;
    }
}
