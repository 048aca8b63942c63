package org.causeboard.engine.fit;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.variable.Variable;

/// A mechanism found from data.
///
/// @param variable what it is the mechanism of
/// @param mechanism with its numbers
/// @param why why it has this form and how well it fits, in a sentence or two
/// @param logScore the mean log density (log probability) of rows that it was not fitted to; higher is better
/// @param logScoreWithoutCauses the same for the variable's own distribution
/// @param explained the share of the variation that the causes explain, for numbers
/// @param rows how many rows it was fitted to
/// @param leftOut how many rows were left out since a value was missing in them
/// @param notes what else a reader must know, each in a sentence
public record FittedMechanism(
        Variable variable,
        Mechanism mechanism,
        String why,
        double logScore,
        double logScoreWithoutCauses,
        OptionalDouble explained,
        int rows,
        int leftOut,
        List<String> notes) {
    public FittedMechanism {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(mechanism, "mechanism");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(explained, "explained");
        notes = List.copyOf(notes);
    }
}
