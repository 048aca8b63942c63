package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.causeboard.app.canvas.render.View;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.GroupGeometry;
import org.causeboard.model.display.NoteGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// Which view shows all of a box: in the middle of the canvas, unless the bars over its lower left would cover
/// variables or words; between the tools where the canvas is so low that no room is left below them, and below
/// them where it is narrow, too.
final class Fitting {
    private static final double MARGIN = 56;
    private static final double LOW = 300; // a canvas below a long answer: every pixel counts
    private static final double HIGH = 100; // a map rather than a bar: there may be more room beside it than above
    private static final double TOOLS = 190; // how wide the tools in the upper left are
    private static final double TOOLS_FOOT = 50; // how far down they reach
    private static final double ZOOM_TOOLS = 150; // and those in the lower right

    private final CanvasView canvas;
    private final List<Region> bars = new ArrayList<>();

    Fitting(CanvasView canvas) {
        this.canvas = canvas;
    }

    void keepClearOf(Region lowerLeft) {
        bars.add(lowerLeft);
    }

    View of(Box box) {
        double margin = isLow() ? MARGIN / 3 : MARGIN;
        View usual = beside(box, canvas.getHeight(), margin);
        List<Region> covering =
                bars.stream().filter(region -> covers(region, usual)).toList();
        if (covering.isEmpty()) {
            return usual;
        }
        double free = covering.stream().mapToDouble(this::above).min().orElse(canvas.getHeight());
        double covered = covering.stream().mapToDouble(Fitting::right).max().orElse(0);
        View above = free > canvas.getHeight() / 2 ? beside(box, free, margin / 2) : usual;
        boolean high = covering.stream().allMatch(region -> region.prefHeight(-1) > HIGH) && !isLow();
        View right = high && canvas.getWidth() > 2 * covered ? rightOf(covered, box, margin / 2) : above;
        return above == usual || right.zoom() > above.zoom() ? right : above;
    }

    private View rightOf(double covered, Box box, double margin) {
        return View.fitting(box, canvas.getWidth() - covered, canvas.getHeight(), margin, 1)
                .panned(covered, 0);
    }

    private static double right(Region region) {
        return margin(region).getLeft() + region.prefWidth(-1);
    }

    private boolean isLow() {
        return canvas.getHeight() < LOW;
    }

    private View beside(Box box, double height, double margin) {
        boolean between = isLow() && canvas.getWidth() > 3 * TOOLS;
        double left = between ? TOOLS : 0;
        double right = between ? ZOOM_TOOLS : 0;
        View view = View.fitting(box, canvas.getWidth() - left - right, height, margin, 1)
                .panned(left, 0);
        return between || !isBehindTools(view) ? view : clearOfTools(box, height, margin);
    }

    /// Below the drawing tools or at their right, where it is seen larger.
    private View clearOfTools(Box box, double height, double margin) {
        double top = Math.min(TOOLS_FOOT, height / 2);
        double left = Math.min(TOOLS, canvas.getWidth() / 2);
        View below = View.fitting(box, canvas.getWidth(), height - top, margin / 2, 1)
                .panned(0, top);
        View right =
                View.fitting(box, canvas.getWidth() - left, height, margin, 1).panned(left, 0);
        return below.zoom() > right.zoom() ? below : right;
    }

    private boolean isBehindTools(View view) {
        Point corner = view.toWorld(0, 0);
        Box tools = new Box(corner.x(), corner.y(), TOOLS / view.zoom(), TOOLS_FOOT / view.zoom());
        return canvas.drawing().geometry().nodes().values().stream()
                        .anyMatch(node -> node.box().intersects(tools))
                || words().anyMatch(tools::intersects);
    }

    private double above(Region region) {
        return canvas.getHeight() - margin(region).getBottom() - region.prefHeight(-1);
    }

    private boolean covers(Region region, View view) {
        Point corner = view.toWorld(0, above(region));
        double width = right(region) / view.zoom();
        Box covered = new Box(corner.x(), corner.y(), width, canvas.getHeight() / view.zoom());
        return region.isVisible()
                && region.prefHeight(-1) > 0
                && (canvas.drawing().geometry().nodes().values().stream()
                                .anyMatch(node -> node.box().intersects(covered))
                        || words().anyMatch(covered::intersects));
    }

    /// Where the names of groups and the notes are.
    private Stream<Box> words() {
        Drawing drawing = canvas.drawing();
        CausalDocument document = drawing.scene().document();
        Stream<Box> names = document.groups().stream()
                .flatMap(group -> GroupGeometry.of(group, drawing.geometry().nodes(), BundledFont.instance()).stream())
                .map(GroupGeometry::tab);
        Stream<Box> notes = document.notes().stream()
                .map(note -> NoteGeometry.of(note, BundledFont.instance()).box());
        return Stream.concat(names, notes);
    }

    private static Insets margin(Region region) {
        return Optional.ofNullable(StackPane.getMargin(region)).orElse(Insets.EMPTY);
    }
}
