package org.causeboard.engine.infer.discrete;

import java.util.Optional;
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
    /// @param cellsPerRestart a restart is worth it once this many cells per pair of variables are at stake
    static EliminationOrder best(
            MoralGraph graph, boolean[] kept, int effort, double cellsPerRestart, Progress progress) {
        EliminationOrder best = GreedyElimination.search(
                graph, Score.MIN_FILL, kept, Optional.empty(), Double.POSITIVE_INFINITY, progress);
        double trivial = 32.0 * graph.size();
        for (Score score : new Score[] {Score.WEIGHTED_MIN_FILL, Score.MIN_WEIGHT}) {
            if (best.cost > trivial) {
                best = best.orBetter(
                        GreedyElimination.search(graph, score, kept, Optional.empty(), best.cost, progress));
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
