package org.causeboard.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.LatexPrinter;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.DerivationStep;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.RecantingWitness;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.identify.remedy.Remedy;
import org.causeboard.model.display.Numerals;

/// What is told of a verdict, a line each.
///
/// @param out where it goes
/// @param notation how symbols are written
/// @param isChecking whether formulas are tried on random models
record EstimandLines(PrintWriter out, Notation notation, boolean isChecking) {
    /// How many random models a formula is tried on.
    static final int RANDOM_MODELS = 50;

    /// At most so many remedies or implications of a kind are listed.
    static final int MOST = 20;

    void line(String text) {
        out.println(text);
    }

    String text(Expression expression) {
        return TextPrinter.print(expression, notation);
    }

    void formula(Expression estimand) {
        out.println("identified: " + text(estimand));
        out.println("LaTeX: " + LatexPrinter.print(estimand, notation));
    }

    void contrast(Expression question, Expression estimand) {
        out.println("contrast: " + text(question) + " = " + text(estimand));
        out.println(
                "LaTeX: " + LatexPrinter.print(question, notation) + " = " + LatexPrinter.print(estimand, notation));
    }

    void check(Supplier<FormulaCheck> trial) {
        if (isChecking) {
            FormulaCheck tried = trial.get();
            out.println("checked: " + tried.agreeing() + " of " + tried.models() + " random models agree");
        }
    }

    void reason(Identification.NotIdentified not) {
        out.println("not identified: " + IdentificationWords.of(not.obstruction()));
    }

    void witness(RecantingWitness witness) {
        out.println("recanting witness: " + witness.variable() + ", on " + String.join(" -> ", witness.activePath())
                + " and on " + String.join(" -> ", witness.otherPath()));
    }

    /// @param about what they differ on; empty for the question itself
    void models(TwoModels models, List<AvailableDistribution> sources, String about) {
        String agreeing = sources.equals(List.of(AvailableDistribution.observational()))
                ? "two models with the same P(V) give "
                : "two models that agree on all that was measured give ";
        String on = about.isEmpty() ? "" : " for " + about;
        out.println(
                agreeing + Numerals.plain(models.firstAnswer()) + " and " + Numerals.plain(models.secondAnswer()) + on);
    }

    void remedies(List<Remedy> remedies) {
        remedies.forEach(remedy -> out.println("would identify it: " + IdentificationWords.of(remedy)));
    }

    void steps(Identification answer) {
        int number = 1;
        for (DerivationStep step : answer.derivation().steps()) {
            out.println(
                    "step " + number++ + ", " + step.rule() + ": " + text(step.left()) + " = " + text(step.right()));
        }
    }
}
