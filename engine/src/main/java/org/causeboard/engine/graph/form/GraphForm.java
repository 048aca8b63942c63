package org.causeboard.engine.graph.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.TransitiveReduction;
import org.causeboard.engine.graph.equivalence.EssentialGraph;
import org.causeboard.engine.graph.latent.AncestralProjection;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.graph.latent.LatentProjection;
import org.causeboard.engine.graph.latent.PartialAncestralGraph;
import org.causeboard.engine.graph.path.CausalPaths;
import org.causeboard.engine.graph.separation.MoralGraph;

/// A graph that is read off another one.
public enum GraphForm {
    /// The essential graph: what all Markov equivalent DAGs have in common.
    CPDAG,
    /// The maximal ancestral graph of the measured variables.
    MAG,
    /// The partial ancestral graph: what all Markov equivalent MAGs have in common.
    PAG,
    /// The latent projection: an ADMG of the measured variables.
    PROJECTION,
    /// The inverse: each bidirected edge as a latent common cause.
    CANONICAL_DAG,
    /// Parents joined, arrowheads dropped.
    MORAL_GRAPH,
    /// Exposures, outcomes, adjusted variables and all their ancestors.
    ANCESTOR_GRAPH,
    /// Without the first edges of causal paths from exposures to outcomes.
    BACK_DOOR_GRAPH,
    /// Without the edges that a longer directed path stands for.
    TRANSITIVE_REDUCTION;

    /// What came of reading a graph off another. Sealed: it was made, or there is none of that form.
    public sealed interface Result {
        /// The graph.
        record Made(CausalGraph graph) implements Result {
            public Made {
                Objects.requireNonNull(graph, "graph");
            }
        }

        /// Why there is none, in a sentence with what to do.
        record Refused(String reason) implements Result {}
    }

    /// This form of a graph.
    public Result of(CausalGraph graph) {
        List<String> cycle = graph.findCycle();
        if (!cycle.isEmpty()) {
            return new Result.Refused("There is a cycle: " + String.join(" -> ", cycle) + " -> " + cycle.getFirst()
                    + ". Remove one of these edges.");
        }
        return switch (this) {
            case CPDAG -> graph.latent().isEmpty() ? ifAll(graph, Edge::isDirected, "a DAG") : hidden(graph);
            case PAG ->
                graph.withRole(Role.SELECTED).isEmpty()
                        ? ifAll(graph, GraphForm::isCausal, "directed and bidirected edges")
                        : selected(graph);
            case MAG, PROJECTION -> ifAll(graph, GraphForm::isCausal, "directed and bidirected edges");
            case CANONICAL_DAG -> ifAll(graph, edge -> !edge.hasCircle(), "no circles");
            case TRANSITIVE_REDUCTION -> ifAll(graph, Edge::isDirected, "a DAG");
            case MORAL_GRAPH -> new Result.Made(MoralGraph.of(graph));
            case ANCESTOR_GRAPH, BACK_DOOR_GRAPH -> ifAsked(graph);
        };
    }

    private static boolean isCausal(Edge edge) {
        return edge.isDirected() || edge.isBidirected();
    }

    private Result ifAll(CausalGraph graph, Predicate<Edge> wanted, String needed) {
        return graph.edges().stream()
                .filter(wanted.negate())
                .findFirst()
                .<Result>map(other -> new Result.Refused("This form needs " + needed + ", but there is " + other
                        + ". Choose a member of the class, or another form."))
                .orElseGet(() -> new Result.Made(made(graph)));
    }

    private static Result hidden(CausalGraph graph) {
        return new Result.Refused("A CPDAG is for measured variables only, but " + String.join(", ", graph.latent())
                + " is latent. Take the PAG instead.");
    }

    private static Result selected(CausalGraph graph) {
        return new Result.Refused("A PAG is for graphs without selection, but "
                + String.join(", ", graph.withRole(Role.SELECTED)) + " is selected on. Take the MAG instead.");
    }

    private Result ifAsked(CausalGraph graph) {
        boolean asked = !graph.withRole(Role.EXPOSURE).isEmpty()
                && !graph.withRole(Role.OUTCOME).isEmpty();
        return asked
                ? new Result.Made(made(graph))
                : new Result.Refused("This form is about an effect. Mark an exposure and an outcome first.");
    }

    private CausalGraph made(CausalGraph graph) {
        return switch (this) {
            case CPDAG -> EssentialGraph.of(graph);
            case MAG -> AncestralProjection.of(graph);
            case PAG -> PartialAncestralGraph.of(graph);
            case PROJECTION -> LatentProjection.of(graph);
            case CANONICAL_DAG -> CanonicalDag.of(graph).graph();
            case MORAL_GRAPH -> MoralGraph.of(graph);
            case ANCESTOR_GRAPH -> {
                Set<String> ends = new LinkedHashSet<>(graph.withRole(Role.EXPOSURE));
                ends.addAll(graph.withRole(Role.OUTCOME));
                ends.addAll(graph.withRole(Role.ADJUSTED));
                yield graph.induced(graph.ancestors(ends));
            }
            case BACK_DOOR_GRAPH ->
                CausalPaths.of(graph, graph.withRole(Role.EXPOSURE), graph.withRole(Role.OUTCOME))
                        .backDoorGraph();
            case TRANSITIVE_REDUCTION -> TransitiveReduction.of(graph);
        };
    }
}
