package org.causeboard.app.cli.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.counterfactual.CounterfactualValue;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.infer.sampling.MonteCarlo;
import org.causeboard.engine.infer.sampling.NoiseBank;
import org.causeboard.engine.infer.sampling.Sampled;
import org.causeboard.engine.infer.sampling.UnitCounterfactual;
import org.causeboard.engine.infer.sampling.WorldSample;
import org.causeboard.engine.infer.sampling.WorldSampler;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Questions to a model in formulas (the field `scm`): the kinds `intervention`, `counterfactual`,
/// `counterfactual_mean`, `counterfactual_categorical` and `mediation`.
///
/// Closed form where the worlds are linear with normal noise; otherwise from 400,000 units of a fixed seed, with the
/// standard error of each figure in `se`.
public final class FormulaModelCases implements CaseAnswerer {
    private static final int UNITS = 400_000;
    private static final Seed SEED = new Seed(20_260_101);
    private static final List<String> KINDS =
            List.of("intervention", "counterfactual", "counterfactual_mean", "counterfactual_categorical", "mediation");

    @Override
    public boolean accepts(ObjectNode request) {
        return KINDS.contains(request.path("kind").asString(""))
                && (request.has("scm") || request.path("query").has("coupling"));
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) {
        JsonNode query = request.path("query");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        String kind = request.path("kind").asString();
        if (kind.equals("counterfactual_categorical")) {
            answer.set("truth", categorical(query, progress));
            return answer;
        }
        FormulaModel model = FormulaModel.of(request.path("scm"));
        answer.set(
                "truth",
                switch (kind) {
                    case "intervention" -> intervention(model, query, request.path("truth"), progress);
                    case "counterfactual" -> unit(model, query, progress);
                    case "counterfactual_mean" -> mean(model, query, progress);
                    default -> mediation(model, query, progress);
                });
        return answer;
    }

    /// The statistics that the request lists, or mean and variance of every node.
    private static ArrayNode intervention(FormulaModel model, JsonNode query, JsonNode wanted, Progress progress) {
        World world = model.world(query.path("do"));
        List<Counterfactual> all = model.names().values().stream()
                .map(name -> new Counterfactual(name, world))
                .toList();
        WorldNetwork network = WorldNetwork.of(model.model(), all);
        Optional<JointNormal> exact = GaussianWorlds.of(network).map(worlds -> worlds.joint(all));
        WorldSample sample = WorldSampler.draw(network, new NoiseBank(SEED, UNITS), progress);
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        for (JsonNode statistic : wanted.isArray() ? wanted : defaults(model)) {
            ObjectNode answer = answers.addObject();
            statistic.properties().stream()
                    .filter(entry ->
                            !entry.getKey().equals("value") && !entry.getKey().equals("se"))
                    .forEach(entry -> answer.set(entry.getKey(), entry.getValue()));
            Counterfactual of =
                    new Counterfactual(model.inside(statistic.path("of").asString()), world);
            if (exact.isPresent() && !statistic.path("stat").asString().equals("prob")) {
                answer.put("value", closed(exact.get(), all, of, statistic, model, world));
            } else {
                MonteCarlo drawn = drawn(sample, of, statistic, model, world);
                answer.put("value", drawn.value()).put("se", drawn.standardError());
            }
        }
        return answers;
    }

    private static ArrayNode defaults(FormulaModel model) {
        ArrayNode statistics = JsonNodeFactory.instance.arrayNode();
        for (String name : model.names().keySet()) {
            statistics.addObject().put("stat", "mean").put("of", name);
            statistics.addObject().put("stat", "var").put("of", name);
        }
        return statistics;
    }

    private static double closed(
            JointNormal joint,
            List<Counterfactual> all,
            Counterfactual of,
            JsonNode statistic,
            FormulaModel model,
            World world) {
        int place = all.indexOf(of);
        Distribution marginal = joint.marginal(joint.variables().get(place));
        return switch (statistic.path("stat").asString()) {
            case "mean" -> marginal.mean();
            case "var" -> marginal.variance();
            case "sd" -> marginal.standardDeviation();
            case "quantile" -> marginal.quantile(statistic.path("q").asDouble());
            case "cov" ->
                joint.covariance(
                        place,
                        all.indexOf(new Counterfactual(
                                model.inside(statistic.path("with").asString()), world)));
            case String other -> throw new IllegalArgumentException("Unknown statistic '" + other + "'.");
        };
    }

