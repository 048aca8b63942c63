package org.causeboard.app.imagine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.scm.Abduction;

/// The three steps with their numbers: what the facts say of the noise, what is done, and what follows.
final class StepsColumn extends ScrollPane {
    private static final double WIDTH = 290;
    private static final double SAME = 5e-4;

    private final TwinViewModel model;
    private final Messages messages;
    private final VBox content = new VBox(10);

    StepsColumn(TwinViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("twin-steps");
        content.getStyleClass().add("inspector");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("plain-scroll");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMaxHeight(Double.MAX_VALUE);
    }

    void show(Twin twin) {
        ToggleGroup steps = new ToggleGroup();
        List<Node> nodes = new ArrayList<>();
        for (Step step : Step.values()) {
            String key = "twin." + step.name().toLowerCase(Locale.ROOT);
            ToggleButton head = new ToggleButton((step.ordinal() + 1) + "  " + messages.text(key));
            head.setId("twin-" + step.name().toLowerCase(Locale.ROOT));
            head.getStyleClass().addAll("role-chip", "twin-step");
            head.setToggleGroup(steps);
            head.setSelected(model.stepProperty().get() == step);
            head.setOnAction(_ -> {
                head.setSelected(true);
                model.stepProperty().set(step);
            });
            VBox part = new VBox(4, head, new WrappedLabel(messages.text(key + ".meaning"), "quiet"));
            part.getChildren().addAll(lines(twin, step));
            part.setOpacity(step.compareTo(model.stepProperty().get()) <= 0 ? 1 : 0.45);
            nodes.add(part);
        }
        content.getChildren().setAll(nodes);
    }

    private List<Node> lines(Twin twin, Step step) {
        return switch (step) {
            case ABDUCTION -> abduction(twin);
            case ACTION -> action(twin);
            case PREDICTION -> prediction(twin);
        };
    }

    private List<Node> abduction(Twin twin) {
        List<Node> lines = new ArrayList<>();
        List<String> open = new ArrayList<>();
        twin.noise()
                .told()
                .forEach((variable, told) -> told.map(found -> words(variable, found))
                        .ifPresentOrElse(
                                words -> lines.add(line("twin-noise-" + variable, words)), () -> open.add(variable)));
        if (!open.isEmpty()) {
            lines.add(new WrappedLabel(messages.text("twin.noise-open", String.join(", ", open)), "quiet"));
        }
        return lines;
    }

    private String words(String variable, Abduction told) {
        return switch (told) {
            case Abduction.Exact exact ->
                messages.text(
                        "twin.noise-known",
                        variable,
                        exact.noise().stream().mapToObj(messages::number).collect(Collectors.joining(", ")));
            case Abduction.Within(double lower, double upper) ->
                messages.text("twin.noise-within", variable, messages.number(lower), messages.number(upper));
            case Abduction.Impossible _ -> messages.text("twin.noise-impossible", variable);
            case Abduction.Undetermined _ -> messages.text("twin.noise-undetermined", variable);
        };
    }

    private List<Node> action(Twin twin) {
        List<Node> lines = new ArrayList<>();
        twin.interventions().forEach(each -> {
            Label done = line("twin-done-" + lines.size(), QueryText.print(World.of(each)));
            done.getStyleClass().add("code-field");
            lines.add(done);
        });
        String cut = twin.cut().stream().map(Edge::drawn).collect(Collectors.joining(", "));
        if (!cut.isEmpty()) {
            lines.add(new WrappedLabel(messages.text("twin.cut", cut), "quiet"));
        }
        return lines;
    }

    private List<Node> prediction(Twin twin) {
        List<Node> lines = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (String variable : TwinPicture.shown(twin)) {
            Optional<Distribution> before = twin.factual(variable);
            Optional<Distribution> after = twin.other(variable);
            if (before.isPresent() && after.isPresent()) {
                if (isSame(before.get(), after.get())) {
                    same.add(variable);
                } else {
                    lines.add(line(
                            "twin-change-" + variable,
                            messages.text(
                                    "twin.change",
                                    of(variable, after.get()),
                                    number(before.get()),
                                    number(after.get()))));
                }
            }
        }
        if (!same.isEmpty()) {
            lines.add(new WrappedLabel(messages.text("twin.same", String.join(", ", same)), "quiet"));
        }
        twin.coupling()
                .ifPresent(assumed -> lines.add(new WrappedLabel(
                        messages.text(
                                "twin.coupling",
                                messages.text("coupling."
                                        + assumed.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))),
                        "quiet")));
        return lines;
    }

    private static boolean isSame(Distribution before, Distribution after) {
        if (before instanceof StateTable states && after instanceof StateTable) {
            for (int code = 0; code < states.states().size(); code++) {
                if (Math.abs(before.density(code) - after.density(code)) > SAME) {
                    return false;
                }
            }
            return true;
        }
        return Math.abs(before.mean() - after.mean()) <= SAME * Math.max(1e-9, Math.abs(before.mean()))
                && Math.abs(before.variance() - after.variance()) <= SAME * Math.max(1e-9, before.variance());
    }

    private String of(String variable, Distribution law) {
        return law instanceof StateTable table
                ? messages.text("twin.state", variable, table.states().getLast())
                : variable;
    }

    private String number(Distribution law) {
        return law instanceof StateTable table
                ? messages.numbers()
                        .probability(table.probability(table.states().size() - 1))
                : messages.number(law.mean());
    }

    private static Label line(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
