package org.causeboard.engine.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.fit.Design;
import org.causeboard.engine.fit.LeastSquares;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;

/// The mean of a function of the outcome among those who are alike in covariates W, had they got a treatment, by the
/// front door through mediators M: `E[h(Y_x) | w] = E[nu(M, w) | X = x, w]` with
/// `nu(m, w) = E_x'[E[h(Y) | x', m, w] | w]`.
///
/// Three regressions, each with all products of its variables' terms, numbers with their squares: h(Y) on treatment,
/// mediators and covariates (logistic where h(Y) is 0 or 1 throughout); the treatment's terms on the covariates; nu on
/// treatment and covariates. Right when all three are. The standard error is that of all estimating equations together.
/// O(n p^2) for p coefficients.
///
/// Source: Pearl (1995), Causal diagrams for empirical research; Fulcher et al. (2020), Robust inference on population
/// indirect causal effects; Stefanski and Boos (2002) for the standard error. Without covariates prefer
/// [FrontDoorStandardisation].
public final class ConditionalFrontDoor {
    private static final String NAME = "front-door standardisation by regression";
    private static final String CITATION = "Pearl (1995); Fulcher et al. (2020)";

    private final Dataset data;
    private final String outcome;
    private final DoubleUnaryOperator scale;
    private final String treatment;
    private final List<String> mediators;
    private final List<String> covariates;

    /// The problem of one mean.
    ///
    /// @param scale h, from the outcome's number or code to a number
    /// @param mediators a front-door set of treatment and outcome given the covariates
    /// @param covariates W, at least one
    public ConditionalFrontDoor(
            Dataset data,
            String outcome,
            DoubleUnaryOperator scale,
            String treatment,
            List<String> mediators,
            List<String> covariates) {
        this.data = data;
        this.outcome = outcome;
        this.scale = scale;
        this.treatment = treatment;
        this.mediators = List.copyOf(mediators);
        this.covariates = List.copyOf(covariates);
    }

    /// The mean under `do(X = level)` where the covariates have these values.
    ///
    /// @param values one a covariate, a number or the code of a state
    public Estimated<PotentialMean> at(double level, Numbers values, Progress progress) {
        return new Regressions().mean(level, values, Numbers.of(), progress);
    }

    /// The mean under `do(X = level)` over the covariates of a group.
    ///
    /// @param group for each row of the data 1 if it belongs to the group, else 0
    public Estimated<PotentialMean> over(double level, Numbers group, Progress progress) {
        return new Regressions().mean(level, Numbers.of(), group, progress);
    }

    private final class Regressions {
        private final Design ofTreatment = Design.of(data, List.of(treatment), Design.Curvature.QUADRATIC);
        private final Design ofMediators = Design.of(data, mediators, Design.Curvature.QUADRATIC);
        private final Design ofCovariates = Design.of(data, covariates, Design.Curvature.QUADRATIC);
        private final int[] rows;
        private final double[][] x;
        private final double[][] w;
        /// Mediator and covariate terms of each row.
        private final double[][] mw;

        Regressions() {
            List<String> needed = new ArrayList<>(mediators);
            needed.addAll(covariates);
            needed.add(treatment);
            needed.add(outcome);
            rows = data.completeRows(needed);
            x = ofTreatment.matrix(data, rows);
            w = ofCovariates.matrix(data, rows);
            double[][] m = ofMediators.matrix(data, rows);
            mw = new double[rows.length][];
            Arrays.setAll(mw, i -> FrontDoorStandardisation.product(m[i], w[i]));
        }

