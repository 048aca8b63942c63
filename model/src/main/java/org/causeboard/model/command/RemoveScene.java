package org.causeboard.model.command;

import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.PresentationScene;

/// Takes a scene out of the talk; one that is not there changes nothing.
public record RemoveScene(PresentationScene scene) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.edit()
                .scenes(document.scenes().stream()
                        .filter(other -> !other.id().equals(scene.id()))
                        .toList())
                .done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.remove-scene", scene.name());
    }
}
