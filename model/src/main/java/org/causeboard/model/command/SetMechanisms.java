package org.causeboard.model.command;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.scm.ConstantMechanism;
import org.causeboard.engine.scm.DiscreteMechanism;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.NumericMechanism;
import org.causeboard.engine.scm.PoissonMechanism;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.VariableCard;

/// Gives variables mechanisms. Those that are fitted to data come with [FitMechanisms].
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

    @Override
    public CausalDocument apply(CausalDocument document) {
        mechanisms.forEach((variable, mechanism) -> {
            Names.requirePresent(document, variable);
            if (!document.graph().parents(variable).containsAll(mechanism.parents())) {
                throw new CommandRefused(new CommandRefused.Reason.ForeignCause(variable, mechanism.parents()));
            }
        });
        DocumentEditor editor = document.edit();
        Map<String, Domain> found = new HashMap<>();
        mechanisms.forEach((variable, mechanism) -> domain(document.cards().get(variable), mechanism)
                .ifPresent(domain -> {
                    found.put(variable, domain);
                    editor.card(variable, document.cards().get(variable).withDomain(domain));
                }));
        Mechanisms.followValues(document, editor, found, ValueChange.Naming.STRICT);
        mechanisms.forEach(editor::mechanism);
        return editor.done();
    }

    /// A mechanism that gives numbers tells that a variable of which nothing is known has numbers.
    private static Optional<Domain> domain(VariableCard card, Mechanism mechanism) {
        if (!(card.domain() instanceof Unspecified)) {
            return Optional.empty();
        }
        return switch (mechanism) {
            case PoissonMechanism _ -> Optional.of(new Count(""));
            case NumericMechanism _, FormulaMechanism _ -> Optional.of(Numeric.UNBOUNDED);
            case DiscreteMechanism _, ConstantMechanism _ -> Optional.empty();
        };
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of(key, String.join(", ", mechanisms.keySet()));
    }
}
