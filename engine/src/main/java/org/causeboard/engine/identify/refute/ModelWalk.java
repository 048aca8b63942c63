package org.causeboard.engine.identify.refute;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;

/// Finds two points of a model family with the same measured distributions and different answers.
///
/// From a random point it walks along the gradient of the question, projected on the null space of the Jacobian of what
/// was measured, such as P(V), and of the sums that must stay 1, and returns to the same distributions after each step
/// by Newton's method with the shortest steps. Where the projection vanishes, they determine the question near the
/// point, and there is no such pair.
final class ModelWalk {
    private static final double SAME = 1e-13;
    private static final double DIFFERENT = 5e-4;
    private static final double WANTED = 0.05;
    private static final double VANISHING = 1e-7;
    private static final double LOWEST = 2e-4;

    private final List<Integer> blocks;
    private final SumOfProducts observed;
    private final SumOfProducts numerator;
    private final SumOfProducts denominator;
    private final Progress progress;

    ModelWalk(ModelFamily family, Progress progress) {
        this.blocks = family.blocks();
        this.observed = family.observed();
        this.numerator = family.numerator();
        this.denominator = family.denominator();
        this.progress = progress;
    }

    /// Two points and the answers there.
    record Pair(double[] first, double[] second, double firstAnswer, double secondAnswer) {}

    /// A pair, or nothing when the walk from this seed leads nowhere.
    Optional<Pair> from(Seed seed) {
        double[] start = randomPoint(blocks, seed.generator());
        double[] target = constraints(start);
        double before = answer(start);
        double[] here = start;
        for (int step = 0; step < 20 && Math.abs(answer(here) - before) < WANTED; step++) {
            Optional<double[]> next = walk(here, target);
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
        }
        double after = answer(here);
        return Math.abs(after - before) < DIFFERENT
                ? Optional.empty()
                : Optional.of(new Pair(start, here, before, after));
    }

    private Optional<double[]> walk(double[] here, double[] target) {
        progress.check();
        double[] gradient = gradient(here);
        double[] direction = RowSpace.of(jacobian(here), progress).outside(gradient);
        double norm = norm(direction);
        if (norm < VANISHING * Math.max(1, norm(gradient))) {
            return Optional.empty();
        }
        for (double length = 0.4; length > 1e-3; length /= 2) {
            double[] moved = here.clone();
            for (int p = 0; p < moved.length; p++) {
                moved[p] += length * direction[p] / norm;
            }
            Optional<double[]> corrected = isInside(moved) ? correct(moved, target) : Optional.empty();
            if (corrected.isPresent() && answer(corrected.get()) - answer(here) > DIFFERENT / 4) {
                return corrected;
            }
        }
        return Optional.empty();
    }

    /// Newton's method back to the same measured distributions.
    private Optional<double[]> correct(double[] moved, double[] target) {
        double[] point = moved;
        for (int round = 0; round < 12; round++) {
            progress.check();
            double[] current = constraints(point);
            double[] residual = new double[current.length];
            double largest = 0;
            for (int r = 0; r < current.length; r++) {
                residual[r] = current[r] - target[r];
                largest = Math.max(largest, Math.abs(residual[r]));
            }
            if (largest < SAME) {
                return Optional.of(point);
            }
            double[] step = RowSpace.of(jacobian(point), progress).solve(residual);
            point = point.clone();
            for (int p = 0; p < point.length; p++) {
                point[p] -= step[p];
            }
            if (!isInside(point)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isInside(double[] point) {
        for (double p : point) {
            if (!(p > LOWEST)) {
                return false;
            }
        }
        return true;
    }

    /// A point with every block a random distribution.
    static double[] randomPoint(List<Integer> blocks, SplittableRandom random) {
        double[] point = new double[blocks.stream().mapToInt(Integer::intValue).sum()];
        int start = 0;
        for (int n : blocks) {
            System.arraycopy(RandomTables.distribution(n, random), 0, point, start, n);
            start += n;
        }
        return point;
    }

    private double answer(double[] theta) {
        return numerator.values(theta)[0] / denominator.values(theta)[0];
    }

    /// What was measured, then the sum of each block.
    private double[] constraints(double[] theta) {
        double[] cells = observed.values(theta);
        double[] all = Arrays.copyOf(cells, cells.length + blocks.size());
        int start = 0;
        for (int b = 0; b < blocks.size(); b++) {
            for (int i = 0; i < blocks.get(b); i++) {
                all[cells.length + b] += theta[start + i];
            }
            start += blocks.get(b);
        }
        return all;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(RowSpace.dot(vector, vector));
    }

    /// The derivatives of the constraints, a row each.
    private double[][] jacobian(double[] theta) {
        double[][] cells = observed.derivatives(theta, progress);
        double[][] jacobian = Arrays.copyOf(cells, cells.length + blocks.size());
        int start = 0;
        for (int b = 0; b < blocks.size(); b++) {
            double[] sum = new double[theta.length];
            Arrays.fill(sum, start, start + blocks.get(b), 1);
            jacobian[cells.length + b] = sum;
            start += blocks.get(b);
        }
        return jacobian;
    }

    private double[] gradient(double[] theta) {
        double above = numerator.values(theta)[0];
        double below = denominator.values(theta)[0];
        double[] top = numerator.derivatives(theta, progress)[0];
        double[] bottom = denominator.derivatives(theta, progress)[0];
        double[] gradient = new double[theta.length];
        for (int p = 0; p < theta.length; p++) {
            gradient[p] = (top[p] * below - above * bottom[p]) / (below * below);
        }
        return gradient;
    }
}
