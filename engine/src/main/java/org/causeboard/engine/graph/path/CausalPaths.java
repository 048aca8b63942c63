package org.causeboard.engine.graph.path;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.graph.Adjacency;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.VisibleEdges;

/// The proper (possibly) causal paths from X to Y without a list of them: which variables lie on them, what descends
/// from these, and the graph in which they are cut. A path is proper when only its start is in X. In a CPDAG, MAG or
/// PAG "causal" means possibly causal: no edge has an arrowhead towards the start. Everything is O(V + E), visibility
/// apart.
///
/// Sources: Shpitser, VanderWeele and Robins (2010); Perković, Textor, Kalisch and Maathuis (2018), Definitions 3 and
/// 6.
public final class CausalPaths {
    private final CausalGraph graph;
    private final BitSet treatments;
    private final BitSet on;

    private CausalPaths(CausalGraph graph, BitSet x, BitSet y) {
        this.graph = graph;
        treatments = x;
        Adjacency adjacency = graph.adjacency();
        // downstream of X by paths that do not come back to X, and upstream of Y by paths that do not pass X
        BitSet down = reach(adjacency, firstSteps(adjacency, x), x, false);
        BitSet ends = (BitSet) y.clone();
        ends.andNot(x);
        on = reach(adjacency, ends, x, true);
        on.and(down);
    }

    /// The proper causal paths from X to Y.
    public static CausalPaths of(CausalGraph graph, Collection<String> x, Collection<String> y) {
        return new CausalPaths(graph, graph.bits(x), graph.bits(y));
    }

    /// The variables on proper causal paths, without X and with Y where it is reached.
    public Set<String> variables() {
        return graph.named(on);
    }

    /// What no adjustment set may hold: everything that (possibly) descends from [#variables()].
    public Set<String> forbidden() {
        return graph.named(graph.adjacency().possibleDescendants(on));
    }

    /// The first edges of proper causal paths.
    public Set<Edge> firstEdges() {
        Set<Edge> first = new LinkedHashSet<>();
        for (Edge edge : graph.edges()) {
            if (startsAt(edge, edge.from(), edge.to()) || startsAt(edge, edge.to(), edge.from())) {
                first.add(edge);
            }
        }
        return first;
    }

    /// The first edges that do not surely start a causal path: undirected, with a circle, or invisible in a MAG or PAG.
    /// While there is one, no set is valid by adjustment.
    public Set<Edge> ambiguousFirstEdges() {
        Set<Edge> ambiguous = new LinkedHashSet<>();
        boolean ancestral = graph.kind() == GraphKind.MAG || graph.kind() == GraphKind.PAG;
        for (Edge edge : firstEdges()) {
            if (!edge.isDirected() || (ancestral && !VisibleEdges.isVisible(graph, edge))) {
                ambiguous.add(edge);
            }
        }
        return ambiguous;
    }

    /// The proper back-door graph: the first edges of all proper causal paths are cut, where they are known to be such.
    public CausalGraph backDoorGraph() {
        Set<Edge> cut = firstEdges();
        cut.removeAll(ambiguousFirstEdges());
        return graph.withoutEdges(cut::contains);
    }

    private boolean startsAt(Edge edge, String x, String next) {
        return treatments.get(graph.indexOf(x)) && on.get(graph.indexOf(next)) && edge.at(x) != Mark.ARROW;
    }

    private static BitSet firstSteps(Adjacency adjacency, BitSet x) {
        BitSet steps = new BitSet();
        for (int v = x.nextSetBit(0); v >= 0; v = x.nextSetBit(v + 1)) {
            for (int child : adjacency.possibleChildren(v)) {
                steps.set(child);
            }
        }
        steps.andNot(x);
        return steps;
    }

    private static BitSet reach(Adjacency adjacency, BitSet start, BitSet without, boolean towardsCauses) {
        BitSet seen = (BitSet) start.clone();
        int[] open = new int[adjacency.size()];
        int size = 0;
        for (int v = seen.nextSetBit(0); v >= 0; v = seen.nextSetBit(v + 1)) {
            open[size++] = v;
        }
        while (size > 0) {
            int v = open[--size];
            for (int next : towardsCauses ? adjacency.possibleParents(v) : adjacency.possibleChildren(v)) {
                if (!seen.get(next) && !without.get(next)) {
                    seen.set(next);
                    open[size++] = next;
                }
            }
        }
        return seen;
    }
}
