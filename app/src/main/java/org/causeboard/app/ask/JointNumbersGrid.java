package org.causeboard.app.ask;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.JointSample;

/// The joint distribution of numbers as a table: mean and spread of each, and how each goes along with those before it.
final class JointNumbersGrid extends GridPane {
    private final Messages messages;

    private JointNumbersGrid(List<String> names, Messages messages) {
        this.messages = messages;
        setId("answer-joint-numbers");
        setHgap(14);
        setVgap(3);
        head(1, messages.text("answer.mean"));
        head(2, messages.text("answer.spread"));
        for (int i = 0; i < names.size(); i++) {
            add(new Label(names.get(i)), 0, i + 1);
            if (i + 1 < names.size()) {
                head(3 + i, messages.text("answer.correlation", names.get(i)));
            }
        }
    }

    static JointNumbersGrid of(JointNormal normal, Messages messages) {
        JointNumbersGrid grid = new JointNumbersGrid(normal.variables(), messages);
        for (int i = 0; i < normal.variables().size(); i++) {
            grid.number(1, i, normal.mean().get(i));
            grid.number(2, i, Math.sqrt(normal.covariance(i, i)));
            for (int j = 0; j < i; j++) {
                grid.number(3 + j, i, normal.correlation(i, j));
            }
        }
        return grid;
    }

    /// Variables with states count by the codes of their states, 0 for the first.
    static JointNumbersGrid of(JointSample sample, Messages messages) {
        JointNumbersGrid grid = new JointNumbersGrid(
                sample.axes().stream().map(JointSample.Axis::variable).toList(), messages);
        for (int i = 0; i < sample.axes().size(); i++) {
            grid.number(1, i, sample.mean(i));
            grid.number(2, i, sample.standardDeviation(i));
            for (int j = 0; j < i; j++) {
                grid.number(3 + j, i, sample.correlation(i, j));
            }
        }
        return grid;
    }

    private void head(int column, String text) {
        Label head = new Label(text);
        head.getStyleClass().add("quiet");
        add(head, column, 0);
    }

    private void number(int column, int row, double value) {
        Label label = new Label(messages.number(value));
        label.getStyleClass().add("strong");
        setHalignment(label, HPos.RIGHT);
        add(label, column, row + 1);
    }
}
