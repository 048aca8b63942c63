package org.causeboard.app.cli.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.infer.gaussian.PopulationRegression;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Questions to a linear model with normal noise: the fields `model {nodes, edges, intercepts, noise_var, noise_cov}`
/// and `query {kind, ...}`.
public final class LinearCases implements CaseAnswerer {
    @Override
    public boolean accepts(ObjectNode request) {
        return request.path("model").has("noise_var");
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) {
        StructuralCausalModel model = model(request.path("model"));
        JsonNode query = request.path("query");
        ObjectNode truth = JsonNodeFactory.instance.objectNode();
        String kind = query.path("kind").asString();
        switch (kind) {
            case "interventional", "conditional", "do-conditional" -> {
                World world = world(query.path("do"));
                moments(truth, model, in(world, query.path("targets")), values(world, query.path("given")));
            }
            case "counterfactual" ->
                moments(
                        truth,
                        model,
                        in(world(query.path("do")), query.path("targets")),
                        values(World.FACTUAL, query.path("evidence")));
            case "two-worlds" -> {
                List<Counterfactual> targets = new ArrayList<>();
                for (JsonNode entry : query.path("worlds")) {
                    targets.add(new Counterfactual(entry.path("var").asString(), world(entry.path("do"))));
                }
                moments(truth, model, targets, values(World.FACTUAL, query.path("evidence")));
            }
            case "total-effect" -> {
                String cause = query.path("do_var").asString();
                String target = query.path("target").asString();
                truth.put("value", mean(model, target, set(cause, 1)) - mean(model, target, set(cause, 0)));
            }
            case "regression" -> regression(truth, model, query);
            case "mediation" -> mediation(truth, model, query);
            case "iv" -> instrument(truth, model, query);
            default -> throw new IllegalArgumentException("Unknown kind of linear question: '" + kind + "'.");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("truth", truth);
        return answer;
    }

    private static void moments(
            ObjectNode truth,
            StructuralCausalModel model,
            List<Counterfactual> targets,
            Map<Counterfactual, Double> given) {
        JointNormal joint = joint(model, targets, given);
        truth.set("mean", array(joint.mean().toArray()));
        truth.set("cov", array(joint.covariance().toArray()));
    }

    private static void regression(ObjectNode truth, StructuralCausalModel model, JsonNode query) {
        List<Counterfactual> variables = new ArrayList<>(
                List.of(Counterfactual.factual(query.path("target").asString())));
        CaseGraph.names(query.path("regressors")).forEach(name -> variables.add(Counterfactual.factual(name)));
        PopulationRegression regression = PopulationRegression.of(joint(model, variables, Map.of()));
        truth.set("coef", array(regression.coefficients().toArray()));
        truth.put("intercept", regression.intercept());
        truth.put("residual_var", regression.residualVariance());
    }

    private static void mediation(ObjectNode truth, StructuralCausalModel model, JsonNode query) {
        String x = query.path("x").asString();
        String y = query.path("y").asString();
        World control = set(x, query.path("x0").asDouble());
        World treated = set(x, query.path("x1").asDouble());
        double base = mean(model, y, control);
        truth.put("NDE", mean(model, y, nested(treated, query.path("mediators"), control)) - base);
        truth.put("NIE", mean(model, y, nested(control, query.path("mediators"), treated)) - base);
        truth.put("TE", mean(model, y, treated) - base);
    }

    /// A world in which the mediators have the values that they would have in another.
    private static World nested(World world, JsonNode mediators, World other) {
        List<Intervention> interventions = new ArrayList<>(world.interventions());
        for (String mediator : CaseGraph.names(mediators)) {
            interventions.add(new Intervention.SetToCounterfactual(mediator, new Counterfactual(mediator, other)));
        }
        return new World(interventions);
    }

    private static void instrument(ObjectNode truth, StructuralCausalModel model, JsonNode query) {
        List<Counterfactual> variables = List.of(
                Counterfactual.factual(query.path("outcome").asString()),
                Counterfactual.factual(query.path("treatment").asString()),
                Counterfactual.factual(query.path("instrument").asString()));
        JointNormal joint = joint(model, variables, Map.of());
        truth.put("wald", joint.covariance(0, 2) / joint.covariance(1, 2));
        truth.put("ols", joint.covariance(0, 1) / joint.covariance(1, 1));
    }

    private static double mean(StructuralCausalModel model, String target, World world) {
        return joint(model, List.of(new Counterfactual(target, world)), Map.of())
                .mean()
                .get(0);
    }

    private static JointNormal joint(
            StructuralCausalModel model, List<Counterfactual> targets, Map<Counterfactual, Double> given) {
        List<Counterfactual> wanted = new ArrayList<>(targets);
        wanted.addAll(given.keySet());
        return GaussianWorlds.of(WorldNetwork.of(model, wanted))
                .orElseThrow(() -> new IllegalArgumentException("The model is not linear with normal noise."))
                .joint(targets, given)
                .orElseThrow(() -> new IllegalArgumentException("The model cannot give these values: " + given));
    }

    private static List<Counterfactual> in(World world, JsonNode names) {
        return CaseGraph.names(names).stream()
                .map(name -> new Counterfactual(name, world))
                .toList();
    }

    private static Map<Counterfactual, Double> values(World world, JsonNode values) {
        Map<Counterfactual, Double> result = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            result.put(
                    new Counterfactual(entry.getKey(), world), entry.getValue().asDouble());
        }
        return result;
    }

    private static World world(JsonNode values) {
        List<Intervention> interventions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            interventions.add(new Intervention.SetTo(
                    entry.getKey(), Value.of(entry.getValue().asDouble())));
        }
        return new World(interventions);
    }

    private static World set(String variable, double value) {
        return World.of(new Intervention.SetTo(variable, Value.of(value)));
    }

    private static ArrayNode array(double[] values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (double value : values) {
            array.add(value);
        }
        return array;
    }

    private static StructuralCausalModel model(JsonNode definition) {
        CausalGraph.Builder graph = CausalGraph.builder();
        List<String> names = CaseGraph.names(definition.path("nodes"));
        names.forEach(graph::variable);
        Map<String, List<Term>> terms = new LinkedHashMap<>();
        for (JsonNode edge : definition.path("edges")) {
            String from = edge.path("from").asString();
            String to = edge.path("to").asString();
            graph.directed(from, to);
            terms.computeIfAbsent(to, _ -> new ArrayList<>())
                    .add(Term.slope(from, edge.path("coef").asDouble()));
        }
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (String name : names) {
            variables.put(name, Variable.numeric(name));
            LinearPredictor predictor = new LinearPredictor(
                    definition.path("intercepts").path(name).asDouble(0), terms.getOrDefault(name, List.of()));
            mechanisms.put(name, new LinearGaussianMechanism(predictor, deviation(definition, name)));
        }
        Map<Edge, Double> correlations = new LinkedHashMap<>();
        for (JsonNode pair : definition.path("noise_cov")) {
            Edge edge =
                    Edge.bidirected(pair.path("a").asString(), pair.path("b").asString());
            graph.edge(edge);
            double scale = deviation(definition, edge.from()) * deviation(definition, edge.to());
            correlations.put(edge, scale == 0 ? 0 : pair.path("cov").asDouble() / scale);
        }
        return StructuralCausalModel.of(new ModelDraft(graph.build(), variables, mechanisms, correlations));
    }

    private static double deviation(JsonNode definition, String name) {
        return Math.sqrt(definition.path("noise_var").path(name).asDouble(0));
    }
}
