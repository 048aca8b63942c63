package org.causeboard.engine.query.text;

import java.util.Objects;

/// Something that could be written at the caret.
///
/// @param from the first character that it replaces, counted from 0
/// @param to the character behind the last one that it replaces: the caret
/// @param text what to put there
/// @param kind what it is
public record Completion(int from, int to, String text, QueryToken.Kind kind) {
    public Completion {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
    }
}
