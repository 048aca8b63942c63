package org.causeboard.model.format.lavaan;

/// A word or sign of a model.
///
/// @param kind what it is
/// @param text as written, names and texts without their quotes
/// @param offset where it starts
record Piece(Kind kind, String text, int offset) {
    /// What a piece is.
    enum Kind {
        NAME,
        NUMBER,
        /// Text in quotes, such as a label.
        QUOTED,
        /// One of `=~`, `<~`, `~`, `~~`, `~*~`, `:=`, `==`, `<`, `>`, `|`, `=`.
        OPERATOR,
        PLUS,
        /// `*`, or `?`, which gives a number to start from.
        TIMES,
        OPEN,
        CLOSE,
        COMMA,
        COLON,
        /// `-`, `/` or `^`, in arithmetic.
        SIGN,
        /// A character without meaning.
        STRANGE,
        LINE_END,
        SEMICOLON,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean is(Kind wanted, String words) {
        return kind == wanted && text.equals(words);
    }
}
