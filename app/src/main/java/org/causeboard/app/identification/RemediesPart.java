package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.SourceText;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.identify.remedy.Remedy;
import org.causeboard.model.document.CausalDocument;

/// For a question without an estimand: what would give it one, and two models that show why it has none.
final class RemediesPart extends VBox {
    private final IdentificationViewModel model;
    private final Studio studio;
    private final Messages messages;
    private final Parts parts;
    private final Consumer<CausalDocument> open;
    private final Rows remedies = new Rows(new VBox(4));
    private final Node ask;
    private final VBox witness = new VBox(6);

    /// @param panel of which this is a part
    RemediesPart(Node panel, IdentificationViewModel model, Studio studio, Consumer<CausalDocument> open) {
        super(8);
        this.model = model;
        this.studio = studio;
        this.open = open;
        messages = studio.messages();
        parts = new Parts(messages);
        ask = parts.button("two-models", this::findWitness);
        getChildren().setAll(remedies.pane(), witness);
        WhileSeen.show(panel, model.remediesProperty(), studio.tasks(), this::show);
    }

    private void show(IdentificationViewModel.Remedies found) {
        boolean open = model.findingsProperty()
                .get()
                .identification()
                .filter(answer -> !answer.isIdentified())
                .isPresent();
        setVisible(open);
        setManaged(open);
        if (!open) {
            return;
        }
        if (!witness.getChildren().equals(List.of(ask))) {
            witness.getChildren().setAll(ask);
        }
        List<Rows.Row> rows = new ArrayList<>();
        rows.add(new Rows.Row("title", () -> parts.title("identification.remedies")));
        if (found.found().isEmpty()) {
            String none = found.searched() ? "identification.no-remedies" : "identification.searching";
            rows.add(new Rows.Row(none, () -> Parts.quiet(messages.text(none))));
        }
        found.found().forEach(remedy -> rows.add(new Rows.Row(remedy, () -> line(remedy))));
        remedies.show(rows);
    }

    private Node line(Remedy remedy) {
        Button line = Parts.line(new Button(new RemedyWords(messages).of(remedy)));
        line.setId("remedy");
        switch (remedy) {
            case Remedy.Experiments experiments -> line.setOnAction(_ -> carryOut(experiments));
            case Remedy.Measurements measurements -> {
                Set<String> lit = measurements.variables();
                measurements.commonCauses().stream()
                        .findFirst()
                        .ifPresentOrElse(
                                edge -> Parts.lights(line, () -> model.point(edge), model::pointAway),
                                () -> Parts.lights(line, () -> model.point(lit), model::pointAway));
            }
            case Remedy.NoEdge without -> Parts.lights(line, () -> model.point(without.edge()), model::pointAway);
            case Remedy.NoDifference(var _, String variable) ->
                Parts.lights(line, () -> model.point(Set.of(variable)), model::pointAway);
            case Remedy.Observation _ ->
                line.setOnAction(_ -> alsoMeasured(List.of(AvailableDistribution.observational())));
        }
        return line;
    }

    private void carryOut(Remedy.Experiments experiments) {
        alsoMeasured(experiments.interventions().stream()
                .map(set -> AvailableDistribution.experiment(set.toArray(String[]::new)))
                .toList());
    }

    /// Asks the question again as if these distributions had been measured too.
    private void alsoMeasured(List<AvailableDistribution> more) {
        List<AvailableDistribution> sources =
                new ArrayList<>(model.findingsProperty().get().question().sources());
        sources.addAll(more);
        model.availableProperty().set(SourceText.print(sources));
    }

    private void findWitness() {
        Question question = model.findingsProperty().get().question();
        witness.getChildren().setAll(Parts.quiet(messages.text("identification.searching")));
        studio.tasks()
                .run(
                        "two-models",
                        progress -> TwoModels.differingOn(
                                question.graph(),
                                question.query(),
                                question.sources(),
                                List.of(),
                                model.snapshot().seed(),
                                progress),
                        found -> witness.getChildren().setAll(witness(question, found)));
    }

    private List<Node> witness(Question question, Optional<TwoModels> found) {
        if (found.isEmpty()) {
            return List.of(Parts.quiet(messages.text("witness.none")));
        }
        TwoModels models = found.get();
        String asked =
                String.join(", ", question.outcomes()) + " | do(" + String.join(", ", question.exposures()) + ")";
        String words = question.isObservedOnly() ? "witness.found" : "witness.found-measured";
        Label says = Parts.wrapped(messages.text(words, asked, models.firstAnswer(), models.secondAnswer()));
        says.setId("witness");
        FlowPane buttons = new FlowPane(
                8,
                4,
                parts.button("open-first-model", () -> open(models, WitnessDocument.Which.FIRST)),
                parts.button("open-second-model", () -> open(models, WitnessDocument.Which.SECOND)));
        return List.of(says, buttons);
    }

    private void open(TwoModels models, WitnessDocument.Which which) {
        String title = messages.text(which == WitnessDocument.Which.FIRST ? "witness.first" : "witness.second");
        open.accept(model.document(models, which, title));
    }
}
