package org.causeboard.model.format.lavaan;

import java.util.List;
import org.causeboard.model.format.Problem;

/// What came of reading a model. Sealed: a model, or the reasons why there is none.
sealed interface LavaanReading {
    /// A model.
    ///
    /// @param warnings what was left out, and what lavaan would assume besides
    record Model(LavaanModel model, List<Problem> warnings) implements LavaanReading {
        public Model {
            warnings = List.copyOf(warnings);
        }
    }

    /// No model.
    ///
    /// @param problems at least one, in the order of the text
    record Refused(List<Problem> problems) implements LavaanReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
