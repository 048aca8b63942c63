package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;

/// The observed variables of a graph as bits, numbered causes first, with latent variables projected away
/// (Verma and Pearl 1990). Sets of variables are bit sets that nobody changes once they are handed out.
final class Admg {
    private final CausalGraph graph;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final BitSet[] parents;
    private final BitSet[] children;
    private final BitSet[] spouses;

    private Admg(CausalGraph graph) {
        this.graph = graph;
        requireAcyclicAndDirected(graph);
        List<String> order = graph.topologicalOrder();
        for (String variable : order) {
            if (!graph.roles(variable).contains(Role.LATENT)) {
                index.put(variable, names.size());
                names.add(variable);
            }
        }
        parents = emptySets(names.size());
        children = emptySets(names.size());
        spouses = emptySets(names.size());
        project(order);
    }

    static Admg of(CausalGraph graph) {
        return new Admg(graph);
    }

    private static void requireAcyclicAndDirected(CausalGraph graph) {
        for (Edge edge : graph.edges()) {
            if (!edge.isDirected() && !edge.isBidirected()) {
                throw new IllegalArgumentException(
                        "Identification needs a graph of directed and bidirected edges, but there is " + edge
                                + ". Choose a member of the equivalence class first.");
            }
        }
        List<String> cycle = graph.findCycle();
        if (!cycle.isEmpty()) {
            throw new IllegalArgumentException("Identification needs a graph without a cycle, but there is "
                    + String.join(" -> ", cycle) + " -> " + cycle.getFirst() + ". Remove one of these edges.");
        }
    }

    private static BitSet[] emptySets(int n) {
        BitSet[] sets = new BitSet[n];
        for (int i = 0; i < n; i++) {
            sets[i] = new BitSet(); // grows to what it holds: of 100,000 variables most have few neighbours
        }
        return sets;
    }

    /// Edges of the latent projection: a path through latent variables counts as the edge that it looks like from
    /// outside.
    private void project(List<String> order) {
        Map<String, BitSet> reached = new HashMap<>(); // from a latent variable, along edges through latent ones
        for (String variable : order.reversed()) {
            BitSet heads = new BitSet(names.size());
            for (String child : graph.children(variable)) {
                if (index.containsKey(child)) {
                    heads.set(index.get(child));
                } else {
                    heads.or(reached.get(child));
                }
            }
            if (index.containsKey(variable)) {
                int cause = index.get(variable);
                children[cause].or(heads);
                each(heads, effect -> parents[effect].set(cause));
            } else {
                reached.put(variable, heads);
                join(heads, heads);
            }
        }
        for (Edge edge : graph.edges()) {
            if (edge.isBidirected()) {
                join(ends(edge.from(), reached), ends(edge.to(), reached));
            }
        }
    }

    private BitSet ends(String variable, Map<String, BitSet> reached) {
        Integer observed = index.get(variable);
        return observed == null ? reached.get(variable) : single(observed);
    }

    private void join(BitSet some, BitSet others) {
        each(
                some,
                a -> each(others, b -> {
                    if (a != b) {
                        spouses[a].set(b);
                        spouses[b].set(a);
                    }
                }));
    }

    CausalGraph graph() {
        return graph;
    }

    /// Whether this variable says who came into the sample.
    boolean isSelection(String variable) {
        return graph.roles(variable).contains(Role.SELECTED);
    }

    int size() {
        return names.size();
    }

    String name(int variable) {
        return names.get(variable);
    }

    BitSet parents(int variable) {
        return parents[variable];
    }

    BitSet children(int variable) {
        return children[variable];
    }

    BitSet spouses(int variable) {
        return spouses[variable];
    }

    BitSet all() {
        BitSet all = new BitSet(size());
        all.set(0, size());
        return all;
    }

    /// The bits of these names.
    ///
    /// @throws IllegalArgumentException when one is no variable of the graph or is latent
    BitSet bits(Collection<String> variables) {
        BitSet bits = new BitSet(size());
        for (String variable : variables) {
            Integer bit = index.get(variable);
            if (bit == null) {
                graph.indexOf(variable); // refuses unknown names
                throw new IllegalArgumentException(
                        "Variable '" + variable
                                + "' is latent and cannot be part of a question about data. Mark it as observed, or ask about another.");
            }
            bits.set(bit);
        }
        return bits;
    }

    /// The names of these bits, causes first.
    Set<String> names(BitSet bits) {
        Set<String> found = new LinkedHashSet<>();
        each(bits, bit -> found.add(names.get(bit)));
        return found;
    }

