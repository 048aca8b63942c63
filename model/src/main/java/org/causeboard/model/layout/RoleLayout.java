package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// The picture of textbooks: exposures at the left, outcomes at the right, what lies between them on the line, their
/// other causes above, what follows from them below, and causes of the exposure alone, such as instruments, further
/// left. Without an exposure and an outcome nothing moves.
public final class RoleLayout implements Layout {
    private static final double GAP = 70;
    private static final double LEAST_SPAN = 320;
    private static final int SHORT_ROW = 5;
    /// The square of a row's length for each variable, so that many variables make a picture that is broader than high.
    private static final double SQUARE_OF_ROW = 0.7;

    @Override
    public String key() {
        return "command.layout-by-role";
    }

    @Override
    public boolean needsRoles() {
        return true;
    }

    @Override
    public Arrangement arrange(LayoutTask task, Progress progress) {
        Groups groups = Groups.of(task.graph());
        if (groups.exposures().isEmpty() || groups.outcomes().isEmpty()) {
            return new Arrangement(Map.of(), Map.of());
        }
        Map<String, Point> places = new LinkedHashMap<>();
        double mediatorsWidth = rows(groups.mediators()).stream()
                .mapToDouble(row -> width(row, task))
                .max()
                .orElse(0);
        double span = Math.max(LEAST_SPAN, mediatorsWidth + 2 * GAP);
        double left = -span / 2 - widest(groups.exposures(), task) / 2;
        double right = span / 2 + widest(groups.outcomes(), task) / 2;
        column(groups.exposures(), left, task, places);
        column(groups.outcomes(), right, task, places);
        column(
                groups.instruments(),
                left - widest(groups.exposures(), task) / 2 - GAP - widest(groups.instruments(), task) / 2,
                task,
                places);
        double half = Math.max(
                Math.max(height(groups.exposures(), task), height(groups.outcomes(), task)) / 2,
                height(groups.instruments(), task) / 2);
        rows(groups.mediators(), 0, 0, task, places);
        rows(groups.above(), -half - GAP, -1, task, places);
        rows(groups.below(), Math.max(half, tallest(groups.mediators(), task) / 2) + GAP, 1, task, places);
        Map<String, Point> apart = Overlaps.removed(places, task.sizes(), progress);
        apart.replaceAll((_, place) -> new Point(Math.rint(place.x()), Math.rint(place.y())));
        return Frame.kept(task, apart, progress);
    }

    /// Which part of the picture each variable belongs to; each in causal order.
    private record Groups(
            List<String> instruments,
            List<String> exposures,
            List<String> mediators,
            List<String> outcomes,
            List<String> above,
            List<String> below) {
        static Groups of(CausalGraph graph) {
            Set<String> exposures = graph.withRole(Role.EXPOSURE);
            Set<String> outcomes = new LinkedHashSet<>(graph.withRole(Role.OUTCOME));
            outcomes.removeAll(exposures);
            Groups groups = new Groups(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
            Set<String> causes = graph.ancestors(exposures);
            Set<String> effects = graph.descendants(exposures);
            Set<String> towards = graph.ancestors(outcomes);
            Set<String> besides = graph.withoutOutgoing(exposures).ancestors(outcomes);
            for (String variable : graph.isAcyclic() ? graph.topologicalOrder() : graph.variables()) {
                groups.group(variable, exposures, outcomes, causes, effects, towards, besides)
                        .add(variable);
            }
            return groups;
        }

        private List<String> group(
                String variable,
                Set<String> exposures,
                Set<String> outcomes,
                Set<String> causes,
                Set<String> effects,
                Set<String> towards,
                Set<String> besides) {
            if (exposures.contains(variable)) {
                return this.exposures;
            }
            if (outcomes.contains(variable)) {
                return this.outcomes;
            }
            if (effects.contains(variable)) {
                return towards.contains(variable) ? mediators : below;
            }
            if (besides.contains(variable)) {
                return above;
            }
            return causes.contains(variable) ? instruments : below;
        }
    }

    private static void column(List<String> names, double x, LayoutTask task, Map<String, Point> places) {
        double y = -height(names, task) / 2;
        for (String name : names) {
            double height = task.sizes().get(name).height();
            places.put(name, new Point(x, y + height / 2));
            y += height + GAP / 2;
        }
    }

    private static List<List<String>> rows(List<String> names) {
        int length = Math.max(SHORT_ROW, (int) Math.ceil(Math.sqrt(SQUARE_OF_ROW * names.size())));
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < names.size(); from += length) {
            rows.add(names.subList(from, Math.min(names.size(), from + length)));
        }
        return rows;
    }

    /// Rows around the middle; `direction` -1 stacks them upwards, 1 downwards, 0 downwards too
    /// but with the first row's middle on `start`.
    private static void rows(
            List<String> names, double start, int direction, LayoutTask task, Map<String, Point> places) {
        double edge = start;
        for (List<String> row : rows(names)) {
            double height = tallest(row, task);
            double y = direction == 0 && edge == start ? start : edge + (direction < 0 ? -1 : 1) * height / 2;
            double x = -width(row, task) / 2;
            for (String name : row) {
                double width = task.sizes().get(name).width();
                places.put(name, new Point(x + width / 2, y));
                x += width + GAP;
            }
            edge = y + (direction < 0 ? -1 : 1) * (height / 2 + GAP / 2);
        }
    }

    private static double width(List<String> names, LayoutTask task) {
        double all = names.stream()
                .mapToDouble(name -> task.sizes().get(name).width())
                .sum();
        return all + GAP * Math.max(0, names.size() - 1);
    }

    private static double height(List<String> names, LayoutTask task) {
        double all = names.stream()
                .mapToDouble(name -> task.sizes().get(name).height())
                .sum();
        return all + GAP / 2 * Math.max(0, names.size() - 1);
    }

    private static double widest(List<String> names, LayoutTask task) {
        return names.stream()
                .map(task.sizes()::get)
                .mapToDouble(Size::width)
                .max()
                .orElse(0);
    }

    private static double tallest(List<String> names, LayoutTask task) {
        return names.stream()
                .map(task.sizes()::get)
                .mapToDouble(Size::height)
                .max()
                .orElse(0);
    }
}
