package org.causeboard.engine.fit;

import java.util.List;
import java.util.OptionalDouble;
import org.causeboard.engine.scm.Mechanism;

/// A form that a mechanism can have. Sealed: the fitter chooses among these, by what the variable and its causes are.
sealed interface Form permits TableForm, LinearForm, LogisticForm, MultinomialForm, CountForm {
    /// The mechanism of this form that fits these rows best.
    Mechanism fit(int[] rows, double pseudoCount);

    /// What it is called in a sentence.
    String name();

    /// Why it can be used here, as a sentence.
    String reason();

    /// The share of the variation that it explains, for numbers with causes.
    default OptionalDouble explained(int[] rows) {
        return OptionalDouble.empty();
    }

    /// What a reader must know of the fit.
    default List<String> notes(int[] rows) {
        return List.of();
    }
}
