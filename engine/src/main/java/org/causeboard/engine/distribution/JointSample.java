package org.causeboard.engine.distribution;

import java.util.List;

/// The joint distribution of several variables as weighted rows.
///
/// @param axes one a variable; all with as many values as there are weights
/// @param weights not negative, with a positive sum
public record JointSample(List<Axis> axes, Numbers weights) {
    public JointSample {
        axes = List.copyOf(axes);
        for (Axis axis : axes) {
            if (axis.values().size() != weights.size()) {
                throw new IllegalArgumentException("'" + axis.variable() + "' has "
                        + axis.values().size() + " values, but there are " + weights.size() + " weights.");
            }
        }
        if (axes.isEmpty() || !(weights.sum() > 0)) {
            throw new IllegalArgumentException(
                    "A joint sample needs at least one variable and weights with a positive sum.");
        }
    }

    /// One variable.
    ///
    /// @param variable what is shown for it, such as `Y` or `Y | do(X=1)`
    /// @param states the names of its states, empty for a number
    /// @param values a number, or the code of a state, for each row
    public record Axis(String variable, List<String> states, Numbers values) {
        public Axis {
            states = List.copyOf(states);
        }

        /// Whether its values are numbers.
        public boolean isNumber() {
            return states.isEmpty();
        }
    }

    /// The distribution of one variable alone.
    public Distribution marginal(int place) {
        Axis axis = axes.get(place);
        if (axis.isNumber()) {
            return Sample.weighted(axis.values().toArray(), weights.toArray());
        }
        double[] shares = new double[axis.states().size()];
        double total = weights.sum();
        for (int row = 0; row < weights.size(); row++) {
            shares[(int) axis.values().get(row)] += weights.get(row) / total;
        }
        double sum = Numbers.of(shares).sum();
        return new StateTable(axis.states(), Numbers.of(shares).map(share -> share / sum));
    }

    /// The share of each combination of states.
    ///
    /// @throws IllegalArgumentException when a variable is a number
    public JointTable table() {
        int cells = 1;
        for (Axis axis : axes) {
            if (axis.isNumber()) {
                throw new IllegalArgumentException(
                        "'" + axis.variable() + "' is a number, so there is no table. Take its marginal.");
            }
            cells = Math.multiplyExact(cells, axis.states().size());
        }
        double[] shares = new double[cells];
        for (int row = 0; row < weights.size(); row++) {
            int cell = 0;
            for (Axis axis : axes) {
                cell = cell * axis.states().size() + (int) axis.values().get(row);
            }
            shares[cell] += weights.get(row);
        }
        double total = weights.sum();
        return new JointTable(
                axes.stream().map(Axis::variable).toList(),
                axes.stream().map(Axis::states).toList(),
                Numbers.of(shares).map(share -> share / total));
    }

    /// Pearson's correlation of two numbers, or of the codes of ordered states; 0 where one of them does not vary.
    public double correlation(int left, int right) {
        double a = mean(left);
        double b = mean(right);
        double both = 0;
        double aa = 0;
        double bb = 0;
        for (int row = 0; row < weights.size(); row++) {
            double x = axes.get(left).values().get(row) - a;
            double y = axes.get(right).values().get(row) - b;
            both += weights.get(row) * x * y;
            aa += weights.get(row) * x * x;
            bb += weights.get(row) * y * y;
        }
        return aa > 0 && bb > 0 ? Math.clamp(both / Math.sqrt(aa * bb), -1, 1) : 0;
    }

    /// The standard deviation of a number, or of the codes of states.
    public double standardDeviation(int place) {
        double mean = mean(place);
        double sum = 0;
        for (int row = 0; row < weights.size(); row++) {
            double away = axes.get(place).values().get(row) - mean;
            sum += weights.get(row) * away * away;
        }
        return Math.sqrt(sum / weights.sum());
    }

    /// The mean of a number, or of the codes of states.
    public double mean(int place) {
        double sum = 0;
        for (int row = 0; row < weights.size(); row++) {
            sum += weights.get(row) * axes.get(place).values().get(row);
        }
        return sum / weights.sum();
    }
}
