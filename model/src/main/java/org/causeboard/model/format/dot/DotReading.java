package org.causeboard.model.format.dot;

import java.util.List;
import org.causeboard.model.format.Problem;

/// What came of reading a text as DOT. Sealed: a graph, the reasons why there is none, or another language.
sealed interface DotReading {
    /// The text was read.
    record Parsed(DotGraph graph) implements DotReading {}

    /// The text could not be read.
    ///
    /// @param problems at least one, in the order of the text
    record Refused(List<Problem> problems) implements DotReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The text has signs that DAGitty has and DOT has not.
    record Dagitty() implements DotReading {}
}
