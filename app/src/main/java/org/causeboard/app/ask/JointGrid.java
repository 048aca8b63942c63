package org.causeboard.app.ask;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.picture.DistributionPicture;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.engine.ask.Uncertainty;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.distribution.Numbers;

/// The cells of a joint distribution, one a row; of many, the most probable ones first, and how much they are together.
final class JointGrid extends GridPane {
    private static final int MOST_ROWS = 64;

    /// @param chance how far the number of each cell may be off
    JointGrid(JointTable table, Uncertainty chance, Messages messages) {
        List<Uncertainty.Interval> intervals =
                chance instanceof Uncertainty.Intervals(var all, var _, var _) ? all : List.of();
        setId("answer-joint");
        setHgap(14);
        setVgap(3);
        List<String> variables = table.variables();
        for (int axis = 0; axis < variables.size(); axis++) {
            Label head = new Label(variables.get(axis));
            head.getStyleClass().add("quiet");
            head.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // many names differ at the end
            head.setTooltip(new Tooltip(variables.get(axis)));
            add(head, axis, 0);
        }
        List<Integer> cells = cells(table.probabilities());
        List<String> written = written(table.probabilities(), cells, messages);
        for (int row = 0; row < cells.size(); row++) {
            int cell = cells.get(row);
            int rest = cell;
            for (int axis = variables.size() - 1; axis >= 0; axis--) {
                List<String> states = table.states().get(axis);
                add(whole(states.get(rest % states.size())), axis, row + 1);
                rest /= states.size();
            }
            Label share = whole(written.get(row));
            share.getStyleClass().add("strong");
            GridPane.setHalignment(share, HPos.RIGHT);
            add(share, variables.size(), row + 1);
            if (cell < intervals.size()) {
                Label off = whole(DistributionPicture.interval(intervals.get(cell), messages));
                off.getStyleClass().add("quiet");
                add(off, variables.size() + 1, row + 1);
            }
        }
        if (cells.size() < table.probabilities().size()) {
            double together =
                    cells.stream().mapToDouble(table.probabilities()::get).sum();
            Label most = new WrappedLabel(
                    messages.text(
                            "answer.joint-most",
                            cells.size(),
                            table.probabilities().size(),
                            messages.numbers().probability(together)),
                    "quiet");
            most.setId("answer-joint-most");
            add(most, 0, cells.size() + 1, REMAINING, 1);
        }
    }

    /// All cells in their order, or the most probable of many.
    private static List<Integer> cells(Numbers probabilities) {
        IntStream all = IntStream.range(0, probabilities.size());
        if (probabilities.size() <= MOST_ROWS) {
            return all.boxed().toList();
        }
        Comparator<Integer> leastFirst =
                Comparator.<Integer>comparingDouble(probabilities::get).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> most = new PriorityQueue<>(leastFirst);
        all.forEach(cell -> {
            most.add(cell);
            if (most.size() > MOST_ROWS) {
                most.remove();
            }
        });
        return most.stream().sorted(leastFirst.reversed()).toList();
    }

    /// Rounded together where all are shown, so that they make one.
    private static List<String> written(Numbers probabilities, List<Integer> cells, Messages messages) {
        List<Double> shares = cells.stream().map(probabilities::get).toList();
        return cells.size() == probabilities.size()
                ? messages.numbers().probabilities(shares)
                : shares.stream().map(messages.numbers()::probability).toList();
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
