package org.causeboard.engine.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final List<Variable> XY = List.of(Variable.binary("X"), Variable.binary("Y"));

    @Test
    void aConditionalIsTheQuotientOfSums() {
        JointTables tables = JointTables.observational(ProbabilityTable.of(XY, 0.1, 0.3, 0.4, 0.2));
        Expression term = Expression.probability(List.of("Y"), List.of("X"));
        assertThat(Evaluator.on(tables).table(term, List.of("X", "Y")).toArray())
                .containsExactly(new double[] {0.25, 0.75, 2.0 / 3, 1.0 / 3}, offset(1e-15));
        assertThat(Evaluator.on(tables).value(new Mean(Symbol.of("Y"), term), Map.of(Symbol.of("X"), Value.of(1))))
                .hasValueCloseTo(1.0 / 3, offset(1e-15));
    }

    @Test
    void aConditionThatNeverHappensMakesTheAnswerUndefined() {
        JointTables tables = JointTables.observational(ProbabilityTable.of(XY, 0.5, 0.5, 0, 0));
        Expression term = Expression.probability(List.of("Y"), List.of("X"));
        Map<Symbol, Value> never = Map.of(Symbol.of("X"), Value.of(1), Symbol.of("Y"), Value.of(1));
        assertThat(Evaluator.on(tables).value(term, never)).isEqualTo(OptionalDouble.empty());
        Expression weighted = Expression.sumOver(
                List.of("X"), Expression.product(List.of(term, Expression.probability(List.of("X"), List.of()))));
        assertThat(Evaluator.on(tables).value(weighted, Map.of(Symbol.of("Y"), Value.of(1))))
                .as("a stratum without weight does not matter")
                .hasValue(0.5);
    }

    @Test
    void aLongChainIsSummedWithoutFormingTheJoint() {
        int n = 40; // the joint would have 2^40 cells
        Distributions chain = new Chain();
        List<Expression> factors = IntStream.range(1, n)
                .<Expression>mapToObj(i -> Expression.probability(List.of("V" + i), List.of("V" + (i - 1))))
                .toList();
        List<String> summed = IntStream.range(1, n - 1).mapToObj(i -> "V" + i).toList();
        Expression all = Expression.sumOver(summed, Expression.product(factors));
        Map<Symbol, Value> ends = Map.of(Symbol.of("V0"), Value.of(1), Symbol.of("V" + (n - 1)), Value.of(1));
        // eigenvalue 0.8 of the flip with probability 0.1
        assertThat(Evaluator.on(chain).value(all, ends))
                .hasValueCloseTo(0.5 + 0.5 * Math.pow(0.8, n - 1), offset(1e-12));
    }

    @Test
    void noTableDeterminesProbabilitiesAcrossWorlds() {
        Expression term = new PotentialOutcomes(
                List.of(new PotentialOutcome("Y", List.of(Atom.of("X")), Symbol.of("Y"))), List.of());
        assertThatThrownBy(() -> Evaluator.on(JointTables.none())
                        .value(term, Map.of(Symbol.of("X"), Value.of(1), Symbol.of("Y"), Value.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Y_{x}");
    }

    /// Neighbours differ with probability 0.1, each is fair.
    private static final class Chain implements Distributions {
        @Override
        public Variable variable(String name) {
            return Variable.binary(name);
        }

        @Override
        public ProbabilityTable marginal(Population population, Set<String> intervention, List<String> names) {
            return ProbabilityTable.of(names.stream().map(Variable::binary).toList(), 0.45, 0.05, 0.05, 0.45);
        }
    }
}
