package org.causeboard.model.command;

import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;

/// Draws an edge in another way: bent, with a label, in a colour. The bends of one drag become one step.
public record StyleEdge(Edge edge, EdgeStyle style) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.graph().contains(edge)
                ? document.edit().style(edge, style).done()
                : document;
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.style-edge", edge.drawn());
    }

    @Override
    public Optional<Command> mergedWith(Command next) {
        return next instanceof StyleEdge(Edge later, EdgeStyle _) && later.equals(edge)
                ? Optional.of(next)
                : Optional.empty();
    }
}
