package org.causeboard.engine.graph.equivalence;

import java.util.Optional;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;

/// One definite graph of the class that a graph stands for: a DAG for a PDAG, a MAG for a PAG, and a graph itself where
/// its edges are definite already.
///
/// For a PAG, circles that face an arrowhead or a tail become tails and arrowheads (`o->` to `->`, `--o` to `->`), and
/// the part of `o-o` edges becomes a DAG without new v-structures. Source: Zhang (2008), On the completeness of
/// orientation rules, Theorem 2.
public final class Representative {
    private Representative() {}

    /// A member of the class, or empty when the graph stands for none.
    public static Optional<CausalGraph> of(CausalGraph graph) {
        if (!graph.isAcyclic()) {
            return Optional.empty();
        }
        return switch (graph.kind()) {
            case PDAG -> ConsistentExtension.of(graph);
            case PAG -> mag(graph);
            case DAG, MAG, GRAPH, DIGRAPH -> Optional.of(graph);
        };
    }

    private static Optional<CausalGraph> mag(CausalGraph pag) {
        CausalGraph.Builder mag = CausalGraph.builder().kind(GraphKind.MAG);
        CausalGraph.Builder circles = CausalGraph.builder().kind(GraphKind.PDAG);
        for (String variable : pag.variables()) {
            mag.variable(variable, pag.roles(variable).toArray(Role[]::new));
            circles.variable(variable);
        }
        for (Edge edge : pag.edges()) {
            if (edge.atFrom() == Mark.CIRCLE && edge.atTo() == Mark.CIRCLE) {
                circles.edge(Edge.undirected(edge.from(), edge.to()));
            } else {
                mag.edge(edge.hasCircle() ? Edge.directed(edge.from(), edge.to()) : edge);
            }
        }
        return ConsistentExtension.of(circles.build()).map(oriented -> {
            oriented.edges().forEach(mag::edge);
            return mag.build();
        });
    }
}