        /// @param values of the covariates, or none where the mean is over a group
        Estimated<PotentialMean> mean(double level, Numbers values, Numbers group, Progress progress) {
            int width = ofTreatment.width() * ofMediators.width() * ofCovariates.width();
            if (rows.length <= width) {
                return new Estimated.Failed<>(
                        rows.length + " rows are too few for " + width + " coefficients.", "Load more rows.");
            }
            double[][] products = new double[rows.length][];
            Arrays.setAll(products, i -> FrontDoorStandardisation.product(x[i], mw[i]));
            OutcomeModel first = OutcomeModel.fit(products, outcomes(), progress);
            progress.check();
            boolean isNumber = !(data.column(treatment).domain() instanceof Discrete);
            if (first instanceof OutcomeModel.Curve && isNumber) {
                return new Estimated.Failed<>(
                        "no regression tells the share of an event given a treatment that is a number.",
                        "Group the treatment's values into states.");
            }
            List<LeastSquares> ofTerms = new ArrayList<>(); // of the treatment's terms but the intercept
            for (int k = 1; k < ofTreatment.width(); k++) {
                int term = k;
                ofTerms.add(LeastSquares.fit(
                        w, Arrays.stream(x).mapToDouble(row -> row[term]).toArray()));
            }
            double[][] steps = steps(first); // nu = its value at x' = 0, and what each term of x' adds
            double[] nu = new double[rows.length];
            for (int i = 0; i < nu.length; i++) {
                nu[i] = steps[i][0];
                for (int k = 1; k < steps[i].length; k++) {
                    nu[i] += ofTerms.get(k - 1).at(w[i]) * steps[i][k];
                }
            }
            double[][] xw = new double[rows.length][];
            Arrays.setAll(xw, i -> FrontDoorStandardisation.product(x[i], w[i]));
            LeastSquares last = LeastSquares.fit(xw, nu);
            progress.check();
            double[] atLevel = new double[ofTreatment.width()];
            ofTreatment.fill(new double[] {level}, atLevel);
            double[] direction = direction(atLevel, values, group);
            double value = last.at(direction);
            double[] influence = last.influence(direction);
            addInfluence(first, ofTerms, steps, last.gain(direction), influence);
            addGroup(last, atLevel, group, value, influence);
            List<String> notes = outside(level)
                    ? List.of(
                            "'" + treatment + "' = " + level + " lies outside of the data; the answer extends a curve.")
                    : List.of();
            return new Estimated.Found<>(new PotentialMean(
                    value,
                    PotentialMean.spread(influence, rows, data.rows()),
                    rows.length,
                    NAME,
                    CITATION,
                    Double.NaN,
                    notes));
        }

        private double[] outcomes() {
            Column column = data.column(outcome);
            return Arrays.stream(rows)
                    .mapToDouble(row -> scale.applyAsDouble(column.value(row)))
                    .toArray();
        }

        private double[][] steps(OutcomeModel first) {
            double[][] steps = new double[rows.length][ofTreatment.width()];
            for (int i = 0; i < steps.length; i++) {
                for (int k = 0; k < steps[i].length; k++) {
                    steps[i][k] =
                            first.at(FrontDoorStandardisation.product(basis(k), mw[i])) - (k == 0 ? 0 : steps[i][0]);
                }
            }
            return steps;
        }

        /// The treatment's terms where all but the intercept and the k-th are 0.
        private double[] basis(int k) {
            double[] terms = new double[ofTreatment.width()];
            terms[0] = 1;
            terms[k] = 1;
            return terms;
        }

        private double[] direction(double[] atLevel, Numbers values, Numbers group) {
            if (values.size() > 0) {
                double[] covariate = new double[ofCovariates.width()];
                ofCovariates.fill(values.toArray(), covariate);
                return FrontDoorStandardisation.product(atLevel, covariate);
            }
            double[] mean = new double[ofCovariates.width()];
            double size = members(group);
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    mean[j] += group.get(rows[i]) * w[i][j] / size;
                }
            }
            return FrontDoorStandardisation.product(atLevel, mean);
        }

        private double members(Numbers group) {
            return Arrays.stream(rows).mapToDouble(group::get).sum();
        }

        /// What the first two regressions contribute to the influence of each row.
        ///
        /// @param gain by how much one unit of nu in each row moves the estimate
        private void addInfluence(
                OutcomeModel first, List<LeastSquares> ofTerms, double[][] steps, double[] gain, double[] influence) {
            double[] gradient = new double[ofTreatment.width() * mw[0].length];
            double[][] directions = new double[ofTerms.size()][ofCovariates.width()];
            for (int i = 0; i < gain.length; i++) {
                double left = 1;
                for (int k = 1; k <= ofTerms.size(); k++) {
                    double share = ofTerms.get(k - 1).at(w[i]);
                    left -= share;
                    first.addGradient(FrontDoorStandardisation.product(basis(k), mw[i]), gain[i] * share, gradient);
                    for (int j = 0; j < w[i].length; j++) {
                        directions[k - 1][j] += gain[i] * steps[i][k] * w[i][j];
                    }
                }
                first.addGradient(FrontDoorStandardisation.product(basis(0), mw[i]), gain[i] * left, gradient);
            }
            add(influence, first.influence(gradient));
            for (int k = 0; k < directions.length; k++) {
                add(influence, ofTerms.get(k).influence(directions[k]));
            }
        }

        /// What the covariates of the group, which are a sample too, contribute.
        private void addGroup(LeastSquares last, double[] atLevel, Numbers group, double value, double[] influence) {
            double size = group.size() > 0 ? members(group) : 0;
            for (int i = 0; i < influence.length && size > 0; i++) {
                influence[i] +=
                        group.get(rows[i]) / size * (last.at(FrontDoorStandardisation.product(atLevel, w[i])) - value);
            }
        }

        private boolean outside(double level) {
            Column column = data.column(treatment);
            return Arrays.stream(rows).mapToDouble(column::value).allMatch(seen -> seen > level)
                    || Arrays.stream(rows).mapToDouble(column::value).allMatch(seen -> seen < level);
        }
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}
