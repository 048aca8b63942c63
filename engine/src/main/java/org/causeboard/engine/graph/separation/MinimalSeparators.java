package org.causeboard.engine.graph.separation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Adjacency;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;

/// The sets Z with `must ⊆ Z ⊆ may ∪ must` that separate X and Y, minimal in that no variable outside of `must` can be
/// left out. Roles are not looked at: the caller says what must and what may be used. Circles count as tails, as in
/// [Separation].
///
/// All minimal sets lie among the ancestors of X, Y and `must`; there they are the minimal vertex separators of the
/// moral graph without `must`. They are listed by moving one variable at a time over to the side of X, starting with
/// the separator nearest to X: every minimal separator is reached so, and the time between two is O(V (V + E)).
/// Sources: van der Zander, Liśkiewicz and Textor (2019), Separators and adjustment sets in causal graphs; Kloks and
/// Kratsch (1998), Listing all minimal separators of a graph.
public final class MinimalSeparators {
    private final CausalGraph graph;
    private final MoralHubs moral;
    private final BitSet x;
    private final BitSet y;
    private final BitSet must;
    private final BitSet removable;

    private MinimalSeparators(CausalGraph graph, BitSet x, BitSet y, BitSet must, BitSet may) {
        this.graph = graph;
        this.x = x;
        this.y = y;
        this.must = must;
        Adjacency adjacency = Separation.circlesAsTails(graph).adjacency();
        BitSet part = (BitSet) x.clone();
        part.or(y);
        part.or(must);
        BitSet ancestral = anterior(adjacency, part);
        moral = MoralHubs.of(adjacency, ancestral);
        removable = (BitSet) may.clone();
        removable.and(ancestral);
        removable.andNot(must);
    }

    /// Separators of X and Y.
    ///
    /// @throws IllegalArgumentException when a variable is unknown, or X, Y and `must` share one
    public static MinimalSeparators between(
            CausalGraph graph,
            Collection<String> x,
            Collection<String> y,
            Collection<String> must,
            Collection<String> may) {
        BitSet first = graph.bits(x);
        BitSet second = graph.bits(y);
        BitSet forced = graph.bits(must);
        if (first.intersects(second) || first.intersects(forced) || second.intersects(forced)) {
            throw new IllegalArgumentException("X = " + x + ", Y = " + y + " and the forced variables " + must
                    + " must have no variable in common. Remove it from all but one.");
        }
        BitSet allowed = graph.bits(may);
        allowed.andNot(first);
        allowed.andNot(second);
        return new MinimalSeparators(graph, first, second, forced, allowed);
    }

    /// The minimal separator nearest to X, or empty when there is none. O(V + E).
    public Optional<Set<String>> nearest() {
        return start().map(side -> named(side.separator()));
    }

    /// All minimal separators, or the first `limit` of them; none when X and Y cannot be separated.
    public List<Set<String>> list(int limit, Progress progress) {
        List<Set<String>> found = new ArrayList<>();
        Optional<Side> nearest = start();
        if (nearest.isEmpty() || limit <= 0) {
            return List.of();
        }
        Set<BitSet> seen = new HashSet<>();
        ArrayDeque<Side> open = new ArrayDeque<>();
        seen.add(nearest.get().separator());
        open.add(nearest.get());
        while (!open.isEmpty() && found.size() < limit) {
            progress.check();
            progress.report((double) found.size() / limit);
            Side side = open.remove();
            found.add(named(side.separator()));
            if (seen.size() < limit) { // those that wait are enough otherwise
                push(side, seen, open);
            }
        }
        return List.copyOf(found);
    }

    /// Moves each member of a separator over to the side of X.
    private void push(Side side, Set<BitSet> seen, ArrayDeque<Side> open) {
        BitSet separator = side.separator();
        for (int v = separator.nextSetBit(0); v >= 0; v = separator.nextSetBit(v + 1)) {
            BitSet start = (BitSet) side.component().clone();
            start.set(v);
            nextFrom(start).filter(next -> seen.add(next.separator())).ifPresent(open::add);
        }
    }

    private Optional<Side> start() {
        return nextFrom(x);
    }

    /// The minimal separator that is nearest to a connected set around X: the border of the component of Y behind the
    /// border of the set.
    private Optional<Side> nextFrom(BitSet start) {
        Side near = spread(start, removable);
        if (near.component().intersects(y)) {
            return Optional.empty();
        }
        Side far = spread(y, near.separator());
        return Optional.of(spread(x, far.separator()));
    }

    /// Everything connected to `start` without crossing a wall, and the walls at its border.
    private Side spread(BitSet start, BitSet walls) {
        BitSet component = new BitSet(moral.size());
        BitSet border = new BitSet(moral.size());
        int[] open = new int[moral.size()];
        int size = 0;
        for (int v = start.nextSetBit(0); v >= 0; v = start.nextSetBit(v + 1)) {
            component.set(v);
            open[size++] = v;
        }
        while (size > 0) {
            for (int next : moral.links(open[--size])) {
                if (component.get(next) || must.get(next)) {
                    continue;
                }
                if (walls.get(next)) {
                    border.set(next);
                } else {
                    component.set(next);
                    open[size++] = next;
                }
            }
        }
        return new Side(component, border);
    }

    private Set<String> named(BitSet separator) {
        BitSet all = (BitSet) separator.clone();
        all.or(must);
        return graph.named(all);
    }

    static BitSet anterior(Adjacency adjacency, BitSet start) {
        BitSet part = adjacency.ancestors(start);
        int before = -1;
        while (before != part.cardinality()) { // ends at once in graphs without undirected edges
            before = part.cardinality();
            BitSet more = (BitSet) part.clone();
            for (int v = part.nextSetBit(0); v >= 0; v = part.nextSetBit(v + 1)) {
                for (int other : adjacency.neighbours(v)) {
                    more.set(other);
                }
            }
            part = more.cardinality() == before ? more : adjacency.ancestors(more);
        }
        return part;
    }

    /// A part of the moral graph around one end, and the removable variables at its border.
    private record Side(BitSet component, BitSet separator) {}
}
