package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.causeboard.engine.expr.Expression.Constant;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Product;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Expression.Sum;

/// Writes an expression as one line of text, such as `sum_t P(t | s) sum_s' P(c | t, s') P(s')`.
///
/// A sum reaches as far to the right as its product does; brackets stand only where that would be misread.
public final class TextPrinter {
    private final Notation notation;

    private TextPrinter(Notation notation) {
        this.notation = notation;
    }

    /// The text of an expression by itself.
    public static String print(Expression expression) {
        return print(expression, Notation.of(expression));
    }

    /// The text of an expression in the notation of something larger, such as a graph or a derivation.
    public static String print(Expression expression, Notation notation) {
        return new TextPrinter(notation).text(expression);
    }

    private String text(Expression expression) {
        return switch (expression) {
            case Constant(double value) -> number(value);
            case Probability term -> probability(term);
            case PotentialOutcomes term -> "P(" + sides(outcomes(term.event()), outcomes(term.given())) + ")";
            case Sum(List<Level.Symbol> over, Expression body) -> sumSign(over) + " " + body(body);
            case Mean mean -> mean(mean);
            case Product(List<Expression> factors) -> product(factors);
            case Quotient(Expression numerator, Expression denominator) ->
                grouped(numerator) + " / " + grouped(denominator);
            case Difference(Expression left, Expression right) ->
                text(left) + " - " + (right instanceof Difference ? bracketed(right) : text(right));
        };
    }

    private String probability(Probability term) {
        String population =
                term.population().isTarget() ? "" : "^" + term.population().name();
        return "P" + population + "(" + sides(atoms(term.event()), conditions(term)) + ")";
    }

    private List<String> conditions(Probability term) {
        List<String> conditions = new ArrayList<>();
        if (!term.intervention().isEmpty()) {
            conditions.add("do(" + String.join(", ", atoms(term.intervention())) + ")");
        }
        conditions.addAll(atoms(term.given()));
        return conditions;
    }

    private String mean(Mean mean) {
        if (mean.body() instanceof Probability term
                && term.event().equals(List.of(new Atom(mean.symbol().variable(), mean.symbol())))) {
            String population =
                    term.population().isTarget() ? "" : "^" + term.population().name();
            return "E" + population + "[" + sides(List.of(mean.symbol().variable()), conditions(term)) + "]";
        }
        return sumSign(List.of(mean.symbol())) + " " + symbol(mean.symbol()) + " " + asFactor(mean.body(), true);
    }

    private String product(List<Expression> factors) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            parts.add(asFactor(factors.get(i), i == factors.size() - 1));
        }
        return String.join(" ", parts);
    }

    private String asFactor(Expression factor, boolean last) {
        return switch (factor) {
            case Constant _, Probability _, PotentialOutcomes _, Product _ -> text(factor);
            case Sum _ -> last ? text(factor) : bracketed(factor);
            case Mean mean -> last || mean.body() instanceof Probability ? text(factor) : bracketed(factor);
            case Quotient _, Difference _ -> bracketed(factor);
        };
    }

    private String body(Expression body) {
        return body instanceof Difference ? bracketed(body) : text(body);
    }

    private String grouped(Expression part) {
        return switch (part) {
            case Constant _, Probability _, PotentialOutcomes _ -> text(part);
            case Sum _, Mean _, Product _, Quotient _, Difference _ -> bracketed(part);
        };
    }

    private String bracketed(Expression expression) {
        return "(" + text(expression) + ")";
    }

    private String sumSign(List<Level.Symbol> over) {
        String symbols = over.stream().map(this::symbol).collect(Collectors.joining(", "));
        return over.size() == 1 ? "sum_" + symbols : "sum_{" + symbols + "}";
    }

    private List<String> atoms(List<Atom> atoms) {
        return atoms.stream().map(this::atom).toList();
    }

    private String atom(Atom atom) {
        return atom.level() instanceof Level.Symbol symbol && symbol.variable().equals(atom.variable())
                ? symbol(symbol)
                : atom.variable() + "=" + level(atom.level());
    }

    private List<String> outcomes(List<PotentialOutcome> outcomes) {
        return outcomes.stream().map(this::outcome).toList();
    }

    private String outcome(PotentialOutcome outcome) {
        String world =
                outcome.intervention().isEmpty() ? "" : "_{" + String.join(", ", atoms(outcome.intervention())) + "}";
        return outcome.variable() + world + "=" + level(outcome.level());
    }

    private String level(Level level) {
        return switch (level) {
            case Level.Symbol symbol -> symbol(symbol);
            case Level.Fixed fixed -> fixed.value().toString();
        };
    }

    private String symbol(Level.Symbol symbol) {
        return notation.valueName(symbol) + "'".repeat(symbol.primes());
    }

    private static String sides(List<String> event, List<String> given) {
        String left = String.join(", ", event);
        return given.isEmpty() ? left : left + " | " + String.join(", ", given);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
