package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.infer.RandomModels;
import org.causeboard.engine.infer.sampling.MonteCarlo;
import org.causeboard.engine.infer.sampling.NoiseBank;
import org.causeboard.engine.infer.sampling.Sampled;
import org.causeboard.engine.infer.sampling.WorldSample;
import org.causeboard.engine.infer.sampling.WorldSampler;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;
import org.junit.jupiter.api.Test;

/// Linear models under a condition that is a range: exact, and in agreement with simulated units.
class LinearRangeAnswersTest {
    private static final Ask ASK = new Planner();
    private static final World DONE = World.of(new Intervention.SetTo("B", Value.of(1)));

    @Test
    void rangesOfOneVariableHaveAClosedFormThatSimulationConfirms() {
        for (long seed = 0; seed < 20; seed++) {
            StructuralCausalModel model = RandomModels.linear(5, new SplittableRandom(seed));
            Snapshot snapshot = Snapshot.of(model.draft());
            Event given = lies("C", World.FACTUAL, 0.2, 2);
            WorldSample sample = drawn(model, seed, given);
            Counterfactual target = new Counterfactual("E", DONE);
            agree(snapshot, "E[E_{B=1} | C in [0.2, 2]]", sample.mean(target), seed);
            agree(snapshot, "Var[E_{B=1} | C in [0.2, 2]]", sample.variance(target), seed);
            agree(snapshot, "Q[0.8](E_{B=1} | C in [0.2, 2])", sample.quantile(target, 0.8), seed);
            agree(
                    snapshot,
                    "P(E_{B=1} > 1 | C in [0.2, 2])",
                    sample.probability(List.of(lies("E", DONE, 1, Double.POSITIVE_INFINITY))),
                    seed);
            agree(
                    snapshot,
                    "P(C > 1 | C in [0.2, 2])",
                    sample.probability(List.of(lies("C", World.FACTUAL, 1, Double.POSITIVE_INFINITY))),
                    seed);
            agree(
                    snapshot,
                    "P(C > 1, E_{B=1} < 0 | C in [0.2, 2])",
                    sample.probability(List.of(
                            lies("C", World.FACTUAL, 1, Double.POSITIVE_INFINITY),
                            lies("E", DONE, Double.NEGATIVE_INFINITY, 0))),
                    seed);
        }
    }

    private static Event lies(String variable, World world, double lower, double upper) {
        return new Event.Within(new Counterfactual(variable, world), new Range(lower, upper), Event.Bounds.CLOSED);
    }

    private static WorldSample drawn(StructuralCausalModel model, long seed, Event given) {
        List<Counterfactual> wanted =
                List.of(Counterfactual.factual("C"), new Counterfactual("E", DONE), Counterfactual.factual("A"));
        return ((Sampled.Drawn) WorldSampler.draw(
                        WorldNetwork.of(model, wanted),
                        List.of(given),
                        new NoiseBank(new Seed(seed), 60_000),
                        Progress.unwatched()))
                .sample();
    }

    private static void agree(Snapshot snapshot, String question, MonteCarlo drawn, long seed) {
        Answer.Answered answer = answered(question, snapshot);
        assertThat(answer.licence().method()).as(question).isInstanceOf(Method.ExactLinear.class);
        double exact = ((Result.Amount) answer.result()).value();
        assertThat(drawn.value())
                .as("seed %d, %s, %s", seed, question, drawn)
                .isCloseTo(exact, within(4.5 * drawn.standardError() + 5 / drawn.effectiveDraws()));
    }

