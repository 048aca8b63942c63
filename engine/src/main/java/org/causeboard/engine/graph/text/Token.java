package org.causeboard.engine.graph.text;

/// One piece of a graph text.
///
/// @param kind what it is
/// @param text for a name its characters, without quotes; otherwise as written
/// @param offset where it starts
/// @param glued whether it touches the piece before it
record Token(Kind kind, String text, int offset, boolean glued) {
    enum Kind {
        BARE_NAME,
        QUOTED_NAME,
        ARROW,
        OPEN_BRACE,
        CLOSE_BRACE,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        EQUALS,
        COMMA,
        SEMICOLON,
        PLUS,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isName() {
        return kind == Kind.BARE_NAME || kind == Kind.QUOTED_NAME;
    }
}
