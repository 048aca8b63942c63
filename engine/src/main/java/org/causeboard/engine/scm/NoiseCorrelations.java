package org.causeboard.engine.scm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.Edge;

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
