package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.identify.remedy.Remedy;

/// What would make a question identifiable, in words.
record RemedyWords(Messages messages) {

    String of(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Experiments experiments ->
                messages.text(
                        "remedy.experiments",
                        experiments.interventions().stream()
                                .map(set -> "do(" + String.join(", ", set) + ")")
                                .collect(Collectors.joining(", ")));
            case Remedy.Measurements measurements -> {
                List<String> what = new ArrayList<>(measurements.variables());
                measurements
                        .commonCauses()
                        .forEach(edge -> what.add(messages.text("remedy.common-cause", edge.from(), edge.to())));
                yield messages.text("remedy.measure", String.join(", ", what));
            }
            case Remedy.NoEdge(Edge edge) -> messages.text("remedy.no-edge", edge.drawn());
            case Remedy.NoDifference(Population population, String variable) ->
                messages.text("remedy.no-difference", population.name(), variable);
            case Remedy.Observation _ -> messages.text("remedy.observation");
        };
    }
}
