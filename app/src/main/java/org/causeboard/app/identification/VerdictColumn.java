package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
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
import org.causeboard.engine.identify.adjust.Objection;
import org.causeboard.model.document.CausalDocument;

/// What is asked, whether it has an answer, and by which sets and formula; or what would give it one.
final class VerdictColumn extends VBox {
    private final IdentificationViewModel model;
    private final Studio studio;
    private final Messages messages;
    private final Parts parts;
    private final Rows verdict = new Rows(new VBox(8));
    private final Rows instruments = new Rows(new ChipFlow());
    private final Map<String, SetChips> sections = new HashMap<>();
    private final MemberChips members;
    private Optional<EstimandPart> estimand = Optional.empty();

    /// @param panel of which this is a column
    VerdictColumn(Node panel, IdentificationViewModel model, Studio studio, Consumer<CausalDocument> open) {
        super(8);
        this.model = model;
        this.studio = studio;
        messages = studio.messages();
        parts = new Parts(messages);
        RemediesPart remedies = new RemediesPart(panel, model, studio, open);
        HBox asked = new HBox(
                8,
                field("identification-given", "identification.given", model.givenProperty()),
                field("identification-available", "identification.available", model.availableProperty()));
        TextField question = field("identification-question", "identification.question", model.askedProperty());
        AcrossWorldsPart acrossWorlds = new AcrossWorldsPart(panel, model, studio, open);
        members = new MemberChips(model, messages);
        Label cue = Parts.quiet(messages.text("identification.outdated"));
        cue.setId("identification-outdated");
        cue.getStyleClass().add("cue");
        cue.setMouseTransparent(true);
        StackPane.setAlignment(cue, Pos.TOP_RIGHT);
        cue.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Dimming.withCue(cue, model.outdatedProperty(), studio.tasks(), verdict.pane(), remedies);
        Dimming.of(model.askedOutdatedProperty(), studio.tasks(), acrossWorlds);
        getChildren().setAll(asked, new StackPane(verdict.pane(), cue), remedies, question, acrossWorlds);
        WhileSeen.show(panel, model.findingsProperty(), studio.tasks(), this::show);
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
        List<Rows.Row> rows = new ArrayList<>();
        found.complaint().ifPresent(complaint -> rows.add(new Rows.Row(complaint, () -> complaint(complaint))));
        if (found.complaint().isEmpty() && !found.isAsked()) {
            rows.add(new Rows.Row("roles", () -> Parts.quiet(messages.text("identification.roles"))));
        }
        boolean asked = found.isAsked()
                && (found.complaint().isEmpty() || found.identification().isPresent());
        if (asked) {
            found.adjusted().ifPresent(now -> rows.add(new Rows.Row(now, () -> adjusted(now))));
        }
        found.identification().ifPresent(answer -> {
            switch (answer) {
                case Identification.Identified identified -> rows.addAll(identified(found, identified));
                case Identification.NotIdentified not -> rows.addAll(notIdentified(not));
            }
        });
        boolean chosen =
                !found.adjustmentSets().isEmpty() || !found.question().members().isFree();
        if (asked && chosen) {
            // next to the verdict, so that they are in sight
            int place = 0;
            while (place < rows.size() && !(rows.get(place).key() instanceof Headline)) {
                place++;
            }
            rows.addAll(Math.min(place + 1, rows.size()), adjustmentSets(found));
        } else if (asked) {
            rows.addAll(adjustmentSets(found));
        }
        if (asked) {
            rows.addAll(sets(found));
        }
        verdict.show(rows);
    }

    private Node complaint(Complaint complaint) {
        Label label = Parts.wrapped(complaint.words(messages));
        label.setId("identification-complaint");
        HBox line = new HBox(9, dot("verdict-bad"), label);
        line.setAlignment(Pos.CENTER_LEFT);
        Parts.lights(line, () -> model.point(complaint), model::pointAway);
        return line;
    }

    private List<Rows.Row> adjustmentSets(Findings found) {
        List<Rows.Row> rows = new ArrayList<>();
        if (found.adjustmentSets().isEmpty()) {
            rows.add(new Rows.Row("sets", () -> parts.title("identification.sets")));
            String why = whyNoSets(found);
            rows.add(new Rows.Row(why, () -> {
                Label words = Parts.quiet(why);
                words.setId("no-sets");
                return words;
            }));
        } else {
            rows.add(chips("identification.sets", found.adjustmentSets(), found.choice()));
        }
        boolean choosable = found.choice().unbound().isPresent()
                && found.choice().candidates().size() > 1;
        if (choosable || !found.question().members().isFree()) {
            members.show(found.choice().candidates(), found.question().members());
            rows.add(new Rows.Row(members, () -> members));
        }
        return rows;
    }

