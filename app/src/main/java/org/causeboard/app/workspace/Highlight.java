package org.causeboard.app.workspace;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.graph.Edge;

/// What a panel lights up on the canvas for as long as it is pointed at: a path, a hedge, an adjustment set, a cycle.
///
/// @param kind what it means, which decides its colour
/// @param variables lit variables
/// @param edges lit edges
public record Highlight(Kind kind, Set<String> variables, Set<Edge> edges) {
    /// Nothing lit.
    public static final Highlight NONE = new Highlight(Kind.NEUTRAL, Set.of(), Set.of());

    public Highlight {
        variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
        edges = Collections.unmodifiableSet(new LinkedHashSet<>(edges));
    }

    /// What a highlight means.
    public enum Kind {
        NEUTRAL,
        CAUSAL_PATH,
        BIASING_PATH,
        BLOCKED_PATH,
        ADJUSTMENT_SET,
        HEDGE,
        /// The graph that a step of a proof used: what is not lit is dimmed, edges that it cut are shown as cut.
        SURGERY,
        ERROR
    }
}
