package org.causeboard.model.command;

import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// Draws the latent common cause that a bidirected edge stands for: `X <-> Y` becomes `X <- U -> Y` with U latent.
///
/// @param edge the bidirected edge
/// @param name the latent variable, not taken yet
public record MakeLatentExplicit(Edge edge, String name) implements Command {
    public MakeLatentExplicit {
        if (!edge.isBidirected()) {
            throw new IllegalArgumentException(edge + " is not bidirected.");
        }
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        if (!document.graph().contains(edge)) {
            return document;
        }
        Names.requireFree(document, name);
        CausalGraph graph = document.graph().toBuilder()
                .withoutEdge(edge)
                .variable(name, Role.LATENT)
                .directed(name, edge.from())
                .directed(name, edge.to())
                .build();
        Point a = document.placements().get(edge.from()).centre();
        Point b = document.placements().get(edge.to()).centre();
        var editor = document.edit()
                .graph(graph)
                .placement(name, Placement.at((a.x() + b.x()) / 2, Math.min(a.y(), b.y()) - 140));
        Mechanisms.followArrows(document, editor, graph);
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.make-latent-explicit", edge.drawn(), name);
    }
}
