package org.causeboard.engine.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.fit.Design;
import org.causeboard.engine.fit.LeastSquares;
import org.causeboard.engine.task.Progress;

/// The mean of a function of the outcome that would be seen had everybody got a treatment, by the front door through
/// mediators M: `E[h(Y_x)] = E[nu(M) | X = x]` with `nu(m) = sum_x' E[h(Y) | x', m] P(x')`, for columns of any kind.
///
/// Two regressions: h(Y) on treatment, mediators, the squares of those that are numbers, and all products of a
/// treatment term with a mediator term (logistic where h(Y) is 0 or 1 throughout); then nu(M) on the treatment and its
/// square. Where X and M have states the regressions are saturated for one mediator, so that this is the plug-in
/// estimate. Right when the first regression and the second are; the standard error is that of all estimating equations
/// together, with x' averaged over the rows. O(n p^2).
///
/// Source: Pearl (1995), Causal diagrams for empirical research; Fulcher et al. (2020), Robust inference on population
/// indirect causal effects; Stefanski and Boos (2002) for the standard error.
public final class FrontDoorStandardisation {
    private static final String NAME = "front-door standardisation by regression";
    private static final String CITATION = "Pearl (1995); Fulcher et al. (2020)";
    private static final int MOST_ATOMS = 64;

    private final Dataset data;
    private final String outcome;
    private final DoubleUnaryOperator scale;
    private final String treatment;
    private final List<String> mediators;

    /// The problem of one mean.
    ///
    /// @param scale h, from the outcome's number or code to a number
    /// @param mediators a front-door set of treatment and outcome
    public FrontDoorStandardisation(
            Dataset data, String outcome, DoubleUnaryOperator scale, String treatment, List<String> mediators) {
        this.data = data;
        this.outcome = outcome;
        this.scale = scale;
        this.treatment = treatment;
        this.mediators = List.copyOf(mediators);
    }

    /// Values of the treatment that stand for all of its distribution.
    private record Atoms(double[][] terms, double[] weights, int[] ofRow, Origin origin) {}

    /// Whether the treatment that goes with the hidden causes is averaged over the rows, or said.
    private enum Origin {
        ROWS,
        SAID
    }

    /// The mean under `do(X = level)`, `level` a number or the code of a state.
    public Estimated<PotentialMean> estimate(double level, Progress progress) {
        return estimate(level, OptionalDouble.empty(), progress);
    }

    /// The mean under `do(X = level)` among those who have `X = seen`: `sum_m P(m | level) E[Y | m, seen]`. What they
    /// would have of M under another treatment is independent of their own, and given M and X nothing hidden joins M
    /// and Y. Source: Shpitser and Pearl (2009), Effects of treatment on the treated.
    ///
    /// @param seen a number or the code of a state
    public Estimated<PotentialMean> estimateAmong(double seen, double level, Progress progress) {
        return estimate(level, OptionalDouble.of(seen), progress);
    }

    private Estimated<PotentialMean> estimate(double level, OptionalDouble seen, Progress progress) {
        List<String> needed = new ArrayList<>(mediators);
        needed.add(treatment);
        needed.add(outcome);
        int[] rows = data.completeRows(needed);
        Design ofTreatment = Design.of(data, List.of(treatment), Design.Curvature.QUADRATIC);
        Design ofMediators = Design.of(data, mediators, Design.Curvature.QUADRATIC);
        int width = ofTreatment.width() * ofMediators.width();
        if (rows.length <= width) {
            return new Estimated.Failed<>(
                    rows.length + " rows are too few for " + width + " coefficients.", "Load more rows.");
        }
        double[][] x = ofTreatment.matrix(data, rows);
        double[][] m = ofMediators.matrix(data, rows);
        double[] y = outcomes(rows);
        double[][] products = new double[rows.length][];
        Arrays.setAll(products, i -> product(x[i], m[i]));
        OutcomeModel model = OutcomeModel.fit(products, y, progress);
        progress.check();
        Atoms atoms = seen.isPresent()
                ? said(ofTreatment, seen.getAsDouble(), rows.length)
                : model instanceof OutcomeModel.Line ? centre(x) : atoms(x, rows);
        double[] nu = new double[rows.length];
        for (int a = 0; a < atoms.weights().length; a++) {
            for (int i = 0; i < nu.length; i++) {
                nu[i] += atoms.weights()[a] * model.at(product(atoms.terms()[a], m[i]));
            }
        }
        LeastSquares second = LeastSquares.fit(x, nu);
        double[] at = new double[ofTreatment.width()];
        ofTreatment.fill(new double[] {level}, at);
        double[] influence = second.influence(at);
        addInfluence(model, atoms, second.gain(at), x, m, influence, progress);
        List<String> notes = DoubleStream.concat(DoubleStream.of(level), seen.stream())
                .filter(value -> outside(value, rows))
                .mapToObj(value ->
                        "'" + treatment + "' = " + value + " lies outside of the data; the answer extends a curve.")
                .toList();
        return new Estimated.Found<>(new PotentialMean(
                second.at(at),
                PotentialMean.spread(influence, rows, data.rows()),
                rows.length,
                NAME,
                CITATION,
                Double.NaN,
                notes));
    }

