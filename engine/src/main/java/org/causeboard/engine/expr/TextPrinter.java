package org.causeboard.engine.expr;

import java.util.List;
import org.causeboard.engine.expr.Expression.Constant;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Quotient;

/// Writes an expression as one line of text, such as `sum_t P(t | s) sum_s' P(c | t, s') P(s')`.
public final class TextPrinter extends ExpressionWriter {
    private TextPrinter(Notation notation) {
        super(notation);
    }

    /// The text of an expression by itself.
    public static String print(Expression expression) {
        return print(expression, Notation.of(expression));
    }

    /// The text of an expression in the notation of something larger, such as a graph or a derivation.
    public static String print(Expression expression, Notation notation) {
        return new TextPrinter(notation).written(expression);
    }

    @Override
    String quotient(Quotient quotient) {
        return grouped(quotient.numerator()) + " / " + grouped(quotient.denominator());
    }

    private String grouped(Expression part) {
        return part instanceof Constant || part instanceof Probability || part instanceof PotentialOutcomes
                ? written(part)
                : bracketed(part);
    }

    @Override
    boolean isQuotientClosed() {
        return false;
    }

    @Override
    String bracketed(Expression expression) {
        return "(" + written(expression) + ")";
    }

    @Override
    String sumSign(List<String> symbols) {
        return symbols.size() == 1 ? "sum_" + symbols.getFirst() : "sum_{" + String.join(", ", symbols) + "}";
    }

    @Override
    String expectation() {
        return "E";
    }

    @Override
    String raised(String population) {
        return "^" + population;
    }

    @Override
    String intervention(String atoms) {
        return "do(" + atoms + ")";
    }

    @Override
    String given() {
        return " | ";
    }

    @Override
    String equality() {
        return "=";
    }

    @Override
    String times() {
        return " ";
    }

    @Override
    String name(String name) {
        return name;
    }

    @Override
    String primed(String name, String primes) {
        return name + primes;
    }

    @Override
    String outcome(String variable, String intervention) {
        return variable + "_{" + intervention + "}";
    }
}
