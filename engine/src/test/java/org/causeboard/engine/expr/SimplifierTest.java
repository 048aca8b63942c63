package org.causeboard.engine.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.causeboard.engine.expr.Expression.probability;
import static org.causeboard.engine.expr.Expression.product;
import static org.causeboard.engine.expr.Expression.sumOver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifierTest {
    private static final List<String> NAMES = List.of("A", "B", "C", "D");

    @Test
    void sumsOutWhatNothingElseDependsOn() {
        Expression all = sumOver(
                List.of("A", "B"),
                product(List.of(
                        probability(List.of("A"), List.of("C")), probability(List.of("B", "D"), List.of("A")))));
        assertThat(text(all)).isEqualTo("sum_a P(a | c) P(d | a)");
        assertThat(text(sumOver(List.of("A"), probability(List.of("A"), List.of("B")))))
                .isEqualTo("1");
    }

    @Test
    void joinsAndSumsOutByTheChainRule() {
        Expression joint =
                product(List.of(probability(List.of("A"), List.of("B", "C")), probability(List.of("B"), List.of("C"))));
        assertThat(text(joint)).isEqualTo("P(a, b | c)");
        assertThat(text(sumOver(List.of("B"), joint))).isEqualTo("P(a | c)");
    }

    @Test
    void usesIndependencesOfTheGraphWhereTheyAreGiven() {
        Expression adjusted = sumOver(
                List.of("Z"),
                product(List.of(probability(List.of("Y"), List.of("X", "Z")), probability(List.of("Z"), List.of()))));
        Independences marginal = (intervention, left, right, given) ->
                given.isEmpty() && new TreeSet<>(left).equals(new TreeSet<>(List.of("Z"))) && right.contains("X");
        assertThat(text(adjusted)).isEqualTo("sum_z P(y | x, z) P(z)");
        assertThat(TextPrinter.print(
                        Simplifier.simplify(adjusted, marginal, org.causeboard.engine.task.Progress.unwatched())))
                .isEqualTo("P(y | x)");
    }

    @Test
    void cancelsAndDividesFractions() {
        Expression joint = probability(List.of("A", "B"), List.of("C"));
        assertThat(text(new Quotient(joint, probability(List.of("B"), List.of("C")))))
                .isEqualTo("P(a | b, c)");
        assertThat(text(new Quotient(joint, probability(List.of("A"), List.of("B", "C")))))
                .isEqualTo("P(b | c)");
        Expression sum = sumOver(
                List.of("D"),
                product(List.of(probability(List.of("A"), List.of("B", "D")), probability(List.of("D"), List.of()))));
        assertThat(text(new Quotient(product(List.of(sum, joint)), sum))).isEqualTo("P(a, b | c)");
        assertThat(text(new Difference(sum, sum))).isEqualTo("0");
    }

    @Test
    void factorsThatDoNotDependOnTheSumMoveOut() {
        Expression all = sumOver(
                List.of("A"),
                product(List.of(
                        probability(List.of("B"), List.of("A")),
                        probability(List.of("A"), List.of("D")),
                        probability(List.of("C"), List.of()))));
        assertThat(text(all)).isEqualTo("P(c) sum_a P(a | d) P(b | a)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void simplifyingKeepsTheValueOnRandomTables(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        JointTables tables = JointTables.observational(randomJoint(random));
        for (int round = 0; round < 50; round++) {
            Expression expression = random(random, 4);
            Expression simple = Simplifier.simplify(expression);
            List<String> axes = new ArrayList<>(NAMES);
            double[] before = Evaluator.on(tables).table(expression, axes).toArray();
            double[] after = Evaluator.on(tables).table(simple, axes).toArray();
            for (int cell = 0; cell < before.length; cell++) {
                assertThat(after[cell])
                        .as(
                                "seed %d, cell %d: %s = %s",
                                seed, cell, TextPrinter.print(expression), TextPrinter.print(simple))
                        .isCloseTo(before[cell], offset(1e-9 * Math.max(1, Math.abs(before[cell]))));
            }
            assertThat(Simplifier.simplify(simple))
                    .as("seed %d: canonical form is stable", seed)
                    .isEqualTo(simple);
        }
    }

    private static String text(Expression expression) {
        return TextPrinter.print(Simplifier.simplify(expression));
    }

    static ProbabilityTable randomJoint(SplittableRandom random) {
        double[] cells = random.doubles(16, 0.05, 1).toArray();
        double sum = Arrays.stream(cells).sum();
        for (int i = 0; i < cells.length; i++) {
            cells[i] /= sum;
        }
        return ProbabilityTable.of(NAMES.stream().map(Variable::binary).toList(), cells);
    }

    /// A random expression in which every sum has a symbol that its body mentions.
    private static Expression random(SplittableRandom random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(6);
        return switch (kind) {
            case 1, 2 -> product(List.of(random(random, depth - 1), random(random, depth - 1)));
            case 3 -> new Quotient(random(random, depth - 1), term(random));
            case 4, 5 -> {
                Expression body = random(random, depth - 1);
                List<Level.Symbol> free = List.copyOf(body.freeSymbols());
                yield free.isEmpty() ? body : Expression.sum(List.of(free.get(random.nextInt(free.size()))), body);
            }
            default -> term(random);
        };
    }

    private static Expression term(SplittableRandom random) {
        List<String> event = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (String name : NAMES) {
            switch (random.nextInt(3)) {
                case 0 -> event.add(name);
                case 1 -> given.add(name);
                default -> {}
            }
        }
        if (event.isEmpty()) {
            event.add(given.isEmpty() ? "A" : given.removeLast());
        }
        return probability(event, given);
    }
}
