package org.causeboard.engine.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.variable.Discrete;

/// The mean of a function of the outcome that would be seen had everybody in a group got these treatments:
/// `E[h(Y_x) | G]`, where adjustment for W is valid.
///
/// Formula: `sum_w E[h(Y) | x, w] P(w | G)`. G may depend on W and on the treatment that a unit really got, as in the
/// effect on the treated. Only rows in which outcome, treatments and covariates have a value are used.
///
/// @param data the rows
/// @param outcome Y
/// @param scale h, from the outcome's number or code to a number
/// @param treatments X with the number or code that each is set to; at least one
/// @param covariates W
/// @param group one number a row of the data: 1 in G, 0 outside
public record AdjustmentProblem(
        Dataset data,
        String outcome,
        DoubleUnaryOperator scale,
        Map<String, Double> treatments,
        List<String> covariates,
        Numbers group) {
    public AdjustmentProblem {
        Objects.requireNonNull(scale, "scale");
        treatments = Collections.unmodifiableMap(new LinkedHashMap<>(treatments));
        covariates = List.copyOf(covariates);
        if (treatments.isEmpty() || group.size() != data.rows()) {
            throw new IllegalArgumentException("Give at least one treatment, and the group of each of the "
                    + data.rows() + " rows, not of " + group.size() + ".");
        }
    }

    /// The rows in which everything has a value.
    int[] rows() {
        List<String> needed = new ArrayList<>(covariates);
        needed.addAll(treatments.keySet());
        needed.add(outcome);
        return data.completeRows(needed);
    }

    /// Whether all treatments have states.
    boolean hasDiscreteTreatments() {
        return treatments.keySet().stream().allMatch(name -> data.column(name).domain() instanceof Discrete);
    }

    /// Whether all covariates have states.
    boolean hasDiscreteCovariates() {
        return covariates.stream().allMatch(name -> data.column(name).domain() instanceof Discrete);
    }

    /// Which of these rows got the treatments.
    boolean[] treated(int[] rows) {
        boolean[] treated = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            treated[i] = true;
            for (Map.Entry<String, Double> treatment : treatments.entrySet()) {
                treated[i] &= data.column(treatment.getKey()).value(rows[i]) == treatment.getValue();
            }
        }
        return treated;
    }

    /// h(Y) in these rows.
    double[] outcomes(int[] rows) {
        Column column = data.column(outcome);
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = scale.applyAsDouble(column.value(rows[i]));
        }
        return values;
    }

    /// The group of these rows, 0 or 1.
    double[] group(int[] rows) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = group.get(rows[i]);
        }
        return values;
    }
}
