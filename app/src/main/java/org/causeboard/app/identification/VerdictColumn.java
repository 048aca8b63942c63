package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.identify.Hedge;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.Obstruction;
import org.causeboard.engine.identify.SourceFailure;
import org.causeboard.engine.identify.adjust.AdjustmentVerdict;
import org.causeboard.engine.identify.adjust.Instruments;
import org.causeboard.model.document.CausalDocument;

/// What is asked, whether it has an answer, and by which sets and formula; or what would give it one.
final class VerdictColumn extends VBox {
    private static final int FIRST = 8;

    private final IdentificationViewModel model;
    private final Studio studio;
    private final Messages messages;
    private final Parts parts;
    private final VBox verdict = new VBox(8);
    private Node headline = verdict;
    private final RemediesPart remedies;

    /// @param panel of which this is a column
    VerdictColumn(Node panel, IdentificationViewModel model, Studio studio, Consumer<CausalDocument> open) {
        super(8);
        this.model = model;
        this.studio = studio;
        messages = studio.messages();
        parts = new Parts(messages);
        remedies = new RemediesPart(panel, model, studio, open);
        HBox asked = new HBox(
                8,
                field("identification-given", "identification.given", model.givenProperty()),
                field("identification-available", "identification.available", model.availableProperty()));
        getChildren().setAll(asked, verdict, remedies);
        WhileSeen.show(panel, model.findingsProperty(), this::show);
    }

