package org.causeboard.model.command;

import java.util.Optional;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;

/// Takes the rows out of the document; what was fitted to them stays.
public record UnloadData() implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit().data(Optional.empty());
        document.cards().forEach((variable, card) -> editor.card(variable, card.withColumn(Optional.empty())));
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.unload-data");
    }
}
