package org.causeboard.model.layout;

import edu.uci.ics.jung.algorithms.shortestpath.Distance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;

/// How well places show the distances in a graph, and places that show its longest ways: along the first axis from one
/// end of the graph to the other, along the second one between two variables that are far from both. What is not joined
/// to an end stands in the middle. O(V^2).
final class DistanceAxes {
    private final Collection<String> variables;
    private final Distance<String> ways;
    private final Progress progress;

    DistanceAxes(Collection<String> variables, Distance<String> ways, Progress progress) {
        this.variables = variables;
        this.ways = ways;
        this.progress = progress;
    }

    /// The places, one apart for each edge of the way.
    Map<String, Point> places() {
        String any = variables.iterator().next();
        String first = farthest(List.of(any));
        String second = farthest(List.of(first));
        String third = farthest(List.of(first, second));
        String fourth = farthest(List.of(first, second, third));
        Map<String, Point> places = new LinkedHashMap<>();
        for (String variable : variables) {
            places.put(variable, new Point(along(variable, first, second), along(variable, third, fourth)));
        }
        return places;
    }

    /// The share of distances that places get wrong: the mean of `(s |p - q| - d)^2 / d^2` over pairs whose way has d
    /// edges, in the scale s that makes it least; 0 where all are right, 1 in a heap.
    double stress(Map<String, Point> places) {
        double seen = 0;
        double seenSquare = 0;
        int pairs = 0;
        List<String> names = new ArrayList<>(variables);
        for (int i = 0; i < names.size(); i++) {
            progress.check();
            for (int j = 0; j < i; j++) {
                double way = way(names.get(i), names.get(j));
                if (way > 0) {
                    double share = places.get(names.get(i)).distance(places.get(names.get(j))) / way;
                    seen += share;
                    seenSquare += share * share;
                    pairs++;
                }
            }
        }
        return pairs == 0 || seenSquare == 0 ? 1 : 1 - seen * seen / seenSquare / pairs;
    }

    private String farthest(List<String> from) {
        return variables.stream()
                .max(Comparator.comparingDouble(variable -> from.stream()
                        .mapToDouble(end -> way(end, variable))
                        .min()
                        .orElseThrow()))
                .orElseThrow();
    }

    private double along(String variable, String start, String end) {
        double before = way(start, variable);
        double behind = way(end, variable);
        return before < 0 || behind < 0 ? 0 : (before - behind) / 2;
    }

    /// The edges of the way, -1 where there is none.
    private double way(String from, String to) {
        Number way = ways.getDistance(from, to);
        return way == null ? -1 : way.doubleValue();
    }
}