    private TextField field(String id, String key, javafx.beans.property.StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(messages.text(key));
        field.setAccessibleText(messages.text(key));
        field.setTooltip(new Tooltip(messages.text(key + ".hint")));
        field.textProperty().bindBidirectional(text);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private void show(Findings found) {
        List<Node> nodes = new ArrayList<>();
        found.complaint().ifPresent(complaint -> nodes.add(complaint(complaint)));
        if (found.complaint().isEmpty() && !found.isAsked()) {
            nodes.add(Parts.quiet(messages.text("identification.roles")));
        }
        boolean asked = found.isAsked()
                && (found.complaint().isEmpty() || found.identification().isPresent());
        if (asked) {
            found.adjusted().ifPresent(now -> nodes.add(adjusted(now)));
        }
        found.identification().ifPresent(answer -> {
            switch (answer) {
                case Identification.Identified identified -> nodes.addAll(identified(found, identified));
                case Identification.NotIdentified not -> nodes.addAll(notIdentified(not));
            }
        });
        if (asked && !found.adjustmentSets().isEmpty()) {
            boolean answered = found.identification().isPresent();
            nodes.add(answered ? 1 + nodes.indexOf(headline) : nodes.size(), adjustmentSets(found));
        }
        if (asked) {
            nodes.addAll(sets(found));
        }
        verdict.getChildren().setAll(nodes);
    }

    private Node complaint(Complaint complaint) {
        Label label = Parts.wrapped(
                messages.text("complaint." + complaint.kind(), complaint.about().toArray()));
        label.setId("identification-complaint");
        HBox line = new HBox(9, dot("verdict-bad"), label);
        line.setAlignment(Pos.CENTER_LEFT);
        Parts.lights(line, () -> model.point(complaint), model::pointAway);
        return line;
    }

    private List<Node> sets(Findings found) {
        List<Node> nodes = new ArrayList<>();
        if (found.adjustmentSets().isEmpty()) {
            nodes.add(parts.title("identification.sets"));
            nodes.add(Parts.quiet(
                    found.objections().isEmpty()
                            ? messages.text("identification.no-sets")
                            : RuleWords.objection(found.objections().getFirst(), messages)));
        }
        section(nodes, "identification.front-door", found.frontDoor());
        if (!found.directSets().equals(found.adjustmentSets())) {
            section(nodes, "identification.direct", found.directSets());
        }
        if (!found.instruments().isEmpty()) {
            nodes.add(parts.title("identification.instruments"));
            FlowPane chips = new FlowPane(6, 6);
            found.instruments().forEach(each -> chips.getChildren().add(instrument(each)));
            nodes.add(chips);
        }
        return nodes;
    }

    /// Next to the verdict, so that they are in sight.
    private Node adjustmentSets(Findings found) {
        return new VBox(6, parts.title("identification.sets"), chips(found.adjustmentSets(), found.optimal()));
    }

    private void section(List<Node> nodes, String title, List<Set<String>> sets) {
        if (!sets.isEmpty()) {
            nodes.add(parts.title(title));
            nodes.add(chips(sets, Optional.empty()));
        }
    }

    private Node adjusted(AdjustmentVerdict now) {
        Label label = Parts.wrapped(
                switch (now) {
                    case AdjustmentVerdict.Valid valid ->
                        messages.text("identification.adjusted-right", String.join(", ", valid.set()));
                    case AdjustmentVerdict.Invalid invalid ->
                        messages.text(
                                "identification.adjusted-wrong",
                                String.join(", ", invalid.set()),
                                RuleWords.objection(invalid.objections().getFirst(), messages));
                });
        label.setId("adjusted-verdict");
        HBox line = new HBox(9, dot(now.isValid() ? "verdict-good" : "verdict-bad"), label);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private List<Node> identified(Findings found, Identification.Identified identified) {
        return List.of(
                headline("verdict-good", messages.text(how(found))),
                new EstimandPart(found, identified, model.snapshot(), studio));
    }

    private static String how(Findings found) {
        if (!found.question().isObservedOnly()) {
            return "identification.by-sources";
        }
        if (!found.adjustmentSets().isEmpty()) {
            return "identification.by-adjustment";
        }
        return found.frontDoor().isEmpty() ? "identification.by-calculus" : "identification.by-front-door";
    }

    private List<Node> notIdentified(Identification.NotIdentified not) {
        HBox title = headline("verdict-bad", messages.text("identification.not"));
        List<Node> nodes = new ArrayList<>(List.of(title));
        Label reason = Parts.wrapped(RuleWords.reason(not, messages));
        nodes.add(reason);
        if (not.obstruction() instanceof Hedge hedge) {
            Parts.lights(title, () -> model.point(hedge), model::pointAway);
            Parts.lights(reason, () -> model.point(hedge), model::pointAway);
        } else if (not.obstruction() instanceof Obstruction.MissingFactor missing) {
            Parts.lights(reason, () -> model.point(missing.district()), model::pointAway);
            for (SourceFailure failure : missing.failures()) {
                Label why = Parts.quiet(RuleWords.failure(failure, messages));
                if (failure instanceof SourceFailure.Hedged hedged) {
                    Parts.lights(why, () -> model.point(hedged.hedge()), model::pointAway);
                }
                nodes.add(why);
            }
        }
        return nodes;
    }

    private HBox headline(String style, String words) {
        Label label = Parts.wrapped(words);
        label.setId("identification-verdict");
        label.getStyleClass().add("panel-title");
        HBox line = new HBox(9, dot(style), label);
        line.setAlignment(Pos.CENTER_LEFT);
        headline = line;
        return line;
    }

    private static Circle dot(String style) {
        Circle dot = new Circle(5.5);
        dot.getStyleClass().add(style);
        return dot;
    }

    /// The first few sets, and the best; a click shows the others.
    private Node chips(List<Set<String>> sets, Optional<Set<String>> optimal) {
        FlowPane chips = new FlowPane(6, 6);
        sets.stream().limit(FIRST).forEach(set -> chips.getChildren().add(chip(set, isBest(set, optimal))));
        optimal.filter(set -> !sets.contains(set))
                .ifPresent(set -> chips.getChildren().add(chip(set, true)));
        if (sets.size() > FIRST) {
            Button more = parts.button("show-all-sets", () -> {});
            more.setText(messages.text("identification.show-all", sets.size()));
            more.setOnAction(_ -> {
                int place = chips.getChildren().indexOf(more);
                chips.getChildren().remove(more);
                List<Button> others = sets.stream()
                        .skip(FIRST)
                        .map(set -> chip(set, isBest(set, optimal)))
                        .toList();
                chips.getChildren().addAll(place, others);
            });
            chips.getChildren().add(more);
        }
        return chips;
    }

    private static boolean isBest(Set<String> set, Optional<Set<String>> optimal) {
        return optimal.filter(set::equals).isPresent();
    }

    private Button chip(Set<String> set, boolean best) {
        String names = set.isEmpty() ? messages.text("identification.empty-set") : String.join(", ", set);
        Button chip = new Button(best ? messages.text("identification.optimal", names) : names);
        chip.setId("set-" + String.join("-", set));
        chip.setMnemonicParsing(false); // names may hold underscores
        chip.getStyleClass().add("set-chip");
        chip.setOnAction(_ -> model.adjustFor(set));
        Parts.lights(chip, () -> model.point(set), model::pointAway);
        return chip;
    }

    private Node instrument(Instruments.Instrument instrument) {
        Label label = new Label(
                instrument.given().isEmpty()
                        ? instrument.variable()
                        : messages.text(
                                "identification.instrument-given",
                                instrument.variable(),
                                String.join(", ", instrument.given())));
        label.setId("instrument-" + instrument.variable());
        label.getStyleClass().add("set-chip");
        Parts.lights(label, () -> model.point(Set.of(instrument.variable())), model::pointAway);
        return label;
    }
}
