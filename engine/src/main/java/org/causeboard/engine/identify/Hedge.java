package org.causeboard.engine.identify;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.graph.Edge;

/// The witness that an effect is not identified: two C-forests F and F' with the same roots, F' inside F, where F meets
/// the intervention and F' does not. Two models can then agree on P(V) and differ on the effect.
///
/// @param roots R: the variables with no effect inside the hedge
/// @param inner the variables of F', a district that the effect needs as a factor of its own
/// @param district the variables of F, a district out of which that factor would have to come
/// @param innerForest the edges of F': one path to a root for each variable, and a spanning tree of bidirected edges
/// @param forest the edges of F
///
/// Edges are those of the graph after latent variables are projected away. Source: Shpitser and Pearl (2006),
/// Identification of joint interventional distributions in recursive semi-Markovian causal models, Definitions 5 and 6.
public record Hedge(Set<String> roots, Set<String> inner, Set<String> district, Set<Edge> innerForest, Set<Edge> forest)
        implements Obstruction {
    public Hedge {
        roots = copy(roots);
        inner = copy(inner);
        district = copy(district);
        innerForest = copy(innerForest);
        forest = copy(forest);
    }

    private static <T> Set<T> copy(Set<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /// The hedge of a district T all of whose members are ancestors of the smaller district C within T.
    static Hedge of(Admg graph, BitSet inner, BitSet district) {
        BitSet roots = new BitSet();
        Set<Edge> innerForest = new LinkedHashSet<>();
        Admg.each(inner, v -> {
            int effect = Admg.intersection(graph.children(v), inner).nextSetBit(0);
            if (effect < 0) {
                roots.set(v);
            } else {
                innerForest.add(directed(graph, v, effect));
            }
        });
        Set<Edge> forest = new LinkedHashSet<>(innerForest);
        addPathsInto(graph, inner, district, forest);
        BitSet reached = Admg.single(inner.nextSetBit(0));
        growTree(graph, reached, inner, innerForest);
        forest.addAll(innerForest);
        growTree(graph, reached, district, forest);
        return new Hedge(graph.names(roots), graph.names(inner), graph.names(district), innerForest, forest);
    }

    /// One directed edge for every other member of the district, along a shortest path to the inner one.
    private static void addPathsInto(Admg graph, BitSet inner, BitSet district, Set<Edge> forest) {
        BitSet reached = (BitSet) inner.clone();
        BitSet frontier = inner;
        while (!frontier.isEmpty()) {
            BitSet next = new BitSet();
            BitSet layer = frontier;
            Admg.each(Admg.minus(district, reached), v -> {
                int effect = Admg.intersection(graph.children(v), layer).nextSetBit(0);
                if (effect >= 0) {
                    forest.add(directed(graph, v, effect));
                    next.set(v);
                }
            });
            reached.or(next);
            frontier = next;
        }
    }

    /// Bidirected edges that connect `reached` with all of `members`.
    private static void growTree(Admg graph, BitSet reached, BitSet members, Set<Edge> forest) {
        BitSet open = (BitSet) reached.clone();
        while (!open.isEmpty()) {
            int v = open.nextSetBit(0);
            open.clear(v);
            BitSet more = Admg.minus(Admg.intersection(graph.spouses(v), members), reached);
            Admg.each(more, w -> forest.add(Edge.bidirected(graph.name(v), graph.name(w))));
            reached.or(more);
            open.or(more);
        }
    }

    private static Edge directed(Admg graph, int cause, int effect) {
        return Edge.directed(graph.name(cause), graph.name(effect));
    }
}
