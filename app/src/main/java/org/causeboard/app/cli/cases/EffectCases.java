package org.causeboard.app.cli.cases;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.expr.Evaluator;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.JointTables;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.IdAlgorithm;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// «Is P(outcomes | do(do), given) identified from P(V), and what is it?»: the fields `graph` and
/// `query {do, outcomes, given}`, and for values `models [{pv}]` and `cards`.
public final class EffectCases implements CaseAnswerer {
    @Override
    public boolean accepts(ObjectNode request) {
        return request.path("query").has("outcomes") && request.has("graph") && !request.has("available");
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) {
        CausalGraph graph = CaseGraph.graph(request);
        EffectQuery query = query(request.path("query"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        switch (IdAlgorithm.on(graph).identify(query)) {
            case Identification.NotIdentified _ -> answer.put("identifiable", false);
            case Identification.Identified identified -> {
                answer.put("identifiable", true);
                if (request.has("models")) {
                    answer.set("values", values(request, graph, query, identified.estimand(), progress));
                }
            }
        }
        AdjustmentFields.add(answer, graph, query, progress);
        return answer;
    }

    /// The question in the fields `do`, `outcomes` and `given`.
    static EffectQuery query(JsonNode query) {
        return new EffectQuery(
                CaseGraph.nameSet(query.path("outcomes")),
                CaseGraph.nameSet(query.path("do")),
                CaseGraph.nameSet(query.path("given")));
    }

    /// The axes of a table of the effect: do, given, outcomes.
    static List<String> axes(EffectQuery query) {
        List<String> axes = new ArrayList<>(query.treatments());
        axes.addAll(query.given());
        axes.addAll(query.outcomes());
        return axes;
    }

    private static ArrayNode values(
            ObjectNode request, CausalGraph graph, EffectQuery query, Expression estimand, Progress progress) {
        List<Variable> variables = CaseGraph.variables(graph, request.path("cards"));
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (JsonNode model : request.path("models")) {
            JointTables tables = JointTables.observational(CaseGraph.table(variables, model.path("pv")));
            values.add(cells(Evaluator.on(tables, progress).table(estimand, axes(query))));
        }
        return values;
    }

    /// The cells of a table in order; null where undefined.
    static ArrayNode cells(ProbabilityTable table) {
        ArrayNode cells = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < table.size(); i++) {
            if (Double.isNaN(table.cell(i))) {
                cells.addNull();
            } else {
                cells.add(table.cell(i));
            }
        }
        return cells;
    }
}
