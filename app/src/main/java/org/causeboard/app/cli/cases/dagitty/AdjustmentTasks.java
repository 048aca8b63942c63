package org.causeboard.app.cli.cases.dagitty;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.app.cli.cases.dagitty.DagittyTask.Question;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.path.CausalPaths;
import org.causeboard.engine.graph.separation.MinimalSeparators;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.identify.adjust.AdjustmentCriterion;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.CausalOddsRatio;
import org.causeboard.engine.identify.adjust.DirectEffectSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.Instruments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;

/// Separation, adjustment, instruments.
final class AdjustmentTasks {
    static final Map<String, DagittyTask> ALL = Map.ofEntries(
            Map.entry("dsep", AdjustmentTasks::dsep),
            Map.entry("minimal_adjustment_total", AdjustmentTasks::minimalTotal),
            Map.entry("minimal_adjustment_direct", AdjustmentTasks::minimalDirect),
            Map.entry("is_adjustment", AdjustmentTasks::isAdjustment),
            Map.entry("is_adjustment_direct", AdjustmentTasks::isAdjustmentDirect),
            Map.entry("is_adjustment_causal_or", AdjustmentTasks::isCausalOddsRatio),
            Map.entry("canonical_adjustment", AdjustmentTasks::canonical),
            Map.entry("adjusted_violation", AdjustmentTasks::violation),
            Map.entry("minimal_dseparators", AdjustmentTasks::separators),
            Map.entry("instruments", AdjustmentTasks::instruments));

    private AdjustmentTasks() {}

    private static JsonNode dsep(Question question) {
        return BooleanNode.valueOf(Separation.regardlessOfRoles(question.graph())
                .holds(question.names("x"), question.names("y"), question.names("z")));
    }

    private static JsonNode minimalTotal(Question question) {
        return GraphJson.sets(AdjustmentSets.of(question.effect()).minimal(GraphJson.LIMIT, question.progress()));
    }

    private static JsonNode minimalDirect(Question question) {
        return GraphJson.sets(DirectEffectSets.of(question.effect()).minimal(GraphJson.LIMIT, question.progress()));
    }

    private static JsonNode isAdjustment(Question question) {
        return BooleanNode.valueOf(
                AdjustmentCriterion.of(withSelection(question)).isValid(question.names("z")));
    }

    private static JsonNode isAdjustmentDirect(Question question) {
        return BooleanNode.valueOf(DirectEffectSets.of(question.effect()).separates(question.names("z")));
    }

    private static JsonNode isCausalOddsRatio(Question question) {
        return BooleanNode.valueOf(CausalOddsRatio.isValid(withSelection(question), question.names("z")));
    }

    private static JsonNode canonical(Question question) {
        return AdjustmentSets.of(question.effect())
                .canonical()
                .map(set -> GraphJson.sets(List.of(set)))
                .orElseGet(GraphJson::array);
    }

    private static JsonNode violation(Question question) {
        Effect effect = question.effect();
        Set<String> wrong = new LinkedHashSet<>(question.graph().withRole(Role.ADJUSTED));
        wrong.retainAll(CausalPaths.of(effect.graph(), effect.treatments(), effect.outcomes())
                .forbidden());
        return GraphJson.names(wrong);
    }

    private static JsonNode separators(Question question) {
        Set<String> may = new LinkedHashSet<>(question.graph().observed());
        may.removeAll(question.names("must_not"));
        return GraphJson.sets(MinimalSeparators.between(
                        question.graph(),
                        List.of(question.name("x")),
                        List.of(question.name("y")),
                        question.names("must"),
                        may)
                .list(GraphJson.LIMIT, question.progress()));
    }

    private static JsonNode instruments(Question question) {
        ArrayNode rows = GraphJson.array();
        for (Instruments.Instrument found : Instruments.of(question.effect()).ancestral(question.progress())) {
            rows.addObject().put("instrument", found.variable()).set("given", GraphJson.names(found.given()));
        }
        return rows;
    }

    /// The effect with the selection variables of the arguments, which may differ from the roles of the graph.
    private static Effect withSelection(Question question) {
        CausalGraph.Builder graph = question.graph().toBuilder();
        if (question.args().has("selected")) {
            question.graph().withRole(Role.SELECTED).forEach(name -> graph.withoutRole(name, Role.SELECTED));
            question.names("selected").forEach(name -> graph.variable(name, Role.SELECTED));
        }
        return Effect.of(graph.build(), question.names("exposures"), question.names("outcomes"));
    }
}
