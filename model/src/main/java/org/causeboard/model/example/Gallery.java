package org.causeboard.model.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The examples that come with the program, simplest first. An example is one JSON file beside this class and one line
/// here.
public final class Gallery {
    private static final List<String> IDS = List.of(
            "confounding",
            "mediation",
            "collider",
            "front-door",
            "instrument",
            "m-bias",
            "kidney-stones",
            "berkeley-admissions",
            "sprinkler",
            "asia",
            "napkin");

    /// What was read before: examples do not change, and two of them are fitted to thousands of rows.
    private static final Map<String, Example> READ = new ConcurrentHashMap<>();

    private Gallery() {}

    /// The ids of all examples, in the order of the gallery.
    public static List<String> ids() {
        return IDS;
    }

    /// All examples. Reads files and fits models when it is first asked: not for the UI thread.
    public static List<Example> all() {
        return IDS.stream().map(Gallery::read).toList();
    }

    /// One example, if there is one of this id.
    public static Optional<Example> find(String id) {
        return IDS.contains(id) ? Optional.of(read(id)) : Optional.empty();
    }

    private static Example read(String id) {
        return READ.computeIfAbsent(id, ExampleFile::read);
    }
}
