package org.causeboard.engine.formula;

import java.util.Arrays;
import java.util.Optional;

/// The distributions that a formula can draw from, with what their arguments are.
public enum Law {
    /// Mean, standard deviation.
    NORMAL("Normal", 2, 2),
    /// Lower and upper end.
    UNIFORM("Uniform", 2, 2),
    /// Location, scale.
    LAPLACE("Laplace", 2, 2),
    /// Degrees of freedom, location, scale.
    STUDENT_T("StudentT", 3, 3),
    /// Rate.
    EXPONENTIAL("Exponential", 1, 1),
    /// Shape, rate.
    GAMMA("Gamma", 2, 2),
    /// Mean and standard deviation of the logarithm.
    LOG_NORMAL("LogNormal", 2, 2),
    /// The two shapes.
    BETA("Beta", 2, 2),
    /// Mean.
    POISSON("Poisson", 1, 1),
    /// Probability of 1.
    BERNOULLI("Bernoulli", 1, 1),
    /// Relative weights of the codes 0, 1, 2, ...
    CATEGORICAL("Categorical", 2, 64);

    private final String written;
    private final int fewest;
    private final int most;

    Law(String written, int fewest, int most) {
        this.written = written;
        this.fewest = fewest;
        this.most = most;
    }

    /// How it is written.
    public String written() {
        return written;
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    int fewest() {
        return fewest;
    }

    /// The law of this name, in any case.
    static Optional<Law> named(String name) {
        return Arrays.stream(values())
                .filter(law -> law.written.equalsIgnoreCase(name))
                .findFirst();
    }
}
