package org.causeboard.model.lesson;

/// Whether the task of a lesson is done. Sealed: it is or it is not.
public sealed interface LessonVerdict {

    /// It is.
    record Reached() implements LessonVerdict {}

    /// It is not.
    ///
    /// @param hint what is missing, in a sentence
    record NotYet(String hint) implements LessonVerdict {}

    /// Whether it is done.
    default boolean isReached() {
        return this instanceof Reached;
    }
}
