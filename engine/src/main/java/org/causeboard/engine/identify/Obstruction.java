package org.causeboard.engine.identify;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Expression;

/// Why a question is not identified. Sealed: the canvas and the printers list the cases.
public sealed interface Obstruction
        permits Hedge, Obstruction.MissingFactor, Obstruction.InconsistentFactor, Obstruction.ImpossibleCondition {

    /// The factor of a district that none of the available distributions gives.
    ///
    /// @param district the variables of the factor
    /// @param failures for each available distribution, in their order, why not
    record MissingFactor(Set<String> district, List<SourceFailure> failures) implements Obstruction {
        public MissingFactor {
            district = Collections.unmodifiableSet(new LinkedHashSet<>(district));
            failures = List.copyOf(failures);
        }
    }

    /// A counterfactual factor in which one variable would need two values at once, or one mechanism two inputs.
    ///
    /// @param factor the factor as a probability across worlds
    /// @param variables the variables that clash
    record InconsistentFactor(Expression.PotentialOutcomes factor, Set<String> variables) implements Obstruction {
        public InconsistentFactor {
            variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
        }
    }

    /// The conditions exclude each other, so that the question has no answer in any model.
    ///
    /// @param conditions what cannot happen together
    record ImpossibleCondition(Expression conditions) implements Obstruction {}
}
