package org.causeboard.engine.ask;

import java.util.Objects;

/// Which part of the data an answer used.
///
/// @param dataset its name
/// @param rows how many rows there are
/// @param used how many rows were used
/// @param missing how missing values were treated, in a sentence
public record DataUse(String dataset, int rows, int used, String missing) {
    public DataUse {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(missing, "missing");
        if (used < 0 || used > rows) {
            throw new IllegalArgumentException(used + " of " + rows + " rows used.");
        }
    }
}
