package org.causeboard.model.command;

import org.causeboard.engine.task.Seed;
import org.causeboard.model.document.CausalDocument;

/// Draws other random numbers.
public record SetSeed(Seed seed) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.edit().seed(seed).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.set-seed", Long.toString(seed.value()));
    }
}
