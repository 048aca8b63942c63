package org.causeboard.engine.distribution;

import java.util.List;

/// A probability for each state; numbers are the codes 0, 1, 2, ... of the states.
///
/// @param states the names of the states
/// @param probabilities one a state, none negative, with sum 1 up to 1e-9
public record StateTable(List<String> states, Numbers probabilities) implements Distribution {
    public StateTable {
        states = List.copyOf(states);
        if (states.size() != probabilities.size() || states.isEmpty()) {
            throw new IllegalArgumentException(
                    states.size() + " states but " + probabilities.size() + " probabilities. Give one a state.");
        }
        if (probabilities.stream().anyMatch(p -> !(p >= 0)) || Math.abs(probabilities.sum() - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "Probabilities must not be negative and must add up to 1: " + probabilities + ".");
        }
    }

    /// The table of these probabilities.
    public static StateTable of(List<String> states, double... probabilities) {
        return new StateTable(states, Numbers.of(probabilities));
    }

    /// The probability of the state with this code.
    public double probability(int code) {
        return probabilities.get(code);
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int code = 0; code < probabilities.size(); code++) {
            sum += code * probabilities.get(code);
        }
        return sum;
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int code = 0; code < probabilities.size(); code++) {
            sum += (code - mean) * (code - mean) * probabilities.get(code);
        }
        return sum;
    }

    @Override
    public double cumulative(double x) {
        double sum = 0;
        for (int code = 0; code < probabilities.size() && code <= x; code++) {
            sum += probabilities.get(code);
        }
        return sum;
    }

    @Override
    public double quantile(double level) {
        double sum = 0;
        int last = 0;
        for (int code = 0; code < probabilities.size(); code++) {
            if (probabilities.get(code) > 0) {
                last = code;
            }
            sum += probabilities.get(code);
            if (sum >= level && probabilities.get(code) > 0) {
                return code;
            }
        }
        return last;
    }

    @Override
    public double density(double x) {
        return x == Math.rint(x) && x >= 0 && x < probabilities.size() ? probabilities.get((int) x) : 0;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }
}
