package org.causeboard.engine.identify.adjust;

import java.util.List;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.path.PathStatus;

/// Why a set is not valid for adjustment, or why none is. Sealed: these are the conditions of the criterion.
public sealed interface Objection {
    /// A member of the set descends from a causal path.
    ///
    /// @param variable the member
    /// @param causalPath variables from a treatment over a variable of a causal path to the member
    record ForbiddenVariable(String variable, List<String> causalPath) implements Objection {
        public ForbiddenVariable {
            causalPath = List.copyOf(causalPath);
        }
    }

    /// A path that is not causal stays open.
    ///
    /// @param path the path, with what opens its colliders
    record OpenPath(PathStatus path) implements Objection {}

    /// A path may or may not be causal: nobody can say whether to block it. No set helps.
    ///
    /// @param edge its first edge
    record NotAmenable(Edge edge) implements Objection {}

    /// A variable of the set or of the question is not measured.
    ///
    /// @param variable the latent variable
    record Unmeasured(String variable) implements Objection {}

    /// Selection depends on the outcome apart from the treatment's effect. No set helps.
    ///
    /// @param path an open path between the outcome and a selection variable; the outcome alone when it is one itself
    record SelectionOnOutcome(PathStatus path) implements Objection {}

    /// The graph has a directed cycle or stands for no DAG or MAG, so it has no causal meaning. No set helps.
    record Contradiction() implements Objection {}
}
