package org.causeboard.model.command;

import java.util.Map;
import java.util.Optional;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.VariableCard;

/// Says something else of a variable: its values, column, note or colour. Its mechanism and those of its effects stay
/// where they say the same of the new values, else they go. Letters typed into one note become one step.
public record DescribeVariable(String variable, VariableCard card) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        Names.requirePresent(document, variable);
        DocumentEditor editor = document.edit().card(variable, card);
        if (!document.cards().get(variable).domain().equals(card.domain())) {
            Mechanisms.followValues(document, editor, Map.of(variable, card.domain()), ValueChange.Naming.RENAMED);
        }
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.describe-variable", variable);
    }

    @Override
    public Optional<Command> mergedWith(Command next) {
        boolean sameNote = next instanceof DescribeVariable(String later, VariableCard changed)
                && later.equals(variable)
                && changed.domain().equals(card.domain())
                && changed.column().equals(card.column())
                && !changed.note().equals(card.note());
        return sameNote ? Optional.of(next) : Optional.empty();
    }
}
