package org.causeboard.model.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.PresentationScene;

/// Adds a scene at the end of the talk, or replaces the one with its id where it stands.
public record PutScene(PresentationScene scene) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        List<PresentationScene> scenes = new ArrayList<>(document.scenes());
        IntStream.range(0, scenes.size())
                .filter(at -> scenes.get(at).id().equals(scene.id()))
                .findFirst()
                .ifPresentOrElse(at -> scenes.set(at, scene), () -> scenes.add(scene));
        return document.edit().scenes(scenes).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.put-scene", scene.name());
    }
}