    private List<Rows.Row> sets(Findings found) {
        List<Rows.Row> rows = new ArrayList<>();
        section(rows, "identification.front-door", found.frontDoor());
        if (!found.backDoor().equals(found.adjustmentSets())) {
            section(rows, "identification.back-door", found.backDoor());
        }
        if (!found.directSets().equals(found.adjustmentSets())) {
            section(rows, "identification.direct", found.directSets());
        }
        if (!found.instruments().isEmpty()) {
            rows.add(new Rows.Row("instruments", () -> parts.title("identification.instruments")));
            rows.add(new Rows.Row("instrument-chips", instruments::pane));
            instruments.show(found.instruments().stream()
                    .map(each -> new Rows.Row(each, () -> instrument(each)))
                    .toList());
        }
        return rows;
    }

    private String whyNoSets(Findings found) {
        boolean unwanted = !found.question().members().isFree()
                && found.choice().unbound().isPresent()
                && found.objections().stream().allMatch(Objection.OpenPath.class::isInstance);
        if (unwanted) {
            return messages.text("identification.no-wanted-sets");
        }
        return found.objections().isEmpty()
                ? messages.text("identification.no-sets")
                : RuleWords.objection(found.objections().getFirst(), messages);
    }

    private void section(List<Rows.Row> rows, String title, List<Set<String>> sets) {
        if (!sets.isEmpty()) {
            rows.add(chips(title, sets, Choice.NONE));
        }
    }

    private Rows.Row chips(String title, List<Set<String>> sets, Choice choice) {
        SetChips chips = sections.computeIfAbsent(title, key -> new SetChips(key, model, messages));
        chips.show(sets, choice);
        return new Rows.Row(title, () -> chips);
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

    private List<Rows.Row> identified(Findings found, Identification.Identified identified) {
        EstimandPart part = estimand.filter(now -> now.shows(found, identified))
                .orElseGet(() -> new EstimandPart(model, found, identified, studio));
        part.forget(found.question().graph());
        estimand = Optional.of(part);
        return List.of(
                headline("verdict-good", messages.text(how(found)), Optional.empty()), new Rows.Row(part, () -> part));
    }

    private static String how(Findings found) {
        if (!found.question().isObservedOnly()) {
            return "identification.by-sources";
        }
        if (found.choice().unbound().isPresent()) {
            return "identification.by-adjustment";
        }
        return found.frontDoor().isEmpty() ? "identification.by-calculus" : "identification.by-front-door";
    }

    private List<Rows.Row> notIdentified(Identification.NotIdentified not) {
        Optional<Hedge> hedge =
                Optional.of(not.obstruction()).filter(Hedge.class::isInstance).map(Hedge.class::cast);
        List<Rows.Row> rows = new ArrayList<>();
        rows.add(headline("verdict-bad", messages.text("identification.not"), hedge));
        rows.add(new Rows.Row(not.obstruction(), () -> {
            Label reason = Parts.wrapped(RuleWords.reason(not, messages));
            hedge.ifPresent(lit -> Parts.lights(reason, () -> model.point(lit), model::pointAway));
            if (not.obstruction() instanceof Obstruction.MissingFactor missing) {
                Parts.lights(reason, () -> model.point(missing.district()), model::pointAway);
            }
            return reason;
        }));
        if (not.obstruction() instanceof Obstruction.MissingFactor missing) {
            for (SourceFailure failure : missing.failures()) {
                rows.add(new Rows.Row(List.of(rows.size(), failure), () -> {
                    Label why = Parts.quiet(RuleWords.failure(failure, messages));
                    if (failure instanceof SourceFailure.Hedged hedged) {
                        Parts.lights(why, () -> model.point(hedged.hedge()), model::pointAway);
                    }
                    return why;
                }));
            }
        }
        return rows;
    }

    /// The verdict in few words; a hedge is lit while it is pointed at.
    private record Headline(String style, String words, Optional<Hedge> hedge) {}

    private Rows.Row headline(String style, String words, Optional<Hedge> hedge) {
        return new Rows.Row(new Headline(style, words, hedge), () -> {
            Label label = Parts.wrapped(words);
            label.setId("identification-verdict");
            label.getStyleClass().add("panel-title");
            HBox line = new HBox(9, dot(style), label);
            line.setAlignment(Pos.CENTER_LEFT);
            hedge.ifPresent(lit -> Parts.lights(line, () -> model.point(lit), model::pointAway));
            return line;
        });
    }

    private static Circle dot(String style) {
        Circle dot = new Circle(5.5);
        dot.getStyleClass().add(style);
        return dot;
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
