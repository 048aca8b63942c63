package org.causeboard.app.cli.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What identification requests have in common: a graph `{nodes, directed, bidirected}`, numbers of states, flat
/// tables.
final class CaseGraph {
    private CaseGraph() {}

    /// The field `graph` of a request.
    static CausalGraph graph(ObjectNode request) {
        JsonNode node = request.path("graph");
        if (!node.isObject()) {
            throw new IllegalArgumentException("The request has no 'graph'.");
        }
        CausalGraph.Builder builder = CausalGraph.builder();
        names(node.path("nodes")).forEach(builder::variable);
        for (JsonNode pair : node.path("directed")) {
            builder.edge(Edge.directed(pair.path(0).asString(), pair.path(1).asString()));
        }
        for (JsonNode pair : node.path("bidirected")) {
            builder.edge(Edge.bidirected(pair.path(0).asString(), pair.path(1).asString()));
        }
        return builder.build();
    }

    /// A list of names; empty when the field is missing.
    static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asString()));
        return names;
    }

    /// The same as a set in the order of the list.
    static Set<String> nameSet(JsonNode list) {
        return new LinkedHashSet<>(names(list));
    }

    /// The variables of the graph with as many states as `cards` says, two where it says nothing.
    static List<Variable> variables(CausalGraph graph, JsonNode cards) {
        List<Variable> variables = new ArrayList<>();
        for (String name : graph.variables()) {
            int states = cards.path(name).asInt(2);
            List<String> labels = new ArrayList<>();
            for (int state = 0; state < states; state++) {
                labels.add(Integer.toString(state));
            }
            variables.add(new Variable(name, new Categorical(labels)));
        }
        return variables;
    }

    /// A flat table over all variables, the last fastest.
    static ProbabilityTable table(List<Variable> variables, JsonNode cells) {
        double[] values = new double[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells.get(i).asDouble();
        }
        return ProbabilityTable.of(variables, values);
    }
}
