package org.causeboard.model.lesson;

import java.util.List;

/// When the task of a lesson is done. Sealed: the judge and the reader of files list the cases.
public sealed interface Goal {

    /// The variables that are marked as adjusted give the effect of the exposure on the outcome.
    record Adjusted() implements Goal {}

    /// What is marked as adjusted connects two variables that are not connected otherwise.
    record Connected(String left, String right) implements Goal {}

    /// The effect is identified from what is measured, with some edges still drawn.
    ///
    /// @param hidden variables that cannot be measured
    /// @param kept edges as in `X -> Y`
    record Identified(String treatment, String outcome, List<String> hidden, List<String> kept) implements Goal {
        public Identified {
            hidden = List.copyOf(hidden);
            kept = List.copyOf(kept);
        }
    }

    /// A variable is an instrument for the effect, with some edges still drawn.
    ///
    /// @param hidden variables that cannot be measured
    /// @param kept edges as in `X -> Y`
    record Instrument(String variable, String treatment, String outcome, List<String> hidden, List<String> kept)
            implements Goal {
        public Instrument {
            hidden = List.copyOf(hidden);
            kept = List.copyOf(kept);
        }
    }

    /// The canvas shows the world that a question asks about: the same interventions, the same findings.
    ///
    /// @param query such as `P(Y=1 | do(X=1))`
    /// @param tolerance how far off the numbers of that world may be
    record Shown(String query, double tolerance) implements Goal {}

    /// A question was asked that has the same answer as this one.
    ///
    /// @param query such as `NDE(X -> Y)`
    record Asked(String query) implements Goal {}
}
