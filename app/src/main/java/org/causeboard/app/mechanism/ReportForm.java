package org.causeboard.app.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.ReportWeights;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;

/// An uncertain finding on a variable with states: how probable the report is in each state, by a slider a state, or as
/// ratios in writing such as `80 : 20`. The picture follows while a slider moves. It is there while there is such a
/// finding; a menu, a key or a drag along a bar begins one.
public final class ReportForm extends VBox {
    private static final int MOST_SLIDERS = 24;

    private final Workspace workspace;
    private final Messages messages;
    private final String variable;
    private final List<String> states;
    private final CheckBox uncertain = new CheckBox();
    private final TextField field = new TextField();
    private final List<Slider> sliders = new ArrayList<>();
    private boolean showing;

    public ReportForm(Studio studio, String variable, Discrete domain) {
        super(6);
        workspace = studio.workspace();
        messages = studio.messages();
        this.variable = variable;
        states = domain.states();
        setId("report-form");
        uncertain.setId("report-uncertain");
        uncertain.setText(messages.text("report.uncertain"));
        uncertain.setOnAction(_ -> toggle());
        Label hint = new Label(messages.text("report.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("quiet");
        field.setId("report-field");
        field.getStyleClass().add("code-field");
        field.setAccessibleText(messages.text("report.ratios", String.join(" : ", states)));
        field.setOnAction(_ -> read());
        managedProperty().bind(visibleProperty());
        getChildren().setAll(uncertain, hint, grid(), field);
        refresh();
    }

    private GridPane grid() {
        GridPane grid = new GridPane(8, 4);
        for (int state = 0; state < Math.min(states.size(), MOST_SLIDERS); state++) {
            Label name = new Label(states.get(state));
            Slider slider = new Slider(0, ReportWeights.WHOLE, 0);
            slider.setId("report-weight-" + states.get(state));
            slider.setAccessibleText(messages.text("report.weight", states.get(state)));
            slider.setBlockIncrement(1);
            slider.valueProperty().subscribe((_, _) -> moved());
            GridPane.setHgrow(slider, Priority.ALWAYS);
            grid.addRow(state, name, slider);
            sliders.add(slider);
        }
        grid.setAlignment(Pos.CENTER_LEFT);
        return grid;
    }

    /// Says that what is known is uncertain, and puts the cursor where its ratios are typed.
    public void focus() {
        if (!uncertain.isSelected()) {
            uncertain.setSelected(true);
            toggle();
        }
        field.requestFocus();
        field.selectAll();
    }

    /// Shows the report of the present world.
    public void refresh() {
        Optional<List<Double>> reported = Optional.ofNullable(
                        workspace.worldProperty().get().reports().get(variable))
                .map(report -> ReportWeights.of(report, states));
        showing = true;
        uncertain.setSelected(reported.isPresent());
        setVisible(reported.isPresent());
        reported.ifPresent(now -> {
            double largest = now.stream().mapToDouble(Double::doubleValue).max().orElse(1);
            double scale = largest > ReportWeights.WHOLE ? ReportWeights.WHOLE / largest : 1;
            for (int state = 0; state < sliders.size(); state++) {
                sliders.get(state).setValue(now.get(state) * scale);
            }
            if (!field.isFocused()) {
                field.setText(words(now));
            }
        });
        showing = false;
    }

    private String words(List<Double> now) {
        return String.join(" : ", now.stream().map(messages::number).toList());
    }

    private void toggle() {
        LiveWorld live = workspace.worldProperty().get();
        workspace
                .worldProperty()
                .set(
                        uncertain.isSelected()
                                ? live.reporting(workspace.modeProperty().get(), variable, first(live.evidence()))
                                : live.unseen(variable));
    }

    /// Where to begin: what was seen for certain is four times as probable now as anything else, else all are alike.
    private List<Event.Weight> first(Map<String, Value> evidence) {
        Optional<Value> seen = Optional.ofNullable(evidence.get(variable));
        return ReportWeights.named(
                states,
                states.stream()
                        .map(state -> seen.isPresent() && Value.of(state).equals(seen.get())
                                        || seen.filter(new Value.Label(state)::equals)
                                                .isPresent()
                                ? 80.0
                                : seen.isPresent() ? 20.0 : 50.0)
                        .toList());
    }

    private void moved() {
        if (showing) {
            return;
        }
        List<Double> now = new ArrayList<>(
                ReportWeights.of(workspace.worldProperty().get().reports().getOrDefault(variable, List.of()), states));
        for (int state = 0; state < sliders.size(); state++) {
            now.set(state, Math.rint(sliders.get(state).getValue()));
        }
        report(now);
    }

    private void read() {
        ReportWeights.read(field.getText(), states.size())
                .ifPresentOrElse(
                        this::report,
                        () -> field.setText(words(ReportWeights.of(
                                workspace.worldProperty().get().reports().getOrDefault(variable, List.of()), states))));
    }

    private void report(List<Double> now) {
        if (now.stream().allMatch(weight -> weight == 0)) {
            return; // a report that is possible in no state is none; the last one stays
        }
        workspace
                .worldProperty()
                .set(workspace
                        .worldProperty()
                        .get()
                        .reporting(workspace.modeProperty().get(), variable, ReportWeights.named(states, now)));
    }
}
