package org.causeboard.app.canvas;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.causeboard.app.canvas.render.View;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Which view shows all of a box: in the middle of the canvas, unless the bars over its lower left would cover
/// variables; between the tools where the canvas is so low that no room is left below them.
final class Fitting {
    private static final double MARGIN = 56;
    private static final double LOW = 300; // a canvas below a long answer: every pixel counts
    private static final double TOOLS = 190; // how wide the tools in the upper left are
    private static final double ZOOM_TOOLS = 150; // and those in the lower right

    private final CanvasView canvas;
    private Optional<Region> bars = Optional.empty();

    Fitting(CanvasView canvas) {
        this.canvas = canvas;
    }

    void keepClearOf(Region lowerLeft) {
        bars = Optional.of(lowerLeft);
    }

    View of(Box box) {
        double margin = isLow() ? MARGIN / 3 : MARGIN;
        View usual = beside(box, canvas.getHeight(), margin);
        double free = bars.map(this::above).orElse(canvas.getHeight());
        boolean covered = bars.filter(region -> covers(region, usual)).isPresent();
        return covered && free > canvas.getHeight() / 2 ? beside(box, free, margin / 2) : usual;
    }

    private boolean isLow() {
        return canvas.getHeight() < LOW;
    }

    private View beside(Box box, double height, double margin) {
        boolean between = isLow() && canvas.getWidth() > 3 * TOOLS;
        double left = between ? TOOLS : 0;
        double right = between ? ZOOM_TOOLS : 0;
        return View.fitting(box, canvas.getWidth() - left - right, height, margin, 1)
                .panned(left, 0);
    }

    private double above(Region region) {
        return canvas.getHeight() - margin(region).getBottom() - region.prefHeight(-1);
    }

    private boolean covers(Region region, View view) {
        Point corner = view.toWorld(0, above(region));
        double width = (margin(region).getLeft() + region.prefWidth(-1)) / view.zoom();
        Box covered = new Box(corner.x(), corner.y(), width, canvas.getHeight() / view.zoom());
        return region.prefHeight(-1) > 0
                && canvas.drawing().geometry().nodes().values().stream()
                        .anyMatch(node -> node.box().intersects(covered));
    }

    private static Insets margin(Region region) {
        return Optional.ofNullable(StackPane.getMargin(region)).orElse(Insets.EMPTY);
    }
}
