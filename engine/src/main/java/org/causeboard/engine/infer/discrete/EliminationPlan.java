package org.causeboard.engine.infer.discrete;

import java.util.Arrays;
import org.causeboard.engine.task.Progress;

/// How one question is computed: which variables are summed out in which order, and how the result maps to the targets.
///
/// @param rank by local number; the targets have the highest ranks, in the order in which they are asked
/// @param cardinalities by rank
/// @param eliminated how many ranks are summed out
/// @param cost the cells of all tables on the way
/// @param largest the cells of the largest table
record EliminationPlan(int[] rank, int[] cardinalities, int eliminated, double cost, double largest) {

    static EliminationPlan of(
            Reduction reduction, int[] targets, int restarts, double cellsPerRestart, Progress progress) {
        int size = reduction.size();
        boolean[] kept = new boolean[size];
        int[] free =
                Arrays.stream(targets).map(reduction::local).filter(v -> v >= 0).toArray();
        for (int v : free) {
            kept[v] = true;
        }
        MoralGraph graph = MoralGraph.of(reduction.cardinalities(), reduction.scopes());
        EliminationOrder order = EliminationOrder.best(graph, kept, restarts, cellsPerRestart, progress);
        int[] rank = new int[size];
        int next = 0;
        for (int v : order.order()) {
            rank[v] = next++;
        }
        for (int v : free) {
            rank[v] = next++;
        }
        int[] cardinalities = new int[size];
        for (int v = 0; v < size; v++) {
            cardinalities[rank[v]] = reduction.cardinalities()[v];
        }
        double joint = 1;
        for (int v : free) {
            joint *= reduction.cardinalities()[v];
        }
        return new EliminationPlan(
                rank, cardinalities, order.order().length, order.cost() + joint, Math.max(order.largest(), joint));
    }

    /// The table over the live states of the free targets, divided by `sum`, as a table over all states of all targets.
    double[] expand(double[] values, double sum, DiscreteNetwork network, Reduction reduction, int[] targets) {
        int size = 1;
        for (int target : targets) {
            size = Math.multiplyExact(size, network.cardinality(target));
        }
        double[] result = new double[size];
        int[] at = {0};
        expand(values, sum, network, reduction, targets, 0, 0, result, at);
        return result;
    }

    private static void expand(
            double[] values,
            double sum,
            DiscreteNetwork network,
            Reduction reduction,
            int[] targets,
            int depth,
            int cell,
            double[] result,
            int[] at) {
        if (depth == targets.length) {
            result[cell] = values[at[0]++] / sum;
            return;
        }
        int base = cell * network.cardinality(targets[depth]);
        for (int state : reduction.liveStates(targets[depth])) {
            expand(values, sum, network, reduction, targets, depth + 1, base + state, result, at);
        }
    }
}
