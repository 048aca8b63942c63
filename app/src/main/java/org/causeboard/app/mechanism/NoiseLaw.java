package org.causeboard.app.mechanism;

import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Laplace;
import org.causeboard.engine.distribution.Mixture;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StudentT;
import org.causeboard.engine.distribution.Uniform;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;

/// The laws of noise that can be picked for a linear mechanism, each with mean 0 and a standard deviation of choice.
enum NoiseLaw {
    NORMAL,
    LAPLACE,
    STUDENT,
    UNIFORM,
    TWO_PEAKS;

    private static final double DEGREES = 5; // of freedom: heavy tails with a finite variance
    private static final double PEAK = 0.8; // where the peaks are, in standard deviations

    /// The law with this standard deviation.
    ///
    /// @param deviation above 0
    Distribution law(double deviation) {
        return switch (this) {
            case NORMAL -> new Normal(0, deviation);
            case LAPLACE -> new Laplace(0, deviation / Math.sqrt(2));
            case STUDENT -> new StudentT(DEGREES, 0, deviation * Math.sqrt((DEGREES - 2) / DEGREES));
            case UNIFORM -> new Uniform(-deviation * Math.sqrt(3), deviation * Math.sqrt(3));
            case TWO_PEAKS -> {
                double width = deviation * Math.sqrt(1 - PEAK * PEAK);
                yield new Mixture(
                        Numbers.of(0.5, 0.5),
                        List.of(new Normal(-PEAK * deviation, width), new Normal(PEAK * deviation, width)));
            }
        };
    }

    /// A linear mechanism with this noise; without noise where the deviation is 0.
    Mechanism mechanism(LinearPredictor predictor, double deviation) {
        return this == NORMAL || deviation == 0
                ? new LinearGaussianMechanism(predictor, deviation)
                : new LinearMechanism(predictor, law(deviation));
    }

    /// Which of these a law is; empty for another, such as a sample.
    static Optional<NoiseLaw> of(Distribution law) {
        return switch (law) {
            case Normal _ -> Optional.of(NORMAL);
            case Laplace _ -> Optional.of(LAPLACE);
            case StudentT _ -> Optional.of(STUDENT);
            case Uniform _ -> Optional.of(UNIFORM);
            case Mixture mixture
            when mixture.parts().size() == 2 && mixture.parts().stream().allMatch(Normal.class::isInstance) ->
                Optional.of(TWO_PEAKS);
            default -> Optional.empty();
        };
    }
}
