package org.causeboard.app.cli.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.adjust.BackDoorSets;
import org.causeboard.engine.identify.adjust.Effect;
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
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Yes-or-no questions on the three rungs of the ladder about a small binary model: the fields `query_type`, `graph`,
/// `cpts` and `query`.
///
/// Every number is a contrast of probabilities in worlds of the same model. `d` decides: the answer is yes when it
/// points in the direction that was asked for, and for effects no when it is smaller than 0.005 either way.
public final class LadderCases implements CaseAnswerer {
    private static final double TIE = 0.005;

    @Override
    public boolean accepts(ObjectNode request) {
        return request.path("query_type").isString() && request.path("cpts").isObject();
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) {
        JsonNode query = request.path("query");
        String type = request.path("query_type").asString();
        boolean asked = query.path("polarity").asBoolean(true);
        if (type.equals("backadj")) {
            return backDoor(request, asked);
        }
        Ladder ladder = new Ladder(model(request), query, progress);
        double value = ladder.value(type);
        boolean tied = Math.abs(value) < TIE;
        boolean yes = switch (type) {
            case "marginal" -> asked ? 2 * value > 1 : 2 * value < 1;
            case "exp_away" -> asked ? value > 0 : value < 0;
            case "correlation", "ate", "nde", "nie" -> !tied && (asked ? value > 0 : value < 0);
            case "ett" -> !tied && (asked ? value < 0 : value > 0); // more likely had it been otherwise?
            case "collider_bias" -> (Math.abs(value) >= TIE) == asked;
            case "det-counterfactual" -> value == query.path("asked_value").asDouble();
            default -> throw unknown(type);
        };
        return written(yes).put("value", value);
    }

    /// Whether the method that is asked for adjusts for a valid back-door set and the other does not.
    private static ObjectNode backDoor(ObjectNode request, boolean first) {
        JsonNode query = request.path("query");
        BackDoorSets sets = BackDoorSets.of(Effect.of(
                CaseGraph.graph(request),
                List.of(query.path("treatment").asString()),
                List.of(query.path("outcome").asString())));
        Set<String> asked = CaseGraph.nameSet(query.path(first ? "method1" : "method2"));
        Set<String> other = CaseGraph.nameSet(query.path(first ? "method2" : "method1"));
        return written(sets.isValid(asked) && !sets.isValid(other)).putNull("value");
    }

    private static ObjectNode written(boolean yes) {
        return JsonNodeFactory.instance.objectNode().put("answer", yes ? "yes" : "no");
    }

    private static IllegalArgumentException unknown(String type) {
        return new IllegalArgumentException("There is no query_type '" + type + "'.");
    }

    private static StructuralCausalModel model(ObjectNode request) {
        CausalGraph graph = CaseGraph.graph(request);
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (String name : graph.variables()) {
            JsonNode table = request.path("cpts").path(name);
            List<String> parents = CaseGraph.names(table.path("parents"));
            List<Double> cells = new ArrayList<>();
            addCells(table.path("p1"), cells);
            variables.put(name, Variable.binary(name));
            List<Integer> sizes = parents.stream().map(_ -> 2).toList();
            mechanisms.put(name, TableMechanism.normalised(parents, sizes, 2, Numbers.of(cells)));
        }
        return StructuralCausalModel.of(new ModelDraft(graph, variables, mechanisms, Map.of()));
    }

    /// The nested lists of `P(V=1 | parents)` as rows of `P(V=0), P(V=1)`.
    private static void addCells(JsonNode node, List<Double> cells) {
        if (node.isArray()) {
            node.forEach(part -> addCells(part, cells));
        } else {
            cells.add(1 - node.asDouble());
            cells.add(node.asDouble());
        }
    }

    /// The numbers behind the questions about one model.
    private record Ladder(StructuralCausalModel model, JsonNode query, Progress progress) {

        double value(String type) {
            String x = query.path("treatment").asString();
            Event collider = query.has("collider")
                    ? is(query.path("collider").asString(), colliderValue())
                    : outcome(World.FACTUAL);
            int treated = query.path("treated").asInt(1);
            World doing = world(x, treated);
            World notDoing = world(x, 1 - treated);
            return switch (type) {
                case "marginal" -> probability(outcome(World.FACTUAL));
                case "correlation" ->
                    probability(outcome(World.FACTUAL), is(x, 1)) - probability(outcome(World.FACTUAL), is(x, 0));
                case "exp_away" ->
                    probability(outcome(World.FACTUAL), is(x, 1), collider)
                            - probability(outcome(World.FACTUAL), collider);
                case "ate" -> probability(outcome(doing)) - probability(outcome(notDoing));
                case "collider_bias" -> probability(outcome(world(x, 1))) - probability(outcome(world(x, 0)));
                case "ett" ->
                    probability(outcome(doing), is(x, treated)) - probability(outcome(notDoing), is(x, treated));
                case "nde" -> probability(outcome(nested(x, 1, 0))) - probability(outcome(world(x, 0)));
                case "nie" -> probability(outcome(nested(x, 0, 1))) - probability(outcome(world(x, 0)));
                case "det-counterfactual" ->
                    probability(outcome(world(x, query.path("action").asInt())), evidence());
                default -> throw unknown(type);
            };
        }

        private int colliderValue() {
            return query.path("collider_value").asInt(1);
        }

        private Event outcome(World world) {
            Counterfactual subject = new Counterfactual(query.path("outcome").asString(), world);
            return new Event.Equals(subject, state(1));
        }

        private Event[] evidence() {
            return query.path("evidence").properties().stream()
                    .map(entry -> is(entry.getKey(), entry.getValue().asInt()))
                    .toArray(Event[]::new);
        }

        private static Event is(String variable, int state) {
            return Event.equal(variable, state(state));
        }

        private static World world(String variable, int state) {
            return World.of(new Intervention.SetTo(variable, state(state)));
        }

        private static Value state(int state) {
            return new Value.Label(Integer.toString(state));
        }

        /// The world with the treatment at one level and the mediators as they are under another.
        private World nested(String x, int own, int ofMediators) {
            List<Intervention> list = new ArrayList<>();
            list.add(new Intervention.SetTo(x, state(own)));
            for (String mediator : CaseGraph.names(query.path("mediators"))) {
                Counterfactual source = new Counterfactual(mediator, world(x, ofMediators));
                list.add(new Intervention.SetToCounterfactual(mediator, source));
            }
            return new World(list);
        }

        private double probability(Event event, Event... given) {
            List<Counterfactual> wanted = new ArrayList<>();
            wanted.add(event.subject());
            for (Event condition : given) {
                wanted.add(condition.subject());
            }
            DiscreteWorlds worlds = DiscreteWorlds.of(WorldNetwork.of(model, wanted), Coupling.INDEPENDENT_ROWS)
                    .orElseThrow(() -> new IllegalArgumentException("The tables of these worlds would be too large."));
            return switch (worlds.probability(List.of(event), List.of(given), progress)) {
                case CounterfactualValue.Known<Double>(Double value) -> value;
                case CounterfactualValue.Undefined<Double>(List<Event> impossible) ->
                    throw new IllegalArgumentException("The condition has probability zero: " + impossible);
                case CounterfactualValue.TooLarge<Double>(double cells) ->
                    throw new IllegalArgumentException("The tables would need " + cells + " cells.");
            };
        }
    }
}
