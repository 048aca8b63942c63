package org.causeboard.model.command;

import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// Draws a new variable and an edge that joins it to one that is there, as one step.
///
/// @param name the new variable, not taken yet
/// @param place the middle of its shape
/// @param edge between the new variable and another
public record AddConnectedVariable(String name, Point place, Edge edge) implements Command {
    public AddConnectedVariable {
        if (!edge.touches(name)) {
            throw new IllegalArgumentException(edge + " does not touch '" + name + "'.");
        }
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return new AddEdge(edge).apply(new AddVariable(name, place).apply(document));
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.add-connected", edge.drawn());
    }

    /// A new variable is named at once, where it is drawn.
    @Override
    public Optional<Command> mergedWith(Command next) {
        return next instanceof RenameVariable rename && rename.from().equals(name)
                ? Optional.of(new AddConnectedVariable(rename.to(), place, rename.renamed(edge)))
                : Optional.empty();
    }
}
