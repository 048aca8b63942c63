package org.causeboard.app.canvas.render;

import java.util.Optional;
import org.causeboard.app.canvas.render.Traces.Grain;
import org.causeboard.app.theme.Fonts;

/// The sketches of a zoom that goes on, and their pixels. Those of a crowd stand for four of the screen each, but for
/// words: in that quarter of memory lines cost less than half. Two pictures take turns: while the renderer looks at
/// one, the other is painted.
final class Sketches {
    private Optional<Sketch> last = Optional.empty();
    private Raster next = new Raster(1, 1);
    private Raster shown = new Raster(1, 1);
    private Raster half = new Raster(1, 1);
    private Letters letters = new Letters();

    /// Paints a part of a tile's place.
    void paint(Tile tile, Pixels part, Content content, double scale, Fonts fonts, Ground ground, Grain grain) {
        Sketch sketch = Sketch.of(content, scale, grain, letters, last);
        last = Optional.of(sketch);
        Raster raster = sized(next, (int) part.width(), (int) part.height());
        next = shown;
        shown = raster;
        Sketch.Seen seen = sketch.seen(part.world(scale));
        switch (grain) {
            case FINE -> {
                ground.paint(raster, 1, -part.x(), -part.y());
                seen.paint(raster, scale, -part.x(), -part.y());
            }
            case COARSE -> {
                half = sized(half, (raster.width() + 1) / 2, (raster.height() + 1) / 2);
                ground.paint(half, 2, -part.x() / 2, -part.y() / 2);
                seen.marks(half, scale / 2, -part.x() / 2, -part.y() / 2);
                raster.enlarge(half);
                seen.words(raster, scale, -part.x(), -part.y());
            }
        }
        raster.renew();
        tile.paint(part, raster.image(), seen.rest(), content.colours(), scale, fonts);
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
            letters = new Letters();
        }
    }
}
