package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.DerivationStep;

/// The proof, a line a step; empty where there is none.
final class DerivationColumn extends VBox {
    private static final int UNFOLDED = 1;
    private static final int FIRST = 8;

    private final IdentificationViewModel model;
    private final Messages messages;
    private final Parts parts;
    private final Rows rows = new Rows(this);
    private final Map<Node, ToggleButton> folds = new HashMap<>();
    private List<DerivationStep> allOf = List.of(); // the proof of which every step was asked for

    /// @param panel of which this is a column
    DerivationColumn(Node panel, IdentificationViewModel model, Studio studio) {
        super(6);
        this.model = model;
        messages = studio.messages();
        parts = new Parts(messages);
        WhileSeen.show(panel, model.findingsProperty().map(Proof::of), studio.tasks(), this::show);
    }

    /// What the column shows.
    private record Proof(List<String> variables, Set<String> observed, List<DerivationStep> steps) {
        static Proof of(Findings found) {
            CausalGraph graph = found.question().graph();
            return new Proof(
                    graph.variables(),
                    graph.observed(),
                    found.identification()
                            .map(answer -> answer.derivation().steps())
                            .orElse(List.of()));
        }
    }

    /// All that the line of a step is made of.
    private record Line(int number, DerivationStep step, List<String> variables, Set<String> observed) {}

    private void show(Proof proof) {
        List<Rows.Row> now = new ArrayList<>();
        List<DerivationStep> steps = proof.steps();
        if (!steps.isEmpty()) {
            now.add(new Rows.Row("title", () -> parts.title("identification.derivation")));
        }
        int shown = allOf.equals(steps) ? steps.size() : Math.min(FIRST, steps.size());
        if (shown > UNFOLDED) {
            now.add(new Rows.Row("unfold", () -> parts.button("unfold-all", this::unfoldAll)));
        }
        Notation notation = Notation.of(proof.variables());
        for (int i = 0; i < shown; i++) {
            Line line = new Line(i + 1, steps.get(i), proof.variables(), proof.observed());
            now.add(new Rows.Row(line, () -> row(line, notation)));
        }
        if (shown < steps.size()) {
            now.add(new Rows.Row(steps, () -> {
                Button more = parts.button("show-all-steps", () -> {
                    allOf = steps;
                    show(proof);
                });
                more.setText(messages.text("identification.show-all", steps.size()));
                return more;
            }));
        }
        rows.show(now);
        folds.keySet().retainAll(new HashSet<>(getChildren()));
    }

    private void unfoldAll() {
        boolean some = folds.values().stream().anyMatch(fold -> !fold.isSelected());
        folds.values().forEach(fold -> fold.setSelected(some));
    }

    private Node row(Line line, Notation notation) {
        DerivationLine row =
                new DerivationLine("step-", line.number(), line.step(), notation, line.observed(), model, messages);
        row.fold().setSelected(line.number() <= UNFOLDED);
        folds.put(row, row.fold());
        return row;
    }
}
