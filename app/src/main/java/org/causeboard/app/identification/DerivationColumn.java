package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.typeset.FormulaView;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.identify.DerivationStep;
import org.causeboard.engine.identify.Surgery;

/// The proof: one line a step with the rule that it uses, unfolded to its equation and its graph, which is lit on the
/// canvas while the step is pointed at or has the focus.
final class DerivationColumn extends VBox {
    private static final double STEP_SIZE = 13;
    private static final int UNFOLDED = 1;
    private static final int FIRST = 8;

    private final IdentificationViewModel model;
    private final Messages messages;
    private final Parts parts;
    private List<DerivationStep> allOf = List.of(); // the proof of which every step was asked for

    /// @param panel of which this is a column
    DerivationColumn(Node panel, IdentificationViewModel model, Studio studio) {
        super(6);
        this.model = model;
        messages = studio.messages();
        parts = new Parts(messages);
        WhileSeen.show(panel, model.findingsProperty().map(Proof::of), this::show);
    }

    /// What the column shows.
    private record Proof(List<String> variables, List<DerivationStep> steps) {
        static Proof of(Findings found) {
            return new Proof(
                    found.question().graph().variables(),
                    found.identification()
                            .map(answer -> answer.derivation().steps())
                            .orElse(List.of()));
        }
    }

    private void show(Proof proof) {
        List<Node> rows = new ArrayList<>();
        rows.add(parts.title("identification.derivation"));
        Notation notation = Notation.of(proof.variables());
        List<DerivationStep> steps = proof.steps();
        List<ToggleButton> folds = new ArrayList<>();
        int shown = allOf.equals(steps) ? steps.size() : Math.min(FIRST, steps.size());
        for (int i = 0; i < shown; i++) {
            rows.add(row(i + 1, steps.get(i), notation, folds));
        }
        if (shown < steps.size()) {
            Button more = parts.button("show-all-steps", () -> {
                allOf = steps;
                show(proof);
            });
            more.setText(messages.text("identification.show-all", steps.size()));
            rows.add(more);
        }
        if (folds.size() > UNFOLDED) {
            Button all = parts.button("unfold-all", () -> {
                boolean some = folds.stream().anyMatch(fold -> !fold.isSelected());
                folds.forEach(fold -> fold.setSelected(some));
            });
            rows.add(1, all);
        }
        getChildren().setAll(rows);
    }

    private Node row(int number, DerivationStep step, Notation notation, List<ToggleButton> folds) {
        Label place = new Label(Integer.toString(number));
        place.getStyleClass().add("step-number");
        ToggleButton head = Parts.line(new ToggleButton(RuleWords.rule(step.rule(), messages)));
        head.setId("step-" + number);
        VBox words = new VBox(2, head);
        head.selectedProperty().subscribe((_, unfolded) -> {
            if (!unfolded) {
                words.getChildren().setAll(head);
            } else if (words.getChildren().size() == 1) {
                words.getChildren().addAll(unfolded(step, notation));
            }
        });
        Parts.lights(words, () -> model.point(step.surgery()), model::pointAway);
        head.focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                model.point(step.surgery());
            } else {
                model.pointAway();
            }
        });
        folds.add(head);
        head.setSelected(number <= UNFOLDED);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(8, place, words);
    }

    private List<Node> unfolded(DerivationStep step, Notation notation) {
        Label left = Parts.wrapped(TextPrinter.print(step.left(), notation));
        FormulaView right = new FormulaView("= ", step.right(), notation, STEP_SIZE);
        return List.of(left, right, Parts.quiet(graph(step.surgery())));
    }

    /// The graph of a step in words.
    private String graph(Surgery surgery) {
        List<String> said = new ArrayList<>();
        boolean whole = surgery.kept()
                .containsAll(model.findingsProperty().get().question().graph().observed());
        said.add(
                whole
                        ? messages.text("step.whole-graph")
                        : messages.text("step.part", String.join(", ", surgery.kept())));
        if (!surgery.withoutIncoming().isEmpty()) {
            said.add(messages.text("step.without-incoming", String.join(", ", surgery.withoutIncoming())));
        }
        if (!surgery.withoutOutgoing().isEmpty()) {
            said.add(messages.text("step.without-outgoing", String.join(", ", surgery.withoutOutgoing())));
        }
        return String.join("; ", said);
    }
}
