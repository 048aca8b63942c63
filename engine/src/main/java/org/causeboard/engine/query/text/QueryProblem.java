package org.causeboard.engine.query.text;

import java.util.Objects;

/// Something in a written question that cannot be understood.
///
/// @param from the first character that it is about, counted from 0; the length of the text when something is missing
/// at its end
/// @param to the character behind the last one that it is about; at least `from`
/// @param message what is wrong, in a sentence
/// @param remedy what to do about it, in a sentence
public record QueryProblem(int from, int to, String message, String remedy) {
    public QueryProblem {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A problem from character " + from + " to " + to + ".");
        }
    }

    /// Place, message and remedy on one line; characters counted from 1, as people do.
    @Override
    public String toString() {
        return "character " + (from + 1) + ": " + message + " " + remedy;
    }
}
