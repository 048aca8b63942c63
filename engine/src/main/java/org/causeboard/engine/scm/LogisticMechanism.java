package org.causeboard.engine.scm;

import java.util.List;

/// A binary variable with `P(V = 1) = 1 / (1 + exp(-(a + b1 x1 + b2 x2 + ...)))`.
///
/// @param predictor the log odds of the second state
public record LogisticMechanism(LinearPredictor predictor) implements DiscreteMechanism {

    @Override
    public int states() {
        return 2;
    }

    @Override
    public List<String> parents() {
        return predictor.parents();
    }

    @Override
    public String description() {
        return "second state with log odds " + predictor;
    }

    @Override
    public void probabilities(double[] parents, double[] out) {
        out[1] = logistic(predictor.at(parents));
        out[0] = 1 - out[1];
    }

    @Override
    public void values(double[][] parents, double[][] noise, int from, int to, double[] out) {
        predictor.at(parents, from, to, out);
        double[] u = noise[0];
        for (int i = from; i < to; i++) {
            out[i] = u[i] <= 1 - logistic(out[i]) ? 0 : 1;
        }
    }

    /// `1 / (1 + exp(-x))`.
    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
