package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.causeboard.engine.expr.Expression.Constant;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Product;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Expression.Sum;

/// Writes an expression in LaTeX's mathematics mode, with no package needed:
/// `\sum_{t} P(t \mid s) \sum_{s'} P(c \mid t, s') P(s')`.
///
/// One letter with digits becomes a letter with an index (`X1` gives `x_{1}`), a longer name is set upright.
public final class LatexPrinter {
    private static final Pattern LETTER_AND_INDEX = Pattern.compile("(\\p{L})_?(\\d*)");

    private final Notation notation;

    private LatexPrinter(Notation notation) {
        this.notation = notation;
    }

    /// The LaTeX of an expression by itself.
    public static String print(Expression expression) {
        return print(expression, Notation.of(expression));
    }

    /// The LaTeX of an expression in the notation of something larger, such as a graph or a derivation.
    public static String print(Expression expression, Notation notation) {
        return new LatexPrinter(notation).latex(expression);
    }

    private String latex(Expression expression) {
        return switch (expression) {
            case Constant(double value) ->
                value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value);
            case Probability term -> "P" + population(term) + "(" + sides(atoms(term.event()), conditions(term)) + ")";
            case PotentialOutcomes term -> "P(" + sides(outcomes(term.event()), outcomes(term.given())) + ")";
            case Sum(List<Level.Symbol> over, Expression body) ->
                sumSign(over) + (body instanceof Difference ? bracketed(body) : latex(body));
            case Mean mean -> mean(mean);
            case Product(List<Expression> factors) -> product(factors);
            case Quotient(Expression numerator, Expression denominator) ->
                "\\frac{" + latex(numerator) + "}{" + latex(denominator) + "}";
            case Difference(Expression left, Expression right) ->
                latex(left) + " - " + (right instanceof Difference ? bracketed(right) : latex(right));
        };
    }

    private String population(Probability term) {
        return term.population().isTarget() ? "" : "^{" + name(term.population().name()) + "}";
    }

    private List<String> conditions(Probability term) {
        List<String> conditions = new ArrayList<>();
        if (!term.intervention().isEmpty()) {
            conditions.add("\\mathrm{do}(" + String.join(", ", atoms(term.intervention())) + ")");
        }
        conditions.addAll(atoms(term.given()));
        return conditions;
    }

    private String mean(Mean mean) {
        if (mean.body() instanceof Probability term
                && term.event().equals(List.of(new Atom(mean.symbol().variable(), mean.symbol())))) {
            return "\\mathrm{E}" + population(term) + "["
                    + sides(List.of(name(mean.symbol().variable())), conditions(term)) + "]";
        }
        return sumSign(List.of(mean.symbol())) + symbol(mean.symbol()) + " \\, " + asFactor(mean.body(), true);
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
            case Constant _, Probability _, PotentialOutcomes _, Product _, Quotient _ -> latex(factor);
            case Sum _ -> last ? latex(factor) : bracketed(factor);
            case Mean mean -> last || mean.body() instanceof Probability ? latex(factor) : bracketed(factor);
            case Difference _ -> bracketed(factor);
        };
    }

    private String bracketed(Expression expression) {
        return "\\left(" + latex(expression) + "\\right)";
    }

    private String sumSign(List<Level.Symbol> over) {
        return "\\sum_{" + over.stream().map(this::symbol).collect(Collectors.joining(", ")) + "} ";
    }

    private List<String> atoms(List<Atom> atoms) {
        return atoms.stream().map(this::atom).toList();
    }

    private String atom(Atom atom) {
        return atom.level() instanceof Level.Symbol symbol && symbol.variable().equals(atom.variable())
                ? symbol(symbol)
                : name(atom.variable()) + " = " + level(atom.level());
    }

    private List<String> outcomes(List<PotentialOutcome> outcomes) {
        return outcomes.stream().map(this::outcome).toList();
    }

    private String outcome(PotentialOutcome outcome) {
        String variable = name(outcome.variable());
        String world = outcome.intervention().isEmpty()
                ? variable
                : "{" + variable + "}_{" + String.join(", ", atoms(outcome.intervention())) + "}";
        return world + " = " + level(outcome.level());
    }

    private String level(Level level) {
        return switch (level) {
            case Level.Symbol symbol -> symbol(symbol);
            case Level.Fixed fixed -> name(fixed.value().toString());
        };
    }

    private String symbol(Level.Symbol symbol) {
        String name = name(notation.valueName(symbol));
        String primes = "'".repeat(symbol.primes());
        int index = name.indexOf('_'); // the prime stands above the index: x'_{1}
        return index == 1 ? name.substring(0, 1) + primes + name.substring(1) : name + primes;
    }

    private static String name(String name) {
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

    private static String sides(List<String> event, List<String> given) {
        String left = String.join(", ", event);
        return given.isEmpty() ? left : left + " \\mid " + String.join(", ", given);
    }
}
