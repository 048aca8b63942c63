package org.causeboard.engine.formula;

import java.util.List;

/// What checking a formula gives. Sealed: either it can be evaluated, or all its problems.
public sealed interface FormulaCompilation {

    /// The formula can be evaluated.
    record Sound(CompiledFormula formula) implements FormulaCompilation {}

    /// It cannot.
    record Faulty(List<FormulaProblem> problems) implements FormulaCompilation {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /// Reads and checks a formula in one go.
    static FormulaCompilation of(String text, FormulaScope scope) {
        return of(FormulaText.parse(text), scope);
    }

    /// Reads and checks a formula that may start with `variable =`.
    static FormulaCompilation of(String text, String variable, FormulaScope scope) {
        return of(FormulaText.parse(text, variable), scope);
    }

    /// Checks a formula that was read.
    static FormulaCompilation of(ParsedFormula parsed, FormulaScope scope) {
        return switch (parsed) {
            case ParsedFormula.Unreadable(var problems) -> new Faulty(problems);
            case ParsedFormula.Read read -> new FormulaCheck(read, scope).compile();
        };
    }
}
