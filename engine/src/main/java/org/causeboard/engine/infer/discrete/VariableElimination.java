package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.task.Progress;

/// Sums variables out of a product of tables, one after the other.
///
/// Scopes are over ranks: rank 0 is eliminated first and is the outermost variable of every table, so that a summation
/// adds contiguous slices. Small tables are multiplied first; the last product and the sum are one loop. Each message
/// is scaled by a power of two, exactly, and the exponents are added up.
///
/// Source: Zhang and Poole (1996); Dechter (1999), Bucket elimination.
final class VariableElimination {
    /// Follows the steps of an elimination.
    interface Trace {
        /// Nobody follows.
        Trace NONE = new Trace() {};

        /// `result` is the sum of `a * b` over what `result` lacks.
        default void contracted(Factor a, Factor b, Factor result) {}

        /// The last result was divided in place by two to this power.
        default void scaled(int exponent) {}
    }

    private final UsedTables tables = new UsedTables();
    private final Trace trace;
    private final int[] cardinalities;
    private final int eliminated;
    private final Progress progress;
    private final List<List<Factor>> buckets = new ArrayList<>();
    private final List<Factor> rest = new ArrayList<>();
    private double lnScale;
    private long cells;

    /// @param cardinalities by rank
    /// @param eliminated how many ranks, from 0, are summed out
    VariableElimination(int[] cardinalities, int eliminated, Progress progress) {
        this(cardinalities, eliminated, progress, Trace.NONE);
    }

    /// @param trace is told of every step
    VariableElimination(int[] cardinalities, int eliminated, Progress progress, Trace trace) {
        this.trace = trace;
        this.cardinalities = cardinalities;
        this.eliminated = eliminated;
        this.progress = progress;
        for (int i = 0; i < eliminated; i++) {
            buckets.add(new ArrayList<>(4));
        }
    }

    /// The product of all factors with ranks below `eliminated` summed out, over all other ranks; to be multiplied by
    /// `exp(lnScale())`.
    Factor run(List<Factor> factors) {
        sumOut(factors);
        int[] all = new int[cardinalities.length - eliminated];
        Arrays.setAll(all, i -> eliminated + i);
        Factor[] last = lastTwo(rest);
        return contract(last[0], last[1], all);
    }

    /// The factors whose product is left when ranks below `eliminated` are summed out.
    List<Factor> sumOut(List<Factor> factors) {
        factors.forEach(this::put);
        for (int rank = 0; rank < eliminated; rank++) {
            List<Factor> bucket = buckets.get(rank);
            if (bucket.isEmpty()) {
                lnScale += Math.log(cardinalities[rank]);
            } else {
                put(scaled(sumOut(rank, bucket)));
                bucket.clear();
            }
            progress.check();
        }
        return rest;
    }

    double lnScale() {
        return lnScale;
    }

    long cells() {
        return cells;
    }

    private void put(Factor factor) {
        if (factor.scope().length > 0 && factor.scope()[0] < eliminated) {
            buckets.get(factor.scope()[0]).add(factor);
        } else {
            rest.add(factor);
        }
    }

    private Factor sumOut(int rank, List<Factor> bucket) {
        Factor[] last = lastTwo(bucket);
        int[] union = Scopes.union(last[0].scope(), last[1].scope());
        return contract(last[0], last[1], Scopes.without(union, rank));
    }

    /// Multiplies factors until two are left: first each into the smallest one that covers its scope, which makes
    /// nothing larger, then always the pair with the smallest product.
    private Factor[] lastTwo(List<Factor> factors) {
        List<Factor> left = factors.size() > 2 ? covered(factors) : factors;
        while (left.size() > 2) {
            int bestI = 0;
            int bestJ = 1;
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < left.size() && best > 0; i++) {
                for (int j = i + 1; j < left.size(); j++) {
                    Factor a = left.get(i);
                    Factor b = left.get(j);
                    double size = Math.max(a.values().length, b.values().length); // the union has no fewer
                    size = size < best ? Scopes.cellsOfUnion(a, b, cardinalities) : size;
                    if (size < best) {
                        best = size;
                        bestI = i;
                        bestJ = j;
                    }
                }
            }
            Factor b = left.remove(bestJ);
            Factor a = left.remove(bestI);
            left.add(contract(a, b, Scopes.union(a.scope(), b.scope())));
        }
        return new Factor[] {left.isEmpty() ? Factor.ONE : left.get(0), left.size() < 2 ? Factor.ONE : left.get(1)};
    }

    private List<Factor> covered(List<Factor> factors) {
        List<Factor> bySize = new ArrayList<>(factors);
        bySize.sort((a, b) -> Integer.compare(a.values().length, b.values().length));
        List<Factor> left = new ArrayList<>();
        for (int i = 0; i < bySize.size(); i++) {
            Factor small = bySize.get(i);
            int cover = i + 1;
            while (cover < bySize.size()
                    && !Scopes.containsAll(bySize.get(cover).scope(), small.scope())) {
                cover++;
            }
            if (cover == bySize.size() || bySize.size() - i + left.size() <= 2) {
                left.add(small);
            } else {
                Factor large = bySize.get(cover);
                bySize.set(cover, contract(small, large, large.scope()));
            }
        }
        return left;
    }

    private Factor contract(Factor a, Factor b, int[] out) {
        cells += (long) Scopes.cellsOfUnion(a, b, cardinalities);
        Factor result = new Factor(out, product(a, b, out));
        trace.contracted(a, b, result);
        if (trace == Trace.NONE) { // else somebody still looks at them
            tables.release(a.values());
            tables.release(b.values());
        }
        return result;
    }

    private double[] product(Factor a, Factor b, int[] out) {
        int size = (int) Scopes.cells(out, cardinalities);
        Optional<MatrixContraction> matrices = MatrixContraction.of(a, b, out, cardinalities);
        if (matrices.isPresent()) {
            double[] values = tables.any(size);
            matrices.get().runInto(values, progress);
            return values;
        }
        double[] values = tables.zeros(size);
        new Contraction(a.scope(), b.scope(), out, cardinalities).runInto(a.values(), b.values(), values, progress);
        return values;
    }

    private Factor scaled(Factor factor) {
        int exponent = PowerOfTwo.rescale(factor.values());
        lnScale += exponent * PowerOfTwo.LN_2;
        trace.scaled(exponent);
        return factor;
    }
}
