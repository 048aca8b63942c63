package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.task.Progress;

/// The ends of a multilinear function, or of a ratio of two, on a product of polytopes: every corner of all factors but
/// the last is tried, and there the last is a linear program.
final class CornerSearch {
    private final List<List<Numbers>> corners;
    private final TypePolytope last;
    private final Progress progress;
    private final double all;
    private int done;
    private double lower = Double.POSITIVE_INFINITY;
    private double upper = Double.NEGATIVE_INFINITY;

    CornerSearch(List<List<Numbers>> corners, TypePolytope last, Progress progress) {
        this.corners = corners;
        this.last = last;
        this.progress = progress;
        this.all = corners.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
    }

    /// The range of the function with these coefficients, or of the first over the second.
    ///
    /// @param tensors one or two, with an axis for each polytope, the last one's running fastest
    Bounds range(List<double[]> tensors) {
        descend(0, tensors);
        return lower <= upper ? new Bounds.Sharp(lower, upper) : new Bounds.Undefined();
    }

    private void descend(int depth, List<double[]> tensors) {
        progress.check();
        if (depth == corners.size()) {
            Bounds bounds = tensors.size() == 1
                    ? last.range(tensors.getFirst(), progress)
                    : last.ratio(tensors.getFirst(), tensors.getLast(), progress);
            if (bounds instanceof Bounds.Sharp(double least, double most)) {
                lower = Math.min(lower, least);
                upper = Math.max(upper, most);
            }
            progress.report(++done / all);
            return;
        }
        for (Numbers corner : corners.get(depth)) {
            List<double[]> summed = new ArrayList<>();
            for (double[] tensor : tensors) {
                summed.add(summed(tensor, corner));
            }
            descend(depth + 1, summed);
        }
    }

    /// The first axis summed out with the weights of a corner.
    static double[] summed(double[] tensor, Numbers weights) {
        double[] sum = new double[tensor.length / weights.size()];
        for (int type = 0; type < weights.size(); type++) {
            double weight = weights.get(type);
            for (int i = 0; i < sum.length && weight != 0; i++) {
                sum[i] += weight * tensor[type * sum.length + i];
            }
        }
        return sum;
    }
}
