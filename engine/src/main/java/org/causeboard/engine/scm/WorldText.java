package org.causeboard.engine.scm;

import java.util.stream.Collectors;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;

/// Worlds as they stand in a subscript: `X=1, M_{X=0}`.
final class WorldText {
    private WorldText() {}

    static String of(Intervention intervention) {
        return switch (intervention) {
            case Intervention.SetTo(String variable, var value) -> variable + "=" + value;
            case Intervention.SetToCounterfactual(var _, Counterfactual source) -> of(source);
            case Intervention.Policy(String variable, String formula) -> variable + " := " + formula;
            case Intervention.Draw(String variable, String distribution) -> variable + " ~ " + distribution;
            case Intervention.CutEdge(String variable, String cause) -> cause + " -/-> " + variable;
        };
    }

    private static String of(Counterfactual counterfactual) {
        String world = counterfactual.world().interventions().stream()
                .map(WorldText::of)
                .collect(Collectors.joining(", "));
        return world.isEmpty() ? counterfactual.variable() : counterfactual.variable() + "_{" + world + "}";
    }
}
