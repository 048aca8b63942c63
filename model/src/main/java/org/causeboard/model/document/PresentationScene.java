package org.causeboard.model.document;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.causeboard.engine.variable.Value;

/// One picture of a talk about the document: which part of the canvas is seen, in which world, with which layers, and
/// what is said of it.
///
/// @param id unique in the document
/// @param name what a person calls it
/// @param seen the part of the canvas that is seen; a window of another shape sees more
/// @param setting the world in which it is seen
/// @param hidden the layers that are not shown, in the order of [Layer]
/// @param note what is shown below it; may be empty
public record PresentationScene(String id, String name, Box seen, Setting setting, List<Layer> hidden, String note) {
    public PresentationScene {
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(note, "note");
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A scene has an id and a name; they are '" + id + "', '" + name + "'.");
        }
        hidden = hidden.stream().distinct().sorted().toList();
    }

    /// The same under another name.
    public PresentationScene withName(String next) {
        return new PresentationScene(id, next, seen, setting, hidden, note);
    }

    /// The same with other words below it.
    public PresentationScene withNote(String next) {
        return new PresentationScene(id, name, seen, setting, hidden, next);
    }

    /// The same in another world.
    public PresentationScene in(Setting other) {
        return new PresentationScene(id, name, seen, other, hidden, note);
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

    /// The world of a scene.
    ///
    /// @param stance whether it is seen, done or imagined
    /// @param seen what is seen, by variable; facts where the world is imagined
    /// @param done what is set, by variable
    /// @param row the data row that is imagined for, counted from 0, if it is one
    public record Setting(Stance stance, Map<String, Value> seen, Map<String, Value> done, OptionalInt row) {
        /// Nothing done, nothing seen.
        public static final Setting AS_OBSERVED = new Setting(Stance.SEE, Map.of(), Map.of(), OptionalInt.empty());

        public Setting {
            Objects.requireNonNull(stance, "stance");
            seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
            done = Collections.unmodifiableMap(new LinkedHashMap<>(done));
        }

        /// The same about variables that are called otherwise.
        public Setting renamed(UnaryOperator<String> names) {
            return new Setting(stance, renamed(seen, names), renamed(done, names), row);
        }

        /// The same without what is said of variables that there are no longer.
        public Setting keeping(Collection<String> variables) {
            return new Setting(stance, kept(seen, variables), kept(done, variables), row);
        }

        private static Map<String, Value> renamed(Map<String, Value> values, UnaryOperator<String> names) {
            Map<String, Value> next = new LinkedHashMap<>();
            values.forEach((variable, value) -> next.put(names.apply(variable), value));
            return next;
        }

        private static Map<String, Value> kept(Map<String, Value> values, Collection<String> variables) {
            Map<String, Value> next = new LinkedHashMap<>(values);
            next.keySet().retainAll(variables);
            return next;
        }
    }

    /// How a world is looked at.
    public enum Stance {
        SEE,
        DO,
        IMAGINE
    }
}
