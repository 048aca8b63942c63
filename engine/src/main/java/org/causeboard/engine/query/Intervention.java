package org.causeboard.engine.query;

import java.util.Objects;
import org.causeboard.engine.variable.Value;

/// One change made to the mechanism of one variable. Data, so that it prints, saves, compares and undoes.
/// Sealed: surgery on a model, the printer, the file format and the form each list the cases; new ones are rare.
public sealed interface Intervention {

    /// The variable whose mechanism is changed.
    String variable();

    /// What must be unique in a world: the variable, or the edge where one edge is cut.
    default String key() {
        return variable();
    }

    /// `do(X = x)`: the variable has this value whatever its causes.
    record SetTo(String variable, Value value) implements Intervention {
        public SetTo {
            Objects.requireNonNull(value, "value");
        }
    }

    /// `do(M = M_{x})`: the variable has the value that it would have in another world, for the same unit.
    record SetToCounterfactual(String variable, Counterfactual source) implements Intervention {
        public SetToCounterfactual {
            Objects.requireNonNull(source, "source");
        }
    }

    /// `do(X := f(...))`: the variable follows a formula in other variables and in its own natural value.
    ///
    /// @param formula text in the formula language; the variable's own name means the value that it would have had
    record Policy(String variable, String formula) implements Intervention {
        public Policy {
            Objects.requireNonNull(formula, "formula");
        }
    }

    /// `do(X ~ D)`: the variable is drawn anew from a distribution, such as `Bernoulli(0.3)` or `Normal(2*Z, 1)`.
    ///
    /// @param distribution text of a distribution call in the formula language
    record Draw(String variable, String distribution) implements Intervention {
        public Draw {
            Objects.requireNonNull(distribution, "distribution");
        }
    }

    /// `do(X -> Y cut)`: the effect no longer listens to this one cause, but to an independent copy of it.
    ///
    /// @param variable the effect
    /// @param cause the cause that it no longer listens to
    record CutEdge(String variable, String cause) implements Intervention {
        @Override
        public String key() {
            return cause + " -> " + variable;
        }
    }
}
