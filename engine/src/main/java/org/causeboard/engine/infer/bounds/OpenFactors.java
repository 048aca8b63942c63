package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.task.Progress;

/// The summands of several multilinear functions that share blocks whose types data leave open. Those of different
/// groups of blocks are chosen independently of each other, so that ends of sums are sums of ends.
sealed interface OpenFactors {

    /// The values of all functions where the sum of them with these weights is largest.
    double[] best(double[] weights, Progress progress);

    /// About how many operations one call takes.
    double work();

    /// Functions that are linear on one polytope.
    ///
    /// @param functions one coefficient a type for each
    record Linear(TypePolytope polytope, List<double[]> functions) implements OpenFactors {
        @Override
        public double[] best(double[] weights, Progress progress) {
            double[] q = polytope.maximise(combined(functions, weights), progress);
            return functions.stream().mapToDouble(c -> dot(c, q)).toArray();
        }

        @Override
        public double work() {
            return polytope.work();
        }
    }

    /// Functions that are linear on each of several polytopes while the others are held: every corner of all but the
    /// last is tried.
    ///
    /// @param functions tensors with one axis a polytope, the last running fastest
    record Corner(List<List<Numbers>> corners, TypePolytope last, List<double[]> functions) implements OpenFactors {
        @Override
        public double[] best(double[] weights, Progress progress) {
            return descend(0, functions, weights, progress);
        }

        @Override
        public double work() {
            double tried = corners.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
            return tried * (functions.getFirst().length + last.work());
        }

        private double[] descend(int depth, List<double[]> at, double[] weights, Progress progress) {
            if (depth == corners.size()) {
                return new Linear(last, at).best(weights, progress);
            }
            double[] best = new double[0];
            for (Numbers corner : corners.get(depth)) {
                progress.check();
                List<double[]> summed = new ArrayList<>();
                for (double[] tensor : at) {
                    summed.add(CornerSearch.summed(tensor, corner));
                }
                double[] found = descend(depth + 1, summed, weights, progress);
                best = best.length == 0 || dot(weights, found) > dot(weights, best) ? found : best;
            }
            return best;
        }
    }

    private static double[] combined(List<double[]> functions, double[] weights) {
        double[] sum = new double[functions.getFirst().length];
        for (int f = 0; f < weights.length; f++) {
            for (int i = 0; i < sum.length && weights[f] != 0; i++) {
                sum[i] += weights[f] * functions.get(f)[i];
            }
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
