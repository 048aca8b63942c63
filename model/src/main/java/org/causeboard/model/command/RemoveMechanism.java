package org.causeboard.model.command;

import org.causeboard.model.document.CausalDocument;

/// Takes a variable's mechanism away.
public record RemoveMechanism(String variable) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.edit().withoutMechanism(variable).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.remove-mechanism", variable);
    }
}