    private static MonteCarlo drawn(
            WorldSample sample, Counterfactual of, JsonNode statistic, FormulaModel model, World world) {
        return switch (statistic.path("stat").asString()) {
            case "mean" -> sample.mean(of);
            case "var" -> sample.variance(of);
            case "sd" -> {
                MonteCarlo variance = sample.variance(of);
                double sd = Math.sqrt(variance.value());
                yield new MonteCarlo(
                        sd, variance.standardError() / (2 * sd), variance.draws(), variance.effectiveDraws(), SEED);
            }
            case "quantile" -> sample.quantile(of, statistic.path("q").asDouble());
            case "cov" -> {
                Counterfactual with =
                        new Counterfactual(model.inside(statistic.path("with").asString()), world);
                double first = sample.mean(of).value();
                double second = sample.mean(with).value();
                yield sample.mean(row -> (sample.value(of, row) - first) * (sample.value(with, row) - second));
            }
            case "prob" -> probability(sample, of, statistic.path("event").asString());
            case String other -> throw new IllegalArgumentException("Unknown statistic '" + other + "'.");
        };
    }

    /// An event such as `> 2`, `<= 0` or `Y>2`.
    private static MonteCarlo probability(WorldSample sample, Counterfactual of, String event) {
        Matcher match =
                Pattern.compile("(<=|>=|==|=|<|>)\\s*([-+0-9.eE]+)\\s*$").matcher(event);
        if (!match.find()) {
            throw new IllegalArgumentException("The event '" + event + "' is no comparison with a number.");
        }
        double bound = Double.parseDouble(match.group(2));
        return sample.mean(row -> {
            double value = sample.value(of, row);
            boolean holds = switch (match.group(1)) {
                case "<" -> value < bound;
                case "<=" -> value <= bound;
                case ">" -> value > bound;
                case ">=" -> value >= bound;
                default -> value == bound;
            };
            return holds ? 1 : 0;
        });
    }

    private static ObjectNode unit(FormulaModel model, JsonNode query, Progress progress) {
        Map<String, Value> row = new LinkedHashMap<>();
        query.path("observed")
                .properties()
                .forEach(entry -> row.put(
                        model.inside(entry.getKey()), Value.of(entry.getValue().asDouble())));
        World world = model.world(query.path("do"));
        NoiseBank bank = new NoiseBank(SEED, 4096);
        return switch (UnitCounterfactual.of(model.model(), row, world, bank, progress)) {
            case UnitCounterfactual.Outcome.Imagined(UnitCounterfactual imagined) -> {
                ObjectNode values = JsonNodeFactory.instance.objectNode();
                model.names()
                        .forEach((name, inside) -> values.put(
                                name, imagined.prediction().get(inside).mean()));
                yield values;
            }
            case UnitCounterfactual.Outcome.Impossible(List<Event> events) ->
                throw new IllegalArgumentException("The model cannot make this row: " + events);
            case UnitCounterfactual.Outcome.CannotCondition(Event event) ->
                throw new IllegalArgumentException("The noise cannot be told from " + event);
        };
    }

    private static ObjectNode mean(FormulaModel model, JsonNode query, Progress progress) {
        Counterfactual target =
                new Counterfactual(model.inside(query.path("of").asString()), model.world(query.path("do")));
        Map<Counterfactual, Double> given = new LinkedHashMap<>();
        query.path("evidence")
                .properties()
                .forEach(entry -> given.put(
                        Counterfactual.factual(model.inside(entry.getKey())),
                        entry.getValue().asDouble()));
        List<Counterfactual> wanted = new ArrayList<>(given.keySet());
        wanted.add(target);
        WorldNetwork network = WorldNetwork.of(model.model(), wanted);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Optional<JointNormal> exact =
                GaussianWorlds.of(network).flatMap(worlds -> worlds.joint(List.of(target), given));
        if (exact.isPresent()) {
            return answer.put("value", exact.get().mean().get(0))
                    .put("var", exact.get().covariance(0, 0));
        }
        List<Event> events = new ArrayList<>();
        given.forEach((subject, value) -> events.add(new Event.Equals(subject, Value.of(value))));
        return switch (WorldSampler.draw(network, events, new NoiseBank(SEED, UNITS), progress)) {
            case Sampled.Drawn(WorldSample sample) -> {
                MonteCarlo mean = sample.mean(target);
                yield answer.put("value", mean.value())
                        .put("var", sample.variance(target).value())
                        .put("se", mean.standardError());
            }
            case Sampled.NoneAgrees(List<Event> evidence, int _) ->
                throw new IllegalArgumentException("No unit agrees with " + evidence);
            case Sampled.CannotCondition(Event event) ->
                throw new IllegalArgumentException("The noise cannot be told from " + event);
        };
    }

