package org.causeboard.app.inspector;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.causeboard.app.canvas.EndMarks;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;

/// The mark at each end of an edge, to be chosen: none, a circle or an arrowhead. The ends stand in the order of the
/// variables, whichever comes first in the edge, so that a mark that is chosen does not change places.
final class EndMarksForm extends GridPane {
    private static final List<Mark> MARKS = List.of(Mark.TAIL, Mark.CIRCLE, Mark.ARROW);

    private final Studio studio;
    private final EndMarks marks;
    private final Edge edge;

    EndMarksForm(Studio studio, EndMarks marks, Edge edge) {
        this.studio = studio;
        this.marks = marks;
        this.edge = edge;
        setId("edge-marks");
        setHgap(8);
        setVgap(8);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints choices = new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, USE_PREF_SIZE);
        choices.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(names, choices);
        List<String> ends = Stream.of(edge.from(), edge.to())
                .sorted((a, b) -> Integer.compare(place(a), place(b)))
                .toList();
        addRow(0, new Label(ends.getFirst()), choice(ends.getFirst(), "first"));
        addRow(1, new Label(ends.getLast()), choice(ends.getLast(), "second"));
    }

    private int place(String variable) {
        return studio.workspace().document().graph().indexOf(variable);
    }

    private HBox choice(String end, String which) {
        HBox choice = new HBox();
        choice.getStyleClass().add("segmented");
        MARKS.forEach(mark -> choice.getChildren().add(button(end, which, mark)));
        return choice;
    }

    private ToggleButton button(String end, String which, Mark mark) {
        String key = mark.name().toLowerCase(Locale.ROOT);
        String words = studio.messages().text("edge.mark." + key);
        boolean first = edge.at(end) == mark;
        ToggleButton button = new ToggleButton(symbol(mark));
        button.setId("mark-" + which + "-" + key);
        button.setSelected(first);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(studio.messages().text("edge.mark-at", end, words));
        button.setOnAction(_ -> {
            button.setSelected(first || marks.put(edge, end, mark));
        });
        return button;
    }

    private static String symbol(Mark mark) {
        return switch (mark) {
            case TAIL -> "—";
            case CIRCLE -> "—o";
            case ARROW -> "→";
        };
    }
}
