package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Optional;
import org.causeboard.app.theme.Fonts;
import org.causeboard.model.display.Shape;

/// The sketches of a zoom that goes on, and their pixels, each of which stands for four of the screen: in that quarter
/// of memory lines cost less than half. Two pictures take turns: while the renderer looks at one, the other is painted.
final class Sketches {
    private Optional<Sketch> last = Optional.empty();
    private Raster next = new Raster(1, 1);
    private Raster shown = new Raster(1, 1);
    private Raster half = new Raster(1, 1);

    /// Paints a part of a tile's place.
    void paint(Tile tile, Pixels part, Content content, double scale, Fonts fonts, Ground ground) {
        Sketch sketch = Sketch.of(content, scale, last);
        last = Optional.of(sketch);
        Raster raster = sized(next, (int) part.width(), (int) part.height());
        next = shown;
        shown = raster;
        half = sized(half, (raster.width() + 1) / 2, (raster.height() + 1) / 2);
        ground.paint(half, -part.x() / 2, -part.y() / 2);
        List<Shape> over = sketch.paint(half, part.world(scale), scale / 2, -part.x() / 2, -part.y() / 2);
        raster.enlarge(half);
        raster.renew();
        tile.paint(part, raster.image(), over, content.colours(), scale, fonts);
    }

    private static Raster sized(Raster raster, int width, int height) {
        return raster.width() == width && raster.height() == height ? raster : new Raster(width, height);
    }

    /// Gives everything back.
    void forget() {
        if (last.isPresent()) {
            last = Optional.empty();
            next = new Raster(1, 1);
            shown = new Raster(1, 1);
            half = new Raster(1, 1);
        }
    }
}
