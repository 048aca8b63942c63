package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.causeboard.engine.data.Columns;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;

/// The standard error of any number that is computed from rows: it is computed again without each of some groups of
/// rows.
///
/// Formula: `se^2 = (g - 1) / g * sum_i (t_i - mean(t))^2`, where `t_i` leaves out group i of g. The rows are put into
/// groups by chance, from a seed. Assumes independent rows. g computations. Source: Shao and Tu (1995), The Jackknife
/// and Bootstrap, section 2.3 (delete-d jackknife over disjoint groups).
final class GroupJackknife {
    /// How many groups.
    static final int GROUPS = 20;
    /// The 97.5 % point of Student's t with GROUPS - 1 degrees of freedom.
    static final double T = 2.093024054408263;

    private GroupJackknife() {}

    /// The standard error; empty when the number cannot be computed without one of the groups, or when a group would
    /// have fewer than two rows.
    static OptionalDouble standardError(
            Dataset data, Seed seed, BiFunction<Dataset, Progress, OptionalDouble> number, Progress progress) {
        if (data.rows() < 2 * GROUPS) {
            return OptionalDouble.empty();
        }
        int[] group = groups(data.rows(), seed.child("jackknife").generator());
        List<Double> values = new ArrayList<>();
        for (int left = 0; left < GROUPS; left++) {
            int out = left;
            int[] kept = IntStream.range(0, group.length)
                    .filter(row -> group[row] != out)
                    .toArray();
            OptionalDouble value =
                    number.apply(Columns.rows(data, kept), progress.subTask((double) left / GROUPS, 1.0 / GROUPS));
            if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
                return OptionalDouble.empty();
            }
            values.add(value.getAsDouble());
        }
        double mean = values.stream().mapToDouble(v -> v).sum() / GROUPS;
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return OptionalDouble.of(Math.sqrt(squares * (GROUPS - 1) / GROUPS));
    }

    /// Groups of equal size, give or take one, in random order.
    private static int[] groups(int rows, SplittableRandom random) {
        int[] group = IntStream.range(0, rows).map(row -> row % GROUPS).toArray();
        for (int i = rows - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = group[i];
            group[i] = group[j];
            group[j] = swapped;
        }
        return group;
    }
}
