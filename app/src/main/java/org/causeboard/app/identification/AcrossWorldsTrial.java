package org.causeboard.app.identification;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.ask.IdentificationTrial;
import org.causeboard.engine.identify.remedy.Remedy;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.model.document.CausalDocument;

/// The verdict on a question across worlds, tried out: its formula on random models; or two models that differ on it,
/// and what would give it a formula.
final class AcrossWorldsTrial extends VBox {
    private static final int RANDOM_MODELS = 100;
    private static final int MOST_REMEDIES = 6;

    private final IdentificationTrial trial;
    private final IdentificationViewModel model;
    private final Studio studio;
    private final Messages messages;
    private final Parts parts;
    private final Consumer<CausalDocument> open;

    AcrossWorldsTrial(
            IdentificationTrial trial, IdentificationViewModel model, Studio studio, Consumer<CausalDocument> open) {
        super(6);
        this.trial = trial;
        this.model = model;
        this.studio = studio;
        this.open = open;
        messages = studio.messages();
        parts = new Parts(messages);
        if (trial.found().estimand().isPresent()) {
            offerCheck();
        } else {
            VBox remedies = new VBox(4, Parts.quiet(messages.text("identification.searching")));
            VBox witness = new VBox(6);
            witness.getChildren().setAll(parts.button("question-", "two-models", () -> findModels(witness)));
            getChildren().setAll(parts.title("identification.remedies"), remedies, witness);
            studio.tasks()
                    .run(
                            "question-remedies",
                            progress -> trial.remedies(MOST_REMEDIES, progress),
                            found -> remedies.getChildren().setAll(lines(found)));
        }
    }

    private void offerCheck() {
        Label result = Parts.quiet("");
        result.setId("question-check-result");
        Button check = parts.button("question-", "check-formula", () -> {
            result.setText(messages.text("identification.checking"));
            studio.tasks()
                    .run(
                            "question-check-formula",
                            progress -> trial.check(RANDOM_MODELS, progress),
                            checked -> checked.ifPresent(tried -> result.setText(
                                    messages.text("identification.checked", tried.agreeing(), tried.models()))));
        });
        FlowPane row = new FlowPane(8, 4, check, result);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row);
    }

    private List<Node> lines(List<Remedy> found) {
        if (found.isEmpty()) {
            return List.of(Parts.quiet(messages.text("identification.no-remedies")));
        }
        RemedyWords words = new RemedyWords(messages);
        return found.stream()
                .<Node>map(remedy -> {
                    Label line = Parts.wrapped(words.of(remedy));
                    line.setId("question-remedy");
                    return line;
                })
                .toList();
    }

    private void findModels(VBox witness) {
        witness.getChildren().setAll(Parts.quiet(messages.text("identification.searching")));
        studio.tasks()
                .run(
                        "question-two-models",
                        trial::twoModels,
                        found -> witness.getChildren().setAll(models(found)));
    }

    private List<Node> models(Optional<IdentificationTrial.Shown> found) {
        if (found.isEmpty()) {
            return List.of(Parts.quiet(messages.text("witness.none")));
        }
        IdentificationTrial.Shown shown = found.get();
        Label says = Parts.wrapped(messages.text(
                "witness.found-question",
                QueryText.print(shown.probability()),
                shown.models().firstAnswer(),
                shown.models().secondAnswer()));
        says.setId("question-witness");
        FlowPane buttons = new FlowPane(
                8,
                4,
                parts.button("question-", "open-first-model", () -> open(shown, WitnessDocument.Which.FIRST)),
                parts.button("question-", "open-second-model", () -> open(shown, WitnessDocument.Which.SECOND)));
        return List.of(says, buttons);
    }

    private void open(IdentificationTrial.Shown shown, WitnessDocument.Which which) {
        String title = messages.text(which == WitnessDocument.Which.FIRST ? "witness.first" : "witness.second");
        open.accept(model.document(shown.models(), which, title));
    }
}
