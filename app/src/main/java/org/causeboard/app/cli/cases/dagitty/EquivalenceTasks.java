package org.causeboard.app.cli.cases.dagitty;

import java.util.Map;
import java.util.Set;
import org.causeboard.app.cli.cases.dagitty.DagittyTask.Question;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.equivalence.EquivalenceClass;
import org.causeboard.engine.graph.equivalence.EssentialGraph;
import org.causeboard.engine.graph.equivalence.MeekRules;
import org.causeboard.engine.graph.latent.AncestralProjection;
import org.causeboard.engine.graph.latent.CanonicalDag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.ObjectNode;

/// Equivalent graphs, MAGs and canonical DAGs.
final class EquivalenceTasks {
    static final Map<String, DagittyTask> ALL = Map.of(
            "cpdag", q -> GraphJson.edges(EssentialGraph.of(q.graph()).edges()),
            "equivalent_dags_count",
                    q -> BigIntegerNode.valueOf(EquivalenceClass.of(q.graph()).size(q.progress())),
            "orient_pdag",
                    q -> GraphJson.edges(
                            MeekRules.closeUnderFirstRule(q.graph()).edges()),
            "mag", q -> GraphJson.graph(AncestralProjection.of(q.graph(), q.names("latent"), Set.of())),
            "canonicalize", EquivalenceTasks::canonicalize);

    private EquivalenceTasks() {}

    private static JsonNode canonicalize(Question question) {
        CanonicalDag canonical = CanonicalDag.of(question.graph());
        ObjectNode answer = GraphJson.object();
        answer.set(
                "latent_parents_of",
                GraphJson.sets(canonical.latents().values().stream()
                        .map(edge -> Set.of(edge.from(), edge.to()))
                        .toList()));
        answer.set(
                "selection_children_of",
                GraphJson.sets(canonical.selections().values().stream()
                        .map(edge -> Set.of(edge.from(), edge.to()))
                        .toList()));
        answer.set(
                "kept_edges",
                GraphJson.edges(question.graph().edges().stream()
                        .filter(Edge::isDirected)
                        .toList()));
        answer.put("nodes", canonical.graph().size());
        answer.put("edges", canonical.graph().edges().size());
        return answer;
    }
}
