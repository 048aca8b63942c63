package org.causeboard.engine.scm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Ordinal;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every mechanism of the catalogue must do.
class MechanismContractTest {
    private static final int DRAWS = 5_000;

    static Stream<Mechanism> examples() {
        return MechanismCatalogue.examples();
    }

    private static double[] parents(Mechanism mechanism, RandomGenerator random) {
        return mechanism.parents().stream()
                .mapToDouble(name -> MechanismCatalogue.PARENTS.stream()
                        .filter(variable -> variable.name().equals(name))
                        .findFirst()
                        .map(variable -> variable.domain() instanceof Discrete states
                                ? random.nextInt(states.size())
                                : random.nextGaussian())
                        .orElseThrow())
                .toArray();
    }

    private static double[] noise(Mechanism mechanism, RandomGenerator random) {
        return mechanism.noise().stream()
                .mapToDouble(law -> law.quantile(random.nextDouble(1e-9, 1 - 1e-9)))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFurtherParentChangesNoValue(Mechanism mechanism) {
        List<Variable> further = List.of(
                Variable.numeric("new"), Variable.binary("new"), new Variable("new", Ordinal.of("a", "b", "c")));
        RandomGenerator random = new Seed(5).generator();
        for (Variable parent : further) {
            Optional<Mechanism> longer = FurtherParents.with(mechanism, parent);
            boolean hasPlace = switch (mechanism) {
                case TableMechanism _, NoisyMaxMechanism _ -> parent.domain() instanceof Discrete;
                case ConstantMechanism _, EmpiricalMechanism _, AdditiveSplineMechanism _, FormulaMechanism _ -> false;
                default -> true;
            };
            assertThat(longer.isPresent()).isEqualTo(hasPlace);
            longer.ifPresent(now -> {
                assertThat(now.parents()).contains("new").containsAll(mechanism.parents());
                assertThat(now.noise()).isEqualTo(mechanism.noise());
                for (int i = 0; i < 200; i++) {
                    double[] before = parents(mechanism, random);
                    double value = parent.domain() instanceof Discrete states
                            ? random.nextInt(states.size())
                            : random.nextGaussian();
                    double[] after = now.parents().stream()
                            .mapToDouble(name -> name.equals("new")
                                    ? value
                                    : before[mechanism.parents().indexOf(name)])
                            .toArray();
                    double[] noise = noise(mechanism, random);
                    assertThat(now.value(after, noise)).isEqualTo(mechanism.value(before, noise));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void columnsAndSingleUnitsGiveTheSameValues(Mechanism mechanism) {
        RandomGenerator random = new Seed(1).generator();
        int rows = 300;
        double[][] parents = new double[mechanism.parents().size()][rows];
        double[][] noise = new double[mechanism.noise().size()][rows];
        double[] expected = new double[rows];
        for (int i = 0; i < rows; i++) {
            double[] row = parents(mechanism, random);
            double[] draws = noise(mechanism, random);
            expected[i] = mechanism.value(row, draws);
            for (int p = 0; p < row.length; p++) {
                parents[p][i] = row[p];
            }
            for (int n = 0; n < draws.length; n++) {
                noise[n][i] = draws[n];
            }
        }
        double[] out = new double[rows];
        mechanism.values(parents, noise, 10, rows, out);
        for (int i = 10; i < rows; i++) {
            assertThat(out[i]).isCloseTo(expected[i], within(1e-12 * Math.max(1, Math.abs(expected[i]))));
        }
        assertThat(out[9]).isZero();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void abductionFindsNoiseThatMakesTheValueAgain(Mechanism mechanism) {
        RandomGenerator random = new Seed(2).generator();
        for (int i = 0; i < 300; i++) {
            double[] parents = parents(mechanism, random);
            double[] noise = noise(mechanism, random);
            double value = mechanism.value(parents, noise);
            switch (mechanism.abduct(value, parents)) {
                case Abduction.Exact(var found) ->
                    assertThat(mechanism.value(parents, found.toArray()))
                            .isCloseTo(value, within(1e-8 * Math.max(1, Math.abs(value))));
                case Abduction.Within(double lower, double upper) -> {
                    assertThat(noise[0]).isBetween(lower - 1e-12, upper + 1e-12);
                    double middle = 0.5 * (lower + upper);
                    assertThat(mechanism.value(parents, new double[] {middle})).isEqualTo(value);
                    double probability = Math.exp(mechanism.logDensity(value, parents));
                    assertThat(upper - lower).isCloseTo(probability, within(1e-9));
                }
                case Abduction.Undetermined _ ->
                    assertThat(mechanism.hasInversion()).isFalse();
                case Abduction.Impossible _ -> throw new AssertionError("its own value " + value + " is impossible");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void drawsFollowTheDensity(Mechanism mechanism) {
        if (!mechanism.hasDensity()) {
            return;
        }
        RandomGenerator random = new Seed(3).generator();
        for (int config = 0; config < 3; config++) {
            double[] parents = parents(mechanism, random);
            double[] values = new double[DRAWS];
            for (int i = 0; i < DRAWS; i++) {
                values[i] = mechanism.value(parents, noise(mechanism, random));
            }
            if (isStepwise(mechanism, parents, values[0])) {
                checkShares(mechanism, parents, values);
            } else {
                checkBins(mechanism, parents, values);
            }
        }
    }

    private static boolean isStepwise(Mechanism mechanism, double[] parents, double value) {
        return mechanism.abduct(value, parents) instanceof Abduction.Within;
    }

    private static void checkShares(Mechanism mechanism, double[] parents, double[] values) {
        Map<Double, Integer> counts = new HashMap<>();
        for (double value : values) {
            counts.merge(value, 1, Integer::sum);
        }
        double total = 0;
        for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
            double probability = Math.exp(mechanism.logDensity(entry.getKey(), parents));
            total += probability;
            double error = Math.sqrt(probability * (1 - probability) / DRAWS);
            assertThat(entry.getValue() / (double) DRAWS)
                    .as("P(%s)", entry.getKey())
                    .isCloseTo(probability, within(4.5 * error + 1e-12));
        }
        assertThat(total).isCloseTo(1, within(2e-3));
    }

    /// The share of draws between two quantiles of the draws is the integral of the density there.
    private static void checkBins(Mechanism mechanism, double[] parents, double[] values) {
        Arrays.sort(values);
        List<Double> edges = new ArrayList<>();
        for (int k = 1; k < 10; k++) {
            edges.add(values[k * DRAWS / 10]);
        }
        for (int k = 0; k + 1 < edges.size(); k++) {
            double from = edges.get(k);
            double to = edges.get(k + 1);
            double mass = 0;
            int steps = 400;
            for (int i = 0; i < steps; i++) {
                double x = from + (i + 0.5) * (to - from) / steps;
                mass += Math.exp(mechanism.logDensity(x, parents)) * (to - from) / steps;
            }
            assertThat(mass).as("between %s and %s", from, to).isCloseTo(0.1, within(4.5 * Math.sqrt(0.2 / DRAWS)));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatItDoesAndSurvivesRenamedParents(Mechanism mechanism) {
        assertThat(mechanism.description()).isNotBlank();
        Map<String, String> there = new HashMap<>();
        Map<String, String> back = new HashMap<>();
        for (String parent : mechanism.parents()) {
            there.put(parent, "new " + parent);
            back.put("new " + parent, parent);
        }
        Mechanism renamed = ParentNames.renamed(mechanism, there);
        assertThat(renamed.parents())
                .containsExactlyElementsOf(
                        mechanism.parents().stream().map(there::get).toList());
        RandomGenerator random = new Seed(5).generator();
        double[] parents = parents(mechanism, random);
        double[] noise = noise(mechanism, random);
        assertThat(renamed.value(parents, noise)).isEqualTo(mechanism.value(parents, noise));
        Mechanism returned = ParentNames.renamed(renamed, back);
        assertThat(returned.parents()).isEqualTo(mechanism.parents());
        for (Distribution law : returned.noise()) {
            assertThat(mechanism.noise()).contains(law);
        }
    }
}
