package org.causeboard.model.command;

import java.util.List;
import java.util.Locale;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.model.document.CausalDocument;

/// Reads the graph as one of another kind, which changes what its edges mean and none of them. A graph with a cycle
/// cannot be read as a DAG.
public record ReadAs(GraphKind kind) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        CausalGraph graph = document.graph();
        if (graph.kind() == kind) {
            return document;
        }
        List<String> cycle = graph.findCycle();
        if (kind != GraphKind.DIGRAPH && !cycle.isEmpty()) {
            throw new CommandRefused(new CommandRefused.Reason.ClosesCycle(cycle.getLast(), cycle.getFirst(), cycle));
        }
        return document.edit().graph(graph.toBuilder().kind(kind).build()).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.read-as." + kind.name().toLowerCase(Locale.ROOT));
    }
}
