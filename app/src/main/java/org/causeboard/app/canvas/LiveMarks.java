package org.causeboard.app.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Trace;
import org.causeboard.engine.formula.FormulaNames;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.query.Intervention;
import org.causeboard.model.display.EdgeMark;
import org.causeboard.model.display.EdgeMark.Light;
import org.causeboard.model.display.NodeMark;

/// What stands out on the canvas: what is done and seen at present, and what a panel lights up.
///
/// @param nodes marks of variables
/// @param edges marks of edges
record LiveMarks(Map<String, NodeMark> nodes, Map<Edge, EdgeMark> edges) {
    private static final List<NodeMark> NODES = List.of(
            NodeMark.DIMMED,
            NodeMark.NONE,
            NodeMark.SEEN,
            NodeMark.UNCERTAIN,
            NodeMark.CHANGED,
            NodeMark.IMAGINED,
            NodeMark.DONE);
    private static final List<Light> LIGHTS = List.of(
            Light.DIMMED,
            Light.CUT,
            Light.PLAIN,
            Light.CHANGED,
            Light.REMOVED,
            Light.ADDED,
            Light.BIASING,
            Light.CAUSAL,
            Light.CAUSAL_AND_BIASING,
            Light.FAULTY);

    /// The marks of a world in a graph, of what stays lit there and, over it, of what is pointed at.
    static LiveMarks of(CausalGraph graph, LiveWorld world, Mode mode, Highlight highlight, Trace trace) {
        Map<String, NodeMark> nodes = new LinkedHashMap<>();
        world.evidence().keySet().forEach(variable -> nodes.put(variable, NodeMark.SEEN));
        world.reports().keySet().forEach(variable -> nodes.put(variable, NodeMark.UNCERTAIN));
        NodeMark set = mode == Mode.IMAGINE ? NodeMark.IMAGINED : NodeMark.DONE;
        world.done().keySet().forEach(variable -> nodes.put(variable, set));
        for (Intervention change : world.changed()) {
            if (!(change instanceof Intervention.CutEdge)) {
                nodes.put(change.variable(), mode == Mode.IMAGINE ? NodeMark.IMAGINED : NodeMark.CHANGED);
            }
        }
        nodes.keySet().retainAll(graph.variables());
        Map<Edge, EdgeMark> edges = new LinkedHashMap<>();
        trace.causal().forEach(edge -> edges.put(edge, EdgeMark.of(Light.CAUSAL)));
        trace.biasing()
                .forEach(edge ->
                        edges.merge(edge, EdgeMark.of(Light.BIASING), (_, _) -> EdgeMark.of(Light.CAUSAL_AND_BIASING)));
        edges.keySet().removeIf(edge -> !graph.contains(edge)); // lit before the last edit
        if (highlight.kind() == Highlight.Kind.SURGERY) {
            surgery(graph, highlight, nodes, edges);
        } else {
            highlight.edges().forEach(edge -> edges.put(edge, EdgeMark.of(light(highlight.kind()))));
        }
        boolean cuts = !world.done().isEmpty() || !world.changed().isEmpty();
        for (Edge edge : cuts ? graph.edges() : Set.<Edge>of()) {
            if (isCut(edge, world.done().keySet()) || isCut(edge, world.changed())) {
                edges.put(edge, EdgeMark.of(Light.CUT));
            }
        }
        return new LiveMarks(nodes, edges);
    }

    /// The same with marks for what stands for folded groups: of the variables and edges behind it the mark that says
    /// most.
    ///
    /// @param standIns for each variable that is not seen, what stands for it
    LiveMarks folded(CausalGraph graph, Map<String, String> standIns) {
        if (standIns.isEmpty()) {
            return this;
        }
        Map<String, NodeMark> shownNodes = new LinkedHashMap<>(nodes);
        standIns.forEach((variable, standIn) -> shownNodes.merge(
                standIn,
                nodes.getOrDefault(variable, NodeMark.NONE),
                (a, b) -> NODES.indexOf(a) < NODES.indexOf(b) ? b : a));
        Map<Edge, EdgeMark> shownEdges = new LinkedHashMap<>(edges);
        for (Edge edge : graph.edges()) {
            String from = standIns.getOrDefault(edge.from(), edge.from());
            String to = standIns.getOrDefault(edge.to(), edge.to());
            if (!from.equals(to) && !(from.equals(edge.from()) && to.equals(edge.to()))) {
                shownEdges.merge(
                        new Edge(from, to, edge.atFrom(), edge.atTo()),
                        edges.getOrDefault(edge, EdgeMark.NONE),
                        (a, b) -> LIGHTS.indexOf(a.light()) < LIGHTS.indexOf(b.light()) ? b : a);
            }
        }
        return new LiveMarks(shownNodes, shownEdges);
    }

    private static void surgery(
            CausalGraph graph, Highlight highlight, Map<String, NodeMark> nodes, Map<Edge, EdgeMark> edges) {
        Set<String> kept = highlight.variables();
        graph.variables().stream()
                .filter(variable -> !kept.contains(variable))
                .forEach(variable -> nodes.put(variable, NodeMark.DIMMED));
        for (Edge edge : graph.edges()) {
            if (!highlight.edges().contains(edge)) {
                boolean cut = kept.contains(edge.from()) && kept.contains(edge.to());
                edges.put(edge, EdgeMark.of(cut ? Light.CUT : Light.DIMMED));
            }
        }
    }

    private static boolean isCut(Edge edge, Set<String> done) {
        return (done.contains(edge.to()) && edge.atTo() == Mark.ARROW)
                || (done.contains(edge.from()) && edge.atFrom() == Mark.ARROW);
    }

    /// A policy or a draw leaves the arrows from what it names, and all of them where it names the variable itself.
    private static boolean isCut(Edge edge, List<Intervention> changes) {
        return changes.stream().anyMatch(change -> switch (change) {
            case Intervention.CutEdge(String variable, String cause) -> edge.equals(Edge.directed(cause, variable));
            case Intervention.Policy(String variable, String formula) -> isDeaf(variable, formula, edge);
            case Intervention.Draw(String variable, String law) -> isDeaf(variable, law, edge);
            case Intervention.SetTo _, Intervention.SetToCounterfactual _ -> false;
        });
    }

    private static boolean isDeaf(String variable, String formula, Edge edge) {
        if (!edge.touches(variable) || edge.at(variable) != Mark.ARROW) {
            return false;
        }
        Set<String> named = FormulaNames.in(formula);
        boolean listens = edge.isDirected() && named.contains(edge.other(variable));
        return !named.contains(variable) && !listens;
    }

    private static Light light(Highlight.Kind kind) {
        return switch (kind) {
            case CAUSAL_PATH, NEUTRAL, ADJUSTMENT_SET -> Light.CAUSAL;
            case BIASING_PATH, HEDGE -> Light.BIASING;
            case BLOCKED_PATH, SURGERY -> Light.DIMMED;
            case ERROR -> Light.FAULTY;
        };
    }
}
