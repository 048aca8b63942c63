package org.causeboard.engine.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.variable.Value;
import org.junit.jupiter.api.Test;

class SymbolsTest {
    private static final Expression SUM =
            Expression.sumOver(List.of("Z"), Expression.probability(List.of("Y"), List.of("X", "Z")));

    @Test
    void boundSymbolsAreNotFree() {
        assertThat(SUM.freeSymbols()).containsExactly(Symbol.of("X"), Symbol.of("Y"));
    }

    @Test
    void substitutionLeavesBoundSymbolsAlone() {
        Expression same = Symbols.substitute(SUM, Map.of(Symbol.of("Z"), new Level.Fixed(Value.of(1))));
        assertThat(same).isEqualTo(SUM);
    }

    @Test
    void substitutionDoesNotCapture() {
        Expression moved = Symbols.substitute(SUM, Map.of(Symbol.of("X"), Symbol.of("Z")));
        assertThat(TextPrinter.print(moved)).isEqualTo("sum_z' P(y | X=z, z')");
    }

    @Test
    void everySumGetsSymbolsOfItsOwnAndTheFewestPrimesBack() {
        Expression both = Expression.product(List.of(SUM, SUM));
        assertThat(TextPrinter.print(Symbols.apart(both))).isEqualTo("(sum_z P(y | x, z)) sum_z' P(y | x, z')");
        assertThat(Symbols.fewestPrimes(Symbols.apart(both))).isEqualTo(both);
    }
}
