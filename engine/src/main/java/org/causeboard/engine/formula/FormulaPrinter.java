package org.causeboard.engine.formula;

import java.util.List;
import java.util.stream.Collectors;
import org.causeboard.engine.variable.Value;

/// Writes formulas with as few parentheses as reading needs: parsing what is printed gives the same formula.
public final class FormulaPrinter {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int SIGN = 7;
    private static final int POWER = 8;
    private static final int ATOM = 9;

    private FormulaPrinter() {}

    /// The formula in writing.
    public static String print(Formula formula) {
        return switch (formula) {
            case Formula.Number(double value) -> Value.of(value).toString();
            case Formula.Label(String text) -> '"' + text + '"';
            case Formula.Reference(String name) -> quoted(name);
            case Formula.Negative(Formula operand) -> "-" + inside(operand, SIGN);
            case Formula.Not(Formula operand) -> "not " + inside(operand, NOT);
            case Formula.Arithmetic(var operator, var left, var right) -> arithmetic(operator, left, right);
            case Formula.Comparison(var relation, var left, var right) ->
                inside(left, COMPARISON) + " " + relation.symbol() + " " + inside(right, COMPARISON + 1);
            case Formula.Connected(var connective, var left, var right) -> {
                int level = connective == Formula.Connective.AND ? AND : OR;
                yield inside(left, level) + " " + connective.word() + " " + inside(right, level + 1);
            }
            case Formula.Apply(var function, var arguments) -> function.written() + list(arguments);
            case Formula.Draw(var law, var arguments) -> law.written() + list(arguments);
        };
    }

    private static String arithmetic(Formula.Operator operator, Formula left, Formula right) {
        return switch (operator) {
            case ADD, SUBTRACT -> inside(left, SUM) + " " + operator.symbol() + " " + inside(right, SUM + 1);
            case MULTIPLY, DIVIDE -> inside(left, PRODUCT) + operator.symbol() + inside(right, PRODUCT + 1);
            case POWER -> inside(left, POWER + 1) + operator.symbol() + inside(right, POWER);
        };
    }

    private static String list(List<Formula> arguments) {
        return arguments.stream().map(FormulaPrinter::print).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String inside(Formula formula, int level) {
        String text = print(formula);
        return level(formula) < level ? "(" + text + ")" : text;
    }

    private static int level(Formula formula) {
        return switch (formula) {
            case Formula.Number _, Formula.Label _, Formula.Reference _, Formula.Apply _, Formula.Draw _ -> ATOM;
            case Formula.Negative _ -> SIGN;
            case Formula.Not _ -> NOT;
            case Formula.Comparison _ -> COMPARISON;
            case Formula.Connected(var connective, var _, var _) -> connective == Formula.Connective.AND ? AND : OR;
            case Formula.Arithmetic(var operator, var _, var _) ->
                switch (operator) {
                    case ADD, SUBTRACT -> SUM;
                    case MULTIPLY, DIVIDE -> PRODUCT;
                    case POWER -> POWER;
                };
        };
    }

    private static String quoted(String name) {
        boolean plain =
                name.matches("([\\p{L}_]|\\.[\\p{L}_])([\\p{L}_0-9]|\\.[\\p{L}_])*") && !name.matches("(?i)not|and|or");
        return plain ? name : "`" + name + "`";
    }
}
