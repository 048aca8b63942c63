package org.causeboard.engine.identify;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;

/// Which part of the user's graph a step looks at, and which edges it cuts.
///
/// @param kept the observed variables that remain
/// @param withoutIncoming those whose incoming edges are cut, G with a bar over them
/// @param withoutOutgoing those whose outgoing edges are cut, G with a bar under them
public record Surgery(Set<String> kept, Set<String> withoutIncoming, Set<String> withoutOutgoing) {
    public Surgery {
        kept = copy(kept);
        withoutIncoming = copy(withoutIncoming);
        withoutOutgoing = copy(withoutOutgoing);
    }

    /// The part of the graph on these variables.
    public static Surgery induced(Collection<String> kept) {
        return new Surgery(new LinkedHashSet<>(kept), Set.of(), Set.of());
    }

    /// The graph that the step used; latent variables stay in it.
    public CausalGraph applyTo(CausalGraph graph) {
        Set<String> remaining = new LinkedHashSet<>(graph.latent());
        remaining.addAll(kept);
        return graph.induced(remaining).withoutIncoming(withoutIncoming).withoutOutgoing(withoutOutgoing);
    }

    private static Set<String> copy(Set<String> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }
}
