package org.causeboard.model.command;

import java.util.Optional;
import org.causeboard.model.document.CausalDocument;

/// Calls the document something else. Letters typed in a row become one step.
public record SetTitle(String title) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.edit().title(title).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.set-title", title);
    }

    @Override
    public Optional<Command> mergedWith(Command next) {
        return next instanceof SetTitle ? Optional.of(next) : Optional.empty();
    }
}
