package org.causeboard.app.mechanism;

import java.util.List;
import java.util.Optional;
import org.causeboard.engine.formula.Formula;
import org.causeboard.engine.formula.FormulaPrinter;
import org.causeboard.engine.formula.FormulaText;
import org.causeboard.engine.formula.ParsedFormula;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;

/// How the mechanism of a variable is changed in a world, short of setting the variable to one value.
enum ChangeKind {
    /// What it would have been and so much more.
    SHIFT("shift"),
    /// What it would have been, so many times.
    SCALE("scale"),
    /// What a formula in other variables, and in what it would have been, says.
    FORMULA("formula"),
    /// Drawn anew from a distribution.
    DRAW("draw");

    private final String key;

    ChangeKind(String key) {
        this.key = key;
    }

    /// The last part of its message keys.
    String key() {
        return key;
    }

    /// The kinds that mean something for values of a domain.
    static List<ChangeKind> offered(Domain domain) {
        return domain instanceof Numeric || domain instanceof Count ? List.of(values()) : List.of(FORMULA, DRAW);
    }

    /// The intervention that a text makes of a variable.
    ///
    /// @param text a formula: the amount of a shift or scale, the whole of a formula or a draw
    /// @return nothing where the text is no formula
    Optional<Intervention> intervention(String variable, String text) {
        return switch (this) {
            case SHIFT -> with(variable, text, Formula.Operator.ADD);
            case SCALE -> with(variable, text, Formula.Operator.MULTIPLY);
            case FORMULA -> Optional.of(new Intervention.Policy(variable, text.strip()));
            case DRAW -> Optional.of(new Intervention.Draw(variable, text.strip()));
        };
    }

    private static Optional<Intervention> with(String variable, String text, Formula.Operator operator) {
        if (!(FormulaText.parse(text) instanceof ParsedFormula.Read read)) {
            return Optional.empty();
        }
        Formula natural = new Formula.Reference(variable);
        Formula changed = switch (read.formula()) {
            case Formula.Negative(Formula amount)
            when operator == Formula.Operator.ADD -> new Formula.Arithmetic(Formula.Operator.SUBTRACT, natural, amount);
            case Formula amount -> new Formula.Arithmetic(operator, natural, amount);
        };
        return Optional.of(new Intervention.Policy(variable, FormulaPrinter.print(changed)));
    }
}
