package org.causeboard.app.cli.cases;

import java.util.Collection;
import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.BackDoorSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.FrontDoorSets;
import org.causeboard.engine.task.Progress;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The covariate sets of an effect without conditions, as further fields of an answer: `has_adjustment` always, and in
/// small graphs `adjustment_minimal`, `backdoor_minimal`, `frontdoor_minimal` and `optimal_adjustment`.
final class AdjustmentFields {
    private static final int SMALL = 14;
    private static final int LIMIT = 100_000;

    private AdjustmentFields() {}

    static void add(ObjectNode answer, CausalGraph graph, EffectQuery query, Progress progress) {
        if (query.treatments().isEmpty() || !query.given().isEmpty()) {
            return;
        }
        Effect effect = Effect.of(graph, query.treatments(), query.outcomes());
        AdjustmentSets sets = AdjustmentSets.of(effect);
        answer.put("has_adjustment", sets.isPossible());
        if (graph.size() > SMALL) {
            return;
        }
        add(answer.putArray("adjustment_minimal"), sets.minimal(LIMIT, progress));
        add(answer.putArray("frontdoor_minimal"), FrontDoorSets.of(effect).minimal(LIMIT, progress));
        if (query.treatments().size() == 1 && query.outcomes().size() == 1) {
            add(answer.putArray("backdoor_minimal"), BackDoorSets.of(effect).minimal(LIMIT, progress));
        }
        sets.optimal().ifPresent(set -> set.forEach(answer.putArray("optimal_adjustment")::add));
    }

    private static void add(ArrayNode array, List<? extends Collection<String>> sets) {
        sets.forEach(set -> set.forEach(array.addArray()::add));
    }
}
