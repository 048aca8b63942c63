package org.causeboard.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The kidney stones of Charig, Webb, Payne and Wickham (1986), British Medical Journal 292, as one row a patient:
/// 700 patients, two treatments, the size of the stone and whether it was removed.
final class KidneyStones {
    private KidneyStones() {}

    private record Group(String size, String treatment, int successes, int patients) {}

    private static final List<Group> GROUPS = List.of(
            new Group("small", "open", 81, 87),
            new Group("large", "open", 192, 263),
            new Group("small", "needle", 234, 270),
            new Group("large", "needle", 55, 80));

    static void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("size,treatment,success"));
        for (Group group : GROUPS) {
            for (int patient = 0; patient < group.patients(); patient++) {
                String success = patient < group.successes() ? "yes" : "no";
                lines.add(group.size() + "," + group.treatment() + "," + success);
            }
        }
        Files.write(file, lines);
    }
}
