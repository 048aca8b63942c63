package org.causeboard.model.lesson;

import java.util.List;
import java.util.Optional;

/// The lessons that come with the program, simplest first. A lesson is one JSON file beside this class and one line
/// here.
public final class Lessons {
    private static final List<String> IDS = List.of(
            "seeing-and-doing",
            "simpson",
            "collider",
            "m-bias",
            "front-door",
            "instrument",
            "mediation",
            "counterfactual");

    private Lessons() {}

    /// The ids of all lessons, in their order.
    public static List<String> ids() {
        return IDS;
    }

    /// What a lesson is called, without reading its document.
    ///
    /// @throws IllegalArgumentException when there is none of this id
    public static String title(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("There is no lesson '" + id + "'. The lessons are " + IDS + ".");
        }
        return LessonFile.title(id);
    }

    /// All lessons. Reads files and fits models: not for the UI thread.
    public static List<Lesson> all() {
        return IDS.stream().map(LessonFile::read).toList();
    }

    /// One lesson, if there is one of this id.
    public static Optional<Lesson> find(String id) {
        return IDS.contains(id) ? Optional.of(LessonFile.read(id)) : Optional.empty();
    }
}
