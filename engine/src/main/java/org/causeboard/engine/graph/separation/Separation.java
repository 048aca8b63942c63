package org.causeboard.engine.graph.separation;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.Adjacency;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;

/// m-separation: X and Y are separated by Z when every path between them is blocked, that is, has a non-collider in Z,
/// or a collider that is no ancestor of Z. In a DAG this is d-separation. Undirected edges count as tails at both ends,
/// circles as tails too (so a path through them is read as one of definite status).
///
/// Selection variables are always conditioned on and latent ones never can be, unless the roles are switched off by
/// [#regardlessOfRoles(CausalGraph)]. A query costs O(V + E), by a search over states (variable, arrived at an
/// arrowhead or not); one object may be asked many times and from several threads. Source: Shachter (1998), Bayes-Ball;
/// Richardson (2003).
public final class Separation {
    private final CausalGraph graph;
    private final Adjacency adjacency;
    private final BitSet selected;
    private final BitSet latent;

    private Separation(CausalGraph graph, Set<String> selected, Set<String> latent) {
        this.graph = graph;
        this.adjacency = circlesAsTails(graph).adjacency();
        this.selected = graph.bits(selected);
        this.latent = graph.bits(latent);
    }

    /// Separation in a graph, with its selection variables conditioned on.
    public static Separation in(CausalGraph graph) {
        return new Separation(graph, graph.withRole(Role.SELECTED), graph.latent());
    }

    /// Separation in a graph as if no variable had a role.
    public static Separation regardlessOfRoles(CausalGraph graph) {
        return new Separation(graph, Set.of(), Set.of());
    }

    /// Whether X and Y are separated given Z. Members of X or Y that are in Z count as known, hence separated from all;
    /// a variable in both X and Y and not in Z is not separated from itself.
    ///
    /// @throws IllegalArgumentException when a variable is unknown, or one of Z is latent
    public boolean holds(Collection<String> x, Collection<String> y, Collection<String> z) {
        BitSet reached = reach(graph.bits(x), condition(z), graph.bits(y));
        return !reached.intersects(graph.bits(y));
    }

    /// Whether two variables are separated given Z.
    public boolean holds(String x, String y, Collection<String> z) {
        return holds(List.of(x), List.of(y), z);
    }

    /// The variables outside of Z with an open path from X given Z, and X itself where it is not in Z.
    public Set<String> connected(Collection<String> x, Collection<String> z) {
        return graph.named(reach(graph.bits(x), condition(z), new BitSet()));
    }

    private BitSet condition(Collection<String> z) {
        BitSet given = graph.bits(z);
        if (given.intersects(latent)) {
            BitSet wrong = (BitSet) given.clone();
            wrong.and(latent);
            throw new IllegalArgumentException("Cannot condition on " + graph.named(wrong)
                    + ": not measured. Leave it out, or take its role LATENT away.");
        }
        given.or(selected);
        return given;
    }

    /// All variables outside of `given` with an open walk from `start`; stops early when one of `target` is among them.
    private BitSet reach(BitSet start, BitSet given, BitSet target) {
        BitSet opened = given.isEmpty() ? given : adjacency.ancestors(given);
        int n = adjacency.size();
        BitSet atTail = new BitSet(n); // arrived without an arrowhead: leaves by any edge unless given
        BitSet atHead = new BitSet(n); // arrived at an arrowhead: leaves by a tail, or by an arrowhead when opened
        BitSet reached = new BitSet(n);
        int[] open = new int[2 * n]; // variable * 2 + 1 for an arrowhead
        int size = 0;
        for (int v = start.nextSetBit(0); v >= 0; v = start.nextSetBit(v + 1)) {
            if (!given.get(v)) {
                atTail.set(v);
                atHead.set(v); // the start itself is no collider: leaving from it once by every edge is enough
                open[size++] = 2 * v;
            }
        }
        while (size > 0) {
            int state = open[--size];
            int v = state >> 1;
            boolean head = (state & 1) == 1;
            boolean pass = !given.get(v);
            if (pass) {
                reached.set(v);
                if (target.get(v)) {
                    return reached;
                }
                for (int child : adjacency.children(v)) {
                    if (!atHead.get(child)) {
                        atHead.set(child);
                        open[size++] = 2 * child + 1;
                    }
                }
                for (int other : adjacency.neighbours(v)) {
                    if (!atTail.get(other)) {
                        atTail.set(other);
                        open[size++] = 2 * other;
                    }
                }
            }
            if (head ? opened.get(v) : pass) {
                for (int parent : adjacency.parents(v)) {
                    if (!atTail.get(parent)) {
                        atTail.set(parent);
                        open[size++] = 2 * parent;
                    }
                }
                for (int spouse : adjacency.spouses(v)) {
                    if (!atHead.get(spouse)) {
                        atHead.set(spouse);
                        open[size++] = 2 * spouse + 1;
                    }
                }
            }
        }
        return reached;
    }

    /// The graph with a tail for every circle, its variables in the same order and without their roles; a graph without
    /// circles is returned as it is.
    static CausalGraph circlesAsTails(CausalGraph graph) {
        if (graph.edges().stream().noneMatch(Edge::hasCircle)) {
            return graph;
        }
        CausalGraph.Builder builder = CausalGraph.builder();
        graph.variables().forEach(builder::variable);
        for (Edge edge : graph.edges()) {
            builder.edge(new Edge(edge.from(), edge.to(), plain(edge.atFrom()), plain(edge.atTo())));
        }
        return builder.build();
    }

    private static Mark plain(Mark mark) {
        return mark == Mark.CIRCLE ? Mark.TAIL : mark;
    }
}
