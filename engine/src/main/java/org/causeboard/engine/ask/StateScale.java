package org.causeboard.engine.ask;

import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Value;

/// The numbers that states stand for in means and quantiles: the number that a state's name is when all names are
/// numbers, else the state's place 0, 1, 2, ...
final class StateScale {
    private StateScale() {}

    /// Whether all states are called by numbers.
    static boolean isNamedByNumbers(Discrete discrete) {
        return discrete.states().stream().allMatch(state -> Value.of(state) instanceof Value.Quantity);
    }

    /// The number that a code stands for; a number of a domain without states stands for itself.
    static double number(Domain domain, double code) {
        return domain instanceof Discrete discrete
                        && isNamedByNumbers(discrete)
                        && Value.of(discrete.states().get((int) code)) instanceof Value.Quantity(double number)
                ? number
                : code;
    }

    /// The distribution of the numbers that the states stand for.
    static Distribution numbers(Domain domain, Distribution distribution) {
        if (!(distribution instanceof StateTable table)
                || !(domain instanceof Discrete discrete)
                || !isNamedByNumbers(discrete)) {
            return distribution;
        }
        double[] values = new double[table.states().size()];
        for (int code = 0; code < values.length; code++) {
            values[code] = number(domain, code);
        }
        return Sample.weighted(values, table.probabilities().toArray());
    }

    /// What a reader of a mean must know, or the empty text.
    static String note(String variable, Domain domain) {
        return domain instanceof Discrete discrete && !isNamedByNumbers(discrete)
                ? "The states of '" + variable + "' count as " + counted(discrete) + "."
                : "";
    }

    private static String counted(Discrete discrete) {
        StringBuilder text = new StringBuilder();
        for (int code = 0; code < Math.min(4, discrete.size()); code++) {
            text.append(code == 0 ? "" : ", ")
                    .append(code)
                    .append(" (")
                    .append(discrete.states().get(code))
                    .append(")");
        }
        return text + (discrete.size() > 4 ? ", ..." : "");
    }
}
