package org.causeboard.model.command;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;

/// Says which values variables have. Their mechanisms and those of their effects stay where they say the same of the
/// new values: of states with other names or in another order, or of numbers in another unit. Else they go.
///
/// @param variables in the graph
/// @param domain the values of each of them
public record SetValues(Set<String> variables, Domain domain) implements Command {
    public SetValues {
        variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit();
        Map<String, Domain> next = new HashMap<>();
        for (String variable : variables) {
            Names.requirePresent(document, variable);
            editor.card(variable, document.cards().get(variable).withDomain(domain));
            next.put(variable, domain);
        }
        Mechanisms.followValues(document, editor, next, ValueChange.Naming.RENAMED);
        CausalDocument after = editor.done();
        return after.equals(document) ? document : after;
    }

    @Override
    public CommandLabel label() {
        return variables.size() == 1
                ? CommandLabel.of("command.set-values", variables.iterator().next())
                : CommandLabel.of("command.set-values-of", Integer.toString(variables.size()));
    }
}
