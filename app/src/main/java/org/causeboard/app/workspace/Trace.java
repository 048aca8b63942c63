package org.causeboard.app.workspace;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.graph.Edge;

/// What stays lit on the canvas while somebody draws, as in DAGitty's legend: edges that carry the effect of exposure
/// on outcome, edges that bias an estimate of it, and the ancestors of both.
///
/// @param causal edges on causal paths
/// @param biasing edges on biasing paths
/// @param ofExposure ancestors of an exposure
/// @param ofOutcome ancestors of an outcome
public record Trace(Set<Edge> causal, Set<Edge> biasing, Set<String> ofExposure, Set<String> ofOutcome) {
    /// Nothing is lit.
    public static final Trace NONE = new Trace(Set.of(), Set.of(), Set.of(), Set.of());

    public Trace {
        causal = copy(causal);
        biasing = copy(biasing);
        ofExposure = copy(ofExposure);
        ofOutcome = copy(ofOutcome);
    }

    private static <T> Set<T> copy(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
