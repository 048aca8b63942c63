package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;

/// Pins variables where they stand, or lets layouts move them again.
public record PinVariables(Set<String> variables, Placement.Hold hold) implements Command {
    public PinVariables {
        variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit();
        for (String variable : variables) {
            Names.requirePresent(document, variable);
            editor.placement(
                    variable, new Placement(document.placements().get(variable).centre(), hold));
        }
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        String key = hold == Placement.Hold.PINNED ? "command.pin" : "command.unpin";
        return CommandLabel.of(key, String.join(", ", variables));
    }
}
