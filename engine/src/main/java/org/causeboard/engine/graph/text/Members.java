package org.causeboard.engine.graph.text;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/// The variables that one side of an edge stands for: one, or those of a group. Groups share their parts, so building
/// one costs no copying however deep it is. Sealed: nothing else can stand there.
sealed interface Members {
    /// A single variable.
    record One(String variable) implements Members {}

    /// The parts of a group; none is empty unless the whole is.
    record Several(List<Members> parts) implements Members {}

    /// No variable.
    Members NONE = new Several(List.of());

    static Members of(List<Members> parts) {
        List<Members> kept = parts.stream().filter(part -> part != NONE).toList();
        return switch (kept.size()) {
            case 0 -> NONE;
            case 1 -> kept.getFirst();
            default -> new Several(kept);
        };
    }

    /// Visits every variable, in the order of the text, without recursion.
    default void forEach(Consumer<String> visit) {
        ArrayDeque<Members> left = new ArrayDeque<>();
        left.push(this);
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case One one -> visit.accept(one.variable());
                case Several several -> several.parts().reversed().forEach(left::push);
            }
        }
    }
}
