package org.causeboard.app.canvas;

import java.util.List;
import java.util.Set;
import org.causeboard.app.canvas.render.View;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;

/// How a document is first seen that is too large to be read as a whole: as small as names can be read, and there where
/// most of its variables are in sight, those that are asked about first of all.
final class FirstView {
    private static final double LEAST = 0.3;
    private static final double READABLE = 0.36;
    private static final double MARGIN = 28;
    private static final int PLACES = 24; // tried across, and down
    private static final int ASKED_ABOUT = 20; // variables that an exposure or an outcome counts for

    private final CanvasView canvas;

    FirstView(CanvasView canvas) {
        this.canvas = canvas;
    }

    /// Whether names can be read in a view.
    static boolean isReadable(View view) {
        return view.zoom() >= LEAST;
    }

    /// The first view of what lies in a box.
    View of(Box all) {
        double width = (canvas.getWidth() - 2 * MARGIN) / READABLE;
        double height = (canvas.getHeight() - 2 * MARGIN) / READABLE;
        List<NodeGeometry> nodes =
                List.copyOf(canvas.drawing().geometry().nodes().values());
        List<Box> best = List.of();
        int most = -1;
        for (int column = 0; column <= PLACES; column++) {
            double x = all.x() + Math.max(0, all.width() - width) * column / PLACES;
            List<NodeGeometry> strip = nodes.stream()
                    .filter(node -> node.box().x() >= x && node.box().right() <= x + width)
                    .toList();
            for (int row = 0; row <= PLACES; row++) {
                double y = all.y() + Math.max(0, all.height() - height) * row / PLACES;
                List<NodeGeometry> inside = strip.stream()
                        .filter(node -> node.box().y() >= y && node.box().bottom() <= y + height)
                        .toList();
                int weight = weight(inside);
                if (weight > most) {
                    most = weight;
                    best = inside.stream().map(NodeGeometry::box).toList();
                }
            }
        }
        Box middle = Box.union(best).orElse(all);
        View view = new View(READABLE, 0, 0);
        return new View(
                view.zoom(),
                middle.centre().x() - canvas.getWidth() / 2 / view.zoom(),
                middle.centre().y() - canvas.getHeight() / 2 / view.zoom());
    }

    private int weight(List<NodeGeometry> nodes) {
        CausalGraph graph = canvas.drawing().scene().document().graph();
        return nodes.stream()
                .mapToInt(node -> isAskedAbout(graph.roles(node.variable())) ? ASKED_ABOUT : 1)
                .sum();
    }

    private static boolean isAskedAbout(Set<Role> roles) {
        return roles.contains(Role.EXPOSURE) || roles.contains(Role.OUTCOME);
    }
}
