package org.causeboard.app.text;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.text.GraphTextViewModel.State;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.engine.graph.text.Problem;

/// The text and what is wrong with it: a click on a problem puts the caret at its line and column.
public final class GraphTextView extends VBox {
    private static final Duration PAUSE = Duration.millis(250);
    private static final int LONGEST = 200_000; // characters: some thousand variables, what the field can lay out
    private static final int MOST_PROBLEMS = 6;
    private static final String TOO_LONG = "graph-text-too-long";
    private static final int LONGEST_CYCLE = 12;

    private final GraphTextViewModel model;
    private final Messages messages;
    private final TextArea area = new TextArea();
    private final VBox problems = new VBox(2);
    private boolean printing;
    private final PauseTransition typing = new PauseTransition(PAUSE);

    public GraphTextView(GraphTextViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("panel-column");
        area.setId("graph-text");
        area.getStyleClass().add("code-field");
        area.setAccessibleText(messages.text("text.accessible"));
        area.setTextFormatter(new TextFormatter<String>(this::bounded));
        VBox.setVgrow(area, Priority.ALWAYS);
        problems.setId("graph-text-problems");
        problems.setMinHeight(USE_PREF_SIZE);
        Label place = new Label();
        place.setId("graph-text-place");
        place.getStyleClass().add("quiet");
        area.caretPositionProperty().subscribe(caret -> place.setText(place(caret.intValue())));
        CheckBox places = new CheckBox(messages.text("text.with-places"));
        places.setId("graph-text-places");
        places.selectedProperty().bindBidirectional(model.withPlacesProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(14, place, space, places);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(area, problems, foot);
        model.textProperty().subscribe(this::print);
        model.stateProperty().subscribe(this::show);
        typing.setOnFinished(_ -> model.type(area.getText()));
        area.textProperty().subscribe((_, now) -> {
            problems.getChildren().removeIf(row -> TOO_LONG.equals(row.getId()));
            if (!now.equals(model.textProperty().get())) {
                typing.playFromStart();
            }
        });
        area.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                typing.stop();
                model.type(area.getText());
                model.leave();
            }
        });
    }

    private void print(String text) {
        if (!text.equals(area.getText())) {
            int caret = Math.min(area.getCaretPosition(), text.length());
            printing = true;
            area.setText(text);
            printing = false;
            area.positionCaret(caret);
        }
    }

    /// A text that the field could not lay out is not put into it; what stands there stays.
    private TextFormatter.Change bounded(TextFormatter.Change change) {
        int length = area.getLength()
                - (change.getRangeEnd() - change.getRangeStart())
                + change.getText().length();
        if (printing || change.getText().isEmpty() || length <= LONGEST) {
            return change;
        }
        Label refused = new WrappedLabel(messages.text("text.too-long", length, LONGEST), "problem-words");
        refused.setId(TOO_LONG);
        problems.getChildren().removeIf(row -> TOO_LONG.equals(row.getId()));
        problems.getChildren().add(refused);
        change.setText("");
        change.setRange(area.getCaretPosition(), area.getCaretPosition());
        return change;
    }

    /// Puts the caret into the text.
    public void focus() {
        area.requestFocus();
    }

    private String place(int caret) {
        String before = area.getText().substring(0, Math.min(caret, area.getLength()));
        int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return messages.text("text.place", line, column);
    }

    private void show(State state) {
        List<Node> rows = new ArrayList<>();
        for (Problem problem : state.problems()
                .subList(0, Math.min(MOST_PROBLEMS, state.problems().size()))) {
            Hyperlink link = new Hyperlink(messages.text(
                    "text.problem",
                    problem.line(),
                    problem.column(),
                    messages.text("text-problem." + problem.kind(), problem.subject())));
            link.getStyleClass().add("problem-link");
            link.setWrapText(true);
            link.setOnAction(_ -> goTo(problem.line(), problem.column()));
            rows.add(link);
        }
        if (state.problems().size() > MOST_PROBLEMS) {
            rows.add(new WrappedLabel(
                    messages.text("text.more-problems", state.problems().size() - MOST_PROBLEMS), "problem-words"));
        }
        if (!state.cycle().isEmpty()) {
            rows.add(new WrappedLabel(
                    messages.text("text.cycle", String.join(" → ", shown(state.cycle()))), "problem-words"));
        }
        if (!rows.isEmpty()) {
            Button revert = new Button(messages.text("text.revert"));
            revert.setId("graph-text-revert");
            revert.setOnAction(_ -> model.revert());
            rows.add(revert);
        }
        problems.getChildren().setAll(rows);
    }

    /// A long circle by its beginning.
    private static List<String> shown(List<String> cycle) {
        if (cycle.size() <= LONGEST_CYCLE) {
            return cycle;
        }
        List<String> some = new ArrayList<>(cycle.subList(0, LONGEST_CYCLE));
        some.add("…");
        return some;
    }

    private void goTo(int line, int column) {
        String text = area.getText();
        int at = 0;
        for (int n = 1; n < line && text.indexOf('\n', at) >= 0; n++) {
            at = text.indexOf('\n', at) + 1;
        }
        area.requestFocus();
        area.positionCaret(Math.min(text.length(), at + column - 1));
    }
}
