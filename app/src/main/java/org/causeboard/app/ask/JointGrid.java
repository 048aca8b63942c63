package org.causeboard.app.ask;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.picture.DistributionPicture;
import org.causeboard.engine.ask.Uncertainty;
import org.causeboard.engine.distribution.JointTable;

/// The cells of a joint distribution, one a row.
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
        List<String> written = messages.numbers()
                .probabilities(IntStream.range(0, table.probabilities().size())
                        .mapToObj(table.probabilities()::get)
                        .toList());
        int cells = Math.min(MOST_ROWS, table.probabilities().size());
        for (int cell = 0; cell < cells; cell++) {
            int rest = cell;
            for (int axis = variables.size() - 1; axis >= 0; axis--) {
                List<String> states = table.states().get(axis);
                add(whole(states.get(rest % states.size())), axis, cell + 1);
                rest /= states.size();
            }
            Label share = whole(written.get(cell));
            share.getStyleClass().add("strong");
            GridPane.setHalignment(share, HPos.RIGHT);
            add(share, variables.size(), cell + 1);
            if (cell < intervals.size()) {
                Label off = whole(DistributionPicture.interval(intervals.get(cell), messages));
                off.getStyleClass().add("quiet");
                add(off, variables.size() + 1, cell + 1);
            }
        }
        if (cells < table.probabilities().size()) {
            add(new Label("…"), 0, cells + 1);
        }
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
