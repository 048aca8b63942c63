package org.causeboard.engine.fit;

import java.util.Arrays;
import java.util.List;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.PoissonMechanism;
import org.causeboard.engine.task.Progress;

/// A count by a Poisson distribution.
record CountForm(Dataset data, Column child, List<String> causes, Progress progress) implements Form {
    @Override
    public Mechanism fit(int[] rows, double pseudoCount) {
        Design design = Design.of(data, causes, Design.Curvature.STRAIGHT);
        double[] y = Arrays.stream(rows).mapToDouble(child::value).toArray();
        return new PoissonMechanism(design.predictor(PoissonRegression.fit(design.matrix(data, rows), y, progress)));
    }

    @Override
    public String name() {
        return "a Poisson count";
    }

    @Override
    public String reason() {
        return "A Poisson count whose logarithm is linear in its causes, since its values are counted.";
    }
}