    /// The ancestors of `of` in the graph on `within`, themselves included.
    BitSet ancestors(BitSet of, BitSet within) {
        BitSet found = intersection(of, within);
        // causes have lower numbers than effects, so one pass from the last effect down is enough
        for (int v = found.previousSetBit(size()); v >= 0; v = found.previousSetBit(v - 1)) {
            orWithin(found, parents[v], within);
        }
        return found;
    }

    /// The descendants of `of` in the graph on `within`, themselves included.
    BitSet descendants(BitSet of, BitSet within) {
        BitSet found = intersection(of, within);
        for (int v = found.nextSetBit(0); v >= 0; v = found.nextSetBit(v + 1)) {
            orWithin(found, children[v], within);
        }
        return found;
    }

    /// The district (c-component) of a variable in the graph on `within`.
    BitSet district(int variable, BitSet within) {
        BitSet found = single(variable);
        BitSet open = single(variable);
        while (!open.isEmpty()) {
            int v = open.nextSetBit(0);
            open.clear(v);
            BitSet more = intersection(spouses[v], within);
            more.andNot(found);
            found.or(more);
            open.or(more);
        }
        return found;
    }

    /// The districts of the graph on `within`, by their first variable.
    List<BitSet> districts(BitSet within) {
        List<BitSet> found = new ArrayList<>();
        BitSet open = (BitSet) within.clone();
        while (!open.isEmpty()) {
            BitSet district = district(open.nextSetBit(0), within);
            found.add(district);
            open.andNot(district);
        }
        return found;
    }

    /// The direct causes of `set` outside of it.
    BitSet outerParents(BitSet set) {
        BitSet found = new BitSet(size());
        each(set, v -> found.or(parents[v]));
        found.andNot(set);
        return found;
    }

    /// Whether `given` separates `left` from `right` in the graph without arrowheads into `cutIncoming` and without the
    /// directed edges out of `cutOutgoing`. m-separation by reachability, O(V + E) words.
    boolean separated(BitSet left, BitSet right, BitSet given, BitSet cutIncoming, BitSet cutOutgoing) {
        BitSet opened = openedColliders(given, cutIncoming, cutOutgoing);
        BitSet byHead = new BitSet(size()); // reached along an edge that points at the variable
        BitSet byTail = minus(left, given);
        BitSet openHead = new BitSet(size());
        BitSet openTail = (BitSet) byTail.clone();
        while (!openHead.isEmpty() || !openTail.isEmpty()) {
            boolean head = !openHead.isEmpty();
            BitSet open = head ? openHead : openTail;
            int v = open.nextSetBit(0);
            open.clear(v);
            if (right.get(v)) {
                return false;
            }
            boolean through = !given.get(v);
            if (through && !cutOutgoing.get(v)) {
                visit(minus(children[v], cutIncoming), byHead, openHead);
            }
            if ((head ? opened.get(v) : through) && !cutIncoming.get(v)) {
                visit(minus(parents[v], cutOutgoing), byTail, openTail);
                visit(minus(spouses[v], cutIncoming), byHead, openHead);
            }
        }
        return true;
    }

    private BitSet openedColliders(BitSet given, BitSet cutIncoming, BitSet cutOutgoing) {
        BitSet found = (BitSet) given.clone();
        for (int v = found.previousSetBit(size()); v >= 0; v = found.previousSetBit(v - 1)) {
            if (!cutIncoming.get(v)) {
                found.or(minus(parents[v], cutOutgoing));
            }
        }
        return found;
    }

    private static void visit(BitSet reached, BitSet seen, BitSet open) {
        reached.andNot(seen);
        seen.or(reached);
        open.or(reached);
    }

    private static void orWithin(BitSet target, BitSet source, BitSet within) {
        target.or(intersection(source, within));
    }

    static BitSet single(int variable) {
        BitSet bits = new BitSet();
        bits.set(variable);
        return bits;
    }

    static BitSet intersection(BitSet a, BitSet b) {
        BitSet bits = (BitSet) a.clone();
        bits.and(b);
        return bits;
    }

    static BitSet union(BitSet a, BitSet b) {
        BitSet bits = (BitSet) a.clone();
        bits.or(b);
        return bits;
    }

    static BitSet minus(BitSet a, BitSet b) {
        BitSet bits = (BitSet) a.clone();
        bits.andNot(b);
        return bits;
    }

    static boolean contains(BitSet whole, BitSet part) {
        return minus(part, whole).isEmpty();
    }

    static void each(BitSet bits, IntConsumer visit) {
        for (int v = bits.nextSetBit(0); v >= 0; v = bits.nextSetBit(v + 1)) {
            visit.accept(v);
        }
    }
}
