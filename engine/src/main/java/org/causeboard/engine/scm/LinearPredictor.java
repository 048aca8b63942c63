package org.causeboard.engine.scm;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A sum of an intercept and terms: `a + b1 x1 + b2 x2 + ...`, the linear part of many mechanisms.
///
/// A discrete parent enters as its code (right for a binary or an evenly graded one) or by one indicator term for each
/// state but the reference (dummy coding); the terms say which.
///
/// @param intercept the value when all terms are zero
/// @param terms the summands; a parent may have several
public record LinearPredictor(double intercept, List<Term> terms) {
    public LinearPredictor {
        terms = List.copyOf(terms);
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("The intercept must be a finite number, not " + intercept + ".");
        }
    }

    /// The sum of an intercept and summands.
    public static LinearPredictor of(double intercept, Term... terms) {
        return new LinearPredictor(intercept, List.of(terms));
    }

    /// The parents in the order of their first terms.
    public List<String> parents() {
        return parents(List.of(this));
    }

    /// The value of the sum.
    ///
    /// @param parents values in the order of [#parents()]
    public double at(double[] parents) {
        String[] order = new String[parents.length];
        int met = 0;
        double sum = intercept;
        for (Term term :
                terms) { // asked for each row of data and each unit of a simulation: no list of parents is made
            int place = 0;
            while (place < met && !order[place].equals(term.parent())) {
                place++;
            }
            if (place == met) {
                order[met++] = term.parent();
            }
            sum += term.at(parents[place]);
        }
        return sum;
    }

    /// The same for values in the order of a mechanism that has further parents.
    double at(List<String> order, double[] parents) {
        double sum = intercept;
        for (Term term : terms) {
            sum += term.at(parents[order.indexOf(term.parent())]);
        }
        return sum;
    }

    /// Writes the sum for rows `from` to `to` to `out`.
    void at(double[][] parents, int from, int to, double[] out) {
        List<String> order = parents();
        Arrays.fill(out, from, to, intercept);
        for (Term term : terms) {
            double[] column = parents[order.indexOf(term.parent())];
            double coefficient = term.coefficient();
            if (term.state().isEmpty()) {
                for (int i = from; i < to; i++) {
                    out[i] += coefficient * column[i];
                }
            } else {
                int state = term.state().getAsInt();
                for (int i = from; i < to; i++) {
                    out[i] += column[i] == state ? coefficient : 0;
                }
            }
        }
    }

    /// The parents of several sums, each once, in the order of their first terms.
    static List<String> parents(List<LinearPredictor> predictors) {
        Set<String> parents = new LinkedHashSet<>();
        for (LinearPredictor predictor : predictors) {
            for (Term term : predictor.terms) {
                parents.add(term.parent());
            }
        }
        return List.copyOf(parents);
    }

    /// Whether every term multiplies its parent's number, so that the sum is linear in the parents.
    public boolean isLinear() {
        return terms.stream().allMatch(term -> term.state().isEmpty());
    }

    /// The sum in writing, such as `1 + 2·X - 0.5·[Z is 1]`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Shown.number(intercept));
        for (Term term : terms) {
            text.append(term.coefficient() < 0 ? " - " : " + ")
                    .append(Shown.number(Math.abs(term.coefficient())))
                    .append("·")
                    .append(
                            term.state().isEmpty()
                                    ? term.parent()
                                    : "[" + term.parent() + " is "
                                            + term.state().getAsInt() + "]");
        }
        return text.toString();
    }
}
