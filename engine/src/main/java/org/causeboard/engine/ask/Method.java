package org.causeboard.engine.ask;

import java.util.Objects;

/// How a number was computed. Sealed: whoever shows answers lists the cases.
public sealed interface Method {

    /// Why this method was chosen before the others, in a sentence.
    String why();

    /// Read off the graph.
    record GraphReading(String criterion, String why) implements Method {
        public GraphReading {
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(why, "why");
        }
    }

    /// Exact, by summing out variables of tables.
    ///
    /// @param algorithm such as `variable elimination` or `twin network, variable elimination`
    record ExactDiscrete(String algorithm, String why) implements Method {
        public ExactDiscrete {
            Objects.requireNonNull(algorithm, "algorithm");
            Objects.requireNonNull(why, "why");
        }
    }

    /// Exact, by the algebra of normal distributions.
    record ExactLinear(String why) implements Method {
        public ExactLinear {
            Objects.requireNonNull(why, "why");
        }
    }

    /// By simulation with noise that all worlds share.
    ///
    /// @param draws the number of simulated units
    /// @param seed where the random numbers start; the same seed gives the same digits
    /// @param standardError of the answer, in its unit; 0 when the answer is a whole distribution
    /// @param effectiveDraws how many unweighted draws would be worth as much, from 0 to `draws`
    record MonteCarlo(long draws, long seed, double standardError, double effectiveDraws, String why)
            implements Method {
        /// Below so many effective draws an answer means little.
        public static final double ENOUGH = 100;

        public MonteCarlo {
            Objects.requireNonNull(why, "why");
        }

        /// Whether enough draws agree with the evidence for the answer to mean something.
        public boolean isTrustworthy() {
            return effectiveDraws >= ENOUGH;
        }
    }

    /// Estimated from data by an identified estimand.
    ///
    /// @param estimator its name, such as `standardisation`, `augmented inverse probability weighting`, `2SLS`
    /// @param citation where it is described
    record Estimation(String estimator, String citation, String why) implements Method {
        public Estimation {
            Objects.requireNonNull(estimator, "estimator");
            Objects.requireNonNull(citation, "citation");
            Objects.requireNonNull(why, "why");
        }
    }

    /// The smallest and the largest value that agree with what is known.
    ///
    /// @param technique such as `Tian-Pearl` or `linear program over response types`
    record Bounding(String technique, String why) implements Method {
        public Bounding {
            Objects.requireNonNull(technique, "technique");
            Objects.requireNonNull(why, "why");
        }
    }

    /// Nothing was computed.
    record None(String why) implements Method {
        public None {
            Objects.requireNonNull(why, "why");
        }
    }
}
