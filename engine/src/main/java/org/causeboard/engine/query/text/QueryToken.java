package org.causeboard.engine.query.text;

import java.util.Objects;

/// A stretch of a written question, for colouring. What lies between two tokens is white space.
///
/// @param from the first character, counted from 0
/// @param to the character behind the last one
/// @param kind what it is
public record QueryToken(int from, int to, Kind kind) {
    public QueryToken {
        Objects.requireNonNull(kind, "kind");
    }

    /// What a stretch of text is.
    public enum Kind {
        /// `P`, `E`, `ATE`, ...
        FUNCTION,
        /// `do`, `in`, `vs`, `cut`.
        KEYWORD,
        /// A name that a variable has.
        VARIABLE,
        /// A state of a variable.
        STATE,
        /// A name that stands where a variable or a state should, and is neither.
        UNKNOWN,
        /// A number.
        NUMBER,
        /// `=`, `|`, `->`, `_||_`, ...
        OPERATOR,
        /// A bracket or a comma.
        PUNCTUATION,
        /// A character that has no meaning here.
        STRANGE
    }
}
