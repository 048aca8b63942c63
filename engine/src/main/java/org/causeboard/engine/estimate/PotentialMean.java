package org.causeboard.engine.estimate;

import java.util.List;
import java.util.Objects;
import org.causeboard.engine.distribution.Numbers;

/// An estimated mean with the influence of every row on it.
///
/// @param value the estimate
/// @param influence one number a row of the data, by how much the row moves the estimate (to first order); 0 for rows
///     that were not used. The variance of the estimate is the sum of squares; that of a difference of two estimates is
///     the sum of squares of the differences
/// @param used how many rows were used
/// @param estimator its name in the field
/// @param citation where it is described
/// @param overlap the smallest estimated probability of the treatment among those asked about, or the smallest share of
///     a stratum; from 0 to 1
/// @param notes what else a reader must know, each in a sentence
public record PotentialMean(
        double value,
        Numbers influence,
        int used,
        String estimator,
        String citation,
        double overlap,
        List<String> notes) {
    public PotentialMean {
        Objects.requireNonNull(influence, "influence");
        Objects.requireNonNull(estimator, "estimator");
        Objects.requireNonNull(citation, "citation");
        notes = List.copyOf(notes);
    }

    /// The standard deviation of the estimate.
    public double standardError() {
        return Math.sqrt(influence.stream().map(part -> part * part).sum());
    }

    /// The influence of the rows used, spread over all rows of the data.
    static Numbers spread(double[] parts, int[] rows, int size) {
        double[] all = new double[size];
        for (int i = 0; i < rows.length; i++) {
            all[rows[i]] = parts[i];
        }
        return Numbers.of(all);
    }
}
