package org.causeboard.model.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.Coupling;

/// What a document assumes of noises beyond its mechanisms.
///
/// @param coupling how the noise of tables ties together what a unit would do under different causes; empty for no
///     assumption, so that questions across worlds get bounds
/// @param correlations for a bidirected edge, the correlation of the normal scores of the noises at its ends, from -1
/// to
///     1; an edge that is not there has an unknown one
public record NoiseAssumptions(Optional<Coupling> coupling, Map<Edge, Double> correlations) {
    /// Nothing is assumed.
    public static final NoiseAssumptions NONE = new NoiseAssumptions(Optional.empty(), Map.of());

    public NoiseAssumptions {
        Objects.requireNonNull(coupling, "coupling");
        correlations = Collections.unmodifiableMap(new LinkedHashMap<>(correlations));
        correlations.forEach((edge, correlation) -> {
            if (!edge.isBidirected() || !(Math.abs(correlation) <= 1)) {
                throw new IllegalArgumentException("The noises along " + edge + " cannot be correlated by "
                        + correlation + ": it takes a bidirected edge and a number from -1 to 1.");
            }
        });
    }
}
