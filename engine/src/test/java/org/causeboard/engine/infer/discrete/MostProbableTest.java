package org.causeboard.engine.infer.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.infer.discrete.Inferred.ImpossibleEvidence;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class MostProbableTest {
    private static final Progress UNWATCHED = Progress.unwatched();

    @Test
    void explanationsReachTheLargestProbabilityOfAllCombinations() {
        for (long seed = 0; seed < 120; seed++) {
            DiscreteNetwork network = RandomNetworks.network(seed, 8);
            SplittableRandom random = new Seed(seed).child("map").generator();
            List<String> all = network.variables().stream().map(Variable::name).toList();
            check(network, random, all, "MPE, seed " + seed);
            check(network, random, List.of("V1", "V4", "V7"), "MAP, seed " + seed);
        }
    }

    private static void check(DiscreteNetwork network, SplittableRandom random, List<String> targets, String where) {
        Findings findings = RandomNetworks.findings(network, random, 3);
        Assignment interventions = RandomNetworks.interventions(network, random);
        double[] truth = BruteForce.table(network, targets, findings, interventions);
        double total = Arrays.stream(truth).sum();
        Inferred<Explanation> found =
                DiscreteInference.of(network).mostProbable(targets, findings, interventions, UNWATCHED);
        if (total == 0) {
            assertThat(found).as(where).isInstanceOf(ImpossibleEvidence.class);
            return;
        }
        int cell = 0;
        for (String target : targets) {
            int states = network.cardinality(network.index(target));
            cell = cell * states + found.value().states().state(target);
        }
        double best = Arrays.stream(truth).max().orElseThrow() / total;
        assertThat(truth[cell] / total).as(where).isCloseTo(best, within(1e-12));
        assertThat(found.value().probability()).as(where).isCloseTo(best, within(1e-12));
    }

    @Test
    void theMostProbableStatesTogetherNeedNotBeTheMostProbableOnes() {
        // A alone is rather 1, but the best pair has A = 0
        DiscreteNetwork network = DiscreteNetwork.builder()
                .variable(Variable.binary("A"), List.of(), new double[] {0.4, 0.6})
                .variable(Variable.binary("B"), List.of("A"), new double[] {1, 0, 0.5, 0.5})
                .build();
        DiscreteInference inference = DiscreteInference.of(network);
        Explanation pair = inference
                .mostProbable(Findings.none(), Assignment.none(), UNWATCHED)
                .value();
        Explanation alone = inference
                .mostProbable(List.of("A"), Findings.none(), Assignment.none(), UNWATCHED)
                .value();
        assertThat(pair.states().state("A")).isZero();
        assertThat(pair.probability()).isCloseTo(0.4, within(1e-15));
        assertThat(alone.states().state("A")).isOne();
    }
}
