package org.causeboard.engine.scm;

import java.util.List;
import org.causeboard.engine.distribution.Numbers;

/// Ordered states with `P(V <= k | x) = 1 / (1 + exp(-(t_k - predictor)))`: proportional odds.
///
/// Source: McCullagh (1980), Regression models for ordinal data.
///
/// @param predictor what moves the variable up; its intercept moves all thresholds
/// @param thresholds t_0 < t_1 < ..., one fewer than states
public record OrdinalLogitMechanism(LinearPredictor predictor, Numbers thresholds) implements DiscreteMechanism {
    public OrdinalLogitMechanism {
        if (thresholds.size() == 0) {
            throw new IllegalArgumentException(
                    "An ordinal logit needs a threshold between every two neighbouring states.");
        }
        for (int k = 1; k < thresholds.size(); k++) {
            if (!(thresholds.get(k) > thresholds.get(k - 1))) {
                throw new IllegalArgumentException("The thresholds must ascend: " + thresholds + ".");
            }
        }
    }

    @Override
    public int states() {
        return thresholds.size() + 1;
    }

    @Override
    public List<String> parents() {
        return predictor.parents();
    }

    @Override
    public String description() {
        return "one of " + states() + " ordered states, moved up by " + predictor;
    }

    @Override
    public void probabilities(double[] parentValues, double[] out) {
        double centre = predictor.at(parentValues);
        double below = 0;
        for (int k = 0; k < thresholds.size(); k++) {
            double cumulated = LogisticMechanism.logistic(thresholds.get(k) - centre);
            out[k] = Math.max(0, cumulated - below);
            below = Math.max(below, cumulated);
        }
        out[thresholds.size()] = 1 - below;
    }
}
