package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.expr.Expression.Constant;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Product;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Expression.Sum;

/// How an expression is read aloud, from left to right: what stands inside what and where brackets are needed. What the
/// signs look like is left to each way of writing.
///
/// A sum reaches as far to the right as its product does; brackets stand only where that would be misread.
abstract sealed class ExpressionWriter permits LatexPrinter, TextPrinter {
    private final Notation notation;

    ExpressionWriter(Notation notation) {
        this.notation = notation;
    }

    final String written(Expression expression) {
        return switch (expression) {
            case Constant(double value) -> number(value);
            case Probability term -> "P" + population(term) + "(" + sides(atoms(term.event()), conditions(term)) + ")";
            case PotentialOutcomes term -> "P(" + sides(outcomes(term.event()), outcomes(term.given())) + ")";
            case Sum(List<Level.Symbol> over, Expression body) ->
                sumSign(symbols(over)) + " " + (body instanceof Difference ? bracketed(body) : written(body));
            case Mean mean -> mean(mean);
            case Product(List<Expression> factors) -> product(factors);
            case Quotient quotient -> quotient(quotient);
            case Difference(Expression left, Expression right) ->
                written(left) + " - " + (right instanceof Difference ? bracketed(right) : written(right));
        };
    }

    /// A fraction, or two sides of a stroke.
    abstract String quotient(Quotient quotient);

    /// Whether a quotient holds together as a factor.
    abstract boolean isQuotientClosed();

    abstract String bracketed(Expression expression);

    abstract String sumSign(List<String> symbols);

    /// The expectation sign, without its population.
    abstract String expectation();

    /// A population that is not the target, as a raised sign.
    abstract String raised(String population);

    abstract String intervention(String atoms);

    /// What stands between an event and its condition, with the space around it.
    abstract String given();

    /// What stands between a variable and its value, with the space around it.
    abstract String equality();

    /// What stands between the factors of a mean that is written out, with the space around it.
    abstract String times();

    abstract String name(String name);

    abstract String primed(String name, String primes);

    /// A variable in a world with an intervention.
    abstract String outcome(String variable, String intervention);

    private String population(Probability term) {
        return term.population().isTarget() ? "" : raised(term.population().name());
    }

    private List<String> conditions(Probability term) {
        List<String> conditions = new ArrayList<>();
        if (!term.intervention().isEmpty()) {
            conditions.add(intervention(String.join(", ", atoms(term.intervention()))));
        }
        conditions.addAll(atoms(term.given()));
        return conditions;
    }

    private String mean(Mean mean) {
        Level.Symbol symbol = mean.symbol();
        if (mean.body() instanceof Probability term
                && term.event().equals(List.of(new Atom(symbol.variable(), symbol)))) {
            return expectation() + population(term) + "[" + sides(List.of(name(symbol.variable())), conditions(term))
                    + "]";
        }
        return sumSign(symbols(List.of(symbol))) + " " + symbol(symbol) + times() + asFactor(mean.body(), true);
    }

    private String product(List<Expression> factors) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            parts.add(asFactor(factors.get(i), i == factors.size() - 1));
        }
        return String.join(" ", parts);
    }

    private String asFactor(Expression factor, boolean last) {
        boolean closed = switch (factor) {
            case Constant _, Probability _, PotentialOutcomes _, Product _ -> true;
            case Quotient _ -> isQuotientClosed();
            case Sum _ -> last;
            case Mean mean -> last || mean.body() instanceof Probability;
            case Difference _ -> false;
        };
        return closed ? written(factor) : bracketed(factor);
    }

    private List<String> atoms(List<Atom> atoms) {
        return atoms.stream().map(this::atom).toList();
    }

    private String atom(Atom atom) {
        return atom.level() instanceof Level.Symbol symbol && symbol.variable().equals(atom.variable())
                ? symbol(symbol)
                : name(atom.variable()) + equality() + level(atom.level());
    }

    private List<String> outcomes(List<PotentialOutcome> outcomes) {
        return outcomes.stream().map(this::outcome).toList();
    }

    private String outcome(PotentialOutcome outcome) {
        String variable = name(outcome.variable());
        String world = outcome.intervention().isEmpty()
                ? variable
                : outcome(variable, String.join(", ", atoms(outcome.intervention())));
        return world + equality() + level(outcome.level());
    }

    private String level(Level level) {
        return switch (level) {
            case Level.Symbol symbol -> symbol(symbol);
            case Level.Fixed fixed -> name(fixed.value().toString());
        };
    }

    private List<String> symbols(List<Level.Symbol> symbols) {
        return symbols.stream().map(this::symbol).toList();
    }

    private String symbol(Level.Symbol symbol) {
        return primed(name(notation.valueName(symbol)), "'".repeat(symbol.primes()));
    }

    private String sides(List<String> event, List<String> given) {
        String left = String.join(", ", event);
        return given.isEmpty() ? left : left + given() + String.join(", ", given);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
