package org.causeboard.app.cli.cases.dagitty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.causeboard.app.cli.cases.dagitty.DagittyTask.Question;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.implication.Implications;
import org.causeboard.engine.graph.implication.Tetrads;
import org.causeboard.engine.graph.implication.Treks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// What a graph implies for data.
final class ImplicationTasks {
    static final Map<String, DagittyTask> ALL = Map.of(
            "implications", ImplicationTasks::pairwise,
            "basis_implications", ImplicationTasks::basis,
            "treks", ImplicationTasks::treks,
            "tetrads", ImplicationTasks::tetrads);

    private ImplicationTasks() {}

    private static JsonNode pairwise(Question question) {
        ArrayNode rows = GraphJson.array();
        for (Implications.Independence found :
                Implications.pairwise(question.graph(), GraphJson.LIMIT, question.progress())) {
            String other = found.y().iterator().next();
            boolean inOrder = found.x().compareTo(other) < 0;
            rows.addObject()
                    .put("x", inOrder ? found.x() : other)
                    .put("y", inOrder ? other : found.x())
                    .set("z", GraphJson.names(found.given()));
        }
        return rows;
    }

    private static JsonNode basis(Question question) {
        ArrayNode rows = GraphJson.array();
        for (Implications.Independence found : Implications.basis(question.graph())) {
            rows.addObject()
                    .put("x", found.x())
                    .set("y", GraphJson.names(found.y()))
                    .set("z", GraphJson.names(found.given()));
        }
        return rows;
    }

    /// Each trek as its edges and `var(top)`, or the bidirected edge.
    private static JsonNode treks(Question question) {
        ArrayNode rows = GraphJson.array();
        for (Treks.Trek trek : Treks.between(
                question.graph(), question.name("x"), question.name("y"), GraphJson.LIMIT, question.progress())) {
            List<String> factors = new ArrayList<>(
                    trek.edges().stream().map(ImplicationTasks::compact).toList());
            if (trek.between().isEmpty()) {
                factors.add("var(" + trek.left().first() + ")");
            }
            rows.add(GraphJson.names(factors));
        }
        return rows;
    }

    private static String compact(Edge edge) {
        return edge.from() + (edge.isBidirected() ? "<->" : "->") + edge.to();
    }

    private static JsonNode tetrads(Question question) {
        ArrayNode rows = GraphJson.array();
        Tetrads.vanishing(question.graph(), GraphJson.LIMIT, question.progress()).stream()
                .map(tetrad ->
                        GraphJson.sets(List.of(List.of(tetrad.a(), tetrad.b()), List.of(tetrad.c(), tetrad.d()))))
                .sorted(Comparator.comparing(ArrayNode::toString))
                .forEach(rows::add);
        return rows;
    }
}
