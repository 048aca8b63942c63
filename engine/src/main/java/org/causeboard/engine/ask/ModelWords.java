package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.formula.FormulaProblem;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.scm.ModelProblem;

/// Words for what keeps a model from answering.
final class ModelWords {
    private ModelWords() {}

    static Answer notReady(List<ModelProblem> problems) {
        List<String> variables =
                problems.stream().map(ModelProblem::variable).distinct().toList();
        return new Answer.NotReady(variables, reason(problems), remedy(problems.getFirst()));
    }

    /// What cannot be done in a world: a wrong formula is shown at its character, anything else as a reason.
    static Answer impossible(List<ModelProblem> problems, World world, String text) {
        List<QueryProblem> faults = new ArrayList<>();
        for (ModelProblem problem : problems) {
            if (problem instanceof ModelProblem.FormulaFault(String variable, FormulaProblem fault)) {
                int start = world.interventions().stream()
                        .filter(intervention -> intervention.variable().equals(variable))
                        .map(ModelWords::formula)
                        .filter(formula -> !formula.isEmpty())
                        .mapToInt(text::indexOf)
                        .filter(index -> index >= 0)
                        .findFirst()
                        .orElse(0);
                int from = Math.min(text.length(), start + fault.from());
                faults.add(new QueryProblem(
                        from,
                        Math.clamp(start + fault.to(), from, text.length()),
                        "The formula cannot be used. " + fault.sentence(),
                        "Correct it."));
            }
        }
        if (faults.isEmpty() && problems.getFirst() instanceof ModelProblem.Cycle cycle) {
            return new Answer.NotReady(
                    List.of(cycle.variable()),
                    reason(cycle),
                    "Let the intervention follow only what does not come about through it.");
        }
        return faults.isEmpty() ? notReady(problems) : new Answer.Invalid(faults);
    }

    private static String named(List<String> variables) {
        return variables.isEmpty() ? "none" : String.join(", ", variables);
    }

    private static String formula(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Policy policy -> policy.formula().strip();
            case Intervention.Draw draw -> draw.distribution().strip();
            case Intervention.SetTo _, Intervention.SetToCounterfactual _, Intervention.CutEdge _ -> "";
        };
    }

    private static String reason(List<ModelProblem> problems) {
        List<String> lacking = problems.stream()
                .filter(ModelProblem.MissingMechanism.class::isInstance)
                .map(ModelProblem::variable)
                .distinct()
                .toList();
        if (!lacking.isEmpty()) {
            return lacking.size() == 1
                    ? "'" + lacking.getFirst() + "' has no mechanism yet."
                    : lacking.size() + " variables have no mechanism yet, '" + lacking.getFirst() + "' among them.";
        }
        return reason(problems.getFirst());
    }

    private static String reason(ModelProblem problem) {
        String name = "'" + problem.variable() + "'";
        return switch (problem) {
            case ModelProblem.MissingMechanism _ -> name + " has no mechanism yet.";
            case ModelProblem.MissingDomain _ -> "Nothing is known of the values of " + name + ".";
            case ModelProblem.OtherParents other ->
                "The mechanism of " + name + " reads other causes than the graph shows: " + named(other.inMechanism())
                        + ", not " + named(other.inGraph()) + ".";
            case ModelProblem.OtherStates _ -> "The mechanism of " + name + " has another number of states.";
            case ModelProblem.OtherParentStates other ->
                "The mechanism of " + name + " counts other states of '" + other.parent() + "'.";
            case ModelProblem.OtherKind _ -> "The mechanism of " + name + " gives values of another kind.";
            case ModelProblem.ParentNotDiscrete other ->
                "The table of " + name + " has no rows for the numbers of '" + other.parent() + "'.";
            case ModelProblem.OtherParentDomain other ->
                "The formula of " + name + " was written for other values of '" + other.parent() + "'.";
            case ModelProblem.FormulaFault fault ->
                "The formula of " + name + " cannot be used. " + fault.problem().sentence();
            case ModelProblem.UndecidedEdge other ->
                "The edge between " + name + " and '" + other.other() + "' has no direction.";
            case ModelProblem.Cycle cycle ->
                "The arrows close a cycle: " + String.join(" → ", cycle.cycle()) + " → "
                        + cycle.cycle().getFirst() + ".";
            case ModelProblem.CorrelationWithoutEdge other ->
                "A correlation of " + name + " and '" + other.other() + "' has no edge.";
            case ModelProblem.ImpossibleCorrelations _ -> "The correlations around " + name + " contradict each other.";
            case ModelProblem.UnknownVariable _ -> "The model has no variable " + name + ".";
            case ModelProblem.LatentIntervention _ -> name + " is not measured, so nobody can set it.";
            case ModelProblem.ImpossibleValue value -> "'" + value.value() + "' is not a value of " + name + ".";
            case ModelProblem.NoSuchEdge edge -> "There is no arrow from '" + edge.cause() + "' to " + name + ".";
        };
    }

    private static String remedy(ModelProblem problem) {
        return switch (problem) {
            case ModelProblem.MissingMechanism _, ModelProblem.MissingDomain _ ->
                "Fit the model to data, or set the mechanism by hand.";
            case ModelProblem.OtherParents _,
                    ModelProblem.OtherStates _,
                    ModelProblem.OtherParentStates _,
                    ModelProblem.OtherKind _,
                    ModelProblem.ParentNotDiscrete _,
                    ModelProblem.OtherParentDomain _,
                    ModelProblem.FormulaFault _ -> "Fit it anew, or edit the mechanism.";
            case ModelProblem.UndecidedEdge _, ModelProblem.Cycle _ -> "Decide the direction of the edges.";
            case ModelProblem.CorrelationWithoutEdge _, ModelProblem.ImpossibleCorrelations _ ->
                "Change the correlation.";
            case ModelProblem.UnknownVariable _,
                    ModelProblem.LatentIntervention _,
                    ModelProblem.ImpossibleValue _,
                    ModelProblem.NoSuchEdge _ -> "Ask for another intervention.";
        };
    }
}
