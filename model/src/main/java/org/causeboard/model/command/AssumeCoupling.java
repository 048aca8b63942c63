package org.causeboard.model.command;

import java.util.Objects;
import java.util.Optional;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.model.document.CausalDocument;

/// Assumes something of the noise of tables in questions across worlds, or nothing any more, so that they get bounds.
public record AssumeCoupling(Optional<Coupling> coupling) implements Command {
    public AssumeCoupling {
        Objects.requireNonNull(coupling, "coupling");
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.edit().coupling(coupling).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of(coupling.isPresent() ? "command.assume-coupling" : "command.assume-no-coupling");
    }
}
