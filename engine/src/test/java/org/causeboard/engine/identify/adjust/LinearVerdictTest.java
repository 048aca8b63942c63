package org.causeboard.engine.identify.adjust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.junit.jupiter.api.Test;

/// The graphical verdict against numbers: in a linear model with random coefficients the regression coefficient of X
/// given Z is the total effect exactly when Z is valid.
class LinearVerdictTest {
    private static final double TOLERANCE = 1e-6; // coefficients are at least 0.3 in size, sums of few products

    @Test
    void adjustmentIsValidExactlyWhenTheCoefficientIsTheEffect() {
        for (long seed = 0; seed < 400; seed++) {
            SplittableRandom random = RandomMixedGraphs.generator(seed);
            CausalGraph graph = RandomMixedGraphs.admg(4 + random.nextInt(3), 0.45, 0.12, random);
            Model model = Model.random(CanonicalDag.of(graph).graph(), random);
            AdjustmentCriterion criterion = AdjustmentCriterion.of(Effect.of(graph, List.of("V0"), List.of("V1")));
            for (Set<String> z : RandomMixedGraphs.subsets(graph.variables().subList(2, graph.size()))) {
                boolean equal = Math.abs(model.coefficient("V0", "V1", z) - model.effect("V0", "V1")) < TOLERANCE;
                assertThat(criterion.isValid(z))
                        .as("seed %d: %s | %s", seed, graph, z)
                        .isEqualTo(equal);
            }
        }
    }

    /// effects[a][b]: the total effect of a on b; covariance: of all variables.
    private record Model(CausalGraph dag, double[][] effects, double[][] covariance) {
        static Model random(CausalGraph dag, SplittableRandom random) {
            int n = dag.size();
            double[][] effects = new double[n][n];
            double[] noise = new double[n];
            for (int v = 0; v < n; v++) {
                effects[v][v] = 1;
                noise[v] = 0.5 + random.nextDouble();
            }
            for (String name : dag.topologicalOrder()) {
                int child = dag.indexOf(name);
                for (Edge edge : dag.edges(name)) {
                    if (edge.to().equals(name)) {
                        double weight = (random.nextBoolean() ? 1 : -1) * (0.3 + random.nextDouble());
                        for (int a = 0; a < n; a++) {
                            effects[a][child] += a == child ? 0 : weight * effects[a][dag.indexOf(edge.from())];
                        }
                    }
                }
            }
            double[][] covariance = new double[n][n];
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    for (int top = 0; top < n; top++) {
                        covariance[a][b] += effects[top][a] * noise[top] * effects[top][b];
                    }
                }
            }
            return new Model(dag, effects, covariance);
        }

        double effect(String x, String y) {
            return effects[dag.indexOf(x)][dag.indexOf(y)];
        }

        /// Solves the normal equations of y on x and z by Gaussian elimination; the coefficient of x.
        double coefficient(String x, String y, Set<String> z) {
            List<Integer> columns = new ArrayList<>(List.of(dag.indexOf(x)));
            z.forEach(name -> columns.add(dag.indexOf(name)));
            int k = columns.size();
            double[][] rows = new double[k][k + 1];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    rows[i][j] = covariance[columns.get(i)][columns.get(j)];
                }
                rows[i][k] = covariance[columns.get(i)][dag.indexOf(y)];
            }
            for (int pivot = k - 1; pivot >= 0; pivot--) { // positive definite: no row exchange needed
                for (int i = 0; i < pivot; i++) {
                    double factor = rows[i][pivot] / rows[pivot][pivot];
                    for (int j = 0; j <= k; j++) {
                        rows[i][j] -= factor * rows[pivot][j];
                    }
                }
            }
            return rows[0][k] / rows[0][0];
        }
    }
}
