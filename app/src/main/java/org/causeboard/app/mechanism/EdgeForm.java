package org.causeboard.app.mechanism;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Explained;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.command.CorrelateNoises;
import org.causeboard.model.command.SetMechanisms;
import org.causeboard.model.command.StyleEdge;
import org.causeboard.model.display.NumberStyle;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.workbench.Snapshots;

/// How strong an arrow is, to be changed where it is one number: the slope of a cause, or the correlation of the noises
/// that a bidirected arrow ties. Its strength can be written beside it on the canvas.
public final class EdgeForm extends VBox {
    private final Studio studio;
    private final Edge edge;
    private final Snapshot snapshot;

    public EdgeForm(Studio studio, Edge edge) {
        super(8);
        this.studio = studio;
        this.edge = edge;
        snapshot = Snapshots.of(studio.workspace().document());
        setId("edge-form");
        if (edge.isBidirected()) {
            correlation();
        } else if (edge.isDirected()) {
            strength();
        } else {
            getChildren().add(new WrappedLabel(words("edge.no-strength"), "quiet"));
        }
    }

    private void strength() {
        Optional<Mechanism> mechanism =
                Optional.ofNullable(snapshot.mechanisms().get(edge.to()));
        Optional<Integer> slope = mechanism.flatMap(found -> Predictors.slope(found, edge.from()));
        if (mechanism.isEmpty()) {
            getChildren().add(new WrappedLabel(words("edge.no-mechanism", edge.to()), "quiet"));
        } else if (slope.isPresent()) {
            double number = Predictors.at(Predictors.of(mechanism.get()).getFirst(), slope.get());
            NumberField field = new NumberField(
                    "edge-strength",
                    studio.messages().number(number),
                    studio.messages()::typed,
                    changed -> studio.workspace()
                            .push(SetMechanisms.typed(
                                    edge.to(), Predictors.with(mechanism.get(), 0, slope.get(), changed))),
                    text -> studio.notices().warn(words("mechanism.bad-number", text)));
            HBox line = new HBox(8, new Label(words("edge.strength")), field);
            line.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(line, new WrappedLabel(words("edge.strength-hint", edge.from(), edge.to()), "quiet"));
            label(studio.messages().number(number));
        } else {
            averageChange(mechanism.get())
                    .ifPresentOrElse(
                            this::showChange,
                            () -> getChildren().add(new WrappedLabel(words("edge.several"), "quiet")));
        }
    }

    private void showChange(AverageChange change) {
        Label told = new Label(words(
                "edge.average-change",
                edge.from(),
                change.from(),
                change.to(),
                edge.to(),
                change.state(),
                change.text(studio.messages().numbers())));
        told.setId("edge-strength");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(told, new WrappedLabel(words("edge.average-hint"), "quiet"));
        label(change.text(studio.messages().numbers()));
    }

    /// By how much the probability of the effect's last state changes from the cause's first state to its last, as the
    /// mean over the rows of a table.
    private record AverageChange(String from, String to, String state, double difference) {
        String text(NumberStyle numbers) {
            return (difference < 0 ? "−" : "+") + numbers.share(Math.abs(difference));
        }
    }

    private Optional<AverageChange> averageChange(Mechanism mechanism) {
        Map<String, Variable> variables = snapshot.variables();
        if (!(mechanism instanceof TableMechanism table)
                || !(variables.get(edge.from()).domain() instanceof Discrete cause)
                || !(variables.get(edge.to()).domain() instanceof Discrete effect)) {
            return Optional.empty();
        }
        int place = table.parents().indexOf(edge.from());
        if (place < 0) {
            return Optional.empty();
        }
        int stride = table.parentSizes().subList(place + 1, table.parentSizes().size()).stream()
                .reduce(1, (a, b) -> a * b);
        int size = table.parentSizes().get(place);
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            int code = row / stride % size;
            double share = table.probability(row, table.states() - 1);
            sum += code == size - 1 ? share : code == 0 ? -share : 0;
        }
        double difference = sum / (table.rows() / size);
        return Optional.of(new AverageChange(
                cause.states().getFirst(),
                cause.states().getLast(),
                effect.states().getLast(),
                difference));
    }

    private void correlation() {
        Optional<Range> range = snapshot.draft().correlationRange(edge);
        OptionalDouble now = Optional.ofNullable(snapshot.correlations().get(edge)).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
        double low = range.map(Range::lower).orElse(-1.0);
        double high = range.map(Range::upper).orElse(1.0);
        CheckBox known = new CheckBox(words("edge.correlation-known"));
        known.setId("correlation-known");
        known.setSelected(now.isPresent());
        Slider slider = new Slider(low, high, Math.clamp(now.orElse(0), low, high));
        slider.setId("correlation");
        slider.setDisable(now.isEmpty());
        slider.setBlockIncrement(0.05);
        Label number = new Label(now.isPresent() ? studio.messages().number(now.getAsDouble()) : "");
        number.getStyleClass().add("strong");
        number.setMinWidth(48);
        known.setOnAction(_ -> push(known.isSelected() ? OptionalDouble.of(0) : OptionalDouble.empty()));
        slider.valueProperty().subscribe((_, value) -> {
            double rounded = Math.clamp(Math.rint(value.doubleValue() * 100) / 100, low, high);
            number.setText(studio.messages().number(rounded));
            if (!slider.isValueChanging()) {
                push(OptionalDouble.of(rounded));
            }
        });
        slider.valueChangingProperty().subscribe((_, changing) -> {
            if (!changing) {
                push(OptionalDouble.of(Math.clamp(Math.rint(slider.getValue() * 100) / 100, low, high)));
            }
        });
        slider.setAccessibleText(words("edge.correlation-known"));
        slider.setMaxWidth(Double.MAX_VALUE);
        Explained explained = Explained.unless(slider, words("edge.correlation-unknown"));
        HBox.setHgrow(explained, Priority.ALWAYS);
        HBox line = new HBox(8, explained, number);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(known, line, new WrappedLabel(words("edge.correlation-hint"), "quiet"));
        now.ifPresent(value -> label(studio.messages().number(value)));
    }

    private void push(OptionalDouble correlation) {
        studio.workspace().push(new CorrelateNoises(edge, correlation));
    }

    private void label(String strength) {
        CheckBox shown = new CheckBox(words("edge.show-strength"));
        shown.setId("show-strength");
        shown.setSelected(
                style().label().replace(',', '.').equals(strength.replace(',', '.'))); // kept as it was written
        shown.setOnAction(_ ->
                studio.workspace().push(new StyleEdge(edge, style().withLabel(shown.isSelected() ? strength : ""))));
        getChildren().add(shown);
    }

    private EdgeStyle style() {
        return studio.workspace().document().style(edge);
    }

    private String words(String key, Object... arguments) {
        return studio.messages().text(key, arguments);
    }
}
