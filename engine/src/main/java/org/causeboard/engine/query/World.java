package org.causeboard.engine.query;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What was done in a world; all worlds of one question share the same exogenous noise.
///
/// @param interventions at most one per variable, kept in the order of the variables' names; empty in the factual world
public record World(List<Intervention> interventions) {
    /// The world in which nothing was done.
    public static final World FACTUAL = new World(List.of());

    public World {
        interventions = interventions.stream()
                .sorted(Comparator.comparing(Intervention::key))
                .toList();
        Set<String> keys = new HashSet<>();
        for (Intervention intervention : interventions) {
            if (!keys.add(intervention.key())) {
                throw new IllegalArgumentException(
                        "Two interventions on '" + intervention.variable() + "' in one world. Keep one.");
            }
        }
    }

    /// The world of these interventions.
    public static World of(Intervention... interventions) {
        return new World(List.of(interventions));
    }

    /// Whether nothing was done.
    public boolean isFactual() {
        return interventions.isEmpty();
    }
}
