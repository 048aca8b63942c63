package org.causeboard.model.example;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.causeboard.model.document.CausalDocument;

/// A document of the gallery.
///
/// @param id its name in calls and tests, such as `kidney-stones`
/// @param idea what it teaches, in a sentence or three
/// @param reference where it comes from
/// @param questions what to ask it first
/// @param implications the conditional independences that its graph implies, as separation statements
/// @param document the graph with mechanisms, or with data that they are fitted to
public record Example(
        String id,
        String idea,
        String reference,
        List<Question> questions,
        List<String> implications,
        CausalDocument document) {
    public Example {
        questions = List.copyOf(questions);
        implications = List.copyOf(implications);
        Objects.requireNonNull(document, "document");
    }

    /// The document's title.
    public String title() {
        return document.title();
    }

    /// A question in writing.
    ///
    /// @param query the question
    /// @param about what it is about, in a few words
    /// @param value the known answer, where it is one number
    /// @param tolerance how far off an answer may be
    public record Question(String query, String about, OptionalDouble value, double tolerance) {}
}
