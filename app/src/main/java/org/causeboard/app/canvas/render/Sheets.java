package org.causeboard.app.canvas.render;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.causeboard.model.display.Shape;

/// Small patches of plain things, painted beside each other into a few pictures of our own and put in their places from
/// there: a thousand variables whose bars move are a thousand pieces of pictures in place of nine thousand rectangles.
/// For one frame: the renderer looks at the pictures when it comes to them.
final class Sheets {
    private static final int SIDE = 256;

    private Raster sheet = new Raster(1, 1);
    private int x; // where the next patch has room
    private int y;
    private int below; // of the patches beside it

    /// Paints shapes that are all plain, as far as they lie in a part of a canvas, and that hide what was there.
    ///
    /// @param left the pixel column of the world's origin
    /// @param top its pixel row
    /// @return whether there is room; if not, nothing is painted
    boolean paint(
            List<Shape> shapes,
            Pixels part,
            double scale,
            double left,
            double top,
            Colours colours,
            GraphicsContext context) {
        int width = (int) part.width();
        int height = (int) part.height();
        if (width > SIDE || height > SIDE) {
            return false;
        }
        place(width, height);
        sheet.clip(x, y, width, height);
        double dx = x - part.x() + left;
        double dy = y - part.y() + top;
        for (Shape shape : shapes) {
            Plain.of(shape, scale).ifPresent(plain -> {
                Pixels pixels = Plain.pixels(plain, scale, dx, dy);
                sheet.fill(
                        pixels.x(),
                        pixels.y(),
                        pixels.right(),
                        pixels.bottom(),
                        Raster.Paint.of(colours.of(plain.fill().orElseThrow())));
            });
        }
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.setImageSmoothing(false);
        context.drawImage(sheet.image(), x, y, width, height, part.x(), part.y(), width, height);
        x += width;
        return true;
    }

    private void place(int width, int height) {
        if (x + width > sheet.width()) {
            x = 0;
            y = below;
        }
        if (y + height > sheet.height()) {
            sheet = new Raster(SIDE, SIDE);
            x = 0;
            y = 0;
            below = 0;
        }
        below = Math.max(below, y + height);
    }
}
