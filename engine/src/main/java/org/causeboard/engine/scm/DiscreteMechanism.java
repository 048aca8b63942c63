package org.causeboard.engine.scm;

import java.util.List;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Uniform;

/// A mechanism whose value is the code of one of finitely many states.
///
/// The probabilities are what it knows. How its noise couples different rows of parents is not determined by them; when
/// values are drawn, one uniform u picks the state in coding order: `V = min { k : P(0) + ... + P(k) >= u }` (the
/// monotone coupling). Questions about several worlds name the [Coupling] that they assume.
public sealed interface DiscreteMechanism extends Mechanism
        permits TableMechanism, LogisticMechanism, NoisyMaxMechanism, MultinomialLogitMechanism, OrdinalLogitMechanism {

    /// The number of states.
    int states();

    /// Writes the probability of each state given the parents to `out`, which has at least [#states()] places.
    void probabilities(double[] parents, double[] out);

    @Override
    default List<Distribution> noise() {
        return List.of(Uniform.STANDARD);
    }

    @Override
    default double value(double[] parents, double[] noise) {
        double[] probabilities = new double[states()];
        probabilities(parents, probabilities);
        return InverseTable.state(probabilities, 0, states(), noise[0]);
    }

    @Override
    default double logDensity(double value, double[] parents) {
        if (value != Math.rint(value) || value < 0 || value >= states()) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] probabilities = new double[states()];
        probabilities(parents, probabilities);
        return Math.log(probabilities[(int) value]);
    }

    @Override
    default Abduction abduct(double value, double[] parents) {
        if (logDensity(value, parents) == Double.NEGATIVE_INFINITY) {
            return new Abduction.Impossible();
        }
        double[] probabilities = new double[states()];
        probabilities(parents, probabilities);
        double lower = 0;
        for (int state = 0; state < value; state++) {
            lower += probabilities[state];
        }
        return new Abduction.Within(lower, Math.min(1, lower + probabilities[(int) value]));
    }
}
