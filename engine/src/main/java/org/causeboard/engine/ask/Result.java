package org.causeboard.engine.ask;

import java.util.List;
import java.util.Objects;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.JointSample;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.variable.Value;

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

    /// The joint distribution of several variables, some of them numbers, as simulated units.
    record JointDraws(JointSample sample) implements Result {
        public JointDraws {
            Objects.requireNonNull(sample, "sample");
        }
    }

    /// The values of several variables that are most probable together.
    ///
    /// @param values one a variable, in the order asked
    /// @param lnProbability logarithm of how probable they are together, given what was given; of the joint density
    ///     where they are numbers
    /// @param measure which of the two it is
    record MostProbable(List<Chosen> values, double lnProbability, Measure measure) implements Result {
        public MostProbable {
            values = List.copyOf(values);
            Objects.requireNonNull(measure, "measure");
        }
    }

    /// One variable of [MostProbable].
    ///
    /// @param variable such as `Y` or `Y | do(X=1)`
    /// @param unit such as `kg`, or the empty text
    record Chosen(String variable, Value value, String unit) {
        public Chosen {
            Objects.requireNonNull(variable, "variable");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(unit, "unit");
        }
    }

    /// What a logarithm is of.
    enum Measure {
        PROBABILITY,
        DENSITY
    }

    /// Yes or no, with the reason: whether the graph separates two sets.
    record Verdict(boolean holds, String reason) implements Result {
        public Verdict {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
