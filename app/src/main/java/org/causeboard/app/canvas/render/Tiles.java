package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.causeboard.app.canvas.render.Traces.Grain;
import org.causeboard.app.theme.Fonts;
import org.causeboard.model.display.Detail;
import org.causeboard.model.document.Box;

/// The picture on four canvases, ground included: opaque images, since each further layer costs as much again in
/// software. Each is a little larger than the window, and they lie side by side like tiles, two by two, over and over
/// again: what leaves the window on one side makes room for what comes in on the other.
///
/// So a pan shifts the tiles and paints no more than what comes into view, a strip now and then; what has changed is
/// painted in patches. After a zoom all that is seen lies on one tile.
final class Tiles {
    private static final double MARGIN = 96; // pixels beside what is seen that are kept, for the way back
    private static final double NEAR = 16; // of a pan to what is not painted: time for the next strip
    private static final double STRIP = 64;
    private static final double SEAM =
            2; // pixels that neighbours share: at their very edge they are mixed with nothing
    private static final double MOST_PATCHED = 0.6; // of what is seen: above, all is painted
    private static final int CROWD = 400; // variables and edges in view: from so many on, each is small
    private static final int MOST_OPEN = 60; // patches in which edges are painted, too

    private final List<Tile> tiles = Stream.generate(Tile::new).limit(4).toList();
    private View view = View.START;
    private Pixels painted = Pixels.NONE;
    private double left; // where the first tile begins
    private double top;
    private double width;
    private double height;
    private double density = 1;
    private Fonts fonts = new Fonts(1);
    private double fontScale = 1;
    private Optional<Content.Near> last = Optional.empty();
    private final Sketches sketches = new Sketches();
    private boolean coarse;
    private long paintings;
    private long patches;
    private long strips;

    List<Node> nodes() {
        return tiles.stream().<Node>map(Tile::node).toList();
    }

    /// Since the start.
    Layers.Redraws redraws() {
        return new Layers.Redraws(paintings, patches, strips, coarse);
    }

    /// Give their pixels back, and all that was on them.
    void putAway() {
        tiles.forEach(Tile::putAway);
        sketches.forget();
        painted = Pixels.NONE;
        last = Optional.empty();
    }

    /// Whether they are for a window of this size already.
    boolean fits(double width, double height, double density) {
        return this.width == width && this.height == height && this.density == density;
    }

    /// Whether a view can be shown with some of what is painted.
    boolean haveZoom(double zoom) {
        return view.zoom() == zoom;
    }

    /// Paints for a window that is shown `density` times its size, with as many dots more.
    void resize(double width, double height, double density) {
        this.width = width;
        this.height = height;
        this.density = density;
        painted = Pixels.NONE;
        tiles.forEach(tile -> tile.resize(tileWidth() + 2 * SEAM, tileHeight() + 2 * SEAM, density));
    }

    private double tileWidth() {
        return Math.ceil((width + 2 * MARGIN) * density);
    }

    private double tileHeight() {
        return Math.ceil((height + 2 * MARGIN) * density);
    }

    /// The part of the world that is painted.
    Box shown() {
        return painted.world(scale());
    }

    private double scale() {
        return view.zoom() * density;
    }

    private Pixels seen(View from) {
        double scale = from.zoom() * density;
        return new Pixels(
                Math.rint(from.x() * scale),
                Math.rint(from.y() * scale),
                Math.ceil(width * density),
                Math.ceil(height * density));
    }

    /// Paints what a view shows, and nothing beside it: while the zoom or the content changes with every frame, that
    /// would be in vain.
    ///
    /// @param hurried whether the next view comes right after, so that much that is seen is painted coarsely
    void paint(View next, Content content, boolean hurried) {
        paintings++;
        view = next;
        painted = seen(next).grown(1);
        left = painted.x() - Math.floor((tileWidth() - painted.width()) / 2);
        top = painted.y() - Math.floor((tileHeight() - painted.height()) / 2);
        Content.Near near = content.near(painted.world(scale()), last);
        coarse = hurried;
        if (coarse) {
            sketch(content, near.size() > CROWD ? Grain.COARSE : Grain.FINE);
        } else {
            sketches.forget();
            paint(List.of(painted), near);
        }
        stand();
    }

    /// Follows a pan: paints what comes into view, and a strip ahead.
    void follow(View next, Content content) {
        Pixels wanted = wanted(seen(next), seen(view));
        Pixels kept = painted.common(wanted);
        if (kept.isEmpty()) {
            paint(next, content, false);
            return;
        }
        view = next;
        painted = wanted;
        List<Pixels> missing = wanted.without(kept);
        strips += missing.size();
        if (!missing.isEmpty()) {
            paint(missing, content.near(painted.world(scale()), last));
        }
        stand();
    }

