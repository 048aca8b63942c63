package org.causeboard.model.command;

import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;

/// Draws an edge between two variables. A directed edge that would close a cycle is refused with the cycle. A
/// mechanism that was written by hand takes the new cause as one that does not matter yet; a fitted one goes.
public record AddEdge(Edge edge) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        Names.requirePresent(document, edge.from());
        Names.requirePresent(document, edge.to());
        if (document.graph().contains(edge)) {
            return document;
        }
        CausalGraph graph = document.graph().toBuilder().edge(edge).build();
        Cycles.refuse(graph, edge);
        DocumentEditor editor = document.edit().graph(graph);
        Mechanisms.followArrows(document, editor, graph);
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.add-edge", edge.drawn());
    }
}
