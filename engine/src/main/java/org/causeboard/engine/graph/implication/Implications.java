package org.causeboard.engine.graph.implication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.separation.MinimalSeparators;
import org.causeboard.engine.task.Progress;

/// The conditional independences that a graph implies for its measured variables.
public final class Implications {
    private Implications() {}

    /// X is independent of all of Y given Z.
    ///
    /// @param x one variable
    /// @param y at least one variable
    /// @param given Z
    public record Independence(String x, Set<String> y, Set<String> given) {
        /// As in `X _||_ Y | A, B`.
        @Override
        public String toString() {
            String left = x + " _||_ " + String.join(", ", y);
            return given.isEmpty() ? left : left + " | " + String.join(", ", given);
        }
    }

    /// For each pair of measured variables that can be separated, every minimal separating set, or the first `limit` in
    /// all. Selection variables are in every set, since the data are conditioned on them, and are not told of.
    /// Polynomial delay; the number can be exponential.
    public static List<Independence> pairwise(CausalGraph graph, int limit, Progress progress) {
        List<Independence> found = new ArrayList<>();
        Set<String> selected = graph.withRole(Role.SELECTED);
        List<String> measured = new ArrayList<>(graph.observed());
        measured.removeAll(selected);
        for (int i = 0; i < measured.size(); i++) {
            Set<String> adjacent = graph.adjacent(measured.get(i));
            for (int j = i + 1; j < measured.size() && found.size() < limit; j++) {
                progress.report((i + (double) j / measured.size()) / measured.size());
                if (adjacent.contains(measured.get(j))) {
                    continue;
                }
                List<String> x = List.of(measured.get(i));
                List<String> y = List.of(measured.get(j));
                for (Set<String> separator : MinimalSeparators.between(graph, x, y, selected, measured)
                        .list(limit - found.size(), progress.quiet())) {
                    Set<String> given = new LinkedHashSet<>(separator);
                    given.removeAll(selected);
                    found.add(new Independence(x.getFirst(), Set.of(y.getFirst()), given));
                }
            }
        }
        return List.copyOf(found);
    }

    /// For each variable: it is independent of what is neither its parent nor its descendant, given its parents. In a
    /// DAG without latent variables this set of at most V statements implies all others (the local Markov property).
    ///
    /// @throws IllegalArgumentException when the graph is not a DAG over measured variables
    public static List<Independence> basis(CausalGraph graph) {
        if (!graph.latent().isEmpty() || graph.edges().stream().anyMatch(edge -> !edge.isDirected())) {
            throw new IllegalArgumentException(
                    "The basis set is for a DAG without latent variables. Ask for pairwise" + " implications instead.");
        }
        List<Independence> found = new ArrayList<>();
        for (String variable : graph.variables()) {
            Set<String> parents = graph.parents(variable);
            Set<String> rest = new LinkedHashSet<>(graph.variables());
            rest.removeAll(graph.descendants(List.of(variable)));
            rest.removeAll(parents);
            if (!rest.isEmpty()) {
                found.add(new Independence(variable, graph.inOrder(rest), parents));
            }
        }
        return List.copyOf(found);
    }
}
