package org.causeboard.engine.fit;

import java.util.Arrays;
import java.util.List;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.MultinomialLogitMechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;

/// A variable with several states by one logistic curve for each state but the first.
record MultinomialForm(Dataset data, Column child, List<String> causes, Progress progress) implements Form {
    static final int MOST = 400;

    static int coefficients(Dataset data, Column child, List<String> causes) {
        int width = Design.of(data, causes, Design.Curvature.STRAIGHT).width();
        return (((Discrete) child.domain()).size() - 1) * width;
    }

    @Override
    public Mechanism fit(int[] rows, double pseudoCount) {
        Design design = Design.of(data, causes, Design.Curvature.STRAIGHT);
        int[] classes = Arrays.stream(rows).map(row -> (int) child.value(row)).toArray();
        int states = ((Discrete) child.domain()).size();
        double[][] coefficients = MultinomialRegression.fit(design.matrix(data, rows), classes, states, progress);
        return new MultinomialLogitMechanism(
                Arrays.stream(coefficients).map(design::predictor).toList());
    }

    @Override
    public String name() {
        return "logistic curves";
    }

    @Override
    public String reason() {
        boolean numbers = causes.stream().anyMatch(cause -> !(data.column(cause).domain() instanceof Discrete));
        return numbers
                ? "One logistic curve a state, since it has several states and a cause that is a number."
                : "One logistic curve a state, since a table would have too few rows for each of its cells.";
    }
}
