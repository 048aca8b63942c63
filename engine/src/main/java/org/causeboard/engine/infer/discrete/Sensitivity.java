package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How an answer changes with every probability that was put into the network.
///
/// `derivative(V, cell)` is that of the answer with respect to one cell of V's table, the others held. A cell cannot
/// change alone, since rows sum to one: `proportional(V, cell)` lets the other cells of the row give way in proportion
/// to their sizes, which is what a tornado diagram shows.
public final class Sensitivity {
    private final DiscreteNetwork network;
    private final double answer;
    private final Map<String, double[]> derivatives;

    Sensitivity(DiscreteNetwork network, double answer, Map<String, double[]> derivatives) {
        this.network = network;
        this.answer = answer;
        this.derivatives = new LinkedHashMap<>(derivatives);
    }

    /// One probability in a table and what it means for the answer.
    ///
    /// @param variable whose table
    /// @param parentStates the names of the parents' states, in the order of the table
    /// @param state the name of the state
    /// @param value the probability as it is
    /// @param derivative of the answer, the other cells of the row giving way in proportion
    public record Parameter(String variable, List<String> parentStates, String state, double value, double derivative) {
        public Parameter {
            parentStates = List.copyOf(parentStates);
        }
    }

    /// The answer itself, `P(target = state | evidence)`.
    public double answer() {
        return answer;
    }

    /// The derivative with respect to one cell of a table alone; 0 for tables that do not matter.
    ///
    /// @param cell its place in [DiscreteNetwork#table(String)]
    public double derivative(String variable, int cell) {
        double[] of = derivatives.get(variable);
        return of == null ? 0 : of[cell];
    }

    /// The derivative with respect to one cell while the rest of its row gives way in proportion; where the cell is 1,
    /// the rest grows evenly.
    public double proportional(String variable, int cell) {
        double[] of = derivatives.get(variable);
        if (of == null) {
            return 0;
        }
        int states = network.cardinality(network.index(variable));
        double[] table = network.table(network.index(variable));
        int row = cell / states * states;
        double result = of[cell];
        for (int i = row; i < row + states; i++) {
            if (i != cell) {
                double share = table[cell] < 1 ? table[i] / (1 - table[cell]) : 1.0 / (states - 1);
                result -= share * of[i];
            }
        }
        return result;
    }

    /// The parameters that move the answer most, strongest first; ties in the order of variables and cells.
    public List<Parameter> strongest(int count) {
        List<Parameter> all = new ArrayList<>();
        for (String variable : derivatives.keySet()) {
            int cells = network.table(network.index(variable)).length;
            for (int cell = 0; cell < cells; cell++) {
                double derivative = proportional(variable, cell);
                if (derivative != 0) {
                    all.add(parameter(variable, cell, derivative));
                }
            }
        }
        all.sort(Comparator.comparingDouble(p -> -Math.abs(p.derivative())));
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    private Parameter parameter(String variable, int cell, double derivative) {
        List<String> states = network.states(variable);
        List<String> parentStates = new ArrayList<>();
        int rest = cell / states.size();
        for (String parent : network.parents(variable).reversed()) {
            List<String> of = network.states(parent);
            parentStates.addFirst(of.get(rest % of.size()));
            rest /= of.size();
        }
        double value = network.table(network.index(variable))[cell];
        return new Parameter(variable, parentStates, states.get(cell % states.size()), value, derivative);
    }
}