    @Test
    void aRangeAndExactValuesGoTogether() {
        for (long seed = 0; seed < 20; seed++) {
            Snapshot model = Snapshot.of(
                    RandomModels.linear(4, new SplittableRandom(seed)).draft());
            // a range that is nearly a point is nearly seeing the point
            double narrow = number("E[D | A=0.5, B in [0.3, 0.3000001]]", model);
            assertThat(narrow).as("seed %d", seed).isCloseTo(number("E[D | A=0.5, B=0.3]", model), within(1e-5));
            // a range without ends is no condition
            double whole = number("E[D | A=0.5, B > -1000000]", model);
            assertThat(whole).as("seed %d", seed).isCloseTo(number("E[D | A=0.5]", model), within(1e-9));
            // total probability over the two sides of a cut
            double above = number("P(C > 0 | A=0.5)", model);
            double split = above * number("P(D > 1 | A=0.5, C > 0)", model)
                    + (1 - above) * number("P(D > 1 | A=0.5, C <= 0)", model);
            assertThat(split).as("seed %d", seed).isCloseTo(number("P(D > 1 | A=0.5)", model), within(1e-10));
            assertThat(number("P(D > 1, C > 0 | A=0.5)", model))
                    .as("seed %d", seed)
                    .isCloseTo(above * number("P(D > 1 | A=0.5, C > 0)", model), within(1e-10));
        }
    }

    @Test
    void densitiesIntegrateToProbabilities() {
        Snapshot model =
                Snapshot.of(RandomModels.linear(4, new SplittableRandom(3)).draft());
        for (String rest : List.of("", ", do(A=1)", ", A=0.4", ", do(A=1), B=0")) {
            double sum = 0;
            for (int i = 0; i < 200; i++) {
                sum += number("p(D=" + (-1 + (i + 0.5) * 0.01) + " | C > 0" + rest + ")", model) * 0.01;
            }
            assertThat(sum).as(rest).isCloseTo(number("P(D in [-1, 1] | C > 0" + rest + ")", model), within(1e-4));
        }
    }

    @Test
    void severalNumbersHaveAJointDistribution() {
        StructuralCausalModel linear = RandomModels.linear(4, new SplittableRandom(8));
        Snapshot model = Snapshot.of(linear.draft());
        JointNormal joint =
                ((Result.JointNumbers) answered("P(C, D_{A=1} | B=0.5)", model).result()).normal();
        assertThat(joint.mean().get(0)).isCloseTo(number("E[C | B=0.5]", model), within(1e-12));
        assertThat(joint.mean().get(1)).isCloseTo(number("E[D_{A=1} | B=0.5]", model), within(1e-12));
        assertThat(joint.covariance(0, 0)).isCloseTo(number("Var[C | B=0.5]", model), within(1e-12));
        Result.JointDraws drawn =
                (Result.JointDraws) answered("P(C, D | A > 0, B > 0)", model).result();
        assertThat(drawn.sample().mean(0)).isCloseTo(number("E[C | A > 0, B > 0]", model), within(1e-9));
        assertThat(drawn.sample().correlation(0, 1)).isBetween(-1.0, 1.0);
    }

    @Test
    void contradictionsAreImpossibleAndCertainEventsAreCertain() {
        Snapshot model =
                Snapshot.of(RandomModels.linear(4, new SplittableRandom(8)).draft());
        assertThat(ASK.answer("E[D | B > 1, B < 0]", model, Progress.unwatched()))
                .isInstanceOf(Answer.Undefined.class);
        assertThat(ASK.answer("E[D | B=1, B < 0]", model, Progress.unwatched())).isInstanceOf(Answer.Undefined.class);
        assertThat(ASK.answer("E[D | do(B=1), B < 0]", model, Progress.unwatched()))
                .isInstanceOf(Answer.Undefined.class);
        assertThat(number("P(B < 2, D > -1000 | do(B=1))", model)).isCloseTo(1, within(1e-12));
        assertThat(number("P(B=1 | do(B=1))", model)).isEqualTo(1);
        assertThat(number("P(B=1, D > 0)", model)).isZero();
        assertThat(number("P(B > 1, B < 0)", model)).isZero();
    }

    private static double number(String question, Snapshot snapshot) {
        return ((Result.Amount) answered(question, snapshot).result()).value();
    }

    private static Answer.Answered answered(String question, Snapshot snapshot) {
        Answer answer = ASK.answer(question, snapshot, Progress.unwatched());
        assertThat(answer).as(question).isInstanceOf(Answer.Answered.class);
        return (Answer.Answered) answer;
    }
}
