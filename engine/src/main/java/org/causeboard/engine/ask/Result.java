package org.causeboard.engine.ask;

import java.util.Objects;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.JointTable;

/// The value of an answer. Sealed: whoever shows answers lists the cases.
public sealed interface Result {

    /// One number, in a unit or without one.
    ///
    /// @param value the number
    /// @param unit such as `kg`, or the empty text
    record Amount(double value, String unit) implements Result {
        public Amount {
            Objects.requireNonNull(unit, "unit");
        }
    }

    /// The distribution of one variable.
    ///
    /// @param variable what it is of, such as `Y` or `Y_{X=1}`
    /// @param unit such as `kg`, or the empty text
    record Spread(String variable, Distribution distribution, String unit) implements Result {
        public Spread {
            Objects.requireNonNull(variable, "variable");
            Objects.requireNonNull(distribution, "distribution");
            Objects.requireNonNull(unit, "unit");
        }
    }

    /// The joint distribution of several discrete variables.
    record Joint(JointTable table) implements Result {
        public Joint {
            Objects.requireNonNull(table, "table");
        }
    }

    /// The joint normal distribution of several numbers.
    record JointNumbers(JointNormal normal) implements Result {
        public JointNumbers {
            Objects.requireNonNull(normal, "normal");
        }
    }

    /// Yes or no, with the reason: whether the graph separates two sets.
    record Verdict(boolean holds, String reason) implements Result {
        public Verdict {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
