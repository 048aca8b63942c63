package org.causeboard.model.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.causeboard.engine.fit.FittedMechanism;

/// Why a variable's mechanism was chosen when it was fitted to data, and how well it fits. It belongs to that mechanism
/// and goes when the mechanism is changed.
///
/// @param why in a sentence or two
/// @param rows how many rows it was fitted to
/// @param leftOut how many rows were left out since a value was missing in them
/// @param explained the share of the variation that the causes explain, for numbers
/// @param notes what else a reader must know, each in a sentence
public record FitReport(String why, int rows, int leftOut, Optional<Double> explained, List<String> notes) {
    public FitReport {
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(explained, "explained");
        notes = List.copyOf(notes);
    }

    /// What a fit says of a mechanism.
    public static FitReport of(FittedMechanism fitted) {
        Optional<Double> explained =
                fitted.explained().isPresent() ? Optional.of(fitted.explained().getAsDouble()) : Optional.empty();
        return new FitReport(fitted.why(), fitted.rows(), fitted.leftOut(), explained, fitted.notes());
    }
}
