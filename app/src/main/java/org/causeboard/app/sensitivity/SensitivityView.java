package org.causeboard.app.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.sensitivity.SensitivityViewModel.Shown;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.app.workspace.Item;
import org.causeboard.engine.ask.Sensitivities;
import org.causeboard.engine.ask.SensitivityAsk;
import org.causeboard.engine.infer.sensitivity.EValue;
import org.causeboard.engine.infer.sensitivity.OmittedConfounder;
import org.causeboard.engine.infer.sensitivity.ParameterSensitivity;

/// A tornado: one bar for each number of the model, from the answer with the number lowered to the answer with it
/// raised, longest first; beside it what a confounder that nobody measured would have to be like.
public final class SensitivityView extends ScrollPane {
    private static final int MOST_BARS = 24;
    private static final double BAR_WIDTH = 320;
    private static final double BAR_HEIGHT = 12;
    private static final double SIGNIFICANCE = 0.05;

    private final Studio studio;
    private final Messages messages;
    private final HBox columns = new HBox(28);

    public SensitivityView(SensitivityViewModel model, Studio studio) {
        this.studio = studio;
        messages = studio.messages();
        setId("sensitivity-panel");
        columns.getStyleClass().add("panel-column");
        setContent(columns);
        setFitToWidth(true);
        getStyleClass().add("plain-scroll");
        model.shownProperty().subscribe(this::show);
        model.thinkingProperty().subscribe(thinking -> columns.setOpacity(thinking ? 0.55 : 1));
    }

    private void show(Optional<Shown> shown) {
        if (shown.isEmpty()) {
            columns.getChildren().setAll(new WrappedLabel(messages.text("sensitivity.nothing"), "quiet"));
            return;
        }
        Sensitivities found = shown.get().found();
        VBox tornado = new VBox(8, new WrappedLabel(shown.get().question(), "panel-title"));
        tornado.setId("tornado");
        if (!found.tornado().isEmpty()) {
            tornado.getChildren()
                    .addAll(
                            new WrappedLabel(messages.text("sensitivity.swing", 100 * SensitivityAsk.SWING), "quiet"),
                            bars(found.tornado()));
        }
        found.notes().forEach(note -> tornado.getChildren().add(new WrappedLabel(messages.engine(note), "quiet")));
        HBox.setHgrow(tornado, Priority.ALWAYS);
        List<Node> parts = new ArrayList<>(List.of(tornado));
        if (found.confounder().isPresent() || found.strength().isPresent()) {
            VBox hidden = new VBox(8, new WrappedLabel(messages.text("sensitivity.hidden"), "section-title"));
            hidden.setId("hidden-confounder");
            hidden.setPrefWidth(300);
            found.confounder().ifPresent(confounder -> hidden.getChildren().add(new WrappedLabel(words(confounder))));
            found.strength().ifPresent(strength -> hidden.getChildren().add(new WrappedLabel(words(strength))));
            parts.add(hidden);
        }
        columns.getChildren().setAll(parts);
    }

    private GridPane bars(List<ParameterSensitivity.Bar> bars) {
        List<ParameterSensitivity.Bar> shown = bars.subList(0, Math.min(MOST_BARS, bars.size()));
        double from = shown.stream()
                .mapToDouble(bar -> Math.min(bar.low(), bar.high()))
                .min()
                .orElse(0);
        double to = shown.stream()
                .mapToDouble(bar -> Math.max(bar.low(), bar.high()))
                .max()
                .orElse(1);
        GridPane grid = new GridPane(10, 5);
        ColumnConstraints names = new ColumnConstraints();
        names.setMaxWidth(260);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(names, right, new ColumnConstraints(BAR_WIDTH));
        for (int row = 0; row < shown.size(); row++) {
            ParameterSensitivity.Bar bar = shown.get(row);
            Label name = new WrappedLabel(bar.variable() + ": " + bar.parameter());
            name.setOnMouseClicked(_ -> studio.workspace().select(new Item.VariableItem(bar.variable())));
            Label value = new WrappedLabel(messages.number(bar.value()), "quiet");
            grid.addRow(row, name, value, picture(bar, from, to), new WrappedLabel(range(bar)));
        }
        if (shown.size() < bars.size()) {
            grid.add(
                    new WrappedLabel(messages.text("sensitivity.more", bars.size() - shown.size()), "quiet"),
                    0,
                    shown.size());
        }
        return grid;
    }

    private static Pane picture(ParameterSensitivity.Bar bar, double from, double to) {
        double scale = to > from ? BAR_WIDTH / (to - from) : 0;
        double left = (Math.min(bar.low(), bar.high()) - from) * scale;
        Rectangle rectangle = new Rectangle(left, 2, Math.max(2, bar.reach() * scale), BAR_HEIGHT);
        rectangle.getStyleClass().add("bar-fill");
        double middle = ((bar.low() + bar.high()) / 2 - from) * scale;
        Line line = new Line(middle, 0, middle, BAR_HEIGHT + 4);
        line.getStyleClass().add("reference-line");
        Pane pane = new Pane(rectangle, line);
        pane.setMinSize(BAR_WIDTH, BAR_HEIGHT + 4);
        pane.setMaxSize(BAR_WIDTH, BAR_HEIGHT + 4);
        return pane;
    }

    private String range(ParameterSensitivity.Bar bar) {
        return messages.text("sensitivity.range", messages.number(bar.low()), messages.number(bar.high()));
    }

    private String words(OmittedConfounder confounder) {
        return messages.text(
                "sensitivity.robustness",
                messages.number(100 * confounder.robustness()),
                messages.number(100 * confounder.robustness(new OmittedConfounder.Significance(SIGNIFICANCE))));
    }

    private String words(EValue strength) {
        return messages.text(
                "sensitivity.e-value", messages.number(strength.estimate()), messages.number(strength.interval()));
    }
}
