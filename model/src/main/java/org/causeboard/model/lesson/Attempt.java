package org.causeboard.model.lesson;

import java.util.Objects;
import java.util.Optional;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Situation;

/// How far somebody has come in a lesson.
///
/// @param document as it is now
/// @param situation what is seen, done or imagined now
/// @param question the last one that was asked in writing
public record Attempt(CausalDocument document, Situation situation, Optional<String> question) {
    public Attempt {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(situation, "situation");
        Objects.requireNonNull(question, "question");
    }
}
