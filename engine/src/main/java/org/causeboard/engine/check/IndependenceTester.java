package org.causeboard.engine.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.GammaLaw;
import org.causeboard.engine.distribution.StandardNormal;
import org.causeboard.engine.fit.Design;
import org.causeboard.engine.fit.LeastSquares;
import org.causeboard.engine.fit.LogisticRegression;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;

/// Tests conditional independence by the kinds of the columns: G² where all have states and the strata are filled,
/// partial correlation where all are numbers, else the likelihood ratio of two regressions. Rows in which a value is
/// missing are left out, test by test.
///
/// - G² = `2 sum n_xyz ln(n_xyz n_z / (n_xz n_yz))`, degrees of freedom `(r - 1)(c - 1)` summed over strata, counting
///   only the rows and columns that occur in the stratum. Strata need five rows a cell on average.
/// - Partial correlation r: `atanh(r) sqrt(n - |Z| - 3)` is standard normal for normal variables (Fisher 1924).
/// - Regression: of a number by least squares with squares of numbers, of states by logistic regression, one state
///   against the others with Bonferroni's correction where there are more than two; twice the difference of
///   log-likelihoods is chi-square (Wilks 1938).
public final class IndependenceTester {
    private static final double ROWS_A_CELL = 5;

    private final Dataset data;

    /// Tests on these data.
    public IndependenceTester(Dataset data) {
        this.data = data;
    }

    /// Tests whether X and Y are independent given Z.
    ///
    /// @return empty when there are too few rows to tell anything, or X or Y never changes
    public Optional<IndependenceTest> test(String x, String y, List<String> z, Progress progress) {
        List<String> all = new ArrayList<>(z);
        all.add(x);
        all.add(y);
        int[] rows = data.completeRows(all);
        if (rows.length < 4 || isConstant(x, rows) || isConstant(y, rows)) {
            return Optional.empty();
        }
        progress.check();
        if (all.stream().allMatch(this::isNumber)) {
            return correlation(x, y, z, rows);
        }
        if (all.stream().noneMatch(this::isNumber) && rows.length >= ROWS_A_CELL * cells(all)) {
            return counts(x, y, z, rows);
        }
        return regression(x, y, z, rows, progress);
    }

    private boolean isNumber(String name) {
        return !(data.column(name).domain() instanceof Discrete);
    }

    private boolean isConstant(String name, int[] rows) {
        Column column = data.column(name);
        return Arrays.stream(rows)
                        .mapToDouble(column::value)
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }

    private double cells(List<String> names) {
        return names.stream()
                .mapToDouble(name -> ((Discrete) data.column(name).domain()).size())
                .reduce(1, (a, b) -> a * b);
    }

    private Optional<IndependenceTest> counts(String x, String y, List<String> z, int[] rows) {
        int r = ((Discrete) data.column(x).domain()).size();
        int c = ((Discrete) data.column(y).domain()).size();
        Map<List<Integer>, double[][]> strata = new LinkedHashMap<>();
        for (int row : rows) {
            List<Integer> stratum =
                    z.stream().map(name -> (int) data.column(name).value(row)).toList();
            strata.computeIfAbsent(stratum, _ -> new double[r][c])[
                    (int) data.column(x).value(row)][(int) data.column(y).value(row)]++;
        }
        double g = 0;
        double degrees = 0;
        for (double[][] table : strata.values()) {
            double[] ofX = new double[r];
            double[] ofY = new double[c];
            double n = 0;
            for (int i = 0; i < r; i++) {
                for (int j = 0; j < c; j++) {
                    ofX[i] += table[i][j];
                    ofY[j] += table[i][j];
                    n += table[i][j];
                }
            }
            for (int i = 0; i < r; i++) {
                for (int j = 0; j < c; j++) {
                    g += table[i][j] > 0 ? 2 * table[i][j] * Math.log(table[i][j] * n / (ofX[i] * ofY[j])) : 0;
                }
            }
            degrees += (occurring(ofX) - 1) * (occurring(ofY) - 1);
        }
        return degrees > 0
                ? Optional.of(likelihoodRatio(IndependenceTest.Kind.G_SQUARE, rows.length, g, degrees))
                : Optional.empty();
    }

    private static double occurring(double[] counts) {
        return Arrays.stream(counts).filter(count -> count > 0).count();
    }

