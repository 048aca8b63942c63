package org.causeboard.engine.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.task.Progress;

/// Standardisation over strata: the mean in each stratum of the covariates among those who got the treatment, averaged
/// over the strata of the group. Assumes nothing beyond valid adjustment and positivity.
///
/// Formula: `sum_w mean(h(Y) | x, w) share(w | G)`. The standard error is that of the efficient influence function.
/// O(rows). Source: Robins (1986), the g-formula; Hernán and Robins, What If, section 13.3.
public final class TableStandardisation implements MeanEstimator {
    @Override
    public String name() {
        return "standardisation";
    }

    @Override
    public String citation() {
        return "Robins (1986); Hernán and Robins, What If, chapter 13";
    }

    @Override
    public boolean suits(AdjustmentProblem problem) {
        return problem.hasDiscreteTreatments() && problem.hasDiscreteCovariates();
    }

    private static final class Stratum {
        private double rows;
        private double treated;
        private double sum;
        private double inGroup;

        private double mean() {
            return sum / treated;
        }
    }

    @Override
    public Estimated<PotentialMean> estimate(AdjustmentProblem problem, Progress progress) {
        int[] rows = problem.rows();
        boolean[] treated = problem.treated(rows);
        double[] y = problem.outcomes(rows);
        double[] group = problem.group(rows);
        Map<List<Integer>, Stratum> strata = new HashMap<>();
        Stratum[] of = new Stratum[rows.length];
        double inGroup = 0;
        for (int i = 0; i < rows.length; i++) {
            List<Integer> key = new ArrayList<>(problem.covariates().size());
            for (String covariate : problem.covariates()) {
                key.add((int) problem.data().column(covariate).value(rows[i]));
            }
            of[i] = strata.computeIfAbsent(key, _ -> new Stratum());
            of[i].rows++;
            of[i].treated += treated[i] ? 1 : 0;
            of[i].sum += treated[i] ? y[i] : 0;
            of[i].inGroup += group[i];
            inGroup += group[i];
        }
        if (inGroup == 0) {
            return new Estimated.Failed<>(
                    "No row with all values agrees with the condition.", "Ask about a larger group.");
        }
        long empty = strata.values().stream()
                .filter(s -> s.inGroup > 0 && s.treated == 0)
                .count();
        if (empty > 0) {
            return new Estimated.Failed<>(
                    "Nobody got the treatment in " + empty + " of " + strata.size()
                            + " strata (groups of rows that are alike in what is adjusted for).",
                    "Group the covariates' values, or adjust for fewer variables.");
        }
        double value = 0;
        double overlap = 1;
        for (Stratum stratum : strata.values()) {
            if (stratum.inGroup > 0) {
                value += stratum.inGroup / inGroup * stratum.mean();
                overlap = Math.min(overlap, stratum.treated / stratum.rows);
            }
        }
        double[] influence = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            Stratum s = of[i];
            if (s.inGroup > 0) {
                double residual = treated[i] ? s.inGroup / s.treated * (y[i] - s.mean()) : 0;
                influence[i] = (residual + group[i] * (s.mean() - value)) / inGroup;
            }
        }
        return new Estimated.Found<>(new PotentialMean(
                value,
                PotentialMean.spread(influence, rows, problem.data().rows()),
                rows.length,
                name(),
                citation(),
                overlap,
                List.of()));
    }
}
