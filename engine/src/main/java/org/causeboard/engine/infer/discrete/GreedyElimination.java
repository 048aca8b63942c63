package org.causeboard.engine.infer.discrete;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.causeboard.engine.task.Progress;

/// One greedy search for an elimination order: always the variable next whose elimination costs least by a score.
///
/// Scores are kept per variable and renewed only where an elimination can have changed them: at the neighbours of the
/// eliminated variable, and at the common neighbours of each pair that it newly joined. Ties are broken by the weight
/// of the clique, then by index or by chance.
///
/// Source: Kjaerulff (1990), Triangulation of graphs; Fishelson and Geiger (2004), weighted min-fill.
final class GreedyElimination {
    /// What makes an elimination cheap.
    enum Score {
        /// Few new edges.
        MIN_FILL,
        /// A small table.
        MIN_WEIGHT,
        /// New edges between variables with few states.
        WEIGHTED_MIN_FILL
    }

    private final long[][] rows;
    private final int[] cardinalities;
    private final Score score;
    private final double[] scores;
    private final double[] weights;
    private final boolean[] gone;
    private final int[] open; // the variables that are not gone, ascending
    private int count;
    private final long[] dirty;

    private GreedyElimination(MoralGraph graph, Score score, boolean[] kept) {
        rows = graph.copyOfRows();
        cardinalities = graph.cardinalities();
        this.score = score;
        scores = new double[rows.length];
        weights = new double[rows.length];
        gone = kept.clone();
        open = new int[rows.length];
        dirty = new long[(rows.length + 63) >>> 6];
        for (int v = 0; v < rows.length; v++) {
            if (!gone[v]) {
                open[count++] = v;
                rate(v);
            }
        }
    }

    /// An order of all variables but the `kept` ones.
    ///
    /// @param kept variables that stay to the end
    /// @param chance where ties and near ties are broken at random
    /// @param giveUpAbove the search ends early, with a cost above this, once the cost exceeds it
    static EliminationOrder search(
            MoralGraph graph,
            Score score,
            boolean[] kept,
            Optional<SplittableRandom> chance,
            double giveUpAbove,
            Progress progress) {
        GreedyElimination search = new GreedyElimination(graph, score, kept);
        int[] order = new int[search.count];
        double cost = 0;
        double largest = 0;
        for (int i = 0; i < order.length && cost <= giveUpAbove; i++) {
            progress.check();
            int next = chance.isPresent() ? search.nearlyCheapest(chance.get()) : search.cheapest();
            order[i] = next;
            cost += search.weights[next];
            largest = Math.max(largest, search.weights[next]);
            search.eliminate(next);
        }
        return new EliminationOrder(order, cost, largest);
    }

    private int cheapest() {
        int best = open[0];
        for (int i = 1; i < count; i++) {
            int v = open[i];
            if (scores[v] < scores[best] || scores[v] == scores[best] && weights[v] < weights[best]) {
                best = v;
            }
        }
        return best;
    }

    /// One of the few cheapest, the cheaper the likelier.
    private int nearlyCheapest(SplittableRandom random) {
        int best = cheapest();
        double slack = scores[best] * 1.1 + (score == Score.MIN_FILL ? 1 : 0);
        if (scores[best] == 0 || random.nextInt(4) != 0) {
            slack = scores[best];
        }
        int seen = 0;
        int chosen = best;
        for (int i = 0; i < count; i++) {
            int v = open[i];
            if (scores[v] <= slack && weights[v] <= 4 * weights[best] && random.nextInt(++seen) == 0) {
                chosen = v;
            }
        }
        return chosen;
    }

    private void eliminate(int v) {
        gone[v] = true;
        int at = Arrays.binarySearch(open, 0, count, v);
        System.arraycopy(open, at + 1, open, at, --count - at);
        long[] row = rows[v];
        Arrays.fill(dirty, 0);
        for (int w = 0; w < row.length; w++) {
            dirty[w] |= row[w];
            for (long bits = row[w]; bits != 0; bits &= bits - 1) {
                int u = (w << 6) + Long.numberOfTrailingZeros(bits);
                rows[u][v >>> 6] &= ~(1L << v);
            }
        }
        for (int w = 0; w < row.length; w++) {
            for (long bits = row[w]; bits != 0; bits &= bits - 1) {
                join((w << 6) + Long.numberOfTrailingZeros(bits), row, w);
            }
        }
        for (int w = 0; w < dirty.length; w++) {
            for (long bits = dirty[w]; bits != 0; bits &= bits - 1) {
                int u = (w << 6) + Long.numberOfTrailingZeros(bits);
                if (!gone[u]) {
                    rate(u);
                }
            }
        }
    }

    /// Joins `u` to the members of `clique` after it.
    private void join(int u, long[] clique, int from) {
        for (int w = from; w < clique.length; w++) {
            long after = w > u >>> 6 ? -1L : (-1L << u) & ~(1L << u);
            for (long bits = clique[w] & after & ~rows[u][w]; bits != 0; bits &= bits - 1) {
                int x = (w << 6) + Long.numberOfTrailingZeros(bits);
                for (int i = 0; i < dirty.length; i++) {
                    dirty[i] |= rows[u][i] & rows[x][i];
                }
                rows[u][x >>> 6] |= 1L << x;
                rows[x][u >>> 6] |= 1L << u;
            }
        }
    }

    private void rate(int v) {
        long[] row = rows[v];
        double weight = cardinalities[v];
        double fill = 0;
        for (int w = 0; w < row.length; w++) {
            for (long bits = row[w]; bits != 0; bits &= bits - 1) {
                int u = (w << 6) + Long.numberOfTrailingZeros(bits);
                weight *= cardinalities[u];
                fill += score == Score.MIN_WEIGHT ? 0 : missing(u, row, w);
            }
        }
        weights[v] = weight;
        scores[v] = score == Score.MIN_WEIGHT ? weight : fill;
    }

    /// The new edges that `u` would get to members of `clique` after it.
    private double missing(int u, long[] clique, int from) {
        double sum = 0;
        for (int w = from; w < clique.length; w++) {
            long after = w > u >>> 6 ? -1L : (-1L << u) & ~(1L << u);
            long bits = clique[w] & after & ~rows[u][w];
            if (score == Score.MIN_FILL) {
                sum += Long.bitCount(bits);
            } else {
                for (; bits != 0; bits &= bits - 1) {
                    sum += cardinalities[u] * (double) cardinalities[(w << 6) + Long.numberOfTrailingZeros(bits)];
                }
            }
        }
        return sum;
    }
}
