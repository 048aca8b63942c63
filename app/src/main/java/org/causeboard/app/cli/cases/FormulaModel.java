package org.causeboard.app.cli.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Exponential;
import org.causeboard.engine.distribution.GammaLaw;
import org.causeboard.engine.distribution.Laplace;
import org.causeboard.engine.distribution.Mixture;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.PointMass;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.distribution.Uniform;
import org.causeboard.engine.formula.FormulaNames;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import tools.jackson.databind.JsonNode;

/// A request's model in formulas: `scm {nodes [{name, parents, eq, noise}]}`, with N for a node's own noise.
///
/// Our language calls the own noise U, so a node of that name gets another one inside.
///
/// @param model the model
/// @param names the names inside by those of the request
record FormulaModel(StructuralCausalModel model, Map<String, String> names) {
    private static final String OWN_NOISE = "N";

    static FormulaModel of(JsonNode definition) {
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode node : definition.path("nodes")) {
            String name = node.path("name").asString();
            names.put(name, name.equals("U") ? "U (variable)" : name);
        }
        CausalGraph.Builder graph = CausalGraph.builder();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        List<Variable> variables = new ArrayList<>();
        for (JsonNode node : definition.path("nodes")) {
            String name = names.get(node.path("name").asString());
            graph.variable(name);
            Map<String, String> inside = new LinkedHashMap<>(names);
            inside.put(OWN_NOISE, "U");
            String formula = FormulaNames.renamed(node.path("eq").asString(), inside);
            FormulaMechanism mechanism = new FormulaMechanism(formula, variables, law(node.path("noise")));
            mechanism.parents().forEach(parent -> graph.directed(parent, name));
            mechanisms.put(name, mechanism);
            variables.add(Variable.numeric(name));
        }
        return new FormulaModel(StructuralCausalModel.of(ModelDraft.of(graph.build(), variables, mechanisms)), names);
    }

    /// The name inside of a node of the request.
    String inside(String name) {
        String inside = names.get(name);
        if (inside == null) {
            throw new IllegalArgumentException("The model has no node '" + name + "' (nodes: " + names.keySet() + ").");
        }
        return inside;
    }

    /// The interventions of the field `do`: expressions in `x`, the value that the node would have had, and other
    /// nodes; or `{eq, noise}` with E for a fresh draw.
    World world(JsonNode interventions) {
        List<Intervention> list = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : interventions.properties()) {
            String name = inside(entry.getKey());
            Map<String, String> inside = new LinkedHashMap<>(names);
            inside.put("x", name);
            JsonNode value = entry.getValue();
            if (value.isNumber()) {
                list.add(new Intervention.SetTo(name, Value.of(value.asDouble())));
            } else if (value.isObject()) {
                String drawn = Pattern.compile("\\bE\\b")
                        .matcher(value.path("eq").asString())
                        .replaceAll(Matcher.quoteReplacement(call(value.path("noise"))));
                list.add(new Intervention.Policy(name, FormulaNames.renamed(drawn, inside)));
            } else {
                list.add(intervention(name, FormulaNames.renamed(value.asString(), inside)));
            }
        }
        return new World(list);
    }

    private static Intervention intervention(String name, String formula) {
        try {
            return new Intervention.SetTo(name, Value.of(Double.parseDouble(formula)));
        } catch (NumberFormatException e) {
            return new Intervention.Policy(name, formula); // no number, so a rule
        }
    }

    private static Distribution law(JsonNode noise) {
        return switch (noise.path("dist").asString()) {
            case "normal" ->
                noise.path("sd").asDouble() == 0
                        ? new PointMass(noise.path("mean").asDouble())
                        : new Normal(
                                noise.path("mean").asDouble(), noise.path("sd").asDouble());
            case "uniform" ->
                new Uniform(noise.path("lo").asDouble(), noise.path("hi").asDouble());
            case "exponential" -> new Exponential(noise.path("rate").asDouble());
            case "gamma" ->
                new GammaLaw(noise.path("shape").asDouble(), noise.path("rate").asDouble());
            case "laplace" ->
                new Laplace(noise.path("loc").asDouble(), noise.path("scale").asDouble());
            case "bernoulli" -> {
                double p = noise.path("p").asDouble();
                yield StateTable.of(List.of("0", "1"), 1 - p, p);
            }
            case "mixture" -> mixture(noise);
            case "none" -> new PointMass(0);
            case String other -> throw new IllegalArgumentException("Unknown noise '" + other + "'.");
        };
    }

    private static Mixture mixture(JsonNode noise) {
        List<Double> weights = new ArrayList<>();
        List<Distribution> parts = new ArrayList<>();
        for (int i = 0; i < noise.path("weights").size(); i++) {
            weights.add(noise.path("weights").get(i).asDouble());
            parts.add(new Normal(
                    noise.path("means").get(i).asDouble(),
                    noise.path("sds").get(i).asDouble()));
        }
        double total = Numbers.of(weights).sum();
        return new Mixture(Numbers.of(weights).map(weight -> weight / total), parts);
    }

    private static String call(JsonNode noise) {
        return switch (noise.path("dist").asString()) {
            case "normal" ->
                "Normal(" + noise.path("mean").asDouble() + ", "
                        + noise.path("sd").asDouble() + ")";
            case "uniform" ->
                "Uniform(" + noise.path("lo").asDouble() + ", "
                        + noise.path("hi").asDouble() + ")";
            case "exponential" -> "Exponential(" + noise.path("rate").asDouble() + ")";
            case "gamma" ->
                "Gamma(" + noise.path("shape").asDouble() + ", "
                        + noise.path("rate").asDouble() + ")";
            case "laplace" ->
                "Laplace(" + noise.path("loc").asDouble() + ", "
                        + noise.path("scale").asDouble() + ")";
            case "bernoulli" -> "Bernoulli(" + noise.path("p").asDouble() + ")";
            case "none" -> "0";
            case String other -> throw new IllegalArgumentException("No draw from the noise '" + other + "'.");
        };
    }
}
