package org.causeboard.engine.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;

/// Turns ANTLR's parse tree into a [Formula] and remembers where each part stood.
final class FormulaBuilder extends FormulaBaseVisitor<Formula> {
    private final Map<Formula, int[]> places;
    private final List<FormulaProblem> problems;
    private final int from;

    FormulaBuilder(Map<Formula, int[]> places, List<FormulaProblem> problems, int from) {
        this.places = places;
        this.problems = problems;
        this.from = from;
    }

    @Override
    public Formula visitPower(FormulaParser.PowerContext context) {
        return arithmetic(context, Formula.Operator.POWER, context.expression(0), context.expression(1));
    }

    @Override
    public Formula visitProduct(FormulaParser.ProductContext context) {
        Formula.Operator operator =
                context.operator.getText().equals("*") ? Formula.Operator.MULTIPLY : Formula.Operator.DIVIDE;
        return arithmetic(context, operator, context.expression(0), context.expression(1));
    }

    @Override
    public Formula visitSum(FormulaParser.SumContext context) {
        Formula.Operator operator =
                context.operator.getText().equals("+") ? Formula.Operator.ADD : Formula.Operator.SUBTRACT;
        return arithmetic(context, operator, context.expression(0), context.expression(1));
    }

    private Formula arithmetic(
            ParserRuleContext context,
            Formula.Operator operator,
            FormulaParser.ExpressionContext left,
            FormulaParser.ExpressionContext right) {
        return placed(context, new Formula.Arithmetic(operator, visit(left), visit(right)));
    }

    @Override
    public Formula visitSigned(FormulaParser.SignedContext context) {
        Formula operand = visit(context.expression());
        return context.getStart().getText().equals("-") ? placed(context, new Formula.Negative(operand)) : operand;
    }

    @Override
    public Formula visitComparison(FormulaParser.ComparisonContext context) {
        Formula.Relation relation = switch (context.operator.getText()) {
            case "=", "==" -> Formula.Relation.EQUAL;
            case "!=", "<>" -> Formula.Relation.UNEQUAL;
            case "<" -> Formula.Relation.LESS;
            case "<=" -> Formula.Relation.AT_MOST;
            case ">" -> Formula.Relation.GREATER;
            default -> Formula.Relation.AT_LEAST;
        };
        return placed(
                context, new Formula.Comparison(relation, visit(context.expression(0)), visit(context.expression(1))));
    }

    @Override
    public Formula visitNegation(FormulaParser.NegationContext context) {
        return placed(context, new Formula.Not(visit(context.expression())));
    }

    @Override
    public Formula visitConjunction(FormulaParser.ConjunctionContext context) {
        return placed(
                context,
                new Formula.Connected(
                        Formula.Connective.AND, visit(context.expression(0)), visit(context.expression(1))));
    }

    @Override
    public Formula visitDisjunction(FormulaParser.DisjunctionContext context) {
        return placed(
                context,
                new Formula.Connected(
                        Formula.Connective.OR, visit(context.expression(0)), visit(context.expression(1))));
    }

    @Override
    public Formula visitGroup(FormulaParser.GroupContext context) {
        return visit(context.expression());
    }

    @Override
    public Formula visitNumber(FormulaParser.NumberContext context) {
        double value = Double.parseDouble(context.getText());
        if (Double.isInfinite(value)) {
            problem(context, FormulaProblem.Kind.SYNTAX, "a number beyond 1e308", Optional.empty());
            value = 0;
        }
        return placed(context, new Formula.Number(value));
    }

    @Override
    public Formula visitLabel(FormulaParser.LabelContext context) {
        return placed(context, new Formula.Label(unquoted(context.getText())));
    }

    @Override
    public Formula visitReference(FormulaParser.ReferenceContext context) {
        return placed(context, new Formula.Reference(name(context.name())));
    }

    @Override
    public Formula visitCall(FormulaParser.CallContext context) {
        String name = name(context.name());
        List<Formula> arguments = new ArrayList<>();
        context.expression().forEach(argument -> arguments.add(visit(argument)));
        Optional<Function> function = Function.named(name);
        Optional<Law> law = Law.named(name);
        if (function.isPresent()) {
            if (!function.get().takes(arguments.size())) {
                count(context, function.get().written(), function.get().fewest(), arguments.size());
            }
            return placed(context, new Formula.Apply(function.get(), arguments));
        }
        if (law.isPresent()) {
            if (!law.get().takes(arguments.size())) {
                count(context, law.get().written(), law.get().fewest(), arguments.size());
            }
            return placed(context, new Formula.Draw(law.get(), arguments));
        }
        Optional<Formula.Relation> relation = relation(name);
        if (relation.isPresent() && arguments.size() == 2) {
            return placed(context, new Formula.Comparison(relation.get(), arguments.get(0), arguments.get(1)));
        }
        List<String> known = Stream.concat(
                        Arrays.stream(Function.values()).map(Function::written),
                        Arrays.stream(Law.values()).map(Law::written))
                .toList();
        problem(context.name(), FormulaProblem.Kind.UNKNOWN_FUNCTION, name, Nearest.to(name, known));
        return placed(context, new Formula.Number(0));
    }

    /// Comparisons may be written as functions too: `gt(a, b)` is `a > b`.
    private static Optional<Formula.Relation> relation(String name) {
        return switch (name) {
            case "gt" -> Optional.of(Formula.Relation.GREATER);
            case "ge" -> Optional.of(Formula.Relation.AT_LEAST);
            case "lt" -> Optional.of(Formula.Relation.LESS);
            case "le" -> Optional.of(Formula.Relation.AT_MOST);
            case "eq" -> Optional.of(Formula.Relation.EQUAL);
            case "ne" -> Optional.of(Formula.Relation.UNEQUAL);
            default -> Optional.empty();
        };
    }

    private void count(ParserRuleContext context, String name, int fewest, int given) {
        String detail = name + " takes " + (given < fewest ? "at least " + fewest : "another number of")
                + " arguments, not " + given;
        problem(context, FormulaProblem.Kind.ARGUMENT_COUNT, detail, Optional.empty());
    }

    private static String name(FormulaParser.NameContext name) {
        return name.QUOTED() == null ? name.getText() : unquoted(name.getText());
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }

    private void problem(
            ParserRuleContext context, FormulaProblem.Kind kind, String detail, Optional<String> suggestion) {
        int[] place = place(context);
        problems.add(new FormulaProblem(kind, place[0], place[1], detail, suggestion));
    }

    private Formula placed(ParserRuleContext context, Formula formula) {
        places.put(formula, place(context));
        return formula;
    }

    private int[] place(ParserRuleContext context) {
        return new int[] {
            from + context.getStart().getStartIndex(), from + context.getStop().getStopIndex() + 1
        };
    }
}
