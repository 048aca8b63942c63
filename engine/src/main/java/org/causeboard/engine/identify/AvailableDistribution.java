package org.causeboard.engine.identify;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.causeboard.engine.expr.Population;

/// A distribution over all observed variables that one has, or could get: `P^population(V | do(intervention))`.
///
/// @param population where it was measured
/// @param intervention what was set there, each variable to all of its levels in turn; empty for plain observation
/// @param differing the variables whose mechanisms differ from those of the target population: those that the selection
///     nodes of the selection diagram point to
public record AvailableDistribution(Population population, Set<String> intervention, Set<String> differing) {
    public AvailableDistribution {
        Objects.requireNonNull(population, "population");
        intervention = Collections.unmodifiableSet(new LinkedHashSet<>(intervention));
        differing = Collections.unmodifiableSet(new LinkedHashSet<>(differing));
        if (population.isTarget() && !differing.isEmpty()) {
            throw new IllegalArgumentException("The target population does not differ from itself in " + differing
                    + ". Name the other population.");
        }
    }

    /// P(V) of the target population.
    public static AvailableDistribution observational() {
        return experiment();
    }

    /// P(V | do(intervention)) of the target population.
    public static AvailableDistribution experiment(String... intervention) {
        return new AvailableDistribution(Population.TARGET, new LinkedHashSet<>(List.of(intervention)), Set.of());
    }
}
