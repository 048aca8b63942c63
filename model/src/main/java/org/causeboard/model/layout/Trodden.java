package org.causeboard.model.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.model.document.Point;

/// Where edges run already: the cells of a fine grid that they pass. A way that shares more than a little of them would
/// look like one edge with another; where two edges cross they share a cell or two.
final class Trodden {
    private static final double CELL = 9;
    private static final double NEAR_AN_END = 40; // where edges of one variable may come together
    private static final int MOST_SAMPLES = 240;
    private static final double CROSSING = 54;
    private static final double SHARE = 0.2;

    private final Set<Cell> cells = new HashSet<>();

    private record Cell(long column, long row) {
        static Cell of(Point point) {
            return new Cell(Math.round(point.x() / CELL), Math.round(point.y() / CELL));
        }
    }

    /// Notes a way from corner to corner.
    void add(List<Point> path) {
        walk(path, (point, _) -> cells.add(Cell.of(point)));
    }

    /// Whether much of a way lies on others or right beside them.
    boolean isFollowedBy(List<Point> path) {
        double[] shared = {0};
        walk(path, (point, step) -> shared[0] += isTaken(Cell.of(point)) ? step : 0);
        return shared[0] > Math.max(CROSSING, SHARE * length(path));
    }

    private boolean isTaken(Cell cell) {
        for (long column = cell.column() - 1; column <= cell.column() + 1; column++) {
            for (long row = cell.row() - 1; row <= cell.row() + 1; row++) {
                if (cells.contains(new Cell(column, row))) {
                    return true;
                }
            }
        }
        return false;
    }

    private interface Step {
        void at(Point point, double length);
    }

    static double length(List<Point> path) {
        double length = 0;
        for (int i = 1; i < path.size(); i++) {
            length += path.get(i - 1).distance(path.get(i));
        }
        return length;
    }

    private static void walk(List<Point> path, Step each) {
        double whole = length(path);
        double step = Math.max(CELL, whole / MOST_SAMPLES);
        double next = NEAR_AN_END;
        double passed = 0;
        for (int i = 1; i < path.size(); i++) {
            Point a = path.get(i - 1);
            Point b = path.get(i);
            double piece = a.distance(b);
            for (; next <= Math.min(passed + piece, whole - NEAR_AN_END); next += step) {
                double share = (next - passed) / piece;
                each.at(new Point(a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y())), step);
            }
            passed += piece;
        }
    }
}
