package org.causeboard.app.ask;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.variable.Value;

/// The most probable values of several variables, one variable a row.
final class ChosenGrid extends GridPane {

    ChosenGrid(Result.MostProbable most, Messages messages) {
        setId("answer-values");
        setHgap(14);
        setVgap(3);
        int row = 0;
        for (Result.Chosen chosen : most.values()) {
            Label name = new Label(chosen.variable());
            name.getStyleClass().add("quiet");
            String text = switch (chosen.value()) {
                case Value.Label(String state) -> state;
                case Value.Quantity(double number) -> messages.number(number);
            };
            Label value = new Label(chosen.unit().isEmpty() ? text : text + " " + chosen.unit());
            value.getStyleClass().add("strong");
            addRow(row++, name, value);
        }
    }
}
