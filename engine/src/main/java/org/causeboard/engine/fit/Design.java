package org.causeboard.engine.fit;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.variable.Discrete;

/// How the values of some variables become the columns of a regression: an intercept, a slope for each number and each
/// binary variable, an indicator for every state but the first of other discrete variables (dummy coding), and, where
/// asked, the square of each number.
public final class Design {
    private final List<String> variables;
    private final List<Feature> features;

    private record Feature(int variable, Kind kind, int state) {
        double at(double value) {
            return switch (kind) {
                case SLOPE -> value;
                case SQUARE -> value * value;
                case INDICATOR -> value == state ? 1 : 0;
            };
        }
    }

    private enum Kind {
        SLOPE,
        SQUARE,
        INDICATOR
    }

    /// Whether numbers enter as they are only, or with their squares.
    public enum Curvature {
        STRAIGHT,
        QUADRATIC
    }

    private Design(List<String> variables, List<Feature> features) {
        this.variables = List.copyOf(variables);
        this.features = List.copyOf(features);
    }

    /// The design of these columns of a data set.
    public static Design of(Dataset data, List<String> variables, Curvature curvature) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Column column = data.column(variables.get(i));
            if (column.domain() instanceof Discrete discrete && discrete.size() > 2) {
                for (int state = 1; state < discrete.size(); state++) {
                    features.add(new Feature(i, Kind.INDICATOR, state));
                }
            } else {
                features.add(new Feature(i, Kind.SLOPE, 0));
                if (curvature == Curvature.QUADRATIC && !(column.domain() instanceof Discrete)) {
                    features.add(new Feature(i, Kind.SQUARE, 0));
                }
            }
        }
        return new Design(variables, features);
    }

    /// The variables, in the order in which [#fill] takes their values.
    public List<String> variables() {
        return variables;
    }

    /// The number of columns, the intercept included.
    public int width() {
        return features.size() + 1;
    }

    /// Writes one row of the regression.
    ///
    /// @param values one a variable: the number, or the code of the state
    /// @param out of length [#width()]; the intercept's 1 comes first
    public void fill(double[] values, double[] out) {
        out[0] = 1;
        for (int i = 0; i < features.size(); i++) {
            Feature feature = features.get(i);
            out[i + 1] = feature.at(values[feature.variable()]);
        }
    }

    /// The values of the variables in a row of data, in order.
    public double[] values(Dataset data, int row) {
        double[] values = new double[variables.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.column(variables.get(i)).value(row);
        }
        return values;
    }

    /// The regression's matrix for these rows of data.
    public double[][] matrix(Dataset data, int... rows) {
        List<Column> columns = variables.stream().map(data::column).toList();
        double[] values = new double[variables.size()];
        double[][] matrix = new double[rows.length][width()];
        for (int i = 0; i < rows.length; i++) {
            for (int v = 0; v < values.length; v++) {
                values[v] = columns.get(v).value(rows[i]);
            }
            fill(values, matrix[i]);
        }
        return matrix;
    }

    /// Coefficients as the linear part of a mechanism. Only for designs without squares.
    LinearPredictor predictor(double[] coefficients) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            Feature feature = features.get(i);
            String parent = variables.get(feature.variable());
            double coefficient = coefficients[i + 1];
            terms.add(
                    switch (feature.kind()) {
                        case SLOPE -> Term.slope(parent, coefficient);
                        case INDICATOR -> Term.indicator(parent, feature.state(), coefficient);
                        case SQUARE -> throw new IllegalArgumentException("A linear predictor has no squares.");
                    });
        }
        return new LinearPredictor(coefficients[0], terms);
    }
}
