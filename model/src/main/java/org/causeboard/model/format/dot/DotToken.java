package org.causeboard.model.format.dot;

/// One piece of a DOT text.
///
/// @param kind what it is
/// @param text for an identifier its characters, without quotes; otherwise as written
/// @param offset where it starts
record DotToken(Kind kind, String text, int offset) {
    enum Kind {
        /// A bare name or a number; the only kind that may be a keyword.
        BARE,
        QUOTED,
        HTML,
        EDGE,
        OPEN_BRACE,
        CLOSE_BRACE,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        EQUALS,
        SEMICOLON,
        COMMA,
        COLON,
        PLUS,
        /// What DAGitty has and DOT has not, such as `<->`.
        FOREIGN,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isName() {
        return kind == Kind.BARE || kind == Kind.QUOTED || kind == Kind.HTML;
    }

    boolean isWord(String word) {
        return kind == Kind.BARE && text.equalsIgnoreCase(word);
    }
}
