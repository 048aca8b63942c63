package org.causeboard.app.identification;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.adjust.Effect;

/// What the panel answers: the effect of the graph's exposures on its outcomes, within what is given, from what was
/// measured.
///
/// @param graph the graph with its roles
/// @param given covariates within whose levels the effect is asked for
/// @param sources the available distributions
/// @param members what is wanted of the members of adjustment sets
record Question(CausalGraph graph, Set<String> given, List<AvailableDistribution> sources, Members members) {
    Question {
        given = Collections.unmodifiableSet(new LinkedHashSet<>(given));
        sources = List.copyOf(sources);
    }

    Set<String> exposures() {
        return graph.withRole(Role.EXPOSURE);
    }

    Set<String> outcomes() {
        return graph.withRole(Role.OUTCOME);
    }

    /// Whether there are ends to ask about.
    boolean isAsked() {
        return !exposures().isEmpty() && !outcomes().isEmpty();
    }

    /// Whether only plain observation is available.
    boolean isObservedOnly() {
        return sources.equals(List.of(AvailableDistribution.observational()));
    }

    EffectQuery query() {
        return new EffectQuery(outcomes(), exposures(), given);
    }

    Effect effect() {
        return Effect.of(graph, exposures(), outcomes());
    }
}
