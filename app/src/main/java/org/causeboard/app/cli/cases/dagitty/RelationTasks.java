package org.causeboard.app.cli.cases.dagitty;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.app.cli.cases.dagitty.DagittyTask.Question;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Districts;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.MarkovBlanket;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.SemiDirectedCycles;
import org.causeboard.engine.graph.TransitiveReduction;
import org.causeboard.engine.graph.path.CausalPaths;
import org.causeboard.engine.graph.separation.DependenceGraph;
import org.causeboard.engine.graph.separation.MoralGraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;

/// Relations among variables, and graphs made of them.
final class RelationTasks {
    static final Map<String, DagittyTask> ALL = Map.ofEntries(
            Map.entry("ancestors", q -> GraphJson.names(q.graph().ancestors(q.names("nodes")))),
            Map.entry("descendants", q -> GraphJson.names(q.graph().descendants(q.names("nodes")))),
            Map.entry("markov_blanket", q -> GraphJson.names(MarkovBlanket.byDirectedEdges(q.graph(), q.name("node")))),
            Map.entry("exogenous", RelationTasks::exogenous),
            Map.entry("districts", q -> GraphJson.sets(Districts.of(q.graph()))),
            Map.entry(
                    "ancestor_graph",
                    q -> GraphJson.graph(q.graph().induced(q.graph().ancestors(q.names("nodes"))))),
            Map.entry("skeleton", RelationTasks::skeleton),
            Map.entry("moral", RelationTasks::moral),
            Map.entry(
                    "correlation_graph",
                    q -> GraphJson.edges(DependenceGraph.of(q.graph()).edges())),
            Map.entry(
                    "atomic_direct_effects",
                    q -> GraphJson.edges(TransitiveReduction.of(q.graph()).edges())),
            Map.entry("topological", RelationTasks::topological),
            Map.entry("is_acyclic", q -> BooleanNode.valueOf(q.graph().isAcyclic())),
            Map.entry("semi_cycle", q -> BooleanNode.valueOf(SemiDirectedCycles.exist(q.graph()))));

    private RelationTasks() {}

    private static JsonNode exogenous(Question question) {
        Set<String> found = new LinkedHashSet<>(question.graph().variables());
        found.removeIf(variable -> !question.graph().parents(variable).isEmpty());
        return GraphJson.names(found);
    }

    private static JsonNode skeleton(Question question) {
        Set<Edge> edges = new LinkedHashSet<>();
        question.graph().edges().forEach(edge -> edges.add(Edge.undirected(edge.from(), edge.to())));
        return GraphJson.edges(edges);
    }

    private static JsonNode moral(Question question) {
        CausalGraph graph = question.graph();
        if (!question.name("of").equals("graph")) {
            List<String> exposures = question.names("exposures");
            List<String> outcomes = question.names("outcomes");
            CausalGraph cut = CausalPaths.of(graph, exposures, outcomes).backDoorGraph();
            graph = cut.induced(cut.ancestors(
                    question.joined(question.joined(exposures, outcomes), graph.withRole(Role.ADJUSTED))));
        }
        return GraphJson.edges(MoralGraph.of(graph).edges());
    }

    private static JsonNode topological(Question question) {
        ArrayNode order = GraphJson.array();
        question.graph().topologicalOrder().forEach(order::add);
        return order;
    }
}
