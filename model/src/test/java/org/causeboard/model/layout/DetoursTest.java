package org.causeboard.model.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

/// Ways of edges around foreign variables.
class DetoursTest {
    private static final double LIKE_ONE = 8;

    private static LayoutTask task(CausalGraph graph) {
        return LayoutTask.of(CausalDocument.empty().edit().graph(graph).done());
    }

    private static List<Point> path(Edge edge, Arrangement arrangement) {
        Point from = arrangement.places().get(edge.from());
        Point to = arrangement.places().get(edge.to());
        List<Point> path = new ArrayList<>(List.of(from));
        arrangement.routes().getOrDefault(edge, List.of()).forEach(corner -> path.add(corner.on(from, to)));
        path.add(to);
        return path;
    }

    private static double length(List<Point> path) {
        return IntStream.range(1, path.size())
                .mapToDouble(i -> path.get(i - 1).distance(path.get(i)))
                .sum();
    }

    /// Points on a way, ten units apart.
    private static List<Point> points(List<Point> path) {
        List<Point> points = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            Point a = path.get(i - 1);
            Point b = path.get(i);
            int parts = (int) Math.ceil(a.distance(b) / 10);
            for (int k = 0; k < parts; k++) {
                points.add(a.plus((b.x() - a.x()) * k / parts, (b.y() - a.y()) * k / parts));
            }
        }
        return points;
    }

    @Test
    void edgesThatPassARowOfVariablesDoNotLookLikeOne() {
        CausalGraph.Builder graph = CausalGraph.builder();
        List<String> names = List.of("A", "B", "C", "D", "E", "F");
        names.forEach(graph::variable);
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                graph.directed(names.get(i), names.get(j));
            }
        }
        Arrangement arrangement = new TierLayout().arrange(task(graph.build()), Progress.unwatched());
        List<Edge> round = List.copyOf(arrangement.routes().keySet());
        assertThat(round).hasSize(10);
        for (Edge one : round) {
            List<Point> way = points(path(one, arrangement));
            for (Edge other : round) {
                if (one != other) {
                    List<Point> near = points(path(other, arrangement));
                    long shared = way.stream()
                            .filter(point -> near.stream().anyMatch(there -> there.distance(point) < LIKE_ONE))
                            .count();
                    assertThat((double) shared / way.size())
                            .as("share of %s along %s", one, other)
                            .isLessThan(0.4);
                }
            }
        }
    }

    @Test
    void fromTheEndOfOneRowToTheBeginningOfTheNextAnEdgeRunsBetweenThem() {
        CausalGraph.Builder graph = CausalGraph.builder();
        IntStream.rangeClosed(1, 12).forEach(i -> graph.variable("X" + i));
        IntStream.range(1, 12).forEach(i -> graph.directed("X" + i, "X" + (i + 1)));
        Arrangement arrangement = new GridLayout().arrange(task(graph.build()), Progress.unwatched());
        assertThat(arrangement.routes()).isNotEmpty();
        for (Edge edge : arrangement.routes().keySet()) {
            List<Point> path = path(edge, arrangement);
            assertThat(length(path))
                    .as("%s", edge)
                    .isLessThan(1.1 * path.getFirst().distance(path.getLast()));
        }
    }
}
