package org.causeboard.model.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;

/// What differs between two versions of a document as causal models: variables and edges that one of them has alone,
/// and those that both have but not alike. Variables are the same when they have the same name. Where things stand and
/// how they look makes no difference.
///
/// @param variables in the order of the older version, then of the newer one
/// @param edges in the same order
/// @param model what else differs
public record Difference(List<OfVariable> variables, List<OfEdge> edges, Set<Aspect> model) {
    public Difference {
        variables = List.copyOf(variables);
        edges = List.copyOf(edges);
        model = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(model));
    }

    /// How a thing of the newer version is to one of the older.
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// In what respect versions differ.
    public enum Aspect {
        ROLES,
        VALUES,
        MECHANISM,
        DATA,
        NOISE,
        SEED
    }

    /// A variable that differs.
    ///
    /// @param aspects in which respects, where both versions have it
    public record OfVariable(String variable, Change change, List<Aspect> aspects) {
        public OfVariable {
            aspects = List.copyOf(aspects);
        }
    }

    /// An edge that differs: in the older version, in the newer one, or with other marks in each.
    public record OfEdge(Optional<Edge> before, Optional<Edge> after) {
        /// Whether it came, went or turned.
        public Change change() {
            return before.isEmpty() ? Change.ADDED : after.isEmpty() ? Change.REMOVED : Change.CHANGED;
        }
    }

    /// Whether there is any.
    public boolean isNone() {
        return variables.isEmpty() && edges.isEmpty() && model.isEmpty();
    }

    /// The difference of a newer version to an older one. O(variables + edges) time.
    public static Difference between(CausalDocument older, CausalDocument newer) {
        return new Difference(variables(older, newer), edges(older, newer), model(older, newer));
    }

    private static List<OfVariable> variables(CausalDocument older, CausalDocument newer) {
        List<OfVariable> found = new ArrayList<>();
        for (String variable : older.graph().variables()) {
            if (!newer.graph().contains(variable)) {
                found.add(new OfVariable(variable, Change.REMOVED, List.of()));
            } else {
                List<Aspect> aspects = aspects(variable, older, newer);
                if (!aspects.isEmpty()) {
                    found.add(new OfVariable(variable, Change.CHANGED, aspects));
                }
            }
        }
        for (String variable : newer.graph().variables()) {
            if (!older.graph().contains(variable)) {
                found.add(new OfVariable(variable, Change.ADDED, List.of()));
            }
        }
        return found;
    }

    private static List<Aspect> aspects(String variable, CausalDocument older, CausalDocument newer) {
        List<Aspect> aspects = new ArrayList<>();
        if (!older.graph().roles(variable).equals(newer.graph().roles(variable))) {
            aspects.add(Aspect.ROLES);
        }
        if (!older.cards()
                .get(variable)
                .domain()
                .equals(newer.cards().get(variable).domain())) {
            aspects.add(Aspect.VALUES);
        }
        if (!Optional.ofNullable(older.mechanisms().get(variable))
                .equals(Optional.ofNullable(newer.mechanisms().get(variable)))) {
            aspects.add(Aspect.MECHANISM);
        }
        return aspects;
    }

    /// Edges between the same two variables that only one version has are one edge that changed.
    private static List<OfEdge> edges(CausalDocument older, CausalDocument newer) {
        Map<Set<String>, List<Edge>> come = new LinkedHashMap<>();
        for (Edge edge : newer.graph().edges()) {
            if (!older.graph().contains(edge)) {
                come.computeIfAbsent(Set.of(edge.from(), edge.to()), _ -> new ArrayList<>())
                        .add(edge);
            }
        }
        List<OfEdge> found = new ArrayList<>();
        for (Edge edge : older.graph().edges()) {
            if (!newer.graph().contains(edge)) {
                List<Edge> others = come.getOrDefault(Set.of(edge.from(), edge.to()), new ArrayList<>());
                found.add(new OfEdge(
                        Optional.of(edge), others.isEmpty() ? Optional.empty() : Optional.of(others.removeFirst())));
            }
        }
        come.values().forEach(left -> left.forEach(edge -> found.add(new OfEdge(Optional.empty(), Optional.of(edge)))));
        return found;
    }

    private static Set<Aspect> model(CausalDocument older, CausalDocument newer) {
        Set<Aspect> aspects = new LinkedHashSet<>();
        if (!older.data().equals(newer.data())) {
            aspects.add(Aspect.DATA);
        }
        if (!older.noise().equals(newer.noise())) {
            aspects.add(Aspect.NOISE);
        }
        if (!older.seed().equals(newer.seed())) {
            aspects.add(Aspect.SEED);
        }
        return aspects;
    }
}
