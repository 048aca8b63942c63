package org.causeboard.app.shell;

import java.util.List;
import java.util.Objects;

/// Something to decide, or to know, that does not stop a person from going on with something else.
///
/// @param id of its bar; a later question of the same id takes the place of the earlier
/// @param kind whether something is asked or something is wrong
/// @param sentence what it is about
/// @param choices what can be done, the first being what most want, the last leaving all as it is
public record Question(String id, Kind kind, String sentence, List<Choice> choices) {
    public Question {
        Objects.requireNonNull(kind, "kind");
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("A question needs a choice, such as to close it.");
        }
    }

    /// One way to answer.
    ///
    /// @param id of its button
    /// @param words on the button
    /// @param run does it
    public record Choice(String id, String words, Runnable run) {}

    /// What a question is.
    public enum Kind {
        /// Something to decide, by keys as well: the first choice gets the focus.
        DECISION,
        /// Something to know; whoever is typing goes on typing.
        OFFER,
        /// Something that went wrong.
        PROBLEM
    }
}
