package org.causeboard.engine.scm;

import java.util.List;

/// One of several states with `P(V = k | x)` proportional to `exp(predictor k)`, the first state's predictor being 0.
///
/// @param predictors the log odds of the second, third, ... state against the first
public record MultinomialLogitMechanism(List<LinearPredictor> predictors) implements DiscreteMechanism {
    public MultinomialLogitMechanism {
        predictors = List.copyOf(predictors);
        if (predictors.isEmpty()) {
            throw new IllegalArgumentException("A multinomial logit needs a predictor for each state but the first.");
        }
    }

    @Override
    public int states() {
        return predictors.size() + 1;
    }

    @Override
    public List<String> parents() {
        return LinearPredictor.parents(predictors);
    }

    @Override
    public String description() {
        return "one of " + states() + " states; log odds against the first: "
                + String.join(
                        "; ", predictors.stream().map(LinearPredictor::toString).toList());
    }

    @Override
    public void probabilities(double[] parentValues, double[] out) {
        List<String> order = parents();
        double largest = 0;
        for (int k = 0; k < predictors.size(); k++) {
            out[k + 1] = predictors.get(k).at(order, parentValues);
            largest = Math.max(largest, out[k + 1]);
        }
        out[0] = 0;
        double sum = 0;
        for (int k = 0; k <= predictors.size(); k++) {
            out[k] = Math.exp(out[k] - largest);
            sum += out[k];
        }
        for (int k = 0; k <= predictors.size(); k++) {
            out[k] /= sum;
        }
    }
}
