package org.causeboard.engine.graph.implication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Districts;
import org.causeboard.engine.graph.latent.LatentProjection;
import org.causeboard.engine.graph.separation.MinimalSeparators;
import org.causeboard.engine.task.Progress;

/// Verma constraints: independences that hold not in the distribution of the measured variables but after some of them
/// have been fixed, that is, divided out as if they had been set.
///
/// A variable can be fixed when none of its descendants is in its district; fixing v divides by `P(v | Markov blanket
/// of v)` and cuts the arrowheads into v. For each pair of variables everything else is fixed that can be (the
/// reachable closure). The pair has a constraint when the closure does not connect it: neither is a parent of the
/// other's closure, and their joint closure is not connected by bidirected edges. It shows where both are left random,
/// or, when that needs the one to be fixed as well, in that the other does not depend on the value at which it is held
/// (the napkin graph). Those that ordinary separation gives already are left out. Polynomial: O(V^3 (V + E)). Sources:
/// Verma and Pearl (1990); Tian and Pearl (2002); Richardson, Evans, Robins and Shpitser (2023), Nested Markov
/// properties; Shpitser, Evans and Richardson (2018) for the pairs.
public final class VermaConstraints {
    private final CausalGraph graph;

    /// `a` and `b` are independent given `given` once `fixed` have been fixed in this order. The fixed variables are
    /// held at any values; where one of a and b is among them, the other does not depend on that value.
    public record NestedIndependence(String a, String b, List<String> fixed, Set<String> given) {
        public NestedIndependence {
            fixed = List.copyOf(fixed);
        }

        /// As in `A _||_ D | C after fixing B`.
        @Override
        public String toString() {
            String left = a + " _||_ " + b + (given.isEmpty() ? "" : " | " + String.join(", ", given));
            return left + " after fixing " + String.join(", ", fixed);
        }
    }

    /// What is left of a graph when variables have been fixed in this order: their arrowheads are cut.
    private record Fixed(CausalGraph graph, List<String> order) {
        Set<String> random() {
            Set<String> random = new LinkedHashSet<>(graph.variables());
            random.removeAll(order);
            return random;
        }
    }

    private VermaConstraints(CausalGraph graph) {
        this.graph = graph;
    }

    /// The Verma constraints of the measured variables, one for each pair that has one. Latent variables are projected
    /// away first.
    ///
    /// @throws IllegalArgumentException when the graph has a cycle, or edges other than directed and bidirected ones
    public static List<NestedIndependence> of(CausalGraph graph, Progress progress) {
        if (!graph.isAcyclic() || graph.edges().stream().anyMatch(edge -> !edge.isDirected() && !edge.isBidirected())) {
            throw new IllegalArgumentException("Verma constraints are for DAGs and ADMGs, not for " + graph
                    + ". Remove cycles, and direct every edge.");
        }
        return new VermaConstraints(LatentProjection.of(graph)).list(progress);
    }

    private List<NestedIndependence> list(Progress progress) {
        List<NestedIndependence> found = new ArrayList<>();
        List<String> names = graph.variables();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                progress.check();
                progress.report((i + (double) j / names.size()) / names.size());
                String a = names.get(i);
                String b = names.get(j);
                if (graph.edgesBetween(a, b).isEmpty()
                        && separator(graph, a, b, List.of()).isEmpty()) {
                    constraint(a, b, progress).ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private Optional<NestedIndependence> constraint(String a, String b, Progress progress) {
        if (parentsOfClosure(b, progress).contains(a)
                || parentsOfClosure(a, progress).contains(b)) {
            return Optional.empty();
        }
        Fixed joint = closure(Set.of(a, b), progress);
        return separator(joint.graph(), a, b, joint.order())
                .map(z -> new NestedIndependence(a, b, joint.order(), graph.inOrder(z)))
                .or(() -> oneFixed(a, b, progress))
                .or(() -> oneFixed(b, a, progress));
    }

    /// Fixes what can be fixed, the cause included, as far as it takes to separate it from what descends from it. Of
    /// any other variable that is fixed last, nothing depends on the value anyhow.
    private Optional<NestedIndependence> oneFixed(String cause, String effect, Progress progress) {
        if (!graph.descendants(List.of(cause)).contains(effect)) {
            return Optional.empty();
        }
        for (Fixed state : fixings(Set.of(effect), progress)) {
            List<String> others = new ArrayList<>(state.order());
            others.remove(cause);
            Optional<Set<String>> z = separator(state.graph(), cause, effect, others);
            if (z.isPresent()) {
                return Optional.of(new NestedIndependence(cause, effect, state.order(), graph.inOrder(z.get())));
            }
        }
        return Optional.empty();
    }

    private Set<String> parentsOfClosure(String variable, Progress progress) {
        Fixed single = closure(Set.of(variable), progress);
        Set<String> parents = new LinkedHashSet<>();
        single.random().forEach(member -> parents.addAll(single.graph().parents(member)));
        return parents;
    }

    /// Random variables that, with everything fixed given, separate a and b.
    private static Optional<Set<String>> separator(CausalGraph graph, String a, String b, List<String> fixed) {
        return MinimalSeparators.between(graph, List.of(a), List.of(b), fixed, graph.variables())
                .nearest()
                .map(separator -> {
                    Set<String> given = new LinkedHashSet<>(separator);
                    given.removeAll(fixed);
                    return given;
                });
    }

    /// Fixes whatever can be fixed outside of `kept`; the order does not matter for what is left.
    private Fixed closure(Set<String> kept, Progress progress) {
        return fixings(kept, progress).getLast();
    }

    /// The graph as it is, and after each fixing on the way to the closure.
    private List<Fixed> fixings(Set<String> kept, Progress progress) {
        List<Fixed> states = new ArrayList<>(List.of(new Fixed(graph, List.of())));
        Optional<String> next = fixable(states.getLast(), kept);
        while (next.isPresent()) {
            progress.check();
            String variable = next.get();
            Fixed before = states.getLast();
            List<String> order = new ArrayList<>(before.order());
            order.add(variable);
            states.add(new Fixed(before.graph().withoutIncoming(List.of(variable)), order));
            next = fixable(states.getLast(), kept);
        }
        return states;
    }

    private static Optional<String> fixable(Fixed state, Set<String> kept) {
        for (String variable : state.random()) {
            if (!kept.contains(variable)) {
                Set<String> below = new LinkedHashSet<>(state.graph().descendants(List.of(variable)));
                below.retainAll(Districts.at(state.graph(), variable));
                if (below.size() == 1) {
                    return Optional.of(variable);
                }
            }
        }
        return Optional.empty();
    }
}
