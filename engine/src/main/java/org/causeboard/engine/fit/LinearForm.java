package org.causeboard.engine.fit;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.Mechanism;

/// A number as a linear function of its causes with normal noise.
record LinearForm(Dataset data, Column child, List<String> causes) implements Form {
    private LeastSquares regression(int[] rows) {
        Design design = Design.of(data, causes, Design.Curvature.STRAIGHT);
        double[] y = Arrays.stream(rows).mapToDouble(child::value).toArray();
        return LeastSquares.fit(design.matrix(data, rows), y);
    }

    @Override
    public Mechanism fit(int[] rows, double pseudoCount) {
        LeastSquares regression = regression(rows);
        Design design = Design.of(data, causes, Design.Curvature.STRAIGHT);
        double sd = Math.sqrt(regression.residualSum() / Math.max(1, rows.length - design.width()));
        return new LinearGaussianMechanism(design.predictor(regression.coefficients()), sd);
    }

    @Override
    public String name() {
        return "a linear function";
    }

    @Override
    public String reason() {
        return causes.isEmpty()
                ? "A normal distribution, since it is a number without causes."
                : "A linear function of its causes with normal noise, since it is a number.";
    }

    @Override
    public OptionalDouble explained(int[] rows) {
        return causes.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(regression(rows).explained());
    }
}
