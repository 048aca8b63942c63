package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.typeset.FormulaView;
import org.causeboard.engine.ask.IdentificationAsk;
import org.causeboard.engine.ask.IdentificationTrial;
import org.causeboard.engine.expr.LatexPrinter;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.identify.DerivationStep;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.RecantingWitness;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.model.document.CausalDocument;

/// The verdict on a question across worlds that is asked in writing: its formula, or the part that has none.
final class AcrossWorldsPart extends VBox {
    private static final double FORMULA_SIZE = 15;

    private final IdentificationViewModel model;
    private final Studio studio;
    private final Consumer<CausalDocument> open;
    private final Messages messages;
    private final Parts parts;
    private final Rows rows = new Rows(this);

    /// @param panel of which this is a part
    AcrossWorldsPart(Node panel, IdentificationViewModel model, Studio studio, Consumer<CausalDocument> open) {
        super(6);
        this.model = model;
        this.studio = studio;
        this.open = open;
        messages = studio.messages();
        parts = new Parts(messages);
        setId("identification-question-answer");
        WhileSeen.show(panel, model.acrossWorldsProperty(), studio.tasks(), this::show);
    }

    private void show(Optional<IdentificationViewModel.AcrossWorlds> asked) {
        setVisible(asked.isPresent());
        setManaged(asked.isPresent());
        rows.show(asked.map(now -> List.of(new Rows.Row(now, () -> new VBox(6, nodes(now)))))
                .orElse(List.of()));
    }

    private Node[] nodes(IdentificationViewModel.AcrossWorlds asked) {
        Notation notation = Notation.of(asked.snapshot().graph().variables());
        List<Node> nodes = new ArrayList<>(
                switch (asked.outcome()) {
                    case IdentificationAsk.Refused refused -> {
                        var problem = refused.problems().getFirst();
                        yield List.of(verdict(messages.text(
                                "identification.question-unclear",
                                problem.from() + 1,
                                problem.message(),
                                problem.remedy())));
                    }
                    case IdentificationAsk.Found found ->
                        found.estimand().isPresent() ? formula(found, notation) : reasons(found, notation);
                });
        if (asked.outcome() instanceof IdentificationAsk.Found found) {
            nodes.add(new AcrossWorldsTrial(
                    new IdentificationTrial(found, asked.snapshot(), asked.sources()), model, studio, open));
            nodes.addAll(proof(found, asked.snapshot().graph().observed(), notation));
        }
        return nodes.toArray(Node[]::new);
    }

    private List<Node> formula(IdentificationAsk.Found found, Notation notation) {
        var estimand = found.estimand().orElseThrow();
        FormulaView formula = new FormulaView("= ", estimand, notation, FORMULA_SIZE);
        formula.setId("question-estimand");
        FlowPane buttons = new FlowPane(
                8,
                4,
                parts.button("question-", "copy-latex", () -> Parts.copy(LatexPrinter.print(estimand, notation))),
                parts.button("question-", "copy-text", () -> Parts.copy(TextPrinter.print(estimand, notation))));
        buttons.setAlignment(Pos.CENTER_LEFT);
        return List.of(
                verdict(messages.text("identification.question-identified", QueryText.print(found.query()))),
                formula,
                buttons);
    }

    /// The steps of one part of the question after the other, folded.
    private List<Node> proof(IdentificationAsk.Found found, Set<String> observed, Notation notation) {
        List<Node> lines = new ArrayList<>();
        for (Identification part : found.parts()) {
            List<DerivationStep> steps = part.derivation().steps();
            for (int i = 0; i < steps.size(); i++) {
                lines.add(
                        new DerivationLine("question-step-", i + 1, steps.get(i), notation, observed, model, messages));
            }
        }
        return lines.isEmpty()
                ? List.of()
                : List.of(parts.title("identification.derivation"), new VBox(6, lines.toArray(Node[]::new)));
    }

    private List<Node> reasons(IdentificationAsk.Found found, Notation notation) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(verdict(messages.text("identification.question-not", QueryText.print(found.query()))));
        for (Identification part : found.parts()) {
            if (part instanceof Identification.NotIdentified not) {
                nodes.add(Parts.wrapped(TextPrinter.print(not.query(), notation)));
                nodes.add(Parts.quiet(RuleWords.reason(not, messages)));
            }
        }
        found.witness().ifPresent(witness -> nodes.add(Parts.quiet(words(witness))));
        return nodes;
    }

    private String words(RecantingWitness witness) {
        return messages.text(
                "identification.recanting",
                witness.variable(),
                String.join(" → ", witness.activePath()),
                String.join(" → ", witness.otherPath()));
    }

    private static Label verdict(String text) {
        Label label = Parts.wrapped(text);
        label.setId("question-verdict");
        label.getStyleClass().add("panel-title");
        return label;
    }
}
