package org.causeboard.engine.identify.adjust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Arcs;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.separation.MinimalSeparators;
import org.causeboard.engine.task.Progress;

/// Looks for a set W that separates Z from Y and leaves Z connected to X.
///
/// If there is one, some path from Z to X is open given it: W holds none of the path's non-colliders and, for each
/// collider, one of its descendants. So the paths are followed step by step, what they rule out and what they require
/// being kept, and a branch is left as soon as no separator of Y and Z goes with both; a separator that is found at X
/// is an answer. Complete, since leaving a branch loses nothing: more conditions never let a separator come back. The
/// problem is NP-complete (van der Zander, Textor and Liśkiewicz 2015, Theorem 1), so the number of steps has a limit;
/// each costs O(V + E).
final class InstrumentSearch {
    private final CausalGraph graph;
    private final Arcs arcs;
    private final String y;
    private final String z;
    private final int target;
    private final Set<String> may;
    private final int[] distance;
    private final Progress progress;
    private int steps;

    /// @param graph without the first edges of causal paths
    /// @param may what W may hold
    /// @param steps the most steps
    InstrumentSearch(
            CausalGraph graph, String x, String y, String z, Collection<String> may, int steps, Progress progress) {
        this.graph = graph;
        this.y = y;
        this.z = z;
        this.may = graph.inOrder(may);
        this.steps = steps;
        this.progress = progress;
        arcs = new Arcs(graph);
        target = graph.indexOf(x);
        distance = distances();
    }

    /// W, or empty when there is none or the steps ran out.
    Optional<Set<String>> find() {
        int start = graph.indexOf(z);
        BitSet used = new BitSet();
        used.set(start);
        used.set(graph.indexOf(y));
        return from(start, Optional.empty(), used, Set.of(), Set.of());
    }

    /// The number of edges to X, whatever their marks; -1 where there is no way.
    private int[] distances() {
        int[] found = new int[arcs.size()];
        Arrays.fill(found, -1);
        found[target] = 0;
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(target));
        while (!open.isEmpty()) {
            int at = open.remove();
            for (Arcs.Arc arc : arcs.at(at)) {
                if (found[arc.to()] < 0) {
                    found[arc.to()] = found[at] + 1;
                    open.add(arc.to());
                }
            }
        }
        return found;
    }

    /// @param arrived the edge by which the path came here; empty at Z
    /// @param out non-colliders on the path, which W must not hold
    /// @param in what W must hold, so that the colliders on the path are open
    private Optional<Set<String>> from(
            int here, Optional<Arcs.Arc> arrived, BitSet used, Set<String> out, Set<String> in) {
        List<Arcs.Arc> onward = new ArrayList<>(arcs.at(here));
        onward.removeIf(arc -> used.get(arc.to()) || distance[arc.to()] < 0);
        onward.sort(Comparator.comparingInt(arc -> distance[arc.to()])); // stable: then by number
        for (Arcs.Arc arc : onward) {
            boolean collider = arrived.filter(a -> a.there() == Mark.ARROW && arc.here() == Mark.ARROW)
                    .isPresent();
            for (Passage passage : collider ? openings(here, out, in) : passing(here, arrived, out, in)) {
                progress.check();
                if (steps-- <= 0) {
                    return Optional.empty();
                }
                Optional<Set<String>> separator = separator(passage);
                if (separator.isEmpty()) {
                    continue;
                }
                if (arc.to() == target) {
                    return separator;
                }
                used.set(arc.to());
                Optional<Set<String>> found = from(arc.to(), Optional.of(arc), used, passage.out(), passage.in());
                used.clear(arc.to());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private record Passage(Set<String> out, Set<String> in) {}

    /// Through a variable that is no collider: it must stay out.
    private List<Passage> passing(int here, Optional<Arcs.Arc> arrived, Set<String> out, Set<String> in) {
        String name = arcs.name(here);
        if (arrived.isEmpty()) {
            return List.of(new Passage(out, in)); // at Z itself
        }
        return in.contains(name) ? List.of() : List.of(new Passage(with(out, name), in));
    }

    /// Through a collider: it or a descendant must be in.
    private List<Passage> openings(int here, Set<String> out, Set<String> in) {
        Set<String> openers = new LinkedHashSet<>(graph.descendants(List.of(arcs.name(here))));
        if (openers.stream().anyMatch(in::contains)) {
            return List.of(new Passage(out, in));
        }
        openers.retainAll(may);
        openers.removeAll(out);
        return openers.stream()
                .map(opener -> new Passage(out, with(in, opener)))
                .toList();
    }

    private static Set<String> with(Set<String> set, String name) {
        Set<String> more = new LinkedHashSet<>(set);
        more.add(name);
        return more;
    }

    private Optional<Set<String>> separator(Passage passage) {
        Set<String> allowed = new LinkedHashSet<>(may);
        allowed.removeAll(passage.out());
        return MinimalSeparators.between(graph, List.of(y), List.of(z), passage.in(), allowed)
                .nearest();
    }
}
