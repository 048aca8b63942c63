package org.causeboard.model.format;

import java.util.List;
import java.util.Objects;
import org.causeboard.model.document.CausalDocument;

/// What came of reading a file. Sealed: either a document or reasons why there is none.
public sealed interface Reading {
    /// The file's document.
    ///
    /// @param warnings what was passed over or put right on the way
    record Read(CausalDocument document, List<Problem> warnings) implements Reading {
        public Read {
            Objects.requireNonNull(document, "document");
            warnings = List.copyOf(warnings);
        }
    }

    /// No document.
    ///
    /// @param problems at least one
    record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs a reason.");
            }
        }

        /// Refuses for one reason.
        public static Refused because(Problem problem) {
            return new Refused(List.of(problem));
        }
    }
}
