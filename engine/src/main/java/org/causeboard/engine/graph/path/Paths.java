package org.causeboard.engine.graph.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.causeboard.engine.graph.Arcs;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.task.Progress;

/// Lists the paths between two sets of variables: each starts in X, ends in Y and holds no other member of X or Y.
///
/// There can be exponentially many, so every list has a limit; the time between two paths is O(V + E), since the search
/// never enters a branch from which Y is out of reach.
public final class Paths {
    private final Arcs arcs;
    private final BitSet sources;
    private final BitSet targets;
    private final Predicate<Arcs.Arc> allowed;
    private final List<Path> found = new ArrayList<>();
    private final int limit;
    private final Progress progress;

    private Paths(
            CausalGraph graph,
            Collection<String> x,
            Collection<String> y,
            Predicate<Arcs.Arc> allowed,
            int limit,
            Progress progress) {
        this.arcs = new Arcs(graph);
        this.sources = graph.bits(x);
        this.targets = graph.bits(y);
        this.allowed = allowed;
        this.limit = limit;
        this.progress = progress;
    }

    /// All paths between X and Y, or the first `limit`.
    public static List<Path> between(
            CausalGraph graph, Collection<String> x, Collection<String> y, int limit, Progress progress) {
        return new Paths(graph, x, y, _ -> true, limit, progress).list();
    }

    /// The directed paths from X to Y, or the first `limit`. They are proper: only their start is in X.
    public static List<Path> causal(
            CausalGraph graph, Collection<String> x, Collection<String> y, int limit, Progress progress) {
        return new Paths(graph, x, y, arc -> arc.here() == Mark.TAIL && arc.there() == Mark.ARROW, limit, progress)
                .list();
    }

    private List<Path> list() {
        for (int x = sources.nextSetBit(0); x >= 0 && found.size() < limit; x = sources.nextSetBit(x + 1)) {
            if (!targets.get(x)) {
                search(x);
            }
        }
        return List.copyOf(found);
    }

    /// Depth first with an explicit stack; before a step it is checked that Y can still be reached.
    private void search(int start) {
        ArrayDeque<List<Arcs.Arc>> choices = new ArrayDeque<>();
        List<Arcs.Arc> walk = new ArrayList<>();
        BitSet used = (BitSet) sources.clone();
        choices.push(steps(start, used));
        while (!choices.isEmpty() && found.size() < limit) {
            progress.check();
            progress.report((double) found.size() / limit);
            List<Arcs.Arc> left = choices.peek();
            if (left.isEmpty()) {
                choices.pop();
                if (!walk.isEmpty()) {
                    used.clear(walk.removeLast().to());
                }
                continue;
            }
            Arcs.Arc arc = left.removeFirst();
            walk.add(arc);
            if (targets.get(arc.to())) {
                found.add(path(start, walk));
                walk.removeLast();
            } else {
                used.set(arc.to());
                choices.push(steps(arc.to(), used));
            }
        }
    }

    private List<Arcs.Arc> steps(int from, BitSet used) {
        BitSet reaching = reachingTarget(used);
        List<Arcs.Arc> steps = new ArrayList<>();
        for (Arcs.Arc arc : arcs.at(from)) {
            if (allowed.test(arc) && reaching.get(arc.to())) {
                steps.add(arc);
            }
        }
        return steps;
    }

    /// The variables from which a target can be reached without a used one.
    private BitSet reachingTarget(BitSet used) {
        BitSet reaching = (BitSet) targets.clone();
        reaching.andNot(sources);
        BitSet ends = (BitSet) reaching.clone();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        ends.stream().forEach(open::add);
        while (!open.isEmpty()) {
            for (Arcs.Arc back : arcs.at(open.remove())) {
                if (allowed.test(back.reversed()) && !reaching.get(back.to()) && !used.get(back.to())) {
                    reaching.set(back.to());
                    open.add(back.to());
                }
            }
        }
        return reaching;
    }

    private Path path(int start, List<Arcs.Arc> walk) {
        List<String> variables = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        variables.add(arcs.name(start));
        for (Arcs.Arc arc : walk) {
            variables.add(arcs.name(arc.to()));
            edges.add(arc.edge());
        }
        return new Path(variables, edges);
    }

    /// A shortest open path from X to Y given Z, or empty when Z separates them; latent and selection roles are not
    /// looked at. O(V + E): the shortest open walk repeats no variable.
    public static Optional<Path> shortestOpen(
            CausalGraph graph, Collection<String> x, Collection<String> y, Collection<String> z) {
        return new OpenWalk(graph, x, y, z).find();
    }

    /// The order in which a person reads lists of paths: short ones first, then by text.
    public static Comparator<Path> readingOrder() {
        return Comparator.<Path>comparingInt(path -> path.edges().size()).thenComparing(Path::toString);
    }

    /// The edges on these paths, in the order of the graph.
    public static Set<Edge> edgesOn(Collection<Path> paths) {
        Set<Edge> edges = new HashSet<>();
        paths.forEach(path -> edges.addAll(path.edges()));
        return edges;
    }
}
