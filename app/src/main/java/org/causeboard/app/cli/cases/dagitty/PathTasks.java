package org.causeboard.app.cli.cases.dagitty;

import java.util.Map;
import java.util.Set;
import org.causeboard.app.cli.cases.dagitty.DagittyTask.Question;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.path.CausalPathCount;
import org.causeboard.engine.graph.path.CausalPaths;
import org.causeboard.engine.graph.path.Path;
import org.causeboard.engine.graph.path.PathEdges;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.graph.path.Paths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;

/// Paths, one by one and as coloured edges.
final class PathTasks {
    static final Map<String, DagittyTask> ALL = Map.of(
            "paths", PathTasks::paths,
            "causal_paths", PathTasks::causal,
            "biasing_paths", PathTasks::biasing,
            "count_causal_paths", PathTasks::count,
            "backdoor_graph", PathTasks::backDoorGraph);

    private PathTasks() {}

    private static JsonNode paths(Question question) {
        ArrayNode rows = GraphJson.array();
        CausalGraph graph = question.graph();
        Paths.between(
                        graph,
                        question.names("exposures"),
                        question.names("outcomes"),
                        GraphJson.LIMIT,
                        question.progress())
                .stream()
                .sorted(Paths.readingOrder())
                .forEach(path -> rows.addObject()
                        .put("path", path.toString())
                        .put("causal", path.isCausal())
                        .put("open", isOpen(path, question)));
        return rows;
    }

    private static boolean isOpen(Path path, Question question) {
        return PathStatus.givenOnly(path, question.graph(), question.names("z")).isOpen();
    }

    private static JsonNode causal(Question question) {
        return GraphJson.edges(PathEdges.causal(
                question.graph(), question.names("exposures"), question.names("outcomes"), question.names("adjusted")));
    }

    private static JsonNode biasing(Question question) {
        CausalGraph graph = question.graph();
        Set<String> given = question.joined(question.names("adjusted"), graph.withRole(Role.SELECTED));
        return GraphJson.edges(
                question.name("effect").equals("direct")
                        ? PathEdges.biasingDirect(graph, question.names("exposures"), question.names("outcomes"), given)
                        : PathEdges.biasing(graph, question.names("exposures"), question.names("outcomes"), given));
    }

    private static JsonNode count(Question question) {
        return BigIntegerNode.valueOf(
                CausalPathCount.between(question.graph(), question.names("exposures"), question.names("outcomes")));
    }

    private static JsonNode backDoorGraph(Question question) {
        return GraphJson.edges(CausalPaths.of(question.graph(), question.names("exposures"), question.names("outcomes"))
                .backDoorGraph()
                .edges());
    }
}