    private Optional<IndependenceTest> correlation(String x, String y, List<String> z, int[] rows) {
        int spare = rows.length - z.size() - 3;
        if (spare < 1) {
            return Optional.empty();
        }
        double[][] matrix = Design.of(data, z, Design.Curvature.STRAIGHT).matrix(data, rows);
        LeastSquares ofX = LeastSquares.fit(matrix, values(x, rows));
        LeastSquares ofY = LeastSquares.fit(matrix, values(y, rows));
        double product = 0;
        double ofXX = 0;
        double ofYY = 0;
        for (int i = 0; i < rows.length; i++) {
            product += ofX.residual(i) * ofY.residual(i);
            ofXX += ofX.residual(i) * ofX.residual(i);
            ofYY += ofY.residual(i) * ofY.residual(i);
        }
        if (!(ofXX > 0 && ofYY > 0)) {
            return Optional.empty();
        }
        double r = Math.clamp(product / Math.sqrt(ofXX * ofYY), -1 + 1e-15, 1 - 1e-15);
        double score = 0.5 * Math.log((1 + r) / (1 - r)) * Math.sqrt(spare);
        double p = 2 * StandardNormal.cumulative(-Math.abs(score));
        return Optional.of(
                new IndependenceTest(IndependenceTest.Kind.PARTIAL_CORRELATION, rows.length, score, 1, Math.abs(r), p));
    }

    /// One of both on Z, and on Z and the other: a number if there is one, else the one with fewer states.
    private Optional<IndependenceTest> regression(String x, String y, List<String> z, int[] rows, Progress progress) {
        boolean first = isNumber(x)
                || !isNumber(y)
                        && ((Discrete) data.column(x).domain()).size()
                                <= ((Discrete) data.column(y).domain()).size();
        String response = first ? x : y;
        List<String> both = new ArrayList<>(z);
        both.add(first ? y : x);
        double[][] without = Design.of(data, z, Design.Curvature.QUADRATIC).matrix(data, rows);
        double[][] with = Design.of(data, both, Design.Curvature.QUADRATIC).matrix(data, rows);
        int width = with[0].length;
        double degrees = width - without[0].length;
        if (rows.length < 2 * width) {
            return Optional.empty();
        }
        double[] values = values(response, rows);
        if (isNumber(response)) {
            double before = LeastSquares.fit(without, values).residualSum();
            double after = LeastSquares.fit(with, values).residualSum();
            if (!(after > 0)) {
                return Optional.empty();
            }
            // Bartlett's correction: the statistic follows chi-square closely also in small samples
            double weight = rows.length - width + degrees / 2 - 1;
            return Optional.of(likelihoodRatio(
                    IndependenceTest.Kind.REGRESSION,
                    rows.length,
                    Math.max(0, weight * Math.log(before / after)),
                    degrees));
        }
        int states = ((Discrete) data.column(response).domain()).size();
        Optional<IndependenceTest> strongest = Optional.empty();
        for (int state = states == 2 ? 1 : 0; state < states; state++) {
            int code = state;
            double[] indicator =
                    Arrays.stream(values).map(value -> value == code ? 1 : 0).toArray();
            double before = LogisticRegression.fit(without, indicator, progress).logLikelihood();
            double after = LogisticRegression.fit(with, indicator, progress).logLikelihood();
            IndependenceTest test = likelihoodRatio(
                    IndependenceTest.Kind.REGRESSION, rows.length, Math.max(0, 2 * (after - before)), degrees);
            if (strongest.isEmpty() || test.p() < strongest.get().p()) {
                strongest = Optional.of(test);
            }
        }
        double tried = states == 2 ? 1 : states;
        return strongest.map(test -> new IndependenceTest(
                test.kind(),
                test.rows(),
                test.statistic(),
                test.degrees(),
                test.strength(),
                Math.min(1, tried * test.p())));
    }

    private double[] values(String name, int[] rows) {
        Column column = data.column(name);
        return Arrays.stream(rows).mapToDouble(column::value).toArray();
    }

    private static IndependenceTest likelihoodRatio(
            IndependenceTest.Kind kind, int rows, double statistic, double degrees) {
        double p = statistic > 0 ? 1 - new GammaLaw(degrees / 2, 0.5).cumulative(statistic) : 1;
        double strength = Math.sqrt(-Math.expm1(-statistic / rows));
        return new IndependenceTest(kind, rows, statistic, degrees, strength, Math.clamp(p, 0, 1));
    }
}
