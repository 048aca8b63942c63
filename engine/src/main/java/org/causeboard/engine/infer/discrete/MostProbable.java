package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Progress;

/// `argmax over m of sum over the rest of P(m, rest, evidence)`: variables outside of M are summed out first, then
/// those in M are maximised out one by one, remembering where each maximum was, and the states are read off backwards.
/// With all variables in M this is the most probable explanation.
///
/// Source: Dechter (1999), Bucket elimination, sections 4 and 5; Park and Darwiche (2004) on constrained orders.
final class MostProbable {
    private final Reduction reduction;
    private final int[] rank;
    private final int[] cardinalities;
    private final int summed;
    private final double cost;
    private final double largest;
    private final Progress progress;
    private long cells;
    private double lnMaximum;

    /// @param targets the variables of M, by index
    MostProbable(Reduction reduction, int[] targets, int restarts, double cellsPerRestart, Progress progress) {
        this.reduction = reduction;
        this.progress = progress;
        int size = reduction.size();
        boolean[] maximised = new boolean[size];
        for (int target : targets) {
            if (reduction.local(target) >= 0) {
                maximised[reduction.local(target)] = true;
            }
        }
        boolean[] others = new boolean[size];
        for (int v = 0; v < size; v++) {
            others[v] = !maximised[v];
        }
        MoralGraph graph = MoralGraph.of(reduction.cardinalities(), reduction.scopes());
        EliminationOrder first = EliminationOrder.best(graph, maximised, restarts, cellsPerRestart, progress);
        EliminationOrder second =
                EliminationOrder.best(graph.eliminated(first.order()), others, restarts, cellsPerRestart, progress);
        summed = first.order().length;
        cost = first.cost() + second.cost();
        largest = Math.max(first.largest(), second.largest());
        rank = new int[size];
        cardinalities = new int[size];
        int[] order = IntStream.concat(Arrays.stream(first.order()), Arrays.stream(second.order()))
                .toArray();
        for (int i = 0; i < size; i++) {
            rank[order[i]] = i;
            cardinalities[i] = reduction.cardinalities()[order[i]];
        }
    }

    double cost() {
        return cost;
    }

    double largest() {
        return largest;
    }

    long cells() {
        return cells;
    }

    /// After [#run]: the logarithm of the maximum, that is of `P(m, evidence)`; negative infinity when it is zero.
    double lnMaximum() {
        return lnMaximum;
    }

    /// The live states of the maximised variables by rank, as positions in the list of live states.
    int[] run() {
        VariableElimination elimination = new VariableElimination(cardinalities, summed, progress);
        List<List<Factor>> buckets = new ArrayList<>();
        for (int i = 0; i < cardinalities.length; i++) {
            buckets.add(new ArrayList<>());
        }
        for (Factor factor : elimination.sumOut(reduction.factors(rank))) {
            put(factor, buckets);
        }
        lnMaximum += elimination.lnScale();
        cells = elimination.cells();
        int[][] scopes = new int[cardinalities.length][];
        int[][] choices = new int[cardinalities.length][];
        for (int r = summed; r < cardinalities.length; r++) {
            progress.check();
            Factor product = product(r, buckets.get(r));
            scopes[r] = Scopes.without(product.scope(), r);
            choices[r] = new int[product.values().length / cardinalities[r]];
            double[] maxima = maximise(product.values(), cardinalities[r], choices[r]);
            lnMaximum += PowerOfTwo.rescale(maxima) * PowerOfTwo.LN_2;
            put(new Factor(scopes[r], maxima), buckets);
        }
        int[] states = new int[cardinalities.length];
        for (int r = cardinalities.length - 1; r >= summed; r--) {
            int cell = 0;
            for (int v : scopes[r]) {
                cell = cell * cardinalities[v] + states[v];
            }
            states[r] = choices[r][cell];
        }
        return states;
    }

    int rank(int variable) {
        return rank[reduction.local(variable)];
    }

    private void put(Factor factor, List<List<Factor>> buckets) {
        if (factor.scope().length == 0) {
            lnMaximum += Math.log(factor.values()[0]);
        } else {
            buckets.get(factor.scope()[0]).add(factor);
        }
    }

    private Factor product(int r, List<Factor> bucket) {
        bucket.sort((a, b) -> Integer.compare(a.values().length, b.values().length));
        Factor product = new Factor(new int[] {r}, ones(cardinalities[r]));
        for (Factor factor : bucket) {
            int[] union = Scopes.union(product.scope(), factor.scope());
            Contraction contraction = new Contraction(product.scope(), factor.scope(), union, cardinalities);
            cells += contraction.cells();
            product = new Factor(union, contraction.run(product.values(), factor.values(), progress));
        }
        return product;
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Maximises over the outermost variable.
    private static double[] maximise(double[] values, int states, int[] choices) {
        int size = choices.length;
        double[] maxima = Arrays.copyOf(values, size);
        for (int state = 1; state < states; state++) {
            for (int i = 0; i < size; i++) {
                if (values[state * size + i] > maxima[i]) {
                    maxima[i] = values[state * size + i];
                    choices[i] = state;
                }
            }
        }
        return maxima;
    }
}
