package org.causeboard.engine.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.variable.Value;
import org.junit.jupiter.api.Test;

class TextPrinterTest {
    private static final Expression FRONT_DOOR = Symbols.fewestPrimes(Expression.sumOver(
            List.of("T"),
            Expression.product(List.of(
                    Expression.probability(List.of("T"), List.of("S")),
                    Expression.sumOver(
                            List.of("S"),
                            Expression.product(List.of(
                                    Expression.probability(List.of("C"), List.of("S", "T")),
                                    Expression.probability(List.of("S"), List.of()))))))));

    @Test
    void aBoundSymbolBesideAFreeOneOfItsVariableGetsAPrime() {
        assertThat(TextPrinter.print(FRONT_DOOR)).isEqualTo("sum_t P(t | s) sum_s' P(c | t, s') P(s')");
        assertThat(LatexPrinter.print(FRONT_DOOR))
                .isEqualTo("\\sum_{t} P(t \\mid s) \\sum_{s'} P(c \\mid t, s') P(s')");
    }

    @Test
    void interventionsAndPopulationsAreWrittenOnTheTerm() {
        Probability term = new Probability(
                new Population("trial"),
                Expression.atoms(Set.of("X1")),
                Expression.atoms(Set.of("Y")),
                List.of(Atom.of("Z", Value.of(1))));
        assertThat(TextPrinter.print(term)).isEqualTo("P^trial(y | do(x1), Z=1)");
        assertThat(LatexPrinter.print(term)).isEqualTo("P^{\\mathrm{trial}}(y \\mid \\mathrm{do}(x_{1}), Z = 1)");
    }

    @Test
    void bracketsStandWhereASumWouldReachTooFar() {
        Expression sum = Expression.sumOver(List.of("Z"), Expression.probability(List.of("Y"), List.of("Z")));
        Expression term = Expression.probability(List.of("X"), List.of());
        assertThat(TextPrinter.print(Expression.product(List.of(sum, term)))).isEqualTo("(sum_z P(y | z)) P(x)");
        assertThat(TextPrinter.print(new Quotient(sum, term))).isEqualTo("(sum_z P(y | z)) / P(x)");
        assertThat(TextPrinter.print(new Difference(term, new Difference(term, term))))
                .isEqualTo("P(x) - (P(x) - P(x))");
    }

    @Test
    void aMeanOverOneTermIsAConditionalExpectation() {
        Expression term = Expression.probability(List.of("Y"), List.of("X", "Z"));
        assertThat(TextPrinter.print(new Mean(Symbol.of("Y"), term))).isEqualTo("E[Y | x, z]");
        Expression other = Expression.probability(List.of("W", "Y"), List.of());
        assertThat(TextPrinter.print(new Mean(Symbol.of("Y"), other))).isEqualTo("sum_y y P(w, y)");
    }

    @Test
    void potentialOutcomesCarryTheirWorlds() {
        PotentialOutcomes term = new PotentialOutcomes(
                List.of(new PotentialOutcome("Y", List.of(Atom.of("X", Value.of(1)), Atom.of("M")), Symbol.of("Y"))),
                List.of(new PotentialOutcome("X", List.of(), new Level.Fixed(Value.of(0)))));
        assertThat(TextPrinter.print(term)).isEqualTo("P(Y_{m, X=1}=y | X=0)");
        assertThat(LatexPrinter.print(term)).isEqualTo("P({Y}_{m, X = 1} = y \\mid X = 0)");
    }

    @Test
    void variablesThatDifferByCaseOnlyKeepTheirNames() {
        assertThat(TextPrinter.print(Expression.probability(List.of("x"), List.of("X"))))
                .isEqualTo("P(x | X)");
        assertThat(LatexPrinter.print(Expression.probability(List.of("blood_pressure"), List.of("do"))))
                .isEqualTo("P(\\mathrm{blood\\_pressure} \\mid \\mathrm{do})");
    }
}
