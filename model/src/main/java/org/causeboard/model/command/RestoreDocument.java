package org.causeboard.model.command;

import java.util.Objects;
import org.causeboard.model.document.CausalDocument;

/// Puts another state of the document in place of this one, such as the edits that a crash left in the journal.
///
/// @param restored the whole document
public record RestoreDocument(CausalDocument restored) implements Command {
    public RestoreDocument {
        Objects.requireNonNull(restored, "restored");
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return restored;
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.restore", restored.title());
    }
}
