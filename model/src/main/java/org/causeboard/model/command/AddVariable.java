package org.causeboard.model.command;

import java.util.Optional;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// Draws a new variable. Where there are data with a column of its name, it is bound to that.
///
/// @param name not taken yet
/// @param place the middle of its shape
public record AddVariable(String name, Point place) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        Names.requireFree(document, name);
        CausalDocument after = document.edit()
                .graph(graph -> graph.variable(name))
                .placement(name, new Placement(place, Placement.Hold.FREE))
                .done();
        return NamedColumns.bound(document, after);
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.add-variable", name);
    }

    /// A new variable is named at once, where it is drawn.
    @Override
    public Optional<Command> mergedWith(Command next) {
        return next instanceof RenameVariable(String from, String to) && from.equals(name)
                ? Optional.of(new AddVariable(to, place))
                : Optional.empty();
    }
}
