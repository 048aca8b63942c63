package org.causeboard.app.ask;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.causeboard.engine.ask.Result;

/// The most probable values of several variables, one variable a row.
final class ChosenGrid extends GridPane {

    ChosenGrid(Result.MostProbable most, AnswerWords words) {
        setId("answer-values");
        setHgap(14);
        setVgap(3);
        int row = 0;
        for (Result.Chosen chosen : most.values()) {
            Label name = new Label(chosen.variable());
            name.getStyleClass().add("quiet");
            Label value = new Label(words.value(chosen));
            value.getStyleClass().add("strong");
            addRow(row++, name, value);
        }
    }
}
