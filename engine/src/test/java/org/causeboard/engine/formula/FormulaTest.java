package org.causeboard.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Ordinal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Map<String, Domain> VARIABLES = variables();

    private static Map<String, Domain> variables() {
        Map<String, Domain> variables = new LinkedHashMap<>();
        variables.put("X", Numeric.UNBOUNDED);
        variables.put("Z", Numeric.UNBOUNDED);
        variables.put("blood pressure", Numeric.UNBOUNDED);
        variables.put("Smoker", Categorical.of("no", "yes"));
        variables.put("Group", Categorical.of("a", "b", "c"));
        variables.put("Pain", Ordinal.of("none", "some", "severe"));
        variables.put("Dose", Categorical.of("1", "2"));
        return variables;
    }

    private static FormulaScope scope() {
        return new FormulaScope(VARIABLES, Optional.of(Normal.STANDARD), FormulaScope.Drawing.ALLOWED);
    }

    private static CompiledFormula sound(String text) {
        return switch (FormulaCompilation.of(text, scope())) {
            case FormulaCompilation.Sound(CompiledFormula formula) -> formula;
            case FormulaCompilation.Faulty(List<FormulaProblem> problems) ->
                throw new AssertionError(problems.getFirst().sentence());
        };
    }

    private static FormulaProblem fault(String text) {
        return switch (FormulaCompilation.of(text, scope())) {
            case FormulaCompilation.Sound _ -> throw new AssertionError("accepted: " + text);
            case FormulaCompilation.Faulty(List<FormulaProblem> problems) -> problems.getFirst();
        };
    }

    private static Formula read(String text) {
        return switch (FormulaText.parse(text)) {
            case ParsedFormula.Read read -> read.formula();
            case ParsedFormula.Unreadable(List<FormulaProblem> problems) ->
                throw new AssertionError(text + ": " + problems.getFirst().sentence());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 + 3 * 4 ^ 2              | 50
            -2 ^ 2                     | -4
            2 ^ 3 ^ 2                  | 512
            2 ^ -1 * 3                 | 1.5
            10 - 4 - 3                 | 3
            1 < 2 and not 3 < 2        | 1
            if(1 > 2, 5, 2 = 2, 6, 7)  | 6
            max(1, 4, 3) - min(2, -1)  | 5
            logistic(0) + exp(log(2))  | 2.5
            xor(1, 0) + floor(-0.5)    | 0
            1e-3 * .5                  | 0.0005
            """)
    void arithmeticFollowsTheUsualPrecedence(String text, double value) {
        assertThat(sound(text).value(new double[0], new double[0])).isCloseTo(value, within(1e-12));
    }

    @Test
    void statesAreNamedBesideAComparison() {
        CompiledFormula formula = sound("if(Smoker = yes, 10, 0) + (Group = \"c\") + (Pain >= some) + (Dose = 2)");
        assertThat(formula.variables()).containsExactly("Smoker", "Group", "Pain", "Dose");
        assertThat(formula.value(new double[] {1, 2, 1, 1}, new double[0])).isEqualTo(13);
        assertThat(formula.value(new double[] {0, 1, 0, 0}, new double[0])).isEqualTo(0);
    }

    @Test
    void namesMayBeQuotedAndTheLeftHandSideMayBeWritten() {
        assertThat(sound("`blood pressure` * 2").value(new double[] {60}, new double[0]))
                .isEqualTo(120);
        FormulaCompilation written = FormulaCompilation.of("Y = 2*X - Z^2 + U", "Y", scope());
        assertThat(written).isInstanceOf(FormulaCompilation.Sound.class);
        CompiledFormula formula = ((FormulaCompilation.Sound) written).formula();
        assertThat(formula.variables()).containsExactly("X", "Z");
        assertThat(formula.value(new double[] {3, 2}, new double[] {0.5})).isEqualTo(2.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 * X + X1        | UNKNOWN_NAME      | 8  | X
            2 * Smokr         | UNKNOWN_NAME      | 4  | Smoker
            sqr(X)            | UNKNOWN_FUNCTION  | 0  | sqrt
            Norml(0, 1)       | UNKNOWN_FUNCTION  | 0  | Normal
            exp(X, Z)         | ARGUMENT_COUNT    | 0  |
            Smoker = yess     | UNKNOWN_STATE     | 9  | yes
            2 + "yes"         | STATE_AS_NUMBER   | 4  |
            Group + 1         | CATEGORY_AS_NUMBER | 0 |
            X / 0             | DIVISION_BY_ZERO  | 4  |
            X + log(-1)       | NO_VALUE          | 4  |
            X * (1e200^2)     | NO_VALUE          | 5  |
            X + * 2           | SYNTAX            | 4  |
            (X + 2            | SYNTAX            | 6  |
            Normal(0, -1)     | IMPOSSIBLE_PARAMETER | 0 |
            """)
    void mistakesAreShownAtTheCharacterWithTheNearestName(
            String text, FormulaProblem.Kind kind, int from, String suggestion) {
        FormulaProblem problem = fault(text);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.from()).isEqualTo(from);
        assertThat(problem.suggestion()).isEqualTo(Optional.ofNullable(suggestion));
        assertThat(problem.sentence()).startsWith("Character " + (from + 1));
    }

    @Test
    void allProblemsAreReported() {
        FormulaCompilation result = FormulaCompilation.of("Xx + sin(Zz) + Smoker = maybe", scope());
        assertThat(((FormulaCompilation.Faulty) result).problems()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "not ", "2^", "exp(", "1+"})
    void nestingIsBoundedInsteadOfExhaustingTheStack(String piece) {
        FormulaProblem problem = fault(piece.repeat(5000) + "X");
        assertThat(problem.kind()).isEqualTo(FormulaProblem.Kind.TOO_LONG);
    }

    @Test
    void parsingWhatIsPrintedGivesTheSameFormula() {
        for (long seed = 0; seed < 2000; seed++) {
            Formula formula = random(new Seed(seed).generator(), 5);
            String text = FormulaPrinter.print(formula);
            assertThat(read(text)).as("seed %d: %s", seed, text).isEqualTo(formula);
        }
    }

    @Test
    void columnsAndSingleUnitsGiveTheSameValues() {
        CompiledFormula formula = sound(
                "if(X > 0 or Smoker = yes, tanh(X)*Z^2 + sin(Z), -abs(X) / (1 + Z^2)) + max(X, Z, 0) + Normal(X, 1 + Z^2)"
                        + " + Bernoulli(logistic(X)) + Poisson(exp(0.1*Z)) + Categorical(1, 2, exp(Z)) + U");
        int rows = 1500;
        double[][] inputs = new double[formula.variables().size()][rows];
        double[][] noise = new double[formula.noise().size()][rows];
        RandomGenerator random = new Seed(7).generator();
        for (int i = 0; i < rows; i++) {
            for (int v = 0; v < inputs.length; v++) {
                inputs[v][i] = formula.variables().get(v).equals("Smoker") ? random.nextInt(2) : random.nextGaussian();
            }
            for (int n = 0; n < noise.length; n++) {
                noise[n][i] = formula.noise().get(n).quantile(random.nextDouble(0.001, 0.999));
            }
        }
        double[] out = new double[rows];
        formula.values(inputs, noise, 100, 1400, out);
        for (int i = 100; i < 1400; i++) {
            int row = i;
            double[] one = IntStream.range(0, inputs.length)
                    .mapToDouble(v -> inputs[v][row])
                    .toArray();
            double[] draws = IntStream.range(0, noise.length)
                    .mapToDouble(n -> noise[n][row])
                    .toArray();
            assertThat(out[i]).isEqualTo(formula.value(one, draws));
        }
        assertThat(out[0]).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2*X - Z^2 + U",
                "X - 3*U",
                "exp(X + 0.5*U)",
                "logistic(X - U) * 4",
                "(X + U)^3",
                "tanh(U/3) + X",
                "Normal(X, exp(Z))",
                "Gamma(2, exp(X))",
                "if(X > 0, X + 2*U, X - U)",
                "StudentT(5, X, 2)",
                "LogNormal(X, 0.3)",
                "Uniform(X, X + 2)",
                "1 / (3 + Beta(2, 3))",
                "5 - Exponential(exp(Z))"
            })
    void theNoiseIsRecoveredAndTheDensityIsThatOfTheValue(String text) {
        CompiledFormula formula = sound(text);
        assertThat(formula.canSolve()).isTrue();
        Distribution law = formula.noise().getFirst();
        RandomGenerator random = new Seed(3).generator();
        for (int i = 0; i < 200; i++) {
            double[] inputs = formula.variables().stream()
                    .mapToDouble(_ -> random.nextGaussian())
                    .toArray();
            double level = random.nextDouble(0.02, 0.98);
            double noise = law.quantile(level);
            double value = formula.value(inputs, new double[] {noise});
            Solution.Point point = (Solution.Point) formula.solve(value, inputs);
            assertThat(point.noise()).isCloseTo(noise, within(1e-7 * Math.max(1, Math.abs(noise))));
            double step = 1e-5;
            double slope = (formula.value(inputs, new double[] {law.quantile(level + step)})
                            - formula.value(inputs, new double[] {law.quantile(level - step)}))
                    / (2 * step);
            assertThat(point.logDensity()).isCloseTo(-Math.log(Math.abs(slope)), within(1e-4));
        }
    }

    @Test
    void stepsOfADiscreteDrawAreIntervalsOfTheNoise() {
        CompiledFormula formula = sound("Bernoulli(logistic(X))");
        Solution.Interval one = (Solution.Interval) formula.solve(1, new double[] {0});
        assertThat(one.lower()).isCloseTo(0.5, within(1e-15));
        assertThat(one.upper()).isEqualTo(1);
        assertThat(formula.solve(2, new double[] {0})).isInstanceOf(Solution.None.class);
        assertThat(sound("X + Z").canSolve()).isFalse();
        assertThat(sound("U + Normal(0, 1)").canSolve()).isFalse();
        assertThat(sound("(X + U)^2").canSolve()).isFalse();
    }

    private static Formula random(RandomGenerator random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> new Formula.Number(random.nextInt(20) / 4.0);
                case 1 -> new Formula.Number(random.nextDouble() * Math.pow(10, random.nextInt(-20, 20)));
                case 2 -> new Formula.Label("severe pain");
                default ->
                    new Formula.Reference(
                            List.of("X", "my variable", "not", "wt82_71", "Ä").get(random.nextInt(5)));
            };
        }
        return switch (random.nextInt(7)) {
            case 0 -> new Formula.Negative(random(random, depth - 1));
            case 1 -> new Formula.Not(random(random, depth - 1));
            case 2, 3 ->
                new Formula.Arithmetic(
                        Formula.Operator.values()[random.nextInt(5)],
                        random(random, depth - 1),
                        random(random, depth - 1));
            case 4 ->
                new Formula.Comparison(
                        Formula.Relation.values()[random.nextInt(6)],
                        random(random, depth - 1),
                        random(random, depth - 1));
            case 5 ->
                new Formula.Connected(
                        Formula.Connective.values()[random.nextInt(2)],
                        random(random, depth - 1),
                        random(random, depth - 1));
            default ->
                random.nextBoolean()
                        ? new Formula.Apply(
                                Function.IF,
                                List.of(
                                        random(random, depth - 1),
                                        random(random, depth - 1),
                                        random(random, depth - 1)))
                        : new Formula.Draw(Law.NORMAL, List.of(random(random, depth - 1), random(random, depth - 1)));
        };
    }
}
