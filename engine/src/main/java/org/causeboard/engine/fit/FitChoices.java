package org.causeboard.engine.fit;

import org.causeboard.engine.task.Seed;

/// What a person decides about fitting.
///
/// @param pseudoCount what is added to every count of a table (a symmetric Dirichlet prior); 0 is maximum likelihood
/// @param folds into how many parts rows are divided to judge a fit on rows that it has not seen; at least 2
/// @param seed decides which row goes into which part
public record FitChoices(double pseudoCount, int folds, Seed seed) {
    /// Maximum likelihood, five folds.
    public static final FitChoices DEFAULT = new FitChoices(0, 5, new Seed(1));

    public FitChoices {
        if (!(pseudoCount >= 0) || folds < 2) {
            throw new IllegalArgumentException("A pseudo-count is not negative and there are at least two folds, not "
                    + pseudoCount + " and " + folds + ".");
        }
    }
}
