package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import org.causeboard.engine.expr.Level.Symbol;

/// A function of symbols as a dense table, row-major in the order of its axes, which are sorted.
record Factor(List<Symbol> axes, int[] states, double[] cells) {

    static Factor constant(double value) {
        return new Factor(List.of(), new int[0], new double[] {value});
    }

    /// Zero times undefined is zero: what happens in a stratum that never occurs does not matter.
    static double times(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    /// `operation` cell by cell, over the union of both scopes.
    Factor combine(Factor other, DoubleBinaryOperator operation) {
        TreeSet<Symbol> union = new TreeSet<>(axes);
        union.addAll(other.axes);
        List<Symbol> all = List.copyOf(union);
        int[] allStates = new int[all.size()];
        int size = 1;
        for (int i = 0; i < allStates.length; i++) {
            int here = axes.indexOf(all.get(i));
            allStates[i] = here >= 0 ? states[here] : other.states[other.axes.indexOf(all.get(i))];
            size = Math.multiplyExact(size, allStates[i]);
        }
        int[] left = strides(all);
        int[] right = other.strides(all);
        double[] result = new double[size];
        int[] digits = new int[allStates.length];
        int a = 0;
        int b = 0;
        for (int cell = 0; cell < size; cell++) {
            result[cell] = operation.applyAsDouble(cells[a], other.cells[b]);
            for (int i = digits.length - 1; i >= 0; i--) {
                a += left[i];
                b += right[i];
                if (++digits[i] < allStates[i]) {
                    break;
                }
                a -= left[i] * digits[i];
                b -= right[i] * digits[i];
                digits[i] = 0;
            }
        }
        return new Factor(all, allStates, result);
    }

    /// The sum over one symbol, each cell weighted by the state's number where `weights` is given.
    Factor sumOut(Symbol symbol, double[] weights) {
        int axis = axes.indexOf(symbol);
        if (axis < 0) {
            throw new IllegalArgumentException("A sum over a symbol that its body does not have: " + symbol + ".");
        }
        int inner = 1;
        for (int i = axis + 1; i < states.length; i++) {
            inner *= states[i];
        }
        int n = states[axis];
        double[] result = new double[cells.length / n];
        for (int cell = 0; cell < cells.length; cell++) {
            int state = cell / inner % n;
            result[cell / (inner * n) * inner + cell % inner] += times(weights[state], cells[cell]);
        }
        List<Symbol> rest = new ArrayList<>(axes);
        rest.remove(axis);
        int[] restStates = new int[rest.size()];
        for (int i = 0; i < restStates.length; i++) {
            restStates[i] = states[i < axis ? i : i + 1];
        }
        return new Factor(List.copyOf(rest), restStates, result);
    }

    static double[] ones(int n) {
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        return weights;
    }

    int statesOf(Symbol symbol) {
        return states[axes.indexOf(symbol)];
    }

    /// The step in this table for one step along each of `all`; 0 for what it does not depend on.
    private int[] strides(List<Symbol> all) {
        int[] found = new int[all.size()];
        int stride = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            found[all.indexOf(axes.get(i))] = stride;
            stride *= states[i];
        }
        return found;
    }
}
