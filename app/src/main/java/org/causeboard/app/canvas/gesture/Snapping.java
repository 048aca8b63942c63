package org.causeboard.app.canvas.gesture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import org.causeboard.app.settings.Setting;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Pulls what is dragged onto lines of what stands: middles in line, equal gaps between three in a row, and the dots of
/// the grid when nothing of these is near. The lines show why it snaps, and the status line says it.
final class Snapping {
    private static final double REACH = 6;
    private static final double GRID = 24;
    private static final double GRID_REACH = 5; // in world units, well below half of the grid: most places stay free

    private final Board board;
    private final Box moving;
    private final List<Box> standing = new ArrayList<>();
    private final Group guides = new Group();

    Snapping(Board board, Set<String> variables) {
        this.board = board;
        Map<String, NodeGeometry> nodes = board.drawing().geometry().nodes();
        moving = Box.union(variables.stream()
                        .flatMap(variable -> board.drawing().node(variable).stream())
                        .map(NodeGeometry::box)
                        .toList())
                .orElse(new Box(0, 0, 0, 0)); // notes alone do not snap
        double zoom = board.view().zoom();
        Box near = moving.grown(1200 / zoom);
        nodes.forEach((variable, node) -> {
            if (board.drawing().behind(variable).stream().noneMatch(variables::contains)
                    && node.box().intersects(near)) {
                standing.add(node.box());
            }
        });
    }

    /// The lines that show why it has snapped.
    Node guides() {
        return guides;
    }

    /// The distance as it is.
    Point free(double dx, double dy) {
        guides.getChildren().clear();
        board.studio().notices().clear();
        return new Point(dx, dy);
    }

    /// The distance drawn towards the nearest line of each axis.
    Point snapped(double dx, double dy) {
        if (board.studio().settings().get(Setting.SNAPPING) == Setting.Snap.OFF) {
            return free(dx, dy);
        }
        guides.getChildren().clear();
        TreeSet<String> reasons = new TreeSet<>();
        double reach = REACH / board.view().zoom();
        Box box = moving.plus(dx, dy);
        Pull across = pull(box, reach, Axis.X);
        Pull down = pull(box, reach, Axis.Y);
        Box snapped = box.plus(across.shift, down.shift);
        show(across, snapped, Axis.X, reasons);
        show(down, snapped, Axis.Y, reasons);
        if (reasons.isEmpty()) {
            board.studio().notices().clear();
        } else {
            board.studio()
                    .notices()
                    .hold(String.join(
                            ", ",
                            reasons.stream()
                                    .map(board.studio().messages()::text)
                                    .toList()));
        }
        return new Point(dx + across.shift, dy + down.shift);
    }

    private Pull pull(Box box, double reach, Axis axis) {
        Pull best = Pull.NONE;
        for (Box other : standing) {
            best = best.orNearer(new Pull("snap.centre", axis.middle(other) - axis.middle(box), List.of(other)), reach);
        }
        if (best != Pull.NONE) {
            return best;
        }
        List<Box> row =
                standing.stream().filter(other -> axis.sharesRow(other, box)).toList();
        for (Box a : row) {
            for (Box b : row) {
                double gap = axis.start(b) - axis.end(a);
                if (a != b && gap > 0) {
                    double after = axis.end(b) + gap - axis.start(box);
                    double before = axis.start(a) - gap - axis.end(box);
                    double between = (axis.end(a) + axis.start(b)) / 2 - axis.middle(box);
                    best = best.orNearer(new Pull("snap.gap", after, List.of(a, b)), reach)
                            .orNearer(new Pull("snap.gap", before, List.of(a, b)), reach)
                            .orNearer(new Pull("snap.gap", between, List.of(a, b)), reach);
                }
            }
        }
        double middle = axis.middle(box);
        double toGrid = Math.rint(middle / GRID) * GRID - middle;
        return best == Pull.NONE
                ? best.orNearer(new Pull("snap.grid", toGrid, List.of()), Math.min(reach, GRID_REACH))
                : best;
    }

    private void show(Pull pull, Box box, Axis axis, Set<String> reasons) {
        if (pull == Pull.NONE) {
            return;
        }
        reasons.add(pull.reason);
        Box all = pull.to.stream().reduce(box, Box::union);
        if (pull.to.isEmpty()) {
            return; // the dots of the grid are seen already
        }
        boolean upright = (axis == Axis.X) == pull.reason.equals("snap.centre");
        Line line = upright
                ? new Line(box.centre().x(), all.y() - 12, box.centre().x(), all.bottom() + 12)
                : new Line(
                        all.x() - 12,
                        box.centre().y(),
                        all.right() + 12,
                        box.centre().y());
        line.setStroke(board.colour(Ink.of(Token.ACCENT)));
        line.setStrokeWidth(1 / board.view().zoom());
        line.getStyleClass().add("snap-line");
        guides.getChildren().add(line);
    }

    private enum Axis {
        X,
        Y;

        double start(Box box) {
            return this == X ? box.x() : box.y();
        }

        double end(Box box) {
            return this == X ? box.right() : box.bottom();
        }

        double middle(Box box) {
            return (start(box) + end(box)) / 2;
        }

        boolean sharesRow(Box a, Box b) {
            Axis other = this == X ? Y : X;
            return other.start(a) < other.end(b) && other.start(b) < other.end(a);
        }
    }

    private record Pull(String reason, double shift, List<Box> to) {
        static final Pull NONE = new Pull("", 0, List.of());

        Pull orNearer(Pull other, double reach) {
            boolean nearer = this == NONE ? Math.abs(other.shift) <= reach : Math.abs(other.shift) < Math.abs(shift);
            return nearer ? other : this;
        }
    }
}
