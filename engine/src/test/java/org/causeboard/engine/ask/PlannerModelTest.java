package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.causeboard.engine.data.TestData;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.fit.FitChoices;
import org.causeboard.engine.fit.ModelFitter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.LogisticMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.WatchedProgress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class PlannerModelTest {
    private static final Ask ASK = new Planner();

    @Test
    void kidneyStonesReverseFromSeeingToDoing() {
        Snapshot kidney = kidneyModel();
        assertThat(number("P(success=1 | treatment=open_surgery)", kidney)).isCloseTo(0.780, within(5e-4));
        assertThat(number("P(success=1 | treatment=percutaneous)", kidney)).isCloseTo(0.826, within(5e-4));
        assertThat(number("P(success=1 | do(treatment=open_surgery))", kidney)).isCloseTo(0.833, within(5e-4));
        assertThat(number("P(success=1 | do(treatment=percutaneous))", kidney)).isCloseTo(0.779, within(5e-4));
    }

    @Test
    void aBareVariableIsItsWholeDistribution() {
        Answer.Answered answer = answered("P(success | do(treatment=open_surgery))", kidneyModel());
        StateTable table = (StateTable) ((Result.Spread) answer.result()).distribution();
        assertThat(table.probability(1)).isCloseTo(0.833, within(5e-4));
        assertThat(answer.licence().method()).isInstanceOf(Method.ExactDiscrete.class);
        assertThat(answer.licence().assumptions()).extracting(Assumption::kind).contains(Assumption.Kind.GRAPH);
    }

    @Test
    void effectsAddUpAsTheyShould() {
        Snapshot linear = linearModel();
        assertThat(number("ATE(X -> Y)", linear)).isCloseTo(2 * 3 + 1.5, within(1e-9));
        assertThat(number("NDE(X -> Y)", linear)).isCloseTo(1.5, within(1e-9));
        assertThat(number("NIE(X -> Y)", linear)).isCloseTo(6, within(1e-9));
        assertThat(number("CDE(X -> Y, M=5)", linear)).isCloseTo(1.5, within(1e-9));
        assertThat(number("PSE(X -> M -> Y)", linear)).isCloseTo(6, within(1e-9));
        assertThat(number("PSE(X -> Y)", linear)).isCloseTo(1.5, within(1e-9));
        assertThat(number("TE(X -> Y, 3 vs 1)", linear)).isCloseTo(15, within(1e-9));
    }

    @Test
    void aUnitOfALinearModelHasOneCounterfactual() {
        // noise of Y: 10 - (3*2 + 1.5*1) = 2.5; under X = 2, M = 2*2 + 0 = 4, Y = 12 + 3 + 2.5
        assertThat(number("E[Y_{X=2} | X=1, M=2, Y=10]", linearModel())).isCloseTo(17.5, within(1e-9));
    }

    @Test
    void questionsAcrossWorldsOfTablesGetBoundsUnlessACouplingIsChosen() {
        Snapshot model = binaryModel(0.3, 0.8);
        // Tian and Pearl (2000), exogenous X: max(0, p1 - p0) <= PNS <= min(p1, 1 - p0)
        Answer.Bounded pns = (Answer.Bounded) ASK.answer("PNS(X -> Y)", model, Progress.unwatched());
        assertThat(pns.bounds().getFirst().lower()).isCloseTo(0.5, within(1e-12));
        assertThat(pns.bounds().getFirst().upper()).isCloseTo(0.7, within(1e-12));
        Answer.Bounded pn = (Answer.Bounded) ASK.answer("P(Y_{X=0}=0 | X=1, Y=1)", model, Progress.unwatched());
        assertThat(pn.bounds().getFirst().lower()).isCloseTo(0.5 / 0.8, within(1e-12));
        assertThat(pn.bounds().getFirst().upper()).isCloseTo(0.7 / 0.8, within(1e-12));
        assertThat(number("PNS(X -> Y)", model.withCoupling(Coupling.MONOTONE))).isCloseTo(0.5, within(1e-12));
        assertThat(number("PNS(X -> Y)", model.withCoupling(Coupling.INDEPENDENT_ROWS)))
                .isCloseTo(0.8 * 0.7, within(1e-12));
    }

    @Test
    void boundsContainTheAnswerOfEveryCoupling() {
        for (long seed = 0; seed < 15; seed++) {
            Snapshot model = randomConfounded(new SplittableRandom(seed));
            for (String question : List.of("PN(X -> Y)", "PS(X -> Y)", "PNS(X -> Y)", "PNS(X -> Y | Z=1)")) {
                Answer.Bounded bounded = (Answer.Bounded) ASK.answer(question, model, Progress.unwatched());
                for (Coupling coupling : Coupling.values()) {
                    assertThat(number(question, model.withCoupling(coupling)))
                            .as("seed %d, %s, %s", seed, question, coupling)
                            .isBetween(
                                    bounded.bounds().getFirst().lower() - 1e-9,
                                    bounded.bounds().getFirst().upper() + 1e-9);
                }
            }
        }
    }

    @Test
    void mixedModelsAreSimulatedAndSaySo() {
        Snapshot mixed = Snapshot.of(ModelDraft.of(
                CausalGraph.builder().directed("X", "B").directed("B", "Y").build(),
                List.of(Variable.numeric("X"), Variable.binary("B"), Variable.numeric("Y")),
                Map.of(
                        "X", new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "B", new LogisticMechanism(LinearPredictor.of(0, Term.slope("X", 1))),
                        "Y", new LinearGaussianMechanism(LinearPredictor.of(1, Term.slope("B", 2)), 0.5))));
        Answer.Answered answer = answered("ATE(B -> Y)", mixed);
        assertThat(((Result.Amount) answer.result()).value()).isCloseTo(2, within(1e-9)); // shared noise cancels
        Answer.Answered mean = answered("E[Y]", mixed);
        Method.MonteCarlo method = (Method.MonteCarlo) mean.licence().method();
        assertThat(((Result.Amount) mean.result()).value()).isCloseTo(2, within(4 * method.standardError()));
        assertEquals(mean, answered("E[Y]", mixed), "the same snapshot gives the same digits");
    }

    @Test
    void softInterventionsFollowTheirFormula() {
        Snapshot linear = linearModel();
        assertThat(number("E[Y | do(X := X + 1)]", linear)).isCloseTo(7.5, within(0.1));
        assertThat(number("E[Y | do(X ~ Normal(2, 1))]", linear)).isCloseTo(15, within(0.15));
        assertThat(number("E[Y | do(M = M_{X=3}, X=0)]", linear)).isCloseTo(18, within(1e-9));
        Answer.Invalid wrong = (Answer.Invalid) ASK.answer("E[Y | do( X := Xx + 1 )]", linear, Progress.unwatched());
        assertEquals(15, wrong.problems().getFirst().from());
    }

    @Test
    void quantilesAreSimulatedWithTheirOwnError() {
        Snapshot mixed = Snapshot.of(ModelDraft.of(
                CausalGraph.builder().directed("B", "Y").build(),
                List.of(Variable.binary("B"), Variable.numeric("Y")),
                Map.of(
                        "B",
                        TableMechanism.root(0, 1),
                        "Y",
                        new LinearGaussianMechanism(LinearPredictor.of(1, Term.indicator("B", 1, 2)), 1))));
        Answer.Answered answer = answered("Q[0.9](Y)", mixed);
        double error = ((Method.MonteCarlo) answer.licence().method()).standardError();
        assertThat(error).isBetween(1e-4, 0.02);
        assertThat(((Result.Amount) answer.result()).value()).isCloseTo(3 + 1.2815515655, within(4 * error));
    }

    @Test
    void impossibleConditionsAreNamed() {
        Snapshot model = binaryModel(0, 1);
        assertThat(ASK.answer("P(Y | X=0, Y=1)", model, Progress.unwatched())).isInstanceOf(Answer.Undefined.class);
    }

    @Test
    void whatDoesNotFitIsInvalidOrNotReady() {
        Snapshot model = kidneyModel();
        assertThat(ASK.answer("P(nonsense)", model, Progress.unwatched())).isInstanceOf(Answer.Invalid.class);
        assertThat(ASK.answer("ATE(", model, Progress.unwatched())).isInstanceOf(Answer.Invalid.class);
        assertThat(ASK.answer("CDE(treatment -> success)", model, Progress.unwatched()))
                .isInstanceOf(Answer.Invalid.class);
        Snapshot bare = Snapshot.of(CausalGraph.builder().directed("X", "Y").build());
        assertThat(ASK.answer("P(Y=1 | do(X=1))", bare, Progress.unwatched())).isInstanceOf(Answer.NotReady.class);
        WatchedProgress cancelled = new WatchedProgress();
        cancelled.cancel();
        assertThat(ASK.answer("P(success | do(treatment=open_surgery))", model, cancelled))
                .isInstanceOf(Answer.Cancelled.class);
    }

    @Test
    void separationIsReadOffTheGraph() {
        Snapshot chain = Snapshot.of(
                CausalGraph.builder().directed("X", "M").directed("M", "Y").build());
        assertEquals(true, ((Result.Verdict) answered("X _||_ Y | M", chain).result()).holds());
        assertEquals(false, ((Result.Verdict) answered("X _||_ Y", chain).result()).holds());
    }

    @Test
    void aSceneShowsEveryVariable() {
        Snapshot kidney = kidneyModel();
        World open = World.of(new Intervention.SetTo("treatment", Value.of("open_surgery")));
        Panorama.Shown seen =
                shown(new Scene(World.FACTUAL, List.of(Event.equal("treatment", Value.of("open_surgery")))), kidney);
        Panorama.Shown done = shown(new Scene(open, List.of()), kidney);
        assertThat(((StateTable) seen.distributions().get("success")).probability(1))
                .isCloseTo(0.780, within(5e-4));
        assertThat(((StateTable) done.distributions().get("success")).probability(1))
                .isCloseTo(0.833, within(5e-4));
        assertEquals(
                List.copyOf(kidney.graph().variables()),
                List.copyOf(done.distributions().keySet()));
    }

    @Test
    void imaginingTakesARowAsFact() {
        Snapshot linear = linearModel();
        World twice = World.of(new Intervention.SetTo("X", Value.of(2)));
        List<Event> row =
                List.of(Event.equal("X", Value.of(1)), Event.equal("M", Value.of(2)), Event.equal("Y", Value.of(10)));
        Panorama.Shown shown = shown(new Scene(twice, row), linear);
        assertThat(shown.distributions().get("Y").mean()).isCloseTo(17.5, within(1e-9));
    }

    @Test
    void aRowOfDataIsAUnit() {
        Snapshot kidney =
                kidneyModel().withData(TestData.read("kidney_stones.csv")).withCoupling(Coupling.MONOTONE);
        World other = World.of(new Intervention.SetTo("treatment", Value.of("percutaneous")));
        Scene scene = Scene.ofRow(other, kidney, 0); // a small stone, open surgery, success
        assertEquals(3, scene.given().size());
        // P(success under the other | success under open), small stones, monotone: (234/270) / (81/87)
        StateTable success = (StateTable) shown(scene, kidney).distributions().get("success");
        assertThat(success.probability(1)).isCloseTo(234.0 / 270 / (81.0 / 87), within(1e-9));
    }

    @Test
    void aRuleWithoutChanceIsMadeInItsOwnWay() {
        Snapshot model = binaryModel(0.3, 0.8);
        double asIs = number("P(X=1)", model);
        assertThat(number("P(X=1 | do(X := 1 - X))", model)).isCloseTo(1 - asIs, within(1e-12));
        assertThat(number("P(Y=1 | do(X := 1 - X))", model)).isCloseTo(asIs * 0.3 + (1 - asIs) * 0.8, within(1e-12));
    }

    @Test
    void arithmeticWithoutAResultIsNoAnswer() {
        Variable x = Variable.numeric("X");
        Snapshot model = Snapshot.of(ModelDraft.of(
                CausalGraph.builder().directed("X", "Y").build(),
                List.of(x, Variable.numeric("Y")),
                Map.of(
                        "X", new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "Y", new FormulaMechanism("log(X) + U", List.of(x), Normal.STANDARD))));
        Answer answer = ASK.answer("E[Y]", model, Progress.unwatched());
        assertThat(answer).isInstanceOf(Answer.NotReady.class);
        assertThat(((Answer.NotReady) answer).reason()).contains("'Y' has no valid value");
        assertThat(number("E[Y | do(X=1)]", model)).isCloseTo(0, within(0.02));
    }

    @Test
    void aPictureOfAnotherWorldNamesTheCouplingThatItRestsOn() {
        Snapshot kidney = kidneyModel();
        World other = World.of(new Intervention.SetTo("treatment", Value.of("percutaneous")));
        Scene imagined = new Scene(other, List.of(Event.equal("success", Value.of(1))));
        assertThat(shown(imagined, kidney).coupling()).contains(Coupling.MONOTONE);
        assertThat(shown(imagined, kidney.withCoupling(Coupling.GUMBEL_MAX)).coupling())
                .contains(Coupling.GUMBEL_MAX);
        assertThat(shown(new Scene(other, List.of()), kidney).coupling()).isEmpty();
    }

    @Test
    void aCorrelationAlongABidirectedEdgeMovesTheAnswers() {
        CausalGraph graph =
                CausalGraph.builder().directed("X", "Y").bidirected("X", "Y").build();
        Snapshot model = Snapshot.of(ModelDraft.of(
                graph,
                List.of(Variable.numeric("X"), Variable.numeric("Y")),
                Map.of(
                        "X", new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "Y", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 2)), 1))));
        Snapshot tied = model.withCorrelations(Map.of(Edge.bidirected("X", "Y"), 0.5));
        assertThat(number("E[Y | X=1]", tied)).isCloseTo(2.5, within(1e-12));
        assertThat(number("E[Y | do(X=1)]", tied)).isCloseTo(2, within(1e-12));
        assertThat(number("E[Y | X=1]", model)).isCloseTo(2, within(1e-12));
    }

    @Test
    void aLiveCanvasShowsTheSameAsAnswersFromScratch() {
        Ask live = new LiveAsk();
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed / 8); // some scenes of one model in a row
            Snapshot model = randomConfounded(random);
            SplittableRandom choice = new SplittableRandom(seed);
            World world = choice.nextBoolean()
                    ? World.FACTUAL
                    : World.of(new Intervention.SetTo("X", Value.of(choice.nextInt(2))));
            List<Event> given = choice.nextBoolean()
                    ? List.of()
                    : List.of(new Event.Equals(new Counterfactual("Y", world), Value.of(choice.nextInt(2))));
            Scene scene = new Scene(world, given);
            Panorama.Shown expected = shown(scene, model);
            Panorama.Shown found = (Panorama.Shown) live.panorama(scene, model, Progress.unwatched());
            for (String name : expected.distributions().keySet()) {
                assertThat(found.distributions().get(name).mean())
                        .as("seed %d, %s", seed, name)
                        .isCloseTo(expected.distributions().get(name).mean(), within(1e-12));
            }
        }
    }

    @Test
    void withoutAModelTheDataShowThemselves() {
        CausalGraph graph =
                CausalGraph.builder().directed("treatment", "success").build();
        Snapshot data = Snapshot.of(graph).withData(TestData.read("kidney_stones.csv"));
        Panorama.Shown shown =
                shown(new Scene(World.FACTUAL, List.of(Event.equal("treatment", Value.of("percutaneous")))), data);
        assertThat(((StateTable) shown.distributions().get("success")).probability(1))
                .isCloseTo(0.826, within(5e-4));
    }

    private static Panorama.Shown shown(Scene scene, Snapshot snapshot) {
        Panorama panorama = ASK.panorama(scene, snapshot, Progress.unwatched());
        assertThat(panorama).isInstanceOf(Panorama.Shown.class);
        return (Panorama.Shown) panorama;
    }

    private static Snapshot kidneyModel() {
        CausalGraph graph = CausalGraph.builder()
                .directed("stone_size", "treatment")
                .directed("stone_size", "success")
                .directed("treatment", "success")
                .build();
        return Snapshot.of(ModelFitter.fit(
                        graph, List.of(), TestData.read("kidney_stones.csv"), FitChoices.DEFAULT, Progress.unwatched())
                .draft());
    }

    private static Snapshot linearModel() {
        return Snapshot.of(ModelDraft.of(
                CausalGraph.builder()
                        .directed("X", "M")
                        .directed("M", "Y")
                        .directed("X", "Y")
                        .build(),
                List.of(Variable.numeric("X"), Variable.numeric("M"), Variable.numeric("Y")),
                Map.of(
                        "X", new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "M", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 2)), 1),
                        "Y",
                                new LinearGaussianMechanism(
                                        LinearPredictor.of(0, Term.slope("M", 3), Term.slope("X", 1.5)), 1))));
    }

    private static Snapshot binaryModel(double p0, double p1) {
        return Snapshot.of(ModelDraft.of(
                CausalGraph.builder().directed("X", "Y").build(),
                List.of(Variable.binary("X"), Variable.binary("Y")),
                Map.of(
                        "X",
                        TableMechanism.root(0.4, 0.6),
                        "Y",
                        new TableMechanism(List.of("X"), List.of(2), 2, Numbers.of(1 - p0, p0, 1 - p1, p1)))));
    }

    private static Snapshot randomConfounded(SplittableRandom random) {
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        mechanisms.put("Z", TableMechanism.root(0.3, 0.7));
        mechanisms.put("X", table(random, "Z"));
        mechanisms.put("Y", table(random, "Z", "X"));
        return Snapshot.of(ModelDraft.of(
                CausalGraph.builder()
                        .directed("Z", "X")
                        .directed("Z", "Y")
                        .directed("X", "Y")
                        .build(),
                List.of(Variable.binary("Z"), Variable.binary("X"), Variable.binary("Y")),
                mechanisms));
    }

    private static Mechanism table(SplittableRandom random, String... parents) {
        double[] cells = new double[2 << parents.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextDouble(0.05, 1);
        }
        List<Integer> sizes = List.of(parents).stream().map(_ -> 2).toList();
        return TableMechanism.normalised(List.of(parents), sizes, 2, Numbers.of(cells));
    }

    private static Answer.Answered answered(String question, Snapshot snapshot) {
        Answer answer = ASK.answer(question, snapshot, Progress.unwatched());
        assertThat(answer).as(question).isInstanceOf(Answer.Answered.class);
        return (Answer.Answered) answer;
    }

    private static double number(String question, Snapshot snapshot) {
        return ((Result.Amount) answered(question, snapshot).result()).value();
    }

    @Test
    void necessityAndSufficiencyLookBackFromOppositeFacts() {
        // Pearl (2009), Theorem 9.2.14, with no confounding and a monotone noise: PN = (p1 - p0) / p1,
        // PS = (p1 - p0) / (1 - p0)
        Snapshot model = binaryModel(0.3, 0.8).withCoupling(Coupling.MONOTONE);
        assertThat(number("PN(X -> Y)", model)).isCloseTo(0.5 / 0.8, within(1e-12));
        assertThat(number("PS(X -> Y)", model)).isCloseTo(0.5 / 0.7, within(1e-12));
    }

    @Test
    void anEffectAlongAPathIsTheProductOfItsArrows() {
        CausalGraph graph = CausalGraph.builder()
                .directed("X", "W")
                .directed("X", "M")
                .directed("W", "M")
                .directed("W", "Y")
                .directed("M", "Y")
                .directed("X", "Y")
                .build();
        Snapshot model = Snapshot.of(ModelDraft.of(
                graph,
                List.of("X", "W", "M", "Y").stream().map(Variable::numeric).toList(),
                Map.of(
                        "X",
                        new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "W",
                        new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 2)), 1),
                        "M",
                        new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 3), Term.slope("W", 5)), 1),
                        "Y",
                        new LinearGaussianMechanism(
                                LinearPredictor.of(0, Term.slope("W", 7), Term.slope("M", 11), Term.slope("X", 13)),
                                1))));
        assertThat(number("PSE(X -> Y)", model)).isCloseTo(13, within(1e-9));
        assertThat(number("PSE(X -> W -> Y)", model)).isCloseTo(2 * 7, within(1e-9));
        assertThat(number("PSE(X -> M -> Y)", model)).isCloseTo(3 * 11, within(1e-9));
        assertThat(number("PSE(X -> W -> M -> Y)", model)).isCloseTo(2 * 5 * 11, within(1e-9));
        assertThat(number("TE(X -> Y)", model)).isCloseTo(13 + 14 + 33 + 110, within(1e-9));
    }
}
