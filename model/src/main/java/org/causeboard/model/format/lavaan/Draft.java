package org.causeboard.model.format.lavaan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.format.Problem;

/// Collects what the formulas of a model say.
final class Draft {
    private static final int MOST_NAMES = 5;

    private final Set<String> variables = new LinkedHashSet<>();
    private final Set<String> latent = new LinkedHashSet<>();
    private final Map<Edge, Modifier> edges = new LinkedHashMap<>();
    private final Set<Edge> excluded = new LinkedHashSet<>();
    private final Map<String, Double> intercepts = new LinkedHashMap<>();
    private final Map<String, Double> variances = new LinkedHashMap<>();
    private final Set<String> products = new LinkedHashSet<>();
    private final Set<String> curved = new LinkedHashSet<>();

    int variables() {
        return variables.size();
    }

    int edges() {
        return edges.size();
    }

    void latent(String name) {
        variables.add(name);
        latent.add(name);
    }

    void cause(String cause, String effect, Modifier modifier) {
        edge(Edge.directed(cause, effect), modifier);
    }

    /// One cause, or several that count together, such as `x1:x2`, with an arrow from each.
    void causes(List<String> factors, String effect, Modifier modifier) {
        if (factors.size() == 1) {
            cause(factors.getFirst(), effect, modifier);
            return;
        }
        variables.addAll(factors);
        variables.add(effect);
        if (!modifier.isZero()) {
            products.add(String.join(":", factors));
            curved.add(effect);
            factors.forEach(factor -> edges.putIfAbsent(Edge.directed(factor, effect), Modifier.NONE));
        }
    }

    /// What two variables share, or the variance of one.
    void covariance(String a, String b, Modifier modifier) {
        if (a.equals(b)) {
            variables.add(a);
            modifier.value().ifPresent(value -> variances.put(a, value));
        } else {
            edge(Edge.bidirected(a, b), modifier);
        }
    }

    private void edge(Edge edge, Modifier modifier) {
        variables.add(edge.from());
        variables.add(edge.to());
        if (modifier.isZero()) {
            excluded.add(edge);
        } else {
            edges.merge(edge, modifier, Modifier::and);
        }
    }

    void intercept(String variable, Modifier modifier) {
        variables.add(variable);
        modifier.value().ifPresent(value -> intercepts.put(variable, value));
    }

    LavaanModel model() {
        CausalGraph.Builder graph = CausalGraph.builder();
        variables.forEach(variable ->
                graph.variable(variable, latent.contains(variable) ? new Role[] {Role.LATENT} : new Role[0]));
        edges.keySet().forEach(graph::edge);
        CausalGraph built = graph.build();
        variances.values().removeIf(variance -> variance < 0);
        variances.keySet().removeAll(curved);
        CausalGraph sorted = built.isAcyclic()
                ? built
                : built.toBuilder().kind(GraphKind.DIGRAPH).build();
        if (!built.isAcyclic()) {
            variances.clear(); // no mechanisms go in a circle
        }
        return new LavaanModel(sorted, edges, intercepts, variances);
    }

    /// What a reader of the graph should know besides.
    List<Problem> warnings(CausalGraph graph) {
        List<Problem> warnings = new ArrayList<>();
        List<String> cycle = graph.findCycle();
        if (!cycle.isEmpty()) {
            warnings.add(Problem.of(
                    "The formulas form a cycle: " + String.join(" → ", cycle) + " → " + cycle.getFirst() + ".",
                    "Leave one of them out for a graph without cycles."));
        }
        if (!products.isEmpty()) {
            warnings.add(Problem.of("Products are read as an arrow from each factor: " + named(products) + ".", ""));
        }
        List<String> free = free(graph);
        if (free.size() > 1) {
            warnings.add(Problem.of(
                    "Free to vary together in lavaan, independent here: " + named(free) + ".",
                    "Draw a bidirected edge for a common cause."));
        }
        return warnings;
    }

    /// Variables without causes that lavaan would let vary with another one, unless a formula says how.
    private List<String> free(CausalGraph graph) {
        Map<String, Integer> said = new LinkedHashMap<>();
        for (String variable : graph.variables()) {
            if (graph.parents(variable).isEmpty() && !graph.children(variable).isEmpty()) {
                said.put(variable, 0);
            }
        }
        Set<Edge> written = new LinkedHashSet<>(edges.keySet());
        written.addAll(excluded);
        written.stream()
                .filter(edge -> edge.isBidirected() && said.containsKey(edge.from()) && said.containsKey(edge.to()))
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .forEach(end -> said.merge(end, 1, Integer::sum));
        int others = said.size() - 1;
        said.values().removeIf(count -> count >= others);
        return List.copyOf(said.keySet());
    }

    private static String named(Iterable<String> names) {
        List<String> shown = new ArrayList<>();
        for (String name : names) {
            if (shown.size() == MOST_NAMES) {
                shown.add("…");
                break;
            }
            shown.add(name);
        }
        return String.join(", ", shown);
    }
}
