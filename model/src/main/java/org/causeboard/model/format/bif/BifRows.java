package org.causeboard.model.format.bif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the rows of a table are distributions: a row for each choice of the parents' states, the last parent
/// changing fastest, that sums to one.
final class BifRows {
    /// A cell that no row has given.
    static final double NOT_GIVEN = -1;

    private static final double WARN_ABOVE = 1e-6;
    private static final double REFUSE_ABOVE = 0.02;

    private BifRows() {}

    /// What is wrong with the first row that cannot be put right.
    static Optional<String> fault(BifVariable child, List<BifVariable> parents, double[] cells) {
        int states = child.states().size();
        for (int row = 0; row < cells.length; row += states) {
            if (cells[row] == NOT_GIVEN) {
                return Optional.of(
                        "The table of '" + child.name() + "' lacks the row " + named(parents, row / states) + ".");
            }
            double sum = sum(cells, row, states);
            if (!(Math.abs(sum - 1) <= REFUSE_ABOVE)) {
                return Optional.of((parents.isEmpty() ? "The table" : "Row " + named(parents, row / states)) + " of '"
                        + child.name() + "' sums to " + sum + ", not to 1.");
            }
        }
        return Optional.empty();
    }

    /// What is told of rows that miss one by little.
    static Optional<String> warning(BifVariable child, double[] cells) {
        int states = child.states().size();
        double worst = 0;
        for (int row = 0; row < cells.length; row += states) {
            worst = Math.max(worst, Math.abs(sum(cells, row, states) - 1));
        }
        return worst > WARN_ABOVE
                ? Optional.of(
                        "Rows of '" + child.name() + "' miss the sum 1 by up to " + worst + "; they were normalised.")
                : Optional.empty();
    }

    private static double sum(double[] cells, int from, int states) {
        double sum = 0;
        for (int i = from; i < from + states; i++) {
            sum += cells[i];
        }
        return sum;
    }

    private static String named(List<BifVariable> parents, int row) {
        List<String> names = new ArrayList<>();
        int rest = row;
        for (BifVariable parent : parents.reversed()) {
            int size = parent.states().size();
            names.addFirst(parent.states().get(rest % size));
            rest /= size;
        }
        return "(" + String.join(", ", names) + ")";
    }
}
