package org.causeboard.model.command;

import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.model.document.CausalDocument;

/// Draws an edge between two variables. A directed edge that would close a cycle is refused with the cycle.
public record AddEdge(Edge edge) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        Names.requirePresent(document, edge.from());
        Names.requirePresent(document, edge.to());
        if (document.graph().contains(edge)) {
            return document;
        }
        CausalGraph graph = document.graph().toBuilder().edge(edge).build();
        if (edge.isDirected() && graph.kind() != GraphKind.DIGRAPH) {
            List<String> cycle = graph.findCycle();
            if (!cycle.isEmpty()) {
                throw new CommandRefused(new CommandRefused.Reason.ClosesCycle(edge.from(), edge.to(), cycle));
            }
        }
        return document.edit().graph(graph).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.add-edge", edge.toString());
    }
}
