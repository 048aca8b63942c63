package org.causeboard.engine.graph.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.Arcs;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;

/// A breadth-first search for a shortest open walk, over states (variable, arrived at an arrowhead or not). Where the
/// walk met a variable twice, cutting out the part between would leave it open and make it shorter; so it is a path.
final class OpenWalk {
    private final Arcs arcs;
    private final BitSet sources;
    private final BitSet targets;
    private final BitSet given;
    private final BitSet opened;
    private final Arcs.Arc[] arrival;
    private final int[] before;

    OpenWalk(CausalGraph graph, Collection<String> x, Collection<String> y, Collection<String> z) {
        arcs = new Arcs(graph);
        sources = graph.bits(x);
        targets = graph.bits(y);
        given = graph.bits(z);
        opened = graph.adjacency().ancestors(given);
        arrival = new Arcs.Arc[2 * arcs.size()];
        before = new int[2 * arcs.size()];
    }

    Optional<Path> find() {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int x = sources.nextSetBit(0); x >= 0; x = sources.nextSetBit(x + 1)) {
            if (!given.get(x)) {
                for (Arcs.Arc arc : arcs.at(x)) {
                    visit(arc, -1, open);
                }
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            int v = state / 2;
            if (targets.get(v) && !given.get(v)) {
                return Optional.of(path(state));
            }
            for (Arcs.Arc arc : arcs.at(v)) {
                boolean collider = state % 2 == 1 && arc.here() == Mark.ARROW;
                if (collider ? opened.get(v) : !given.get(v)) {
                    visit(arc, state, open);
                }
            }
        }
        return Optional.empty();
    }

    private void visit(Arcs.Arc arc, int from, ArrayDeque<Integer> open) {
        int state = 2 * arc.to() + (arc.there() == Mark.ARROW ? 1 : 0);
        if (arrival[state] == null && !sources.get(arc.to())) {
            arrival[state] = arc;
            before[state] = from;
            open.add(state);
        }
    }

    private Path path(int end) {
        List<String> variables = new ArrayList<>(List.of(arcs.name(end / 2)));
        List<Edge> edges = new ArrayList<>();
        for (int state = end; state >= 0; state = before[state]) {
            edges.addFirst(arrival[state].edge());
            variables.addFirst(arcs.name(arrival[state].from()));
        }
        return new Path(variables, edges);
    }
}
