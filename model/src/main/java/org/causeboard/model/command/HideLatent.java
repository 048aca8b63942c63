package org.causeboard.model.command;

import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.CausalDocument;

/// Puts bidirected edges in place of a latent variable without causes: every two of its effects get one.
public record HideLatent(String variable) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        Names.requirePresent(document, variable);
        CausalGraph graph = document.graph();
        boolean hidden = graph.roles(variable).contains(Role.LATENT)
                && graph.parents(variable).isEmpty()
                && graph.spouses(variable).isEmpty();
        if (!hidden) {
            throw new CommandRefused(new CommandRefused.Reason.NotALatentRoot(variable));
        }
        List<String> effects = List.copyOf(graph.children(variable));
        CausalGraph.Builder builder = graph.toBuilder().withoutVariable(variable);
        for (int i = 0; i < effects.size(); i++) {
            for (int j = i + 1; j < effects.size(); j++) {
                builder.edge(Edge.bidirected(effects.get(i), effects.get(j)));
            }
        }
        CausalGraph changed = builder.build();
        var editor = document.edit().graph(changed);
        Mechanisms.followArrows(document, editor, changed);
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.hide-latent", variable);
    }
}
