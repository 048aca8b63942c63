package org.causeboard.engine.estimate;

import java.util.List;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.fit.Design;
import org.causeboard.engine.fit.LogisticRegression;
import org.causeboard.engine.task.Progress;

/// Estimated probabilities of getting the treatments given the covariates, by logistic regression with squares of
/// numbers. Values below [#FLOOR] are raised to it, and told.
///
/// @param of one a row
/// @param raised how many were raised
record Propensities(double[] of, int raised) {
    static final double FLOOR = 0.01;

    static Propensities of(AdjustmentProblem problem, int[] rows, boolean[] treated, Progress progress) {
        Dataset data = problem.data();
        Design design = Design.of(data, problem.covariates(), Design.Curvature.QUADRATIC);
        double[][] matrix = design.matrix(data, rows);
        double[] got = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            got[i] = treated[i] ? 1 : 0;
        }
        LogisticRegression regression = LogisticRegression.fit(matrix, got, progress);
        double[] of = new double[rows.length];
        int raised = 0;
        for (int i = 0; i < rows.length; i++) {
            of[i] = regression.at(matrix[i]);
            if (of[i] < FLOOR) {
                of[i] = FLOOR;
                raised++;
            }
        }
        return new Propensities(of, raised);
    }

    double smallest() {
        double smallest = 1;
        for (double p : of) {
            smallest = Math.min(smallest, p);
        }
        return smallest;
    }

    List<String> notes() {
        return raised == 0
                ? List.of()
                : List.of(raised + " rows had next to no chance of the treatment (below " + FLOOR
                        + "); their weights were limited.");
    }

    /// The probability of belonging to the group given the covariates: 1 or 0 where the covariates decide, else the
    /// probability of the treatment that makes a member.
    static double[] ofGroup(AdjustmentProblem problem, int[] rows, double[] group, Progress progress) {
        boolean everybody = true;
        for (double member : group) {
            everybody &= member == 1;
        }
        if (everybody) {
            return group.clone();
        }
        Dataset data = problem.data();
        Design design = Design.of(data, problem.covariates(), Design.Curvature.QUADRATIC);
        double[][] matrix = design.matrix(data, rows);
        LogisticRegression regression = LogisticRegression.fit(matrix, group, progress);
        double[] of = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            of[i] = regression.at(matrix[i]);
        }
        return of;
    }
}