    private void sketch(Content content, Grain grain) {
        Tile tile = tiles.getFirst();
        tile.move(new Pixels(left, top, tileWidth(), tileHeight()).grown(SEAM));
        Ground ground = new Ground(content.colours(), view.zoom(), density);
        sketches.paint(tile, painted, content, scale(), fonts(), ground, grain);
        tiles.stream().skip(1).forEach(Tile::vacate);
    }

    private Fonts fonts() {
        double scale = scale();
        if (scale != fontScale) {
            fonts = new Fonts(scale);
            fontScale = scale;
        }
        return fonts;
    }

    private Pixels wanted(Pixels now, Pixels before) {
        double dx = now.x() - before.x();
        double dy = now.y() - before.y();
        double toLeft = reach(now.x() - painted.x(), -dx);
        double toRight = reach(painted.right() - now.right(), dx);
        double above = reach(now.y() - painted.y(), -dy);
        double below = reach(painted.bottom() - now.bottom(), dy);
        return new Pixels(
                now.x() - toLeft, now.y() - above, toLeft + now.width() + toRight, above + now.height() + below);
    }

    /// How far is to be painted on a side of what is seen.
    ///
    /// @param reached how far it is painted
    /// @param moved how far that side came since the last frame
    private double reach(double reached, double moved) {
        double margin = Math.floor(MARGIN * density);
        double needed = moved > 0 ? moved + Math.ceil(NEAR * density) : 0;
        return Math.min(margin, reached >= needed ? reached : needed + Math.ceil(STRIP * density));
    }

    /// Paints again what lies in these boxes of the world, as far as it is seen; what is painted beside is given up.
    ///
    /// @return whether that is less work than painting everything; if not, nothing has been done
    boolean patch(List<Box> boxes, Content content) {
        Pixels seen = painted.common(seen(view).grown(1));
        Box world = seen.world(scale());
        double spill = Math.min(1, 1 / view.zoom()); // of letters over their boxes
        List<Pixels> parts = boxes.stream()
                .filter(box -> box.intersects(world))
                .map(box -> Pixels.of(Detail.at(view.zoom()).showsText() ? box.grown(spill) : box, scale())
                        .common(seen))
                .toList();
        double area =
                parts.stream().mapToDouble(part -> part.width() * part.height()).sum();
        if (area > MOST_PATCHED * seen.width() * seen.height()) {
            return false;
        }
        Content.Near near = content.near(world, last);
        if (parts.size() > MOST_OPEN) {
            long open = parts.stream()
                    .filter(part -> near.at(part.world(scale())).cover().isEmpty())
                    .count();
            if (open > MOST_OPEN) {
                return false;
            }
        }
        patches += parts.size();
        painted = seen;
        paint(parts, near);
        return true;
    }

    /// Paints parts of what is to be painted by now, on each tile that they lie on; tiles of other places are put there
    /// and painted as a whole.
    private void paint(List<Pixels> parts, Content.Near near) {
        last = Optional.of(near);
        double scale = scale();
        Fonts letters = fonts();
        Ground ground = new Ground(near.colours(), view.zoom(), density);
        Sheets sheets = new Sheets();
        List<Tile> used = new ArrayList<>();
        for (int row = index(painted.y() - top, tileHeight()); top + row * tileHeight() < painted.bottom(); row++) {
            for (int column = index(painted.x() - left, tileWidth());
                    left + column * tileWidth() < painted.right();
                    column++) {
                Tile tile = tiles.get(Math.floorMod(column, 2) + 2 * Math.floorMod(row, 2));
                used.add(tile);
                Pixels place = new Pixels(
                                left + column * tileWidth(), top + row * tileHeight(), tileWidth(), tileHeight())
                        .grown(SEAM);
                boolean known = tile.isAt(place);
                tile.move(place);
                for (Pixels part : known ? parts : List.of(painted)) {
                    tile.paint(part, near, scale, letters, ground, sheets);
                }
            }
        }
        tiles.stream().filter(tile -> !used.contains(tile)).forEach(Tile::vacate);
    }

    private static int index(double distance, double size) {
        return (int) Math.floor(distance / size);
    }

    /// Moves all by whole pixels of the screen: between pixels, the software renderer would mix four of them for each
    /// one.
    private void stand() {
        Pixels seen = seen(view);
        double pixels = density
                * Optional.ofNullable(tiles.getFirst().node().getScene())
                        .map(Scene::getWindow)
                        .map(Window::getOutputScaleX)
                        .orElse(1.0);
        double x = Math.rint((left - seen.x()) / density * pixels) / pixels;
        double y = Math.rint((top - seen.y()) / density * pixels) / pixels;
        tiles.forEach(tile -> tile.stand(left, top, x, y));
    }
}
