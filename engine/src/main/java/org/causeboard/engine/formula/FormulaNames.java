package org.causeboard.engine.formula;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What formulas refer to, and formulas with other names for it.
public final class FormulaNames {
    private FormulaNames() {}

    /// A readable formula with references renamed, printed anew.
    ///
    /// @param names new names by old ones
    /// @throws IllegalArgumentException when the text is no formula
    public static String renamed(String text, Map<String, String> names) {
        return switch (FormulaText.parse(text)) {
            case ParsedFormula.Read read -> FormulaPrinter.print(renamed(read.formula(), names));
            case ParsedFormula.Unreadable(var problems) ->
                throw new IllegalArgumentException(
                        "'" + text + "' is no formula. " + problems.getFirst().sentence());
        };
    }

    /// What a formula refers to, in the order in which it does: variables, the own noise, constants, states.
    ///
    /// @return nothing for a text that is no formula
    public static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        if (FormulaText.parse(text) instanceof ParsedFormula.Read read) {
            collect(read.formula(), names);
        }
        return names;
    }

    private static void collect(Formula formula, Set<String> names) {
        switch (formula) {
            case Formula.Number _, Formula.Label _ -> {}
            case Formula.Reference(String name) -> names.add(name);
            case Formula.Negative(Formula operand) -> collect(operand, names);
            case Formula.Not(Formula operand) -> collect(operand, names);
            case Formula.Arithmetic(var _, Formula left, Formula right) -> collect(List.of(left, right), names);
            case Formula.Comparison(var _, Formula left, Formula right) -> collect(List.of(left, right), names);
            case Formula.Connected(var _, Formula left, Formula right) -> collect(List.of(left, right), names);
            case Formula.Apply(Function _, List<Formula> arguments) -> collect(arguments, names);
            case Formula.Draw(Law _, List<Formula> arguments) -> collect(arguments, names);
        }
    }

    private static void collect(List<Formula> formulas, Set<String> names) {
        formulas.forEach(formula -> collect(formula, names));
    }

    private static Formula renamed(Formula formula, Map<String, String> names) {
        return switch (formula) {
            case Formula.Number _, Formula.Label _ -> formula;
            case Formula.Reference(String name) -> new Formula.Reference(names.getOrDefault(name, name));
            case Formula.Negative(Formula operand) -> new Formula.Negative(renamed(operand, names));
            case Formula.Not(Formula operand) -> new Formula.Not(renamed(operand, names));
            case Formula.Arithmetic(var operator, Formula left, Formula right) ->
                new Formula.Arithmetic(operator, renamed(left, names), renamed(right, names));
            case Formula.Comparison(var relation, Formula left, Formula right) ->
                new Formula.Comparison(relation, renamed(left, names), renamed(right, names));
            case Formula.Connected(var connective, Formula left, Formula right) ->
                new Formula.Connected(connective, renamed(left, names), renamed(right, names));
            case Formula.Apply(Function function, List<Formula> arguments) ->
                new Formula.Apply(
                        function,
                        arguments.stream()
                                .map(argument -> renamed(argument, names))
                                .toList());
            case Formula.Draw(Law law, List<Formula> arguments) ->
                new Formula.Draw(
                        law,
                        arguments.stream()
                                .map(argument -> renamed(argument, names))
                                .toList());
        };
    }
}
