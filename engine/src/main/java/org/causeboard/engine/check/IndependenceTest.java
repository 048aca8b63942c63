package org.causeboard.engine.check;

import java.util.Objects;

/// The result of testing whether X is independent of Y given Z.
///
/// @param kind how it was tested
/// @param rows how many rows have all values
/// @param statistic a chi-square statistic, or a standard normal score for a partial correlation
/// @param degrees of freedom; 1 for a partial correlation
/// @param strength how strongly X and Y hang together given Z, from 0 to 1: the size of the partial correlation, or
///     `sqrt(1 - exp(-G/n))` of a likelihood ratio G, which is the same for numbers
/// @param p how probable so large a statistic is when the independence holds
public record IndependenceTest(Kind kind, int rows, double statistic, double degrees, double strength, double p) {
    public IndependenceTest {
        Objects.requireNonNull(kind, "kind");
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A p-value lies between 0 and 1, not at " + p + ".");
        }
    }

    /// How an independence is tested. Sealed by being an enumeration: the catalogue of tests that the check chooses
    /// from by the kinds of the variables.
    public enum Kind {
        /// Likelihood ratio of counts, stratum by stratum of Z.
        G_SQUARE("G² of counts in each stratum"),
        /// Partial correlation with Fisher's transformation.
        PARTIAL_CORRELATION("partial correlation"),
        /// Likelihood ratio of two regressions of one variable on Z, without and with the other.
        REGRESSION("likelihood ratio of regressions");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /// Its name in words.
        public String sentence() {
            return sentence;
        }
    }
}
