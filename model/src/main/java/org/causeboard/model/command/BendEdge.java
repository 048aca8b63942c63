package org.causeboard.model.command;

import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;

/// Bends an edge into an arc, or straightens it. The bends of one drag become one step.
///
/// @param edge in the graph
/// @param bend how far the middle stands beside the straight line, as a share of its length; 0 straightens
public record BendEdge(Edge edge, double bend) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        Names.requirePresent(document, edge.from());
        Names.requirePresent(document, edge.to());
        if (!document.graph().contains(edge)) {
            return document;
        }
        return document.edit().style(edge, document.style(edge).withBend(bend)).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.bend-edge", edge.drawn());
    }

    @Override
    public Optional<Command> mergedWith(Command next) {
        return next instanceof BendEdge(Edge other, double _) && other.equals(edge)
                ? Optional.of(next)
                : Optional.empty();
    }
}
