package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.VariableCard;

/// Gives variables and edges a colour of their own, or the theme's again.
///
/// @param colour as `#RRGGBB`, or empty for the theme's
public record ColourItems(Set<String> variables, Set<Edge> edges, Optional<String> colour) implements Command {
    public ColourItems {
        variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
        edges = Collections.unmodifiableSet(new LinkedHashSet<>(edges));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit();
        for (String variable : variables) {
            Names.requirePresent(document, variable);
            VariableCard card = document.cards().get(variable);
            editor.card(variable, card.withColour(colour));
        }
        edges.stream()
                .filter(document.graph()::contains)
                .forEach(edge -> editor.style(edge, document.style(edge).withColour(colour)));
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        int count = variables.size() + edges.size();
        return CommandLabel.of(colour.isPresent() ? "command.colour" : "command.uncolour", Integer.toString(count));
    }
}
