package org.causeboard.app.canvas.render;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Token;

/// The canvas's own colour with a dot every 24 world units. A row of dots is one image: as single rectangles the
/// thousands of dots took a quarter of a painting.
///
/// @param zoom pixels of the window for each world unit
/// @param density pixels of the picture for each one of the window
record Ground(Colours colours, double zoom, double density) {
    private static final double DOT_SPACING = 24;
    private static final double SMALLEST_ZOOM_FOR_DOTS = 0.5;
    private static final int DOT = 2;

    /// Paints an area of a canvas.
    ///
    /// @param left the column of the world's origin
    /// @param top its row
    void paint(GraphicsContext context, Pixels area, double left, double top) {
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.setFill(colours.of(Ink.of(Token.BACKGROUND)));
        context.fillRect(area.x(), area.y(), area.width(), area.height());
        if (zoom >= SMALLEST_ZOOM_FOR_DOTS && area.width() >= 1 && area.height() >= 1) {
            dots(context, area, left, top);
        }
    }

    /// Paints pixels of our own.
    ///
    /// @param coarse how many pixels each stands for, across and down
    /// @param left the column of the world's origin
    /// @param top its row
    void paint(Raster raster, int coarse, double left, double top) {
        raster.clear(colours.of(Ink.of(Token.BACKGROUND)));
        if (zoom >= SMALLEST_ZOOM_FOR_DOTS) {
            Raster.Paint dot = Raster.Paint.of(colours.of(Ink.of(Token.GRID)));
            double step = DOT_SPACING * zoom * density / coarse;
            double reach = DOT / 2.0 / coarse;
            for (double y = top - Math.floor(top / step) * step; y < raster.height(); y += step) {
                for (double x = left - Math.floor(left / step) * step; x < raster.width(); x += step) {
                    raster.fill(x - reach, y - reach, x + reach, y + reach, dot);
                }
            }
        }
    }

    private void dots(GraphicsContext context, Pixels area, double left, double top) {
        double step = DOT_SPACING * zoom * density;
        WritableImage row = row(area, left, step);
        context.setImageSmoothing(false);
        for (double k = Math.floor((area.y() - top) / step); top + k * step <= area.y() + area.height(); k++) {
            context.drawImage(row, area.x(), Math.floor(top + k * step + 0.5) - 1);
        }
    }

    private WritableImage row(Pixels area, double left, double step) {
        Color colour = colours.of(Ink.of(Token.GRID));
        int width = (int) area.width();
        int[] pixels = new int[width * DOT];
        int argb = 0xff000000
                | (int) Math.round(255 * colour.getRed()) << 16
                | (int) Math.round(255 * colour.getGreen()) << 8
                | (int) Math.round(255 * colour.getBlue());
        for (double k = Math.floor((area.x() - left) / step); left + k * step <= area.x() + width; k++) {
            int x = (int) (Math.floor(left + k * step + 0.5) - 1 - area.x());
            Arrays.fill(pixels, Math.clamp(x, 0, width), Math.clamp(x + DOT, 0, width), argb);
        }
        System.arraycopy(pixels, 0, pixels, width, width);
        WritableImage row = new WritableImage(width, DOT);
        row.getPixelWriter().setPixels(0, 0, width, DOT, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return row;
    }
}
