package org.causeboard.engine.fit;

import java.util.List;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Discrete;

/// A table of the shares of each state for every combination of the causes' states. Combinations without rows get the
/// variable's own distribution.
record TableForm(Dataset data, Column child, List<String> causes) implements Form {
    /// How many rows a cell needs on average before a table is trusted without a comparison.
    private static final int ENOUGH_ROWS_A_CELL = 5;

    static final double MOST_CELLS = 1_000_000;

    static double cells(Dataset data, Column child, List<String> causes) {
        double cells = states(child);
        for (String cause : causes) {
            cells *= states(data.column(cause));
        }
        return cells;
    }

    private static int states(Column column) {
        return ((Discrete) column.domain()).size();
    }

    boolean isThin(int rows) {
        return rows < ENOUGH_ROWS_A_CELL * cells(data, child, causes);
    }

    @Override
    public Mechanism fit(int[] rows, double pseudoCount) {
        int states = states(child);
        double[] counts = counts(rows);
        double[] own = new double[states];
        for (int i = 0; i < counts.length; i++) {
            own[i % states] += counts[i];
        }
        for (int start = 0; start < counts.length; start += states) {
            double total = 0;
            for (int s = 0; s < states; s++) {
                total += counts[start + s];
            }
            for (int s = 0; s < states; s++) {
                counts[start + s] = (total == 0 && pseudoCount == 0 ? own[s] : counts[start + s]) + pseudoCount;
            }
        }
        List<Integer> sizes =
                causes.stream().map(cause -> states(data.column(cause))).toList();
        return TableMechanism.normalised(causes, sizes, states, Numbers.of(counts));
    }

    private double[] counts(int[] rows) {
        double[] counts = new double[(int) cells(data, child, causes)];
        List<Column> parents = causes.stream().map(data::column).toList();
        for (int row : rows) {
            int cell = 0;
            for (Column parent : parents) {
                cell = cell * states(parent) + (int) parent.value(row);
            }
            counts[cell * states(child) + (int) child.value(row)]++;
        }
        return counts;
    }

    @Override
    public String name() {
        return "a table";
    }

    @Override
    public String reason() {
        return causes.isEmpty()
                ? "The shares of its states, since it has no causes."
                : "A table, since it and all its causes have states.";
    }

    @Override
    public List<String> notes(int[] rows) {
        double[] counts = counts(rows);
        int states = states(child);
        int unseen = 0;
        for (int start = 0; start < counts.length; start += states) {
            double total = 0;
            for (int s = 0; s < states; s++) {
                total += counts[start + s];
            }
            unseen += total == 0 ? 1 : 0;
        }
        return unseen == 0
                ? List.of()
                : List.of(unseen + " of " + counts.length / states
                        + " combinations of its causes never occur; they get its own distribution.");
    }
}
