package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.typeset.FormulaView;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.identify.DerivationStep;
import org.causeboard.engine.identify.Surgery;

/// One step of a proof: a line with the rule that it uses, unfolded to its equation and its graph, which is lit on the
/// canvas while the step is pointed at or has the focus.
final class DerivationLine extends HBox {
    private static final double FORMULA_SIZE = 13;

    private final DerivationStep step;
    private final Notation notation;
    private final Set<String> observed;
    private final Messages messages;
    private final ToggleButton fold;

    /// @param id what stands before the number of the step in the id of its line
    /// @param observed the variables of the whole graph that are measured
    DerivationLine(
            String id,
            int number,
            DerivationStep step,
            Notation notation,
            Set<String> observed,
            IdentificationViewModel model,
            Messages messages) {
        super(8);
        this.step = step;
        this.notation = notation;
        this.observed = observed;
        this.messages = messages;
        Label place = new Label(Integer.toString(number));
        place.getStyleClass().add("step-number");
        place.setMinWidth(USE_PREF_SIZE);
        fold = Parts.line(new ToggleButton(RuleWords.rule(step.rule(), messages)));
        fold.setId(id + number);
        VBox words = new VBox(2, fold);
        fold.selectedProperty().subscribe((_, unfolded) -> {
            if (!unfolded) {
                words.getChildren().setAll(fold);
            } else if (words.getChildren().size() == 1) {
                words.getChildren().addAll(unfolded());
            }
        });
        Parts.lights(words, () -> model.point(step.surgery()), model::pointAway);
        fold.focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                model.point(step.surgery());
            } else {
                model.pointAway();
            }
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(place, words);
    }

    /// What folds and unfolds it.
    ToggleButton fold() {
        return fold;
    }

    private List<Node> unfolded() {
        Label left = Parts.wrapped(TextPrinter.print(step.left(), notation));
        FormulaView right = new FormulaView("= ", step.right(), notation, FORMULA_SIZE);
        return List.of(left, right, Parts.quiet(graph(step.surgery())));
    }

    /// The graph of a step in words.
    private String graph(Surgery surgery) {
        List<String> said = new ArrayList<>();
        boolean whole = surgery.kept().containsAll(observed);
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
