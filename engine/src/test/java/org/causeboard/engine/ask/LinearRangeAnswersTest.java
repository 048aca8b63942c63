package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
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
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
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

    /// X ~ N(0, 1), Y = 2 X + N(0, 1), W = X + Y, a sum without noise of its own.
    private static Snapshot chain(double unit) {
        CausalGraph graph = CausalGraph.builder()
                .directed("X", "Y")
                .directed("X", "W")
                .directed("Y", "W")
                .build();
        Map<String, Mechanism> mechanisms = Map.of(
                "X",
                new LinearGaussianMechanism(LinearPredictor.of(0), unit),
                "Y",
                new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 2)), unit),
                "W",
                new FormulaMechanism("X + Y", List.of(Variable.numeric("X"), Variable.numeric("Y")), Normal.STANDARD));
        return Snapshot.of(ModelDraft.of(
                graph, List.of(Variable.numeric("X"), Variable.numeric("Y"), Variable.numeric("W")), mechanisms));
    }

    @Test
    void smallProbabilitiesHaveTheirDigits() {
        Snapshot model = chain(1);
        // R: pnorm(c(10, 20, 37), lower.tail = FALSE)
        assertThat(number("P(X > 10)", model)).isCloseTo(7.61985302416e-24, within(1e-34));
        assertThat(number("P(X > 20)", model)).isCloseTo(2.75362411860e-89, within(1e-99));
        assertThat(number("P(X < -37)", model)).isCloseTo(5.72557122252e-300, within(1e-309));
        assertThat(number("P(X in [10, 11])", model)).isCloseTo(7.61985302416e-24 - 1.91066e-28, within(1e-32));
        Answer.Answered tiny = answered("P(X > 100)", model);
        assertThat(((Result.Amount) tiny.result()).value()).isZero();
        assertThat(tiny.licence().notes()).anyMatch(note -> note.contains("1e-2174"));
        assertThat(number("p(X = 30)", model)).isCloseTo(1.47364613487e-196, within(1e-206));
        assertThat(number("Q[1e-30](X)", model)).isCloseTo(-11.46402469, within(1e-7));
    }

    @Test
    void improbableConditionsAreConditionsAllTheSame() {
        Snapshot model = chain(1);
        assertThat(number("E[Y | X > 100]", model)).isCloseTo(200.02, within(1e-4));
        assertThat(number("P(Y > 200 | X > 100)", model)).isCloseTo(0.5079, within(1e-3));
        assertThat(number("Q[0.5](X | X > 100)", model)).isCloseTo(100 + Math.log(2) / 100, within(1e-6));
        assertThat(number("E[Y | X=100]", model)).isCloseTo(200, within(1e-9));
        assertThat(number("E[Y_{X=0} | X=50, Y=200]", model)).isCloseTo(100, within(1e-9));
        // several ranges at once: in the tail of X, where Y is above its mean
        double both = number("E[X | X > 60, Y > 120]", model);
        assertThat(both).isBetween(60.0, 60.04);
        assertThat(number("E[W | X > 60, Y > 120]", model)).isBetween(180.0, 182.0);
        assertThat(number("P(Y > 120.5 | X > 60, Y > 120)", model)).isBetween(0.5, 0.75);
        // P(A, B, C) by parts agrees with all at once
        double three = number("P(X > 3, Y > 8, W > 12)", model);
        double parts = number("P(X > 3, Y > 8)", model) * number("P(W > 12 | X > 3, Y > 8)", model);
        assertThat(three).isCloseTo(parts, within(2e-3 * parts));
        assertThat(ASK.answer("E[X | X > 60, Y > 120, W < 0]", model, Progress.unwatched()))
                .isInstanceOf(Answer.Undefined.class);
    }

    @Test
    void sumsWithoutNoiseAreKnownExactly() {
        Snapshot model = chain(1);
        assertThat(number("Var[W | X=1, Y=3]", model)).isZero();
        assertThat(number("E[W | X=1, Y=3]", model)).isCloseTo(4, within(1e-12));
        assertThat(number("P(W=4 | X=1, Y=3)", model)).isEqualTo(1);
        assertThat(number("P(W > 3.9 | X=1, Y=3)", model)).isEqualTo(1);
        assertThat(ASK.answer("E[X | X=1, Y=3, W=5]", model, Progress.unwatched()))
                .isInstanceOf(Answer.Undefined.class);
        assertThat(ASK.answer("E[X | X=1, Y=3, W > 5]", model, Progress.unwatched()))
                .isInstanceOf(Answer.Undefined.class);
        assertThat(number("E[Y | X=1, W=5]", model)).isCloseTo(4, within(1e-9));
    }

    /// X ~ N(0, 1), Y = X^2 + noise: nothing but simulation answers about Y; W = X + noise.
    private static Snapshot curve() {
        CausalGraph graph =
                CausalGraph.builder().directed("X", "Y").directed("X", "W").build();
        List<Variable> numbers = List.of(Variable.numeric("X"), Variable.numeric("Y"), Variable.numeric("W"));
        return Snapshot.of(ModelDraft.of(
                graph,
                numbers,
                Map.of(
                        "X",
                        new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "Y",
                        new FormulaMechanism("X^2 + U", numbers, Normal.STANDARD),
                        "W",
                        new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 1)), 1))));
    }

    @Test
    void simulatedUnitsTellWhatTheyCannotTell() {
        Snapshot model = curve();
        Answer.NotReady rare = (Answer.NotReady)
                ASK.answer("E[Y | W_{X=0} > 10, W_{X=1} > 10]", model, Progress.unwatched()); // one noise told twice
        assertThat(rare.reason()).contains("its probability is 7.62e-24");
        Answer.NotReady unknown =
                (Answer.NotReady) ASK.answer("E[X | Y_{X=0} < -20, Y_{X=1} < -20]", model, Progress.unwatched());
        assertThat(unknown.reason()).contains("impossible, or its probability is hardly above");
        assertThat(ASK.answer("E[Y | X > 2, X < 1]", model, Progress.unwatched()))
                .isInstanceOf(Answer.Undefined.class);
        // an exact value may be as far out as it likes
        assertThat(number("E[Y | X=60]", model)).isCloseTo(3600, within(0.1));
        Answer.NotReady points = (Answer.NotReady) ASK.answer("E[Y | X in {1, 2}]", model, Progress.unwatched());
        assertThat(points.reason()).contains("give a range");
        Answer.Answered none = answered("P(Y_{X=0} < -20, Y_{X=1} < -20)", model);
        Uncertainty.Interval interval = ((Uncertainty.Intervals) none.licence().uncertainty())
                .intervals()
                .getFirst();
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isBetween(1e-5, 1e-4);
        assertThat(answered("Q[0.999999](Y)", model).licence().notes()).anyMatch(note -> note.contains("means little"));
        Answer.NotReady ratio =
                (Answer.NotReady) ASK.answer("E[Y | do(X=1)] / E[X | do(Y=1)]", model, Progress.unwatched());
        assertThat(ratio.reason()).contains("denominator");
    }

    @Test
    void aRatioToAnExactZeroHasNoValue() {
        Answer.NotReady ratio = (Answer.NotReady) ASK.answer("E[Y_{X=1}] / E[Y_{X=0}]", chain(1), Progress.unwatched());
        assertThat(ratio.reason()).contains("denominator is zero");
    }

    @Test
    void aVariableWithStatesIsNotDrawnFromNumbers() {
        CausalGraph graph = CausalGraph.builder().directed("X", "Y").build();
        Snapshot model = Snapshot.of(ModelDraft.of(
                graph,
                List.of(Variable.binary("X"), Variable.binary("Y")),
                Map.of(
                        "X",
                        TableMechanism.root(0.5, 0.5),
                        "Y",
                        new TableMechanism(List.of("X"), List.of(2), 2, Numbers.of(0.9, 0.1, 0.2, 0.8)))));
        assertThat(ASK.answer("P(Y | do(X ~ Normal(0, 1)))", model, Progress.unwatched()))
                .isInstanceOf(Answer.NotReady.class);
        assertThat(number("P(Y=1 | do(X ~ Bernoulli(0.3)))", model)).isCloseTo(0.31, within(1e-12));
    }

    @Test
    void unitsOfMeasurementDoNotMatter() {
        for (double unit : new double[] {1e-15, 1e-6, 1e6, 1e15}) {
            Snapshot model = chain(unit);
            String x = Double.toString(unit);
            assertThat(number("P(X > 0)", model)).as(x).isCloseTo(0.5, within(1e-12));
            assertThat(number("Var[Y]", model)).as(x).isCloseTo(5 * unit * unit, within(1e-9 * unit * unit));
            assertThat(number("E[Y | X=" + x + "]", model)).as(x).isCloseTo(2 * unit, within(1e-9 * unit));
            assertThat(number("E[X | Y=" + x + "]", model)).as(x).isCloseTo(0.4 * unit, within(1e-9 * unit));
            assertThat(ASK.answer("E[X | X=" + x + ", Y=" + x + ", W=" + x + "]", model, Progress.unwatched()))
                    .as(x)
                    .isInstanceOf(Answer.Undefined.class);
        }
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
