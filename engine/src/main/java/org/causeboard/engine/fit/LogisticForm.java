package org.causeboard.engine.fit;

import java.util.Arrays;
import java.util.List;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.scm.LogisticMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;

/// A binary variable by a logistic curve.
record LogisticForm(Dataset data, Column child, List<String> causes, Progress progress) implements Form {
    private LogisticRegression regression(int[] rows) {
        Design design = Design.of(data, causes, Design.Curvature.STRAIGHT);
        double[] y = Arrays.stream(rows).mapToDouble(child::value).toArray();
        return LogisticRegression.fit(design.matrix(data, rows), y, progress);
    }

    @Override
    public Mechanism fit(int[] rows, double pseudoCount) {
        Design design = Design.of(data, causes, Design.Curvature.STRAIGHT);
        return new LogisticMechanism(design.predictor(regression(rows).coefficients()));
    }

    @Override
    public String name() {
        return "a logistic curve";
    }

    @Override
    public String reason() {
        boolean numbers = causes.stream().anyMatch(cause -> !(data.column(cause).domain() instanceof Discrete));
        return numbers
                ? "A logistic curve, since it has two states and a cause that is a number."
                : "A logistic curve, since a table would have too few rows for each of its cells.";
    }

    @Override
    public List<String> notes(int[] rows) {
        return regression(rows).isSeparated()
                ? List.of("Its causes tell its state almost surely; the coefficients are held finite.")
                : List.of();
    }
}
