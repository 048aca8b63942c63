package org.causeboard.engine.graph.path;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;

/// Which edges to colour: those that carry the effect of X on Y, and those that bias an estimate of it. All O(V + E).
///
/// The colours follow DAGitty's legend. An edge biases when it lies on an open route that is not causal. Where an
/// adjusted variable Z descends from a causal path, the routes along that path down to Z and back count too (`X -> M ->
/// Y` with `M -> Z`: all three edges), and so do the causes of the variables that Z opens.
public final class PathEdges {
    private PathEdges() {}

    /// The edges among the variables between X and Y: those that have a directed path from X and one to Y, neither
    /// through an adjusted variable. Bidirected edges among them count.
    public static Set<Edge> causal(
            CausalGraph graph, Collection<String> x, Collection<String> y, Collection<String> adjusted) {
        Set<String> between = between(without(graph, adjusted), x, y);
        return graph.induced(between).edges();
    }

    /// The edges that bias the total effect of X on Y given Z; Z includes the selection variables.
    public static Set<Edge> biasing(
            CausalGraph graph, Collection<String> x, Collection<String> y, Collection<String> z) {
        CausalPaths causal = CausalPaths.of(graph, x, y);
        Set<String> opened = graph.ancestors(violating(causal, z));
        Set<Edge> first = causal.firstEdges();
        CausalGraph cut = graph.withoutEdges(edge -> first.contains(edge) && !opened.contains(edge.to()));
        Set<Edge> edges = new LinkedHashSet<>(OpenRoutes.notCausal(cut, x, y, z));
        edges.addAll(aroundViolations(graph, cut, x, y, z));
        return ordered(graph, edges);
    }

    /// The edges that bias the direct effect of X on Y given Z: open routes, causal or not, beside the edge `X -> Y`.
    public static Set<Edge> biasingDirect(
            CausalGraph graph, Collection<String> x, Collection<String> y, Collection<String> z) {
        CausalGraph cut =
                graph.withoutEdges(edge -> edge.isDirected() && x.contains(edge.from()) && y.contains(edge.to()));
        Set<Edge> edges = new LinkedHashSet<>(OpenRoutes.all(cut, x, y, z));
        edges.addAll(aroundViolations(graph, cut, x, y, z));
        return ordered(graph, edges);
    }

    private static Set<String> violating(CausalPaths causal, Collection<String> z) {
        Set<String> violating = new LinkedHashSet<>(z);
        violating.retainAll(causal.forbidden());
        return violating;
    }

    /// What conditioning on descendants of causal paths adds: the open causal paths, the ways down to Z, and the causes
    /// of what is opened.
    private static Set<Edge> aroundViolations(
            CausalGraph graph, CausalGraph cut, Collection<String> x, Collection<String> y, Collection<String> z) {
        Set<String> violating = violating(CausalPaths.of(graph, x, y), z);
        if (violating.isEmpty()) {
            return Set.of();
        }
        CausalGraph open = without(cut, z);
        Set<String> openOnPaths = between(without(graph, z), x, y);
        openOnPaths.retainAll(graph.ancestors(violating));
        Set<String> onPaths = between(open, x, y);

        CausalGraph untilGiven = cut.withoutEdges(edge -> !edge.isDirected() || z.contains(edge.from()));
        Set<String> starts = new LinkedHashSet<>(openOnPaths);
        starts.removeAll(x);
        Set<String> down = new LinkedHashSet<>(untilGiven.descendants(starts));
        down.retainAll(untilGiven.ancestors(violating));

        Set<String> causes = open.ancestors(openOnPaths);
        Set<Edge> edges = new LinkedHashSet<>();
        edges.addAll(directed(open, edge -> isWithin(edge, onPaths) || isWithin(edge, causes)));
        edges.addAll(directed(untilGiven, edge -> isWithin(edge, down)));
        return edges;
    }

    private static Set<Edge> directed(CausalGraph graph, Predicate<Edge> wanted) {
        Set<Edge> edges = new LinkedHashSet<>(graph.edges());
        edges.removeIf(edge -> !edge.isDirected() || !wanted.test(edge));
        return edges;
    }

    private static boolean isWithin(Edge edge, Set<String> variables) {
        return variables.contains(edge.from()) && variables.contains(edge.to());
    }

    private static Set<Edge> ordered(CausalGraph graph, Set<Edge> edges) {
        Set<Edge> ordered = new LinkedHashSet<>(graph.edges());
        ordered.retainAll(edges);
        return ordered;
    }

    private static CausalGraph without(CausalGraph graph, Collection<String> variables) {
        Set<String> rest = new LinkedHashSet<>(graph.variables());
        rest.removeAll(variables);
        return graph.induced(rest);
    }

    /// The variables with a directed path from X and one to Y; ends that are not in the graph do not count.
    private static Set<String> between(CausalGraph graph, Collection<String> x, Collection<String> y) {
        Set<String> between = new LinkedHashSet<>(graph.descendants(present(graph, x)));
        between.retainAll(graph.ancestors(present(graph, y)));
        return between;
    }

    private static Set<String> present(CausalGraph graph, Collection<String> names) {
        Set<String> present = new LinkedHashSet<>(names);
        present.removeIf(name -> !graph.contains(name));
        return present;
    }
}
