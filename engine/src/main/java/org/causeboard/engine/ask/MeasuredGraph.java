package org.causeboard.engine.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.causeboard.engine.data.Columns;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.latent.LatentProjection;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Unspecified;

/// The graph over the variables that have a column: latent variables and those without data are projected away, so that
/// what they confound is joined by bidirected edges.
///
/// @param graph directed and bidirected edges only, acyclic
record MeasuredGraph(CausalGraph graph) {

    /// The projection onto what has a column; empty when the graph has edges without a direction.
    static Optional<MeasuredGraph> of(Snapshot snapshot, Dataset data) {
        return of(snapshot.graph(), name -> data.contains(name));
    }

    /// The projection onto all variables that are not latent, as if data of them were there; empty when the graph has
    /// edges without a direction or a cycle.
    static Optional<MeasuredGraph> of(CausalGraph graph) {
        return graph.isAcyclic() ? of(graph, _ -> true) : Optional.empty();
    }

    private static Optional<MeasuredGraph> of(CausalGraph graph, Predicate<String> isMeasured) {
        if (graph.edges().stream().anyMatch(edge -> !edge.isDirected() && !edge.isBidirected())) {
            return Optional.empty();
        }
        Set<String> hidden = new LinkedHashSet<>(graph.latent());
        for (String name : graph.variables()) {
            if (!isMeasured.test(name)) {
                hidden.add(name);
            }
        }
        CausalGraph.Builder plain = LatentProjection.of(graph, hidden).toBuilder();
        for (String name : graph.variables()) {
            if (!hidden.contains(name)) {
                plain.withoutRole(name, Role.ADJUSTED); // what a person marked is no constraint on the planner
            }
        }
        return Optional.of(new MeasuredGraph(plain.build()));
    }

    /// The data with every column read as its variable is described.
    static Dataset typed(Snapshot snapshot) {
        Dataset data = snapshot.data().orElseThrow();
        return new Dataset(
                data.name(),
                data.columns().stream()
                        .map(column -> {
                            if (!snapshot.graph().contains(column.name())) {
                                return column;
                            }
                            Domain domain =
                                    snapshot.variables().get(column.name()).domain();
                            return domain instanceof Unspecified || domain.equals(column.domain())
                                    ? column
                                    : Columns.as(column, domain);
                        })
                        .toList());
    }

    /// Whether one of the variables is an effect of one of the causes.
    boolean isAffected(List<String> variables, Set<String> causes) {
        Set<String> affected = graph.descendants(causes);
        return variables.stream().anyMatch(affected::contains);
    }
}
