package org.causeboard.app.imagine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Finds the way from a noise between the two worlds to both copies of its variable: straight where nothing is in
/// between, otherwise along the side of what is, never behind another variable. Worlds lie above each other; those that
/// lie beside each other are [turned][#turned(Box)] for the search.
///
/// @param row where the noises stand, between the worlds
/// @param boxes of all variables of both worlds
record NoiseLines(double row, List<Box> boxes) {
    /// How far two noises stand apart at least.
    static final double APART = 28;

    private static final double STEP = 7;
    private static final double CLEAR = 6;
    private static final double SIDE = 0.82;

    NoiseLines {
        boxes = List.copyOf(boxes);
    }

    /// The place of a noise in its row and the lines to each copy, which start there.
    record Way(double place, List<List<Point>> lines) {
        Way {
            lines = List.copyOf(lines);
        }
    }

    /// The nearest free way.
    ///
    /// @param copies of the variable, the fact first; one, where the other one does not listen to the noise
    /// @param taken places of other noises
    Way find(List<Box> copies, Collection<Double> taken) {
        double wanted = copies.getFirst().centre().x();
        double reach = boxes.stream()
                        .mapToDouble(box -> Math.max(Math.abs(box.x() - wanted), Math.abs(box.right() - wanted)))
                        .max()
                        .orElse(0)
                + APART * (taken.size() + 1);
        for (double away = 0; away <= reach; away += STEP) {
            for (double place : List.of(wanted - away, wanted + away)) {
                boolean isFree = taken.stream().allMatch(other -> Math.abs(other - place) >= APART);
                Optional<Way> way = isFree ? at(place, copies) : Optional.empty();
                if (way.isPresent()) {
                    return way.get();
                }
            }
        }
        double place = taken.stream().mapToDouble(other -> other + APART).reduce(wanted, Math::max);
        return new Way(
                place,
                copies.stream()
                        .map(copy -> List.of(new Point(place, row), copy.centre()))
                        .toList());
    }

    private Optional<Way> at(double place, List<Box> copies) {
        List<List<Point>> lines = new ArrayList<>();
        for (Box copy : copies) {
            List<Point> line = line(place, copy);
            if (!isClear(line, copy)) {
                return Optional.empty();
            }
            lines.add(line);
        }
        return Optional.of(new Way(place, lines));
    }

    /// Straight up or down, and to the side of a copy that the place is not below or above.
    private List<Point> line(double place, Box copy) {
        Point from = new Point(place, row);
        boolean above = copy.centre().y() < row;
        if (place >= copy.x() + CLEAR && place <= copy.right() - CLEAR) {
            return List.of(from, new Point(place, above ? copy.bottom() : copy.y()));
        }
        double level = copy.y() + copy.height() * (above ? SIDE : 1 - SIDE); // arrows arrive nearer to the middle
        return List.of(
                from, new Point(place, level), new Point(place < copy.centre().x() ? copy.x() : copy.right(), level));
    }

    private boolean isClear(List<Point> line, Box own) {
        for (Box box : boxes) {
            Box kept = box.equals(own) ? box.grown(-1) : box.grown(CLEAR);
            for (int end = 1; end < line.size(); end++) {
                if (kept.isCrossedBy(line.get(end - 1), line.get(end))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// With the axes exchanged.
    static Box turned(Box box) {
        return new Box(box.y(), box.x(), box.height(), box.width());
    }

    /// With the axes exchanged.
    static Point turned(Point point) {
        return new Point(point.y(), point.x());
    }
}
