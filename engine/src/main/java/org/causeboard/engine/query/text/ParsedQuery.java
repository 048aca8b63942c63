package org.causeboard.engine.query.text;

import java.util.List;
import java.util.Objects;
import org.causeboard.engine.query.Query;

/// What reading a question gives: the question, or what is wrong with its text. No case will be added.
public sealed interface ParsedQuery {

    /// The text is a question.
    record Read(Query query) implements ParsedQuery {
        public Read {
            Objects.requireNonNull(query, "query");
        }
    }

    /// The text is no question.
    ///
    /// @param problems at least one, in the order of their places
    record Unreadable(List<QueryProblem> problems) implements ParsedQuery {
        public Unreadable {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A text that cannot be read has at least one problem.");
            }
        }
    }
}
