package org.causeboard.engine.identify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.latent.LatentProjection;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;

/// The effect of a treatment along some causal paths only: its treated level is felt along active edges, its control
/// level along all others.
///
/// The natural direct effect has `X -> Y` active, the natural indirect one all causal edges but that. Source: Avin,
/// Shpitser and Pearl (2005), Identifiability of path-specific effects; Pearl (2001), Direct and indirect effects.
///
/// @param graph the graph; latent variables are projected away first, and edges are those of the projection
/// @param treatment X
/// @param outcome Y
/// @param active the directed edges along which the treated level is felt
public record PathSpecificEffect(CausalGraph graph, String treatment, String outcome, Set<Edge> active) {
    public PathSpecificEffect {
        graph = graph.latent().isEmpty() ? graph : LatentProjection.of(graph);
        graph.indexOf(treatment);
        graph.indexOf(outcome);
        active = Collections.unmodifiableSet(new LinkedHashSet<>(active));
        for (Edge edge : active) {
            if (!edge.isDirected() || !graph.contains(edge)) {
                throw new IllegalArgumentException("There is no causal edge " + edge
                        + " between observed variables. Choose among the directed edges of the graph.");
            }
        }
    }

    /// The outcome with the treatment at `treated` along active edges and at `control` along the others, as a nested
    /// counterfactual such as `Y_{x1, M_{x0}}`.
    public Counterfactual outcome(Value treated, Value control) {
        return new Nesting(treated, control).along(outcome);
    }

    /// The verdict on the distribution of [#outcome(Value, Value)] from P(V). The effect itself is its contrast with
    /// the distribution under `control`.
    public Identification identify(Value treated, Value control, Progress progress) {
        return CounterfactualIdentification.on(graph)
                .identify(new Query.Distribution(List.of(outcome(treated, control)), List.of()), progress);
    }

    /// The recanting witness, if there is one: a variable W on an active path from the treatment, from which an active
    /// path and another one lead on to the outcome. O(V (V + E)).
    public Optional<RecantingWitness> recantingWitness() {
        for (String variable : graph.topologicalOrder()) {
            if (variable.equals(treatment)) {
                continue;
            }
            Optional<List<String>> before = path(treatment, variable, active::contains);
            Optional<List<String>> after = path(variable, outcome, active::contains);
            if (before.isPresent() && after.isPresent()) {
                Optional<List<String>> other = pathWithInactiveEdge(variable);
                if (other.isPresent()) {
                    return Optional.of(new RecantingWitness(
                            variable, joined(before.get(), after.get()), joined(before.get(), other.get())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> pathWithInactiveEdge(String from) {
        for (Edge edge : graph.edges()) {
            if (edge.isDirected() && !active.contains(edge)) {
                Optional<List<String>> before = path(from, edge.from(), any -> true);
                Optional<List<String>> after = path(edge.to(), outcome, any -> true);
                if (before.isPresent() && after.isPresent()) {
                    List<String> all = new ArrayList<>(before.get());
                    all.addAll(after.get());
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second.subList(1, second.size()));
        return all;
    }

    /// A shortest directed path along edges that are allowed.
    private Optional<List<String>> path(String from, String to, Predicate<Edge> allowed) {
        Map<String, String> cause = new HashMap<>(Map.of(from, from));
        ArrayDeque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !cause.containsKey(to)) {
            String variable = open.remove();
            for (String child : graph.children(variable)) {
                if (allowed.test(Edge.directed(variable, child)) && cause.putIfAbsent(child, variable) == null) {
                    open.add(child);
                }
            }
        }
        if (!cause.containsKey(to)) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>(List.of(to));
        while (!path.getFirst().equals(from)) {
            path.addFirst(cause.get(path.getFirst()));
        }
        return Optional.of(path);
    }

    /// Builds the counterfactual of every variable once, so that what is shared stays shared.
    private final class Nesting {
        private final Value treated;
        private final Value control;
        private final Set<String> affected;
        private final Map<String, Counterfactual> active = new HashMap<>();
        private final Map<String, Counterfactual> inactive = new HashMap<>();

        Nesting(Value treated, Value control) {
            this.treated = treated;
            this.control = control;
            affected = new LinkedHashSet<>(graph.descendants(List.of(treatment)));
            affected.remove(treatment);
        }

        Counterfactual along(String variable) {
            Counterfactual known = active.get(variable);
            if (known == null) {
                known = build(variable);
                active.put(variable, known);
            }
            return known;
        }

        private Counterfactual build(String variable) {
            if (isUniform(variable, true)) {
                return under(variable, treated);
            }
            if (isUniform(variable, false)) {
                return under(variable, control);
            }
            List<Intervention> world = new ArrayList<>();
            for (String parent : graph.parents(variable)) {
                boolean felt = PathSpecificEffect.this.active.contains(Edge.directed(parent, variable));
                if (parent.equals(treatment)) {
                    world.add(new Intervention.SetTo(treatment, felt ? treated : control));
                } else if (affected.contains(parent)) {
                    Counterfactual source =
                            felt ? along(parent) : inactive.computeIfAbsent(parent, name -> under(name, control));
                    world.add(new Intervention.SetToCounterfactual(parent, source));
                }
            }
            return new Counterfactual(variable, new World(world));
        }

        private Counterfactual under(String variable, Value level) {
            return affected.contains(variable)
                    ? new Counterfactual(variable, World.of(new Intervention.SetTo(treatment, level)))
                    : Counterfactual.factual(variable);
        }

        /// Whether all edges on causal paths from the treatment to a variable are active, or none is.
        private boolean isUniform(String variable, boolean wanted) {
            Set<String> between = new LinkedHashSet<>(graph.ancestors(List.of(variable)));
            for (String effect : between) {
                for (String parent : graph.parents(effect)) {
                    boolean onPath =
                            affected.contains(effect) && (parent.equals(treatment) || affected.contains(parent));
                    if (onPath && PathSpecificEffect.this.active.contains(Edge.directed(parent, effect)) != wanted) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
