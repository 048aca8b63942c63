package org.causeboard.model.command;

import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;

/// The rule that causes do not go round in circles, except in graphs that say so.
final class Cycles {
    private Cycles() {}

    /// Refuses a graph in which a new edge closes a cycle.
    static void refuse(CausalGraph graph, Edge added) {
        if (graph.kind() == GraphKind.DIGRAPH || !added.isDirected()) {
            return;
        }
        List<String> cycle = graph.findCycle();
        if (!cycle.isEmpty()) {
            throw new CommandRefused(new CommandRefused.Reason.ClosesCycle(added.from(), added.to(), cycle));
        }
    }
}
