package org.causeboard.model.lesson;

import java.util.Objects;
import org.causeboard.model.document.CausalDocument;

/// A document to learn one idea with: what somebody expects is asked first, then there is something to do on the
/// canvas, and when it is done the idea is told.
///
/// @param id its name in calls and tests, such as `simpson`
/// @param story what the document is about, in a few sentences
/// @param prediction what is asked before anything is shown
/// @param task what to do
/// @param goal when it is done
/// @param moral what was to be seen, told at the end
/// @param source where it comes from
/// @param start the document that one begins with
public record Lesson(
        String id,
        String story,
        Prediction prediction,
        String task,
        Goal goal,
        String moral,
        String source,
        CausalDocument start) {
    public Lesson {
        Objects.requireNonNull(prediction, "prediction");
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(start, "start");
    }

    /// The same under another title, such as one in another language.
    public Lesson titled(String title) {
        return new Lesson(
                id,
                story,
                prediction,
                task,
                goal,
                moral,
                source,
                start.edit().title(title).done());
    }

    /// The title of its document.
    public String title() {
        return start.title();
    }
}
