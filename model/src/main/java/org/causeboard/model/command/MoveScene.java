package org.causeboard.model.command;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.PresentationScene;

/// Lets a scene of the talk come earlier or later; one that is not there changes nothing.
///
/// @param to its place afterwards, counted from 0; beyond the ends is at the end
public record MoveScene(PresentationScene scene, int to) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        List<PresentationScene> scenes = new ArrayList<>(document.scenes());
        for (PresentationScene found : document.scenes()) {
            if (found.id().equals(scene.id())) {
                scenes.remove(found);
                scenes.add(Math.clamp(to, 0, scenes.size()), found);
            }
        }
        return document.edit().scenes(scenes).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.move-scene", scene.name());
    }
}
