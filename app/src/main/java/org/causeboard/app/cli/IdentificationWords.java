package org.causeboard.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.identify.Hedge;
import org.causeboard.engine.identify.Obstruction;
import org.causeboard.engine.identify.adjust.Objection;
import org.causeboard.engine.identify.remedy.Remedy;

/// What stands in the way of an effect, and what would clear it, in words.
final class IdentificationWords {
    private IdentificationWords() {}

    static String of(Obstruction obstruction) {
        return switch (obstruction) {
            case Hedge hedge ->
                "a hedge on " + String.join(", ", hedge.district()) + " with the roots "
                        + String.join(", ", hedge.roots());
            case Obstruction.MissingFactor missing ->
                "no available distribution gives the factor of " + String.join(", ", missing.district());
            case Obstruction.InconsistentFactor clash ->
                String.join(", ", clash.variables()) + " would need two values at once";
            case Obstruction.ImpossibleCondition _ -> "the conditions exclude each other";
        };
    }

    static String of(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Experiments experiments ->
                "experiments "
                        + experiments.interventions().stream()
                                .map(set -> "do(" + String.join(", ", set) + ")")
                                .collect(Collectors.joining("; "));
            case Remedy.Measurements measured -> {
                List<String> what = new ArrayList<>(measured.variables());
                measured.commonCauses().forEach(edge -> what.add("the common cause of " + edge));
                yield "measuring " + String.join(", ", what);
            }
            case Remedy.NoEdge without -> "arguing away " + without.edge();
            case Remedy.NoDifference(Population population, String variable) ->
                "arguing away that " + population.name() + " differs in " + variable;
            case Remedy.Observation _ -> "observing P(V) of the whole target population";
        };
    }

    static String of(Objection objection) {
        return switch (objection) {
            case Objection.ForbiddenVariable(String variable, List<String> path) ->
                variable + " must not be in a set, for it lies on or behind the causal path "
                        + String.join(" -> ", path);
            case Objection.OpenPath(PathStatus path) -> "the path " + path.path() + " stays open";
            case Objection.NotAmenable(var edge) ->
                "nobody can say whether the paths that begin with " + edge + " are causal; give the edge a direction";
            case Objection.Unmeasured(String variable) -> variable + " is not measured";
            case Objection.SelectionOnOutcome(PathStatus path) ->
                "selection depends on the outcome along " + path.path();
            case Objection.Contradiction _ -> "the graph has a cycle or stands for no DAG or MAG; mend its edges first";
        };
    }
}
