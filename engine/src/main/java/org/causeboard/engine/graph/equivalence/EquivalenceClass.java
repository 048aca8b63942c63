package org.causeboard.engine.graph.equivalence;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.task.Progress;

/// The DAGs that no data without interventions can tell apart: those with one skeleton and the same v-structures.
public final class EquivalenceClass {
    private final CausalGraph essential;

    private EquivalenceClass(CausalGraph essential) {
        this.essential = essential;
    }

    /// The class of a DAG.
    ///
    /// @throws IllegalArgumentException when the graph has a cycle or an edge that is not directed
    public static EquivalenceClass of(CausalGraph dag) {
        return new EquivalenceClass(EssentialGraph.of(dag));
    }

    /// The class that an essential graph stands for; its rules of orientation are completed first.
    public static EquivalenceClass ofEssentialGraph(CausalGraph graph) {
        return new EquivalenceClass(MeekRules.close(graph));
    }

    /// The essential graph of the class.
    public CausalGraph essentialGraph() {
        return essential;
    }

    /// Whether two DAGs have the same skeleton and v-structures.
    public static boolean areEquivalent(CausalGraph a, CausalGraph b) {
        return EssentialGraph.of(a).edges().equals(EssentialGraph.of(b).edges());
    }

    /// The number of members, in polynomial time: the product over the undirected components of the number of their
    /// acyclic orientations without v-structure. Source: Wienöbst, Bannach and Liśkiewicz (2021), see
    /// [MoralOrientations].
    public BigInteger size(Progress progress) {
        return MoralOrientations.count(essential.withoutEdges(edge -> !edge.isUndirected()), progress);
    }

    /// The members, or the first `limit`: an undirected edge is pointed one way, then the other, and Meek's rules
    /// direct what follows, so that no search ends without a member. Polynomial delay.
    public List<CausalGraph> members(int limit, Progress progress) {
        List<CausalGraph> members = new ArrayList<>();
        ArrayDeque<CausalGraph> open = new ArrayDeque<>(List.of(essential));
        while (!open.isEmpty() && members.size() < limit) {
            progress.check();
            progress.report((double) members.size() / limit);
            CausalGraph graph = open.pop();
            Optional<Edge> undirected =
                    graph.edges().stream().filter(Edge::isUndirected).findFirst();
            if (undirected.isEmpty()) {
                members.add(graph.toBuilder().kind(GraphKind.DAG).build());
                continue;
            }
            Edge edge = undirected.get();
            open.push(pointed(graph, edge, Edge.directed(edge.to(), edge.from()), progress));
            open.push(pointed(graph, edge, Edge.directed(edge.from(), edge.to()), progress));
        }
        return List.copyOf(members);
    }

    private static CausalGraph pointed(CausalGraph graph, Edge edge, Edge directed, Progress progress) {
        return MeekRules.close(
                graph.toBuilder().withoutEdge(edge).edge(directed).build(), progress);
    }
}
