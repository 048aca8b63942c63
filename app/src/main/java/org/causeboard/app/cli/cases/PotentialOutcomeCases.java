package org.causeboard.app.cli.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.causeboard.engine.expr.Evaluator;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.JointTables;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.CounterfactualIdentification;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// «Is the probability of these events across worlds identified from P(V)?»: the fields `graph` and
/// `query {event, given}` of events `{var, value, do}`, where a level of `do` may be a variable in another world, and
/// for values `models [{pv}]`.
public final class PotentialOutcomeCases implements CaseAnswerer {
    @Override
    public boolean accepts(ObjectNode request) {
        return request.path("query").has("event") && request.has("graph");
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) {
        CausalGraph graph = CaseGraph.graph(request);
        List<Variable> variables = CaseGraph.variables(graph, request.path("cards"));
        Query.Probability query = new Query.Probability(
                events(request.path("query").path("event")),
                events(request.path("query").path("given")));
        CounterfactualIdentification identification =
                CounterfactualIdentification.from(graph, List.of(AvailableDistribution.observational()), variables);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        switch (identification.identify(query, progress)) {
            case Identification.NotIdentified _ -> answer.put("identifiable", false);
            case Identification.Identified identified -> {
                answer.put("identifiable", true);
                if (request.has("models")) {
                    answer.set("values", values(request, variables, identified.estimand(), progress));
                }
            }
        }
        return answer;
    }

    /// A list of events `{var, value, do}`.
    static List<Event> events(JsonNode list) {
        List<Event> events = new ArrayList<>();
        for (JsonNode event : list) {
            events.add(new Event.Equals(
                    counterfactual(event), Value.of(event.path("value").asInt())));
        }
        return events;
    }

    private static Counterfactual counterfactual(JsonNode node) {
        List<Intervention> interventions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> set : node.path("do").properties()) {
            interventions.add(
                    set.getValue().isObject()
                            ? new Intervention.SetToCounterfactual(set.getKey(), counterfactual(set.getValue()))
                            : new Intervention.SetTo(
                                    set.getKey(), Value.of(set.getValue().asInt())));
        }
        return new Counterfactual(node.path("var").asString(), new World(interventions));
    }

    private static ArrayNode values(
            ObjectNode request, List<Variable> variables, Expression estimand, Progress progress) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (JsonNode model : request.path("models")) {
            JointTables tables = JointTables.observational(CaseGraph.table(variables, model.path("pv")));
            OptionalDouble value = Evaluator.on(tables, progress).value(estimand, Map.of());
            if (value.isPresent()) {
                values.add(value.getAsDouble());
            } else {
                values.addNull();
            }
        }
        return values;
    }
}
