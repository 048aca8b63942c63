package org.causeboard.engine.infer.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.causeboard.engine.infer.discrete.Inferred.Exact;
import org.causeboard.engine.infer.discrete.Inferred.ImpossibleEvidence;
import org.causeboard.engine.infer.discrete.Inferred.TooLarge;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.task.WatchedProgress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class DiscreteInferenceTest {
    private static final Progress UNWATCHED = Progress.unwatched();

    /// Pearl's sprinkler: rain R and sprinkler S wet the grass W; season C is behind both.
    private static DiscreteNetwork sprinkler() {
        return DiscreteNetwork.builder()
                .variable(Variable.binary("W"), List.of("S", "R"), new double[] {1, 0, 0.1, 0.9, 0.1, 0.9, 0.01, 0.99})
                .variable(Variable.binary("C"), List.of(), new double[] {0.5, 0.5})
                .variable(Variable.binary("S"), List.of("C"), new double[] {0.5, 0.5, 0.9, 0.1})
                .variable(Variable.binary("R"), List.of("C"), new double[] {0.8, 0.2, 0.2, 0.8})
                .build();
    }

    @Test
    void wetGrassIsExplainedAsInRussellAndNorvig() {
        // Russell and Norvig's sprinkler: P(R=1 | W=1) = 0.7079, P(S=1 | W=1) = 0.4298
        DiscreteInference inference = DiscreteInference.of(sprinkler());
        Findings wet = Findings.none().observed("W", 1);
        assertThat(inference.query(List.of("R"), wet).value().probability(1)).isCloseTo(0.7079, within(5e-5));
        assertThat(inference.query(List.of("S"), wet).value().probability(1)).isCloseTo(0.4298, within(5e-5));
    }

    @Test
    void seeingAndDoingDifferBelowACommonCause() {
        DiscreteInference inference = DiscreteInference.of(sprinkler());
        double seen = inference
                .query(List.of("R"), Findings.none().observed("S", 1))
                .value()
                .probability(1);
        double done = inference
                .query(List.of("R"), Findings.none(), Assignment.of("S", 1), UNWATCHED)
                .value()
                .probability(1);
        assertThat(seen).isCloseTo(0.3, within(1e-12));
        assertThat(done).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void eliminationAndJunctionTreeEqualEnumeration() {
        for (long seed = 0; seed < 150; seed++) {
            DiscreteNetwork network = RandomNetworks.network(seed, 8);
            SplittableRandom random = new Seed(seed).child("question").generator();
            Findings findings = RandomNetworks.findings(network, random, 4);
            Assignment interventions = RandomNetworks.interventions(network, random);
            List<String> targets = List.of("V" + random.nextInt(4), "V" + (4 + random.nextInt(4)));
            double[] truth = BruteForce.table(network, targets, findings, interventions);
            double total = Arrays.stream(truth).sum();
            DiscreteInference inference = DiscreteInference.of(network);
            Inferred<ProbabilityTable> query = inference.query(targets, findings, interventions, UNWATCHED);
            Inferred<Marginals> marginals = inference.marginals(findings, interventions, UNWATCHED);
            if (total == 0) {
                assertThat(query).as("seed " + seed).isInstanceOf(ImpossibleEvidence.class);
                assertThat(marginals).as("seed " + seed).isInstanceOf(ImpossibleEvidence.class);
                continue;
            }
            double[] expected = Arrays.stream(truth).map(p -> p / total).toArray();
            assertThat(query.value().values()).as("seed " + seed).containsExactly(expected, within(1e-12));
            double ln = findings.isEmpty() ? 0 : Math.log(total);
            assertThat(lnEvidence(query)).as("seed " + seed).isCloseTo(ln, within(1e-12));
            assertThat(lnEvidence(marginals)).as("seed " + seed).isCloseTo(ln, within(1e-12));
            for (Variable variable : network.variables()) {
                double[] one = BruteForce.table(network, List.of(variable.name()), findings, interventions);
                assertThat(marginals.value().of(variable.name()).values())
                        .as("seed " + seed + ", " + variable.name())
                        .containsExactly(Arrays.stream(one).map(p -> p / total).toArray(), within(1e-12));
            }
        }
    }

    /// A network keeps slices of its tables from one question to the next, which must not be seen in any answer.
    @Test
    void aNetworkAnswersTheSameWhateverItWasAskedBefore() {
        for (long seed = 0; seed < 25; seed++) {
            DiscreteInference asked = DiscreteInference.of(RandomNetworks.network(seed, 12));
            SplittableRandom random = new Seed(seed).child("questions").generator();
            for (int i = 0; i < 12; i++) {
                Findings findings = RandomNetworks.findings(asked.network(), random, 3);
                Assignment interventions = RandomNetworks.interventions(asked.network(), random);
                List<String> targets = List.of("V" + random.nextInt(6), "V" + (6 + random.nextInt(6)));
                Inferred<ProbabilityTable> answer = asked.query(targets, findings, interventions, UNWATCHED);
                Inferred<ProbabilityTable> fresh = DiscreteInference.of(RandomNetworks.network(seed, 12))
                        .query(targets, findings, interventions, UNWATCHED);
                assertThat(answer.getClass())
                        .as("seed %s, question %s", seed, i)
                        .isEqualTo(fresh.getClass());
                if (fresh instanceof Exact<ProbabilityTable> exact) {
                    assertThat(answer.value().values())
                            .as("seed %s, question %s", seed, i)
                            .isEqualTo(exact.value().values());
                }
            }
        }
    }

    @Test
    void variablesMayHaveMoreStatesThanAWordHasBits() {
        SplittableRandom random = new Seed(4).generator();
        DiscreteNetwork network = DiscreteNetwork.builder()
                .variable(states("A", 130), List.of(), sparse(random, 1, 130))
                .variable(states("B", 70), List.of("A"), sparse(random, 130, 70))
                .variable(states("C", 3), List.of("A", "B"), sparse(random, 130 * 70, 3))
                .build();
        for (Findings findings : List.of(Findings.none(), Findings.none().observed("C", 1))) {
            Marginals marginals = DiscreteInference.of(network)
                    .marginals(findings, Assignment.none(), UNWATCHED)
                    .value();
            for (String variable : List.of("A", "B", "C")) {
                double[] truth = BruteForce.table(network, List.of(variable), findings, Assignment.none());
                double total = Arrays.stream(truth).sum();
                assertThat(marginals.of(variable).values())
                        .containsExactly(
                                Arrays.stream(truth).map(p -> p / total).toArray(), within(1e-13));
            }
        }
    }

    private static Variable states(String name, int count) {
        List<String> states = IntStream.range(0, count).mapToObj(i -> "s" + i).toList();
        return new Variable(name, new Categorical(states));
    }

    private static double[] sparse(SplittableRandom random, int rows, int states) {
        double[] table = new double[rows * states];
        for (int row = 0; row < rows; row++) {
            for (int s = 0; s < states; s++) {
                table[row * states + s] = random.nextInt(3) > 0 ? 0 : random.nextDouble();
            }
            table[row * states + random.nextInt(states)] = 0.5;
        }
        return table;
    }

    private static double lnEvidence(Inferred<?> inferred) {
        return ((Exact<?>) inferred).lnEvidence();
    }

    @Test
    void doingOnARootEqualsSeeing() {
        for (long seed = 0; seed < 50; seed++) {
            DiscreteNetwork network = RandomNetworks.network(seed, 12);
            int state = IntStream.range(0, network.cardinality(0))
                    .filter(s -> network.table(0)[s] > 0)
                    .findFirst()
                    .orElseThrow();
            DiscreteInference inference = DiscreteInference.of(network);
            double[] seen = inference
                    .query(List.of("V9", "V11"), Findings.none().observed("V0", state))
                    .value()
                    .values();
            double[] done = inference
                    .query(List.of("V9", "V11"), Findings.none(), Assignment.of("V0", state), UNWATCHED)
                    .value()
                    .values();
            assertThat(done).as("seed " + seed).containsExactly(seen, within(1e-13));
        }
    }

    @Test
    void impossibleEvidenceNamesOnlyTheFindingsThatConflict() {
        DiscreteNetwork network = sprinkler();
        Findings findings = Findings.none()
                .observed("C", 1)
                .observed("W", 1)
                .observed("R", 0)
                .observed("S", 0);
        assertThat(DiscreteInference.of(network).query(List.of("C"), findings))
                .isEqualTo(new ImpossibleEvidence<ProbabilityTable>(List.of(
                        new Finding.Observed("W", 1), new Finding.Observed("R", 0), new Finding.Observed("S", 0))));
    }

    @Test
    void aFindingAgainstAnInterventionIsImpossible() {
        Findings findings = Findings.none().observed("R", 1).observed("S", 0);
        assertThat(DiscreteInference.of(sprinkler()).query(List.of("W"), findings, Assignment.of("S", 1), UNWATCHED))
                .isEqualTo(new ImpossibleEvidence<ProbabilityTable>(List.of(new Finding.Observed("S", 0))));
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsSize() {
        InferenceLimits limits = new InferenceLimits(20, 20, 20);
        DiscreteInference inference =
                DiscreteInference.of(RandomNetworks.network(3, 40)).within(limits);
        Findings seen = Findings.none().observed("V39", 0);
        assertThat(inference.query(List.of("V1"), seen)).isInstanceOf(TooLarge.class);
        assertThat(inference.marginals(seen, Assignment.none(), UNWATCHED)).isInstanceOf(TooLarge.class);
        assertThat(inference.session(Assignment.none(), UNWATCHED)).isInstanceOf(TooLarge.class);
    }

    @Test
    void aTreeThatDoesNotFitIntoMemoryIsRefusedWithItsSizeBeforeItIsMade() {
        DiscreteInference inference = DiscreteInference.of(RandomNetworks.network(3, 40));
        Findings seen = Findings.none().observed("V39", 0);
        Inferred<Marginals> fits =
                inference.within(InferenceLimits.fitting(1L << 30)).marginals(seen, Assignment.none(), UNWATCHED);
        assertThat(fits).isInstanceOf(Exact.class);
        InferenceLimits small = InferenceLimits.fitting(100);
        Inferred<Marginals> refused = inference.within(small).marginals(seen, Assignment.none(), UNWATCHED);
        assertThat(refused).isInstanceOf(TooLarge.class);
        TooLarge<Marginals> size = (TooLarge<Marginals>) refused;
        assertThat(size.predictedCells()).isGreaterThan(size.limit()).isGreaterThan(100);
        assertThat(inference.within(small).session(Assignment.none(), UNWATCHED))
                .isInstanceOf(TooLarge.class);
        assertThat(inference.within(small).query(List.of("V1"), seen)).isInstanceOf(TooLarge.class);
    }

    @Test
    void cancelledWorkStops() {
        WatchedProgress progress = new WatchedProgress();
        progress.cancel();
        DiscreteInference inference = DiscreteInference.of(RandomNetworks.network(3, 40));
        Findings seen = Findings.none().observed("V39", 0);
        assertThatThrownBy(() -> inference.marginals(seen, Assignment.none(), progress))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void everyNumberOfThreadsGivesTheSameDigits() throws Exception {
        DiscreteNetwork network = wide();
        Findings findings = Findings.none().observed("C0", 1);
        double[][] answers = new double[3][];
        int[] threads = {1, 2, 8};
        for (int i = 0; i < threads.length; i++) {
            try (ForkJoinPool pool = new ForkJoinPool(threads[i])) {
                answers[i] = pool.submit(() -> all(network, findings)).get();
            }
        }
        assertThat(answers[1]).isEqualTo(answers[0]);
        assertThat(answers[2]).isEqualTo(answers[0]);
    }

    /// Three effects of the same 16 causes: tables that are large enough to be worked on by several threads.
    private static DiscreteNetwork wide() {
        SplittableRandom random = new Seed(1).generator();
        DiscreteNetwork.Builder builder = DiscreteNetwork.builder();
        List<String> causes = IntStream.range(0, 16).mapToObj(i -> "R" + i).toList();
        causes.forEach(cause -> builder.variable(Variable.binary(cause), List.of(), new double[] {0.3, 0.7}));
        for (int i = 0; i < 3; i++) {
            builder.variable(
                    Variable.binary("C" + i),
                    causes,
                    random.doubles(1 << 17, 0.1, 1).toArray());
        }
        return builder.build();
    }

    private static double[] all(DiscreteNetwork network, Findings findings) {
        DiscreteInference inference = DiscreteInference.of(network);
        double[] query = inference.query(List.of("R3", "C1"), findings).value().values();
        Marginals marginals =
                inference.marginals(findings, Assignment.none(), UNWATCHED).value();
        return DoubleStream.concat(
                        Arrays.stream(query), Arrays.stream(marginals.of("R5").values()))
                .toArray();
    }

    @Test
    void misspeltNamesSayWhatThereIs() {
        DiscreteNetwork network = sprinkler();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Findings.named(network, Map.of("W", "wet")))
                .withMessageContaining("'W' has no state 'wet' (states: 0, 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteInference.of(network).query(List.of("Q"), Findings.none()))
                .withMessageContaining("'Q' is not in this network (variables: W, C, S, R)");
    }
}
