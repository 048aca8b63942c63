package org.causeboard.engine.identify.adjust;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;

/// The effect of X on Y in a graph; several treatments are set jointly.
///
/// @param graph the graph, whose latent, selection and adjusted roles count
/// @param treatments X, at least one
/// @param outcomes Y, at least one, none of them in X
public record Effect(CausalGraph graph, Set<String> treatments, Set<String> outcomes) {
    public Effect {
        treatments = graph.inOrder(treatments);
        outcomes = graph.inOrder(outcomes);
        if (treatments.isEmpty() || outcomes.isEmpty()) {
            throw new IllegalArgumentException("An effect needs a treatment and an outcome, not " + treatments + " on "
                    + outcomes + ". Mark at least one variable as each.");
        }
        if (treatments.stream().anyMatch(outcomes::contains)) {
            throw new IllegalArgumentException("The treatments " + treatments + " and the outcomes " + outcomes
                    + " share a variable. A variable can only be one of both.");
        }
    }

    /// The effect of some variables on others.
    public static Effect of(CausalGraph graph, Collection<String> treatments, Collection<String> outcomes) {
        return new Effect(graph, new LinkedHashSet<>(treatments), new LinkedHashSet<>(outcomes));
    }

    /// The effect of the graph's exposures on its outcomes.
    public static Effect ofRoles(CausalGraph graph) {
        return new Effect(graph, graph.withRole(Role.EXPOSURE), graph.withRole(Role.OUTCOME));
    }

    /// Treatments and outcomes that are not measured.
    public Set<String> unmeasured() {
        Set<String> unmeasured = new LinkedHashSet<>(treatments);
        unmeasured.addAll(outcomes);
        unmeasured.retainAll(graph.latent());
        return unmeasured;
    }

    /// Whether the graph is a DAG or an ADMG: directed and bidirected edges only, without a cycle.
    boolean isOnDirectedGraph() {
        return graph.edges().stream().allMatch(edge -> edge.isDirected() || edge.isBidirected()) && graph.isAcyclic();
    }
}
