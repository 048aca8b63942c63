package org.causeboard.model.document;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// One picture of a talk about the document: which part of the canvas is seen, in which world, with which layers, and
/// what is said of it.
///
/// @param id unique in the document
/// @param name what a person calls it
/// @param seen the part of the canvas that is seen; a window of another shape sees more
/// @param situation the world in which it is seen
/// @param hidden the layers that are not shown, in the order of [Layer]
/// @param lit what is lit or laid over the canvas, in the order of [Lit]; a twin network only where something is
/// imagined
/// @param note what is shown below it; may be empty
public record PresentationScene(
        String id, String name, Box seen, Situation situation, List<Layer> hidden, List<Lit> lit, String note) {
    public PresentationScene {
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(situation, "situation");
        Objects.requireNonNull(note, "note");
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A scene has an id and a name; they are '" + id + "', '" + name + "'.");
        }
        hidden = hidden.stream().distinct().sorted().toList();
        lit = lit.stream().distinct().sorted().toList();
    }

    /// The same under another name.
    public PresentationScene withName(String next) {
        return new PresentationScene(id, next, seen, situation, hidden, lit, note);
    }

    /// The same with other words below it.
    public PresentationScene withNote(String next) {
        return new PresentationScene(id, name, seen, situation, hidden, lit, next);
    }

    /// The same in another world.
    public PresentationScene in(Situation other) {
        return new PresentationScene(id, name, seen, other, hidden, lit, note);
    }

    /// An id that none of these scenes has.
    public static String freeId(Collection<PresentationScene> scenes) {
        int number = scenes.size() + 1;
        while (taken(scenes, "scene-" + number)) {
            number++;
        }
        return "scene-" + number;
    }

    private static boolean taken(Collection<PresentationScene> scenes, String id) {
        return scenes.stream().anyMatch(scene -> scene.id().equals(id));
    }
}
