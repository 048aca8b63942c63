package org.causeboard.engine.expr;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causeboard.engine.expr.Expression.Quotient;

/// Writes an expression in LaTeX's mathematics mode, with no package needed:
/// `\sum_{t} P(t \mid s) \sum_{s'} P(c \mid t, s') P(s')`.
///
/// One letter with digits becomes a letter with an index (`X1` gives `x_{1}`), a longer name is set upright.
public final class LatexPrinter extends ExpressionWriter {
    private static final Pattern LETTER_AND_INDEX = Pattern.compile("(\\p{L})_?(\\d*)");

    private LatexPrinter(Notation notation) {
        super(notation);
    }

    /// The LaTeX of an expression by itself.
    public static String print(Expression expression) {
        return print(expression, Notation.of(expression));
    }

    /// The LaTeX of an expression in the notation of something larger, such as a graph or a derivation.
    public static String print(Expression expression, Notation notation) {
        return new LatexPrinter(notation).written(expression);
    }

    @Override
    String quotient(Quotient quotient) {
        return "\\frac{" + written(quotient.numerator()) + "}{" + written(quotient.denominator()) + "}";
    }

    @Override
    boolean isQuotientClosed() {
        return true;
    }

    @Override
    String bracketed(Expression expression) {
        return "\\left(" + written(expression) + "\\right)";
    }

    @Override
    String sumSign(List<String> symbols) {
        return "\\sum_{" + String.join(", ", symbols) + "}";
    }

    @Override
    String expectation() {
        return "\\mathrm{E}";
    }

    @Override
    String raised(String population) {
        return "^{" + name(population) + "}";
    }

    @Override
    String intervention(String atoms) {
        return "\\mathrm{do}(" + atoms + ")";
    }

    @Override
    String given() {
        return " \\mid ";
    }

    @Override
    String equality() {
        return " = ";
    }

    @Override
    String times() {
        return " \\, ";
    }

    @Override
    String outcome(String variable, String intervention) {
        return "{" + variable + "}_{" + intervention + "}";
    }

    @Override
    String primed(String name, String primes) {
        int index = name.indexOf('_'); // the prime stands above the index: x'_{1}
        return index == 1 ? name.substring(0, 1) + primes + name.substring(1) : name + primes;
    }

    @Override
    String name(String name) {
        if (name.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-')) {
            return name;
        }
        Matcher matcher = LETTER_AND_INDEX.matcher(name);
        if (matcher.matches()) {
            return matcher.group(2).isEmpty() ? matcher.group(1) : matcher.group(1) + "_{" + matcher.group(2) + "}";
        }
        return "\\mathrm{" + escaped(name) + "}";
    }

    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> text.append("\\backslash{}");
                case '^' -> text.append("\\hat{}");
                case '~' -> text.append("\\sim{}");
                case ' ' -> text.append("\\ ");
                case '_', '%', '$', '#', '&', '{', '}' -> text.append('\\').appendCodePoint(c);
                default -> text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
