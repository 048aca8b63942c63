package org.causeboard.model.command;

import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// Draws a new variable together with an edge that connects it to one that is there: one step.
///
/// @param name not taken yet
/// @param place the middle of its shape
/// @param edge between the new variable and one that is there
public record AddConnectedVariable(String name, Point place, Edge edge) implements Command {
    public AddConnectedVariable {
        if (!edge.touches(name)) {
            throw new IllegalArgumentException("The edge " + edge + " does not touch the new variable '" + name + "'.");
        }
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        Names.requireFree(document, name);
        Names.requirePresent(document, edge.other(name));
        return document.edit()
                .graph(graph -> graph.variable(name).edge(edge))
                .placement(name, new Placement(place, Placement.Hold.FREE))
                .done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.add-connected", edge.toString());
    }
}