    private static ObjectNode mediation(FormulaModel model, JsonNode query, Progress progress) {
        String treatment = model.inside(query.path("treatment").asString());
        String mediator = model.inside(query.path("mediator").asString());
        String outcome = model.inside(query.path("outcome").asString());
        Counterfactual[][] nested = new Counterfactual[2][2]; // treatment, and the treatment that the mediator sees
        Counterfactual[][] controlled = new Counterfactual[2][2];
        List<Counterfactual> wanted = new ArrayList<>();
        for (int t = 0; t < 2; t++) {
            for (int m = 0; m < 2; m++) {
                Intervention set = new Intervention.SetTo(treatment, Value.of(t));
                Counterfactual seen =
                        new Counterfactual(mediator, World.of(new Intervention.SetTo(treatment, Value.of(m))));
                nested[t][m] = new Counterfactual(
                        outcome, World.of(set, new Intervention.SetToCounterfactual(mediator, seen)));
                controlled[t][m] =
                        new Counterfactual(outcome, World.of(set, new Intervention.SetTo(mediator, Value.of(m))));
                wanted.add(nested[t][m]);
                wanted.add(controlled[t][m]);
            }
        }
        WorldNetwork network = WorldNetwork.of(model.model(), wanted);
        WorldSample sample = WorldSampler.draw(network, new NoiseBank(SEED, UNITS), progress);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        put(answer, "TE", sample, nested[1][1], nested[0][0]);
        put(answer, "NDE", sample, nested[1][0], nested[0][0]);
        put(answer, "NIE_total", sample, nested[1][1], nested[1][0]);
        put(answer, "NIE_pure", sample, nested[0][1], nested[0][0]);
        put(answer, "CDE_m0", sample, controlled[1][0], controlled[0][0]);
        put(answer, "CDE_m1", sample, controlled[1][1], controlled[0][1]);
        return answer;
    }

    private static void put(ObjectNode answer, String name, WorldSample sample, Counterfactual a, Counterfactual b) {
        answer.put(
                name,
                sample.mean(row -> sample.value(a, row) - sample.value(b, row)).value());
    }

    /// For each class observed under X = 0, the distribution of the class under X = 1.
    private static ObjectNode categorical(JsonNode query, Progress progress) {
        double[] without = query.path("p_given_x0")
                .valueStream()
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        double[] with = query.path("p_given_x1")
                .valueStream()
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        List<String> states = new ArrayList<>();
        List<Double> rows = new ArrayList<>();
        for (int k = 0; k < without.length; k++) {
            states.add(Integer.toString(k));
            rows.add(without[k]);
        }
        for (double p : with) {
            rows.add(p);
        }
        CausalGraph graph = CausalGraph.builder().directed("X", "Y").build();
        StructuralCausalModel model = StructuralCausalModel.of(ModelDraft.of(
                graph,
                List.of(Variable.binary("X"), new Variable("Y", new Categorical(states))),
                Map.of(
                        "X", TableMechanism.root(0.5, 0.5),
                        "Y", TableMechanism.normalised(List.of("X"), List.of(2), states.size(), Numbers.of(rows)))));
        Coupling coupling =
                query.path("coupling").asString().contains("gumbel") ? Coupling.GUMBEL_MAX : Coupling.MONOTONE;
        Counterfactual before = new Counterfactual("Y", World.of(new Intervention.SetTo("X", Value.of(0))));
        Counterfactual after = new Counterfactual("Y", World.of(new Intervention.SetTo("X", Value.of(1))));
        DiscreteWorlds worlds = DiscreteWorlds.of(WorldNetwork.of(model, List.of(before, after)), coupling)
                .orElseThrow();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (int seen = 0; seen < states.size(); seen++) {
            ArrayNode row = answer.putArray("obs" + seen);
            for (int then = 0; then < states.size(); then++) {
                CounterfactualValue<Double> value = worlds.probability(
                        List.of(new Event.Equals(after, Value.of(then))),
                        List.of(new Event.Equals(before, Value.of(seen))),
                        progress);
                if (value instanceof CounterfactualValue.Known<Double>(Double probability)) {
                    row.add(probability);
                } else {
                    row.addNull();
                }
            }
        }
        return answer;
    }
}
