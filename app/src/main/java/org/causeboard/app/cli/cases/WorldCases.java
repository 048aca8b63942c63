package org.causeboard.app.cli.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.infer.counterfactual.CounterfactualValue;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Counterfactuals of a fully specified discrete model: the fields `model {exogenous, endogenous}` and
/// `query {terms [{coef, event, given}]}`, or for one unit `query {noise, var, do}`.
///
/// Exogenous variables become latent roots, endogenous ones deterministic tables over their parents and noises.
public final class WorldCases implements CaseAnswerer {
    @Override
    public boolean accepts(ObjectNode request) {
        return request.path("model").has("exogenous") && request.path("model").has("endogenous");
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) {
        JsonNode query = request.path("query");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (query.has("terms")) {
            StructuralCausalModel model = model(request.path("model"), MissingNode.getInstance());
            double sum = 0;
            for (JsonNode term : query.path("terms")) {
                switch (term(model, term, progress)) {
                    case CounterfactualValue.Known<Double>(Double value) ->
                        sum += term.path("coef").asDouble() * value;
                    case CounterfactualValue.Undefined<Double>(List<Event> impossible) -> {
                        return answer.putNull("value")
                                .put("reason", "The condition has probability zero: " + impossible);
                    }
                    case CounterfactualValue.TooLarge<Double>(double cells) -> throw tooLarge(cells);
                }
            }
            return answer.put("value", sum);
        }
        return answer.put("value", unit(request.path("model"), query, progress));
    }

    private static CounterfactualValue<Double> term(StructuralCausalModel model, JsonNode term, Progress progress) {
        List<Event> events = events(term.path("event"));
        List<Event> given = events(term.path("given"));
        List<Counterfactual> wanted = new ArrayList<>();
        events.forEach(event -> wanted.add(event.subject()));
        given.forEach(event -> wanted.add(event.subject()));
        return worlds(model, wanted).probability(events, given, progress);
    }

    private static DiscreteWorlds worlds(StructuralCausalModel model, List<Counterfactual> wanted) {
        return DiscreteWorlds.of(WorldNetwork.of(model, wanted), Coupling.INDEPENDENT_ROWS)
                .orElseThrow(() -> new IllegalArgumentException("The tables of these worlds would be too large."));
    }

    /// The value of a variable after an intervention, for a unit whose noise is known. The noise of the model is drawn
    /// from that unit alone, so that a unit has its values however improbable its noise is.
    private static double unit(JsonNode definition, JsonNode query, Progress progress) {
        StructuralCausalModel model = model(definition, query.path("noise"));
        Counterfactual target = new Counterfactual(query.path("var").asString(), world(query.path("do")));
        return switch (worlds(model, List.of(target)).distribution(List.of(target), List.of(), progress)) {
            case CounterfactualValue.Known<JointTable>(var table) ->
                table.marginal(table.variables().getFirst()).quantile(0.5);
            case CounterfactualValue.Undefined<JointTable>(List<Event> impossible) ->
                throw new IllegalArgumentException("The condition has probability zero: " + impossible);
            case CounterfactualValue.TooLarge<JointTable>(double cells) -> throw tooLarge(cells);
        };
    }

    private static IllegalArgumentException tooLarge(double cells) {
        return new IllegalArgumentException("The tables would need " + cells + " cells.");
    }

    private static List<Event> events(JsonNode list) {
        List<Event> events = new ArrayList<>();
        for (JsonNode event : list) {
            Counterfactual subject = new Counterfactual(event.path("var").asString(), world(event.path("do")));
            events.add(new Event.Equals(
                    subject, new Value.Label(event.path("value").asString())));
        }
        return events;
    }

    private static World world(JsonNode interventions) {
        List<Intervention> list = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : interventions.properties()) {
            JsonNode value = entry.getValue();
            list.add(
                    value.isObject()
                            ? new Intervention.SetToCounterfactual(
                                    entry.getKey(),
                                    new Counterfactual(value.path("var").asString(), world(value.path("do"))))
                            : new Intervention.SetTo(entry.getKey(), new Value.Label(value.asString())));
        }
        return new World(list);
    }

    /// The model of a request, in which the noise of a unit is certain where it is given.
    private static StructuralCausalModel model(JsonNode definition, JsonNode unit) {
        CausalGraph.Builder graph = CausalGraph.builder();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (JsonNode exogenous : definition.path("exogenous")) {
            String name = exogenous.path("name").asString();
            graph.variable(name, Role.LATENT);
            variables.put(name, new Variable(name, states(exogenous.path("card").asInt())));
            double[] probabilities = unit.has(name)
                    ? certain(unit.path(name).asInt(), exogenous.path("card").asInt())
                    : exogenous
                            .path("probs")
                            .valueStream()
                            .mapToDouble(JsonNode::asDouble)
                            .toArray();
            mechanisms.put(
                    name,
                    TableMechanism.normalised(List.of(), List.of(), probabilities.length, Numbers.of(probabilities)));
        }
        for (JsonNode endogenous : definition.path("endogenous")) {
            String name = endogenous.path("name").asString();
            int states = endogenous.path("card").asInt();
            List<String> causes = new ArrayList<>(CaseGraph.names(endogenous.path("parents")));
            causes.addAll(CaseGraph.names(endogenous.path("noise")));
            graph.variable(name);
            causes.forEach(cause -> graph.directed(cause, name));
            List<Integer> sizes = causes.stream()
                    .map(cause -> ((Categorical) variables.get(cause).domain()).size())
                    .toList();
            List<Integer> codes =
                    endogenous.path("table").valueStream().map(JsonNode::asInt).toList();
            variables.put(name, new Variable(name, states(states)));
            mechanisms.put(name, TableMechanism.deterministic(causes, sizes, states, codes));
        }
        return StructuralCausalModel.of(new ModelDraft(graph.build(), variables, mechanisms, Map.of()));
    }

    private static double[] certain(int state, int states) {
        if (state < 0 || state >= states) {
            throw new IllegalArgumentException("There is no state " + state + " among " + states + ".");
        }
        double[] probabilities = new double[states];
        probabilities[state] = 1;
        return probabilities;
    }

    private static Categorical states(int count) {
        return new Categorical(
                IntStream.range(0, count).mapToObj(Integer::toString).toList());
    }
}
