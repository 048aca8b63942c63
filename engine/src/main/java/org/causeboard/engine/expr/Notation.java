package org.causeboard.engine.expr;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// How the values of variables are written: `x` for a value of `X`, as papers do. Where two variables differ by case
/// only (`X` and `x`), both keep their names, so that no two symbols look alike.
public final class Notation {
    private final Map<String, String> valueNames;

    private Notation(Map<String, String> valueNames) {
        this.valueNames = valueNames;
    }

    /// The notation for an expression alone.
    public static Notation of(Expression expression) {
        Set<String> variables = new TreeSet<>();
        collect(expression, variables);
        return of(variables);
    }

    /// The notation for all these variables, such as those of a graph.
    public static Notation of(Collection<String> variables) {
        Map<String, Integer> uses = new HashMap<>();
        for (String variable : new TreeSet<>(variables)) {
            uses.merge(variable.toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        Map<String, String> names = new HashMap<>();
        for (String variable : variables) {
            String lower = variable.toLowerCase(Locale.ROOT);
            names.put(variable, uses.get(lower) == 1 ? lower : variable);
        }
        return new Notation(names);
    }

    /// The symbol without its primes, such as `x`.
    public String valueName(Level.Symbol symbol) {
        String name = valueNames.get(symbol.variable());
        return name == null ? symbol.variable().toLowerCase(Locale.ROOT) : name;
    }

    private static void collect(Expression expression, Set<String> variables) {
        switch (expression) {
            case Expression.Probability term -> {
                collect(term.intervention(), variables);
                collect(term.event(), variables);
                collect(term.given(), variables);
            }
            case Expression.PotentialOutcomes term -> {
                collectOutcomes(term.event(), variables);
                collectOutcomes(term.given(), variables);
            }
            case Expression.Sum sum -> sum.over().forEach(symbol -> variables.add(symbol.variable()));
            case Expression.Mean mean -> variables.add(mean.symbol().variable());
            case Expression.Constant _, Expression.Product _, Expression.Quotient _, Expression.Difference _ -> {}
        }
        expression.parts().forEach(part -> collect(part, variables));
    }

    private static void collect(Collection<Atom> atoms, Set<String> variables) {
        atoms.forEach(atom -> variables.add(atom.variable()));
    }

    private static void collectOutcomes(Collection<PotentialOutcome> outcomes, Set<String> variables) {
        for (PotentialOutcome outcome : outcomes) {
            variables.add(outcome.variable());
            collect(outcome.intervention(), variables);
        }
    }
}
