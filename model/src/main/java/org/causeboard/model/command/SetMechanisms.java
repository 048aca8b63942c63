package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;

/// Gives variables mechanisms: typed in, or fitted to data.
///
/// @param key the step's name in the message bundles: `command.set-mechanism` or `command.fit`
/// @param mechanisms by variable
public record SetMechanisms(String key, Map<String, Mechanism> mechanisms) implements Command {
    public SetMechanisms {
        mechanisms = Collections.unmodifiableMap(new LinkedHashMap<>(mechanisms));
    }

    /// One mechanism that a person typed in.
    public static SetMechanisms typed(String variable, Mechanism mechanism) {
        return new SetMechanisms("command.set-mechanism", Map.of(variable, mechanism));
    }

    /// Mechanisms that were fitted to the data.
    public static SetMechanisms fitted(Map<String, Mechanism> mechanisms) {
        return new SetMechanisms("command.fit", mechanisms);
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit();
        mechanisms.forEach((variable, mechanism) -> {
            Names.requirePresent(document, variable);
            if (!document.graph().parents(variable).containsAll(mechanism.parents())) {
                throw new CommandRefused(new CommandRefused.Reason.ForeignCause(variable, mechanism.parents()));
            }
            editor.mechanism(variable, mechanism);
        });
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of(key, String.join(", ", mechanisms.keySet()));
    }
}
