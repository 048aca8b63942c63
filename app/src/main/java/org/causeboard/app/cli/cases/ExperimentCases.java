package org.causeboard.app.cli.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.expr.Evaluator;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.JointTables;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.GeneralIdentification;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// «Is an effect in the target population identified from these experiments and populations?»: `graph`,
/// `domains [{name, selection_nodes_into}]`, `available [{domain, do}]`, `query {domain, do, outcomes, given}`, and for
/// values `models [{tables}]`, one table for each available distribution.
public final class ExperimentCases implements CaseAnswerer {
    @Override
    public boolean accepts(ObjectNode request) {
        return request.has("available") && request.path("query").has("outcomes") && request.has("graph");
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) {
        CausalGraph graph = CaseGraph.graph(request);
        EffectQuery query = EffectCases.query(request.path("query"));
        List<AvailableDistribution> available = available(request);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        switch (GeneralIdentification.from(graph, available).identify(query)) {
            case Identification.NotIdentified _ -> answer.put("identifiable", false);
            case Identification.Identified identified -> {
                answer.put("identifiable", true);
                if (request.has("models")) {
                    answer.set("values", values(request, graph, query, identified.estimand(), available, progress));
                }
            }
        }
        return answer;
    }

    private static List<AvailableDistribution> available(ObjectNode request) {
        String target = request.path("query").path("domain").asString("target");
        Map<String, Set<String>> differing = new HashMap<>();
        for (JsonNode domain : request.path("domains")) {
            differing.put(domain.path("name").asString(), CaseGraph.nameSet(domain.path("selection_nodes_into")));
        }
        List<AvailableDistribution> available = new ArrayList<>();
        for (JsonNode source : request.path("available")) {
            String name = source.path("domain").asString(target);
            Population population = name.equals(target) ? Population.TARGET : new Population(name);
            available.add(new AvailableDistribution(
                    population,
                    CaseGraph.nameSet(source.path("do")),
                    differing.getOrDefault(name, new LinkedHashSet<>())));
        }
        return available;
    }

    private static ArrayNode values(
            ObjectNode request,
            CausalGraph graph,
            EffectQuery query,
            Expression estimand,
            List<AvailableDistribution> available,
            Progress progress) {
        List<Variable> variables = CaseGraph.variables(graph, request.path("cards"));
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (JsonNode model : request.path("models")) {
            JointTables tables = JointTables.none();
            for (int i = 0; i < available.size(); i++) {
                AvailableDistribution source = available.get(i);
                tables = tables.with(
                        source.population(),
                        source.intervention(),
                        CaseGraph.table(variables, model.path("tables").path(i)));
            }
            values.add(EffectCases.cells(Evaluator.on(tables, progress).table(estimand, EffectCases.axes(query))));
        }
        return values;
    }
}
