package org.causeboard.engine.infer.discrete;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causeboard.engine.infer.discrete.GreedyElimination.Score;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;

/// An order in which variables are summed out.
///
/// @param order local numbers, first eliminated first
/// @param cost the cells of all tables on the way, before each summation
/// @param largest the cells of the largest of them
record EliminationOrder(int[] order, double cost, double largest) {
    private static final Seed SEED = new Seed(5);

    /// The best order of three greedy scores and some randomised restarts. The effort grows with the predicted cost, so
    /// that small questions are not held up; the same question always gets the same order.
    ///
    /// @param effort how many restarts are tried at most
    /// @param cellsPerRestart another search is worth it once this many cells per pair of variables are at stake
    static EliminationOrder best(
            MoralGraph graph, boolean[] kept, int effort, double cellsPerRestart, Progress progress) {
        EliminationOrder best = GreedyElimination.search(
                graph, Score.MIN_FILL, kept, Optional.empty(), Double.POSITIVE_INFINITY, progress);
        double trivial = Math.max(32.0 * graph.size(), cellsPerRestart * graph.size() * graph.size());
        if (best.cost > trivial) {
            double known = best.cost;
            List<EliminationOrder> others = Stream.of(Score.WEIGHTED_MIN_FILL, Score.MIN_WEIGHT)
                    .parallel()
                    .map(score -> GreedyElimination.search(graph, score, kept, Optional.empty(), known, progress))
                    .toList();
            for (EliminationOrder other : others) {
                best = best.orBetter(other);
            }
        }
        for (int i = 0; i < effort && best.cost > (i + 1) * cellsPerRestart * graph.size() * graph.size(); i++) {
            progress.check();
            Score score = Score.values()[i % 3];
            best = best.orBetter(GreedyElimination.search(
                    graph, score, kept, Optional.of(SEED.child(i).generator()), best.cost, progress));
        }
        return best;
    }

    private EliminationOrder orBetter(EliminationOrder other) {
        return other.cost < cost ? other : this;
    }
}