    /// Adds what the first regression and the average over x' contribute to the influence of each row.
    ///
    /// @param gain by how much one unit of nu in each row moves the estimate
    private static void addInfluence(
            OutcomeModel model,
            Atoms atoms,
            double[] gain,
            double[][] x,
            double[][] m,
            double[] influence,
            Progress progress) {
        double[] gradient = new double[x[0].length * m[0].length];
        double[] perAtom = new double[atoms.weights().length];
        for (int a = 0; a < perAtom.length; a++) {
            progress.check();
            for (int i = 0; i < gain.length; i++) {
                double[] row = product(atoms.terms()[a], m[i]);
                perAtom[a] += gain[i] * model.at(row);
                model.addGradient(row, atoms.weights()[a] * gain[i], gradient);
            }
        }
        double[] byModel = model.influence(gradient);
        double[] centre = new double[m[0].length]; // sum of gains of each mediator term, for a line in x'
        for (int i = 0; i < gain.length; i++) {
            for (int j = 0; j < centre.length; j++) {
                centre[j] += gain[i] * m[i][j];
            }
        }
        for (int i = 0; i < influence.length; i++) {
            influence[i] += byModel[i];
        }
        if (atoms.origin() == Origin.SAID) {
            return;
        }
        double mean = 0;
        for (int a = 0; a < perAtom.length; a++) {
            mean += atoms.weights()[a] * perAtom[a];
        }
        for (int i = 0; i < influence.length; i++) {
            double own = perAtom.length == 1 ? model.at(product(x[i], centre)) : perAtom[atoms.ofRow()[i]];
            influence[i] += (own - mean) / influence.length;
        }
    }

    private double[] outcomes(int[] rows) {
        Column column = data.column(outcome);
        return Arrays.stream(rows)
                .mapToDouble(row -> scale.applyAsDouble(column.value(row)))
                .toArray();
    }

    private boolean outside(double level, int[] rows) {
        Column column = data.column(treatment);
        double least = Arrays.stream(rows).mapToDouble(column::value).min().orElse(level);
        double most = Arrays.stream(rows).mapToDouble(column::value).max().orElse(level);
        return level < least || level > most;
    }

    /// Every term of one side times every term of the other.
    static double[] product(double[] x, double[] m) {
        double[] product = new double[x.length * m.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m.length; j++) {
                product[i * m.length + j] = x[i] * m[j];
            }
        }
        return product;
    }

    private static Atoms said(Design ofTreatment, double value, int rows) {
        double[] terms = new double[ofTreatment.width()];
        ofTreatment.fill(new double[] {value}, terms);
        return new Atoms(new double[][] {terms}, new double[] {1}, new int[rows], Origin.SAID);
    }

    /// What is linear in the terms needs only their means.
    private static Atoms centre(double[][] x) {
        double[] mean = new double[x[0].length];
        for (double[] row : x) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j] / x.length;
            }
        }
        return new Atoms(new double[][] {mean}, new double[] {1}, new int[x.length], Origin.ROWS);
    }

    /// The treatment's values in groups of equal size, each by the means of its terms; equal values stay together.
    private Atoms atoms(double[][] x, int[] rows) {
        Column column = data.column(treatment);
        int[] order = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> column.value(rows[i])))
                .mapToInt(i -> i)
                .toArray();
        int[] ofRow = new int[rows.length];
        int atom = -1;
        int inAtom = 0;
        for (int place = 0; place < order.length; place++) {
            boolean same = place > 0 && column.value(rows[order[place]]) == column.value(rows[order[place - 1]]);
            if (atom < 0 || !same && inAtom >= order.length / MOST_ATOMS) {
                atom++;
                inAtom = 0;
            }
            inAtom++;
            ofRow[order[place]] = atom;
        }
        double[][] terms = new double[atom + 1][x[0].length];
        double[] weights = new double[atom + 1];
        for (int i = 0; i < ofRow.length; i++) {
            weights[ofRow[i]] += 1.0 / ofRow.length;
            for (int j = 0; j < x[i].length; j++) {
                terms[ofRow[i]][j] += x[i][j];
            }
        }
        for (int a = 0; a < terms.length; a++) {
            for (int j = 0; j < terms[a].length; j++) {
                terms[a][j] /= weights[a] * ofRow.length;
            }
        }
        return new Atoms(terms, weights, ofRow, Origin.ROWS);
    }
}
