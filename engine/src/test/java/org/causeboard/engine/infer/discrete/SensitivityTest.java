package org.causeboard.engine.infer.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.infer.discrete.Inferred.ImpossibleEvidence;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    private static final Progress UNWATCHED = Progress.unwatched();
    private static final double STEP = 1e-6;

    @Test
    void derivativesAreTheSlopesOfTheAnswer() {
        for (long seed = 0; seed < 60; seed++) {
            DiscreteNetwork network = RandomNetworks.network(seed, 8);
            SplittableRandom random = new Seed(seed).child("sensitivity").generator();
            Findings findings = RandomNetworks.findings(network, random, 3);
            Assignment interventions = RandomNetworks.interventions(network, random);
            String target = "V" + random.nextInt(8);
            int state = random.nextInt(network.cardinality(network.index(target)));
            Inferred<Sensitivity> found =
                    DiscreteInference.of(network).sensitivity(target, state, findings, interventions, UNWATCHED);
            if (found instanceof ImpossibleEvidence) {
                continue;
            }
            Sensitivity sensitivity = found.value();
            assertThat(sensitivity.answer())
                    .as("seed " + seed)
                    .isCloseTo(answer(network, target, state, findings, interventions), within(1e-12));
            for (Variable variable : network.variables()) {
                double[] table = network.table(variable.name());
                int states = network.cardinality(network.index(variable.name()));
                for (int cell = 0; cell < table.length && states > 1; cell++) {
                    // the network divides rows by their sums, so a moved cell lets the others give way in proportion
                    double direction = table[cell] < 0.5 ? STEP : -STEP;
                    if (table[cell] == 1) {
                        continue;
                    }
                    double[] moved = moved(table, cell, states, direction);
                    double slope =
                            (answer(network.withTable(variable.name(), moved), target, state, findings, interventions)
                                            - sensitivity.answer())
                                    / direction;
                    assertThat(sensitivity.proportional(variable.name(), cell))
                            .as("seed " + seed + ", " + variable.name() + " cell " + cell)
                            .isCloseTo(slope, within(2e-4 * Math.max(1, Math.abs(slope))));
                }
            }
        }
    }

    private static double[] moved(double[] table, int cell, int states, double by) {
        double[] moved = table.clone();
        int row = cell / states * states;
        for (int i = row; i < row + states; i++) {
            moved[i] = i == cell ? table[i] + by : table[i] * (1 - table[cell] - by) / (1 - table[cell]);
        }
        return moved;
    }

    private static double answer(
            DiscreteNetwork network, String target, int state, Findings findings, Assignment interventions) {
        return DiscreteInference.of(network)
                .query(List.of(target), findings, interventions, UNWATCHED)
                .value()
                .probability(state);
    }

    @Test
    void aRareIllnessMattersMoreThanTheFalseAlarmsOfItsTest() {
        // P(ill | positive) with a rare illness: 0.99 * 0.001 / (0.99 * 0.001 + 0.05 * 0.999)
        DiscreteNetwork network = DiscreteNetwork.builder()
                .variable(Variable.binary("ill"), List.of(), new double[] {0.999, 0.001})
                .variable(Variable.binary("test"), List.of("ill"), new double[] {0.95, 0.05, 0.01, 0.99})
                .build();
        Sensitivity sensitivity = DiscreteInference.of(network)
                .sensitivity("ill", 1, Findings.none().observed("test", 1), Assignment.none(), UNWATCHED)
                .value();
        double n = 0.99 * 0.001;
        double d = n + 0.05 * 0.999;
        assertThat(sensitivity.answer()).isCloseTo(n / d, within(1e-15));
        assertThat(sensitivity.derivative("test", 1)).isCloseTo(-n * 0.999 / (d * d), within(1e-12));
        assertThat(sensitivity.strongest(2)).allMatch(p -> p.variable().equals("ill"));
        assertThat(sensitivity.strongest(4).get(2).parentStates()).containsExactly("0");
    }
}
