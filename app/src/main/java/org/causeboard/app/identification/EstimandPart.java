package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.typeset.FormulaView;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.LatexPrinter;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.EffectContrast;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;

/// The formula of an identified effect and, for one outcome, that of the difference which a change of the treatments
/// makes: each typeset, to copy, and to be tried on random models.
final class EstimandPart extends VBox {
    private static final double FORMULA_SIZE = 15;
    private static final int RANDOM_MODELS = 200;

    private final IdentificationViewModel model;
    private final Identification.Identified answer;
    private final Question question;
    private final List<Variable> variables;
    private final List<Label> checks = new ArrayList<>();
    private CausalGraph checked; // the graph of which the results of the checks were told
    private final Studio studio;
    private final Messages messages;
    private final Parts parts;
    private final Notation notation;

    EstimandPart(IdentificationViewModel model, Findings found, Identification.Identified answer, Studio studio) {
        super(8);
        this.model = model;
        this.answer = answer;
        this.studio = studio;
        question = found.question();
        variables = variables();
        checked = question.graph();
        messages = studio.messages();
        parts = new Parts(messages);
        notation = Notation.of(question.graph().variables());
        Expression estimand = answer.estimand();
        getChildren()
                .addAll(formula(
                        "estimand",
                        answer.query(),
                        estimand,
                        "",
                        (graph, seed, progress) -> FormulaCheck.of(
                                graph,
                                question.query(),
                                estimand,
                                question.sources(),
                                variables,
                                RANDOM_MODELS,
                                seed,
                                progress)));
        contrast(estimand).ifPresent(contrast -> {
            getChildren().add(parts.title("identification.contrast"));
            getChildren()
                    .addAll(formula(
                            "contrast-estimand",
                            contrast.question(),
                            contrast.estimand(),
                            "contrast-",
                            (graph, seed, progress) -> FormulaCheck.of(
                                    graph, contrast, question.sources(), variables, RANDOM_MODELS, seed, progress)));
        });
    }

    /// Whether these are the formulas of an answer, though perhaps on another graph.
    boolean shows(Findings found, Identification.Identified other) {
        return other.query().equals(answer.query())
                && other.estimand().equals(answer.estimand())
                && found.question().query().equals(question.query())
                && found.question().sources().equals(question.sources())
                && found.question().graph().variables().equals(question.graph().variables())
                && variables().equals(variables);
    }

    /// Checks are made on this graph from now on; what they said of another is told no more.
    void forget(CausalGraph graph) {
        if (!graph.equals(checked)) {
            checked = graph;
            checks.forEach(label -> label.setText(""));
        }
    }

    private interface Check {
        FormulaCheck run(CausalGraph graph, Seed seed, Progress progress);
    }

    private List<Node> formula(String id, Expression question, Expression estimand, String prefix, Check check) {
        FormulaView formula = new FormulaView("= ", estimand, notation, FORMULA_SIZE);
        formula.setId(id);
        Label result = Parts.quiet("");
        result.setId(prefix + "check-result");
        checks.add(result);
        FlowPane buttons = new FlowPane(
                8,
                4,
                parts.button(prefix, "copy-latex", () -> Parts.copy(LatexPrinter.print(estimand, notation))),
                parts.button(prefix, "copy-text", () -> Parts.copy(TextPrinter.print(estimand, notation))),
                parts.button(prefix, "check-formula", () -> tryOut(check, prefix, result)),
                result);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return List.of(Parts.quiet(TextPrinter.print(question, notation)), formula, buttons);
    }

    private void tryOut(Check check, String prefix, Label result) {
        result.setText(messages.text("identification.checking"));
        CausalGraph graph = checked;
        Seed seed = model.snapshot().seed();
        studio.tasks().run(prefix + "check-formula", progress -> check.run(graph, seed, progress), tried -> {
            if (graph.equals(checked)) {
                result.setText(messages.text("identification.checked", tried.agreeing(), tried.models()));
            }
        });
    }

    private List<Variable> variables() {
        return List.copyOf(model.snapshot().variables().values());
    }

    /// The contrast of the two states of each treatment, or of any two values where a treatment has not just two.
    private Optional<EffectContrast> contrast(Expression estimand) {
        EffectQuery query = question.query();
        if (query.outcomes().size() != 1 || query.treatments().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Level> treated = new LinkedHashMap<>();
        Map<String, Level> control = new LinkedHashMap<>();
        Map<String, Variable> known = model.snapshot().variables();
        for (String treatment : query.treatments()) {
            if (known.get(treatment) instanceof Variable(String _, Discrete states) && states.size() == 2) {
                treated.put(treatment, state(states, 1));
                control.put(treatment, state(states, 0));
            }
        }
        return Optional.of(
                treated.size() == query.treatments().size()
                        ? EffectContrast.between(query, estimand, treated, control)
                        : EffectContrast.ofAnyTwoValues(query, estimand));
    }

    private static Level state(Discrete states, int index) {
        return new Level.Fixed(new Value.Label(states.states().get(index)));
    }
}
