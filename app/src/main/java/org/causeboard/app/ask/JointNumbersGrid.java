package org.causeboard.app.ask;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.JointSample;

/// The joint distribution of numbers as a table: mean and spread of each, then how each two go along.
final class JointNumbersGrid extends GridPane {
    private final List<String> names;
    private final Messages messages;
    private int row;

    private JointNumbersGrid(List<String> names, Messages messages) {
        this.names = names;
        this.messages = messages;
        setId("answer-joint-numbers");
        setHgap(14);
        setVgap(3);
    }

    static JointNumbersGrid of(JointNormal normal, Messages messages) {
        JointNumbersGrid grid = new JointNumbersGrid(normal.variables(), messages);
        grid.spreads(normal.mean()::get, place -> Math.sqrt(normal.covariance(place, place)));
        grid.correlations(normal::correlation);
        return grid;
    }

    /// Variables with states count by the codes of their states, 0 for the first.
    static JointNumbersGrid of(JointSample sample, Messages messages) {
        JointNumbersGrid grid = new JointNumbersGrid(
                sample.axes().stream().map(JointSample.Axis::variable).toList(), messages);
        grid.spreads(sample::mean, sample::standardDeviation);
        grid.correlations(sample::correlation);
        return grid;
    }

    private void spreads(IntToDoubleFunction mean, IntToDoubleFunction spread) {
        addRow(
                row++,
                quiet(""),
                right(quiet(messages.text("answer.mean"))),
                right(quiet(messages.text("answer.spread"))));
        for (int place = 0; place < names.size(); place++) {
            addRow(
                    row++,
                    quiet(names.get(place)),
                    number(mean.applyAsDouble(place)),
                    number(spread.applyAsDouble(place)));
        }
    }

    /// A number for each pair of variables, by their places.
    private interface OfPair {
        double at(int left, int right);
    }

    private void correlations(OfPair correlation) {
        for (int left = 0; left < names.size(); left++) {
            for (int right = left + 1; right < names.size(); right++) {
                String text = messages.text(
                        "answer.correlation",
                        names.get(left),
                        names.get(right),
                        messages.number(correlation.at(left, right)));
                add(quiet(text), 0, row++, REMAINING, 1);
            }
        }
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label right(Label label) {
        setHalignment(label, HPos.RIGHT);
        return label;
    }

    private Label number(double value) {
        Label label = new Label(messages.number(value));
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.getStyleClass().add("strong");
        return right(label);
    }
}
