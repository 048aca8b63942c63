package org.causeboard.engine.infer.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.causeboard.engine.infer.discrete.Inferred.Exact;
import org.causeboard.engine.infer.discrete.Inferred.ImpossibleEvidence;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
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
}
