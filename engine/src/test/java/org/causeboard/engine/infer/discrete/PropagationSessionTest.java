package org.causeboard.engine.infer.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.causeboard.engine.infer.discrete.Inferred.Exact;
import org.causeboard.engine.infer.discrete.Inferred.ImpossibleEvidence;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class PropagationSessionTest {
    private static final Progress UNWATCHED = Progress.unwatched();

    @Test
    void incrementalPropagationEqualsFromScratch() {
        for (long seed = 0; seed < 40; seed++) {
            DiscreteNetwork network = RandomNetworks.network(seed, 14);
            SplittableRandom random = new Seed(seed).child("session").generator();
            DiscreteInference inference = DiscreteInference.of(network);
            Assignment interventions = RandomNetworks.interventions(network, random);
            PropagationSession session =
                    inference.session(interventions, UNWATCHED).value();
            for (int step = 0; step < 25; step++) {
                change(session, network, random);
                compare(session, inference, random, "seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void aPropagationThatWasStoppedAnywhereGoesOnWithTheNextQuestion() {
        for (long seed = 0; seed < 20; seed++) {
            DiscreteNetwork network = RandomNetworks.network(seed, 14);
            SplittableRandom random = new Seed(seed).child("stopped").generator();
            DiscreteInference inference = DiscreteInference.of(network);
            PropagationSession session =
                    inference.session(Assignment.none(), UNWATCHED).value();
            for (int step = 0; step < 25; step++) {
                change(session, network, random);
                try {
                    session.marginals(new Impatient(random.nextInt(12)));
                } catch (CancellationException stopped) {
                    change(session, network, random);
                }
                compare(session, inference, random, "seed " + seed + ", step " + step);
            }
        }
    }

    /// Stops a computation at a check.
    private static final class Impatient implements Progress {
        private int checks;

        Impatient(int checks) {
            this.checks = checks;
        }

        @Override
        public void report(double share) {}

        @Override
        public void phase(String phase) {}

        @Override
        public boolean isCancelled() {
            return checks-- <= 0;
        }
    }

    private static void change(PropagationSession session, DiscreteNetwork network, SplittableRandom random) {
        List<String> set = List.copyOf(session.interventions().states().keySet());
        if (random.nextInt(3) == 0) {
            session.retract("V" + random.nextInt(network.size()));
        } else if (random.nextInt(3) == 0 && !set.isEmpty()) {
            String variable = set.get(random.nextInt(set.size()));
            session.intervene(variable, random.nextInt(network.cardinality(network.index(variable))));
        } else {
            session.set(RandomNetworks.finding(network, random));
        }
    }

    private static void compare(
            PropagationSession session, DiscreteInference inference, SplittableRandom random, String where) {
        if (random.nextBoolean()) { // one marginal alone, so that later steps meet half-updated messages
            String one = "V" + random.nextInt(inference.network().size());
            compare(
                    session.marginal(one, UNWATCHED),
                    inference.query(List.of(one), session.findings(), session.interventions(), UNWATCHED),
                    where);
            return;
        }
        Inferred<Marginals> live = session.marginals(UNWATCHED);
        Inferred<Marginals> fresh = inference.marginals(session.findings(), session.interventions(), UNWATCHED);
        if (fresh instanceof ImpossibleEvidence) {
            assertThat(live).as(where).isEqualTo(fresh);
            return;
        }
        for (Variable variable : inference.network().variables()) {
            assertThat(live.value().of(variable.name()).values())
                    .as(where)
                    .containsExactly(fresh.value().of(variable.name()).values(), within(1e-12));
        }
        assertThat(((Exact<?>) live).lnEvidence()).as(where).isCloseTo(((Exact<?>) fresh).lnEvidence(), within(1e-11));
    }

    private static void compare(Inferred<ProbabilityTable> live, Inferred<ProbabilityTable> fresh, String where) {
        if (fresh instanceof ImpossibleEvidence) {
            assertThat(live).as(where).isEqualTo(fresh);
        } else {
            assertThat(live.value().values())
                    .as(where)
                    .containsExactly(fresh.value().values(), within(1e-12));
        }
    }

    @Test
    void replacingTheEvidenceKeepsWhatStays() {
        DiscreteNetwork network = Grid.of(4, 3);
        PropagationSession session = DiscreteInference.of(network)
                .session(Assignment.none(), UNWATCHED)
                .value();
        session.replace(Findings.none().observed("G0_0", 0).observed("G3_3", 1));
        session.replace(Findings.none().observed("G3_3", 1).observed("G1_1", 1));
        assertThat(session.findings())
                .isEqualTo(Findings.none().observed("G3_3", 1).observed("G1_1", 1));
    }

    @Test
    void onlyTheVariablesThatItWasOpenedForCanBeIntervenedOn() {
        PropagationSession session = DiscreteInference.of(Grid.of(3, 3))
                .session(Assignment.of("G0_0", 0), UNWATCHED)
                .value();
        session.intervene("G0_0", 1);
        assertThat(session.interventions()).isEqualTo(Assignment.of("G0_0", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.intervene("G1_1", 0))
                .withMessageContaining("does not intervene on 'G1_1'");
    }

    @Test
    void manySmallChangesOfAReportAddUp() {
        DiscreteNetwork.Builder chain = DiscreteNetwork.builder();
        for (int v = 0; v < 60; v++) { // too long for one clique
            List<String> before = v == 0 ? List.of() : List.of("V" + (v - 1));
            chain.variable(
                    Variable.binary("V" + v),
                    before,
                    v == 0 ? new double[] {0.5, 0.5} : new double[] {0.9, 0.1, 0.1, 0.9});
        }
        DiscreteNetwork network = chain.build();
        DiscreteInference inference = DiscreteInference.of(network);
        PropagationSession session =
                inference.session(Assignment.none(), UNWATCHED).value();
        for (int step = 0; step <= 300; step++) {
            session.set(new Finding.Likelihood("V0", List.of(1 + 3e-6 * step, 1.0)));
            session.marginals(UNWATCHED);
        }
        Marginals scratch = inference
                .marginals(session.findings(), Assignment.none(), UNWATCHED)
                .value();
        Marginals kept = session.marginals(UNWATCHED).value();
        for (int v = 0; v < network.size(); v++) {
            for (int state = 0; state < network.cardinality(v); state++) {
                assertThat(kept.of(network.name(v)).probability(state))
                        .as(network.name(v))
                        .isCloseTo(scratch.of(network.name(v)).probability(state), within(1e-11));
            }
        }
    }

    @Test
    void aLargeCliqueIsWalkedToItsEnd() {
        // four causes with 20 states and one effect: 320,000 cells, walked in pieces
        SplittableRandom random = new Seed(4).generator();
        int states = 20;
        DiscreteNetwork.Builder builder = DiscreteNetwork.builder();
        List<String> names =
                IntStream.range(0, states).mapToObj(Integer::toString).toList();
        List<String> causes = List.of("A", "B", "C", "D");
        for (String cause : causes) {
            double[] even = new double[states];
            Arrays.fill(even, 1.0 / states);
            builder.variable(new Variable(cause, new Categorical(names)), List.of(), even);
        }
        int rows = states * states * states * states;
        double[] table = new double[2 * rows];
        double[] ofLast = new double[states]; // P(Y=1, D=d) of the last cause, the innermost
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            table[2 * row + 1] = random.nextDouble();
            table[2 * row] = 1 - table[2 * row + 1];
            ofLast[row % states] += table[2 * row + 1] / rows;
            sum += table[2 * row + 1] / rows;
        }
        builder.variable(Variable.binary("Y"), causes, table);
        PropagationSession session = DiscreteInference.of(builder.build())
                .session(Assignment.none(), UNWATCHED)
                .value();
        assertThat(session.marginals(UNWATCHED).value().of("Y").probability(1)).isCloseTo(sum, within(1e-12));
        session.set(new Finding.Observed("Y", 1));
        Marginals given = session.marginals(UNWATCHED).value();
        for (int d = 0; d < states; d++) {
            assertThat(given.of("D").probability(d)).isCloseTo(ofLast[d] / sum, within(1e-12));
        }
        assertThat(session.lnEvidence(UNWATCHED)).isCloseTo(Math.log(sum), within(1e-10));
    }

    @Test
    void aProbabilityTooSmallForANumberIsToldByItsLogarithm() {
        // a chain of 600 states, each seen through a reading that is hardly ever so
        DiscreteNetwork.Builder builder = DiscreteNetwork.builder();
        Findings seen = Findings.none();
        double[] step = {0.9, 0.1, 0.2, 0.8};
        double[] reading = {0.99, 0.01, 0.996, 0.004};
        double[] forward = {0.5, 0.5};
        double exact = 0;
        for (int t = 0; t < 600; t++) {
            builder.variable(
                    Variable.binary("H" + t), t == 0 ? List.of() : List.of("H" + (t - 1)), t == 0 ? forward : step);
            builder.variable(Variable.binary("R" + t), List.of("H" + t), reading);
            seen = seen.with(new Finding.Observed("R" + t, 1));
            double[] next = t == 0
                    ? forward
                    : new double[] {forward[0] * 0.9 + forward[1] * 0.2, forward[0] * 0.1 + forward[1] * 0.8};
            next = new double[] {next[0] * 0.01, next[1] * 0.004};
            exact += Math.log(next[0] + next[1]);
            forward = new double[] {next[0] / (next[0] + next[1]), next[1] / (next[0] + next[1])};
        }
        DiscreteInference inference = DiscreteInference.of(builder.build());
        Exact<ProbabilityTable> last =
                (Exact<ProbabilityTable>) inference.query(List.of("H599"), seen, Assignment.none(), UNWATCHED);
        assertThat(last.lnEvidence()).isCloseTo(exact, within(1e-8));
        assertThat(last.value().probability(1)).isCloseTo(forward[1], within(1e-12));
        Exact<Marginals> all = (Exact<Marginals>) inference.marginals(seen, Assignment.none(), UNWATCHED);
        assertThat(all.lnEvidence()).isCloseTo(exact, within(1e-8));
    }
}
