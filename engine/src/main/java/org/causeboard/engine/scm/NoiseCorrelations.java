package org.causeboard.engine.scm;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Range;

/// The correlation matrix of the normal scores of noises that bidirected edges tie together, by Cholesky's rows.
///
/// Only variables that some edge ties take part; a variable's score is `sum_j factor[i][j] z_j` over itself and earlier
/// variables, with z independent standard normal. O(k^3) for k tied variables.
public final class NoiseCorrelations {
    private static final double ROUNDING = 1e-9;

    private final List<String> tied;
    private final double[][] factor;
    private final Optional<String> impossible;

    /// The correlations along these edges; other pairs are uncorrelated.
    ///
    /// @param order all variables, in the order in which scores are built
    public NoiseCorrelations(List<String> order, Map<Edge, Double> correlations) {
        tied = order.stream()
                .filter(name -> correlations.keySet().stream().anyMatch(edge -> edge.touches(name)))
                .toList();
        factor = new double[tied.size()][];
        String failed = null;
        for (int i = 0; i < tied.size(); i++) {
            factor[i] = new double[i + 1];
            double rest = 1;
            for (int j = 0; j < i; j++) {
                double sum = tied.get(i).equals(tied.get(j))
                        ? 1
                        : correlations.getOrDefault(Edge.bidirected(tied.get(i), tied.get(j)), 0.0);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (factor[j][j] > 0) {
                    factor[i][j] = sum / factor[j][j];
                } else if (Math.abs(sum) > ROUNDING && failed == null) {
                    failed = tied.get(i);
                }
                rest -= factor[i][j] * factor[i][j];
            }
            if (!(rest >= -ROUNDING) && failed == null) {
                failed = tied.get(i);
            }
            factor[i][i] = rest > ROUNDING ? Math.sqrt(rest) : 0;
        }
        impossible = Optional.ofNullable(failed);
    }

    /// The correlations of the two ends of an edge that are possible beside those of the other edges.
    ///
    /// With the two ends last, their entry of the matrix is `sum_k L[a][k] L[b][k]` over earlier k plus `L[a][a]
    /// L[b][a]`, where only the last product is free and `L[b][a]^2` is at most what the earlier entries leave of 1.
    static Optional<Range> range(Edge edge, Map<Edge, Double> others) {
        Set<String> order = new LinkedHashSet<>();
        others.keySet().forEach(other -> order.addAll(List.of(other.from(), other.to())));
        List<String> last = List.of(edge.from(), edge.to());
        order.removeAll(last);
        order.addAll(last);
        Map<Edge, Double> without = new LinkedHashMap<>(others);
        without.put(edge, 0.0);
        NoiseCorrelations first = new NoiseCorrelations(List.copyOf(order), onlyFirst(without, edge.to()));
        NoiseCorrelations second = new NoiseCorrelations(List.copyOf(order), onlyFirst(without, edge.from()));
        if (first.impossible.isPresent() || second.impossible.isPresent()) {
            return Optional.empty();
        }
        double shared = 0;
        for (int k = 0; k < order.size() - 2; k++) {
            shared += first.loading(edge.from(), k, order) * second.loading(edge.to(), k, order);
        }
        double free = first.rest(edge.from()) * second.rest(edge.to());
        return Optional.of(new Range(Math.max(-1, shared - free), Math.min(1, shared + free)));
    }

    private static Map<Edge, Double> onlyFirst(Map<Edge, Double> correlations, String dropped) {
        Map<Edge, Double> kept = new LinkedHashMap<>();
        correlations.forEach((edge, value) -> kept.put(edge, edge.touches(dropped) ? 0.0 : value));
        return kept;
    }

    private double loading(String variable, int of, Set<String> order) {
        return factor(tied.indexOf(variable), tied.indexOf(List.copyOf(order).get(of)));
    }

    private double rest(String variable) {
        int place = tied.indexOf(variable);
        return factor[place][place];
    }

    /// The first variable whose correlations cannot hold together with those of earlier ones.
    Optional<String> firstImpossible() {
        return impossible;
    }

    /// The variables whose noise is tied to another's, in order.
    public List<String> tied() {
        return tied;
    }

    /// How much of the independent draw of variable `of` is in the score of `variable`, both by their places in
    /// [#tied()].
    public double factor(int variable, int of) {
        return of <= variable ? factor[variable][of] : 0;
    }
}
