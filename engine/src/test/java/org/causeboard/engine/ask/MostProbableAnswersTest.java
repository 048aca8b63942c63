package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.causeboard.engine.data.TestData;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.RandomModels;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.LogisticMechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

/// `MAP(...)` and `MPE(...)` as a person asks them, against the joint distribution that the same person can ask for.
class MostProbableAnswersTest {
    private static final Ask ASK = new Planner();

    @Test
    void theMostProbableStatesAreTheLargestCellOfTheJointDistribution() {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Snapshot model = Snapshot.of(RandomModels.tables(5, random).draft());
            for (String rest : List.of("", " | E=0", " | do(A=1)", " | do(B=0), D=1", " | E in {0, 1}, do(A=0)")) {
                compare(model, "A, C", rest, seed);
                compare(model, "C", rest, seed);
                compare(model, "B, C, D", rest, seed);
            }
        }
    }

    private static void compare(Snapshot model, String targets, String rest, long seed) {
        Answer most = ASK.answer("MAP(" + targets + rest + ")", model, Progress.unwatched());
        Answer joint = ASK.answer("P(" + targets + ", E" + rest + ")", model, Progress.unwatched());
        if (most instanceof Answer.Undefined) {
            assertThat(joint).as("seed %d", seed).isInstanceOf(Answer.Undefined.class);
            return;
        }
        Result.MostProbable found = (Result.MostProbable) ((Answer.Answered) most).result();
        JointTable table = ((Result.Joint) ((Answer.Answered) joint).result()).table();
        double best = 0;
        double ofFound = 0;
        int last = table.states().getLast().size();
        for (int cell = 0; cell < table.probabilities().size(); cell += last) {
            double share = 0;
            for (int e = 0; e < last; e++) {
                share += table.probabilities().get(cell + e);
            }
            best = Math.max(best, share);
            ofFound = agrees(table, cell, found) ? share : ofFound;
        }
        String where = "seed " + seed + ": MAP(" + targets + rest + ")";
        assertThat(ofFound).as(where).isCloseTo(best, within(1e-12));
        assertThat(Math.exp(found.lnProbability())).as(where).isCloseTo(best, within(1e-12));
    }

    private static boolean agrees(JointTable table, int cell, Result.MostProbable found) {
        int rest = cell / table.states().getLast().size();
        for (int axis = found.values().size() - 1; axis >= 0; axis--) {
            List<String> states = table.states().get(axis);
            Value state = new Value.Label(states.get(rest % states.size()));
            if (!found.values().get(axis).value().equals(state)) {
                return false;
            }
            rest /= states.size();
        }
        return true;
    }

    @Test
    void anExplanationIsAboutEverythingThatIsNotKnown() {
        for (long seed = 0; seed < 30; seed++) {
            Snapshot model = Snapshot.of(
                    RandomModels.tables(5, new SplittableRandom(seed)).draft());
            assertSame(model, "MPE()", "MAP(A, B, C, D, E)", seed);
            assertSame(model, "MPE(| C=1)", "MAP(A, B, D, E | C=1)", seed);
            assertSame(model, "MPE(| do(B=0), C=1)", "MAP(A, D, E | do(B=0), C=1)", seed);
        }
    }

    private static void assertSame(Snapshot model, String explanation, String named, long seed) {
        Answer all = ASK.answer(explanation, model, Progress.unwatched());
        Answer some = ASK.answer(named, model, Progress.unwatched());
        if (some instanceof Answer.Answered(Result result, Licence _)) {
            assertThat(((Answer.Answered) all).result())
                    .as("seed %d, %s", seed, explanation)
                    .isEqualTo(result);
        } else {
            assertThat(all).as("seed %d, %s", seed, explanation).isInstanceOf(some.getClass());
        }
    }

    @Test
    void acrossWorldsOfTablesACouplingIsNeeded() {
        Snapshot model =
                Snapshot.of(RandomModels.tables(4, new SplittableRandom(5)).draft());
        assertThat(ASK.answer("MAP(D_{A=0}, D_{A=1})", model, Progress.unwatched()))
                .isInstanceOfAny(Answer.NotIdentified.class, Answer.Answered.class);
        Snapshot explicit = Snapshot.of(
                RandomModels.explicitNoise(4, new SplittableRandom(5)).draft());
        Answer found = ASK.answer("MAP(D_{A=0}, D_{A=1} | B=1)", explicit, Progress.unwatched());
        Answer table = ASK.answer("P(D_{A=0}, D_{A=1} | B=1)", explicit, Progress.unwatched());
        if (found instanceof Answer.Answered(Result.MostProbable most, Licence _)
                && table instanceof Answer.Answered(Result.Joint(JointTable joint), Licence _)) {
            double best = joint.probabilities().stream().max().orElseThrow();
            assertThat(Math.exp(most.lnProbability())).isCloseTo(best, within(1e-12));
        }
    }

    @Test
    void aNormalDensityIsHighestAtTheMeans() {
        Snapshot model = linear();
        Answer.Answered answer = answered("MAP(X, Y | do(Z=2))", model);
        Result.MostProbable most = (Result.MostProbable) answer.result();
        assertThat(most.values()).extracting(Result.Chosen::value).containsExactly(Value.of(1), Value.of(3 + 2 * 2));
        // density of two independent normal numbers at their means; Y given X has sd 0.5, X has sd 2
        assertThat(Math.exp(most.lnProbability())).isCloseTo(1 / (2 * Math.PI * 2 * 0.5), within(1e-12));
        assertThat(most.measure()).isEqualTo(Result.Measure.DENSITY);
        assertThat(answer.licence().method()).isInstanceOf(Method.ExactLinear.class);
    }

    @Test
    void statesOfAMixedModelAreCountedAmongSimulatedUnits() {
        CausalGraph graph = CausalGraph.builder().directed("X", "B").build();
        Snapshot model = Snapshot.of(new ModelDraft(
                graph,
                Map.of("X", Variable.numeric("X"), "B", Variable.binary("B")),
                Map.of(
                        "X",
                        new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "B",
                        new LogisticMechanism(LinearPredictor.of(1, Term.slope("X", 2)))),
                Map.of()));
        Result.MostProbable most =
                (Result.MostProbable) answered("MAP(B | do(X=1))", model).result();
        assertThat(most.values().getFirst().value()).isEqualTo(new Value.Label("1"));
        assertThat(Math.exp(most.lnProbability())).isCloseTo(1 / (1 + Math.exp(-3)), within(0.003));
        Answer numbers = ASK.answer("MAP(X, B)", model, Progress.unwatched());
        assertThat(((Answer.NotReady) numbers).reason()).contains("'X' is a number");
    }

    @Test
    void impossibleConditionsAreNamedAndMisuseIsExplained() {
        Snapshot model = Snapshot.of(new ModelDraft(
                CausalGraph.builder().directed("X", "Y").build(),
                Map.of("X", Variable.binary("X"), "Y", Variable.binary("Y")),
                Map.of(
                        "X",
                        TableMechanism.root(1, 0),
                        "Y",
                        TableMechanism.deterministic(List.of("X"), List.of(2), 2, List.of(0, 1))),
                Map.of()));
        assertThat(((Answer.Undefined) ASK.answer("MAP(X | Y=1)", model, Progress.unwatched())).event())
                .isEqualTo("Y=1");
        assertProblem(model, "MAP(X=1)", "Which value is most probable");
        assertProblem(model, "MPE(X | Y=1)", "MPE asks about all variables");
        assertProblem(model, "MPE(| X=0, Y=0)", "known already");
        assertProblem(model, "MAP(X) - MAP(Y)", "Only numbers");
        assertProblem(model, "P()", "not said which variable");
    }

    private static void assertProblem(Snapshot model, String question, String words) {
        Answer.Invalid invalid = (Answer.Invalid) ASK.answer(question, model, Progress.unwatched());
        assertThat(invalid.problems().getFirst().message()).as(question).contains(words);
    }

    @Test
    void dataAloneGiveTheMostFrequentCombination() {
        Snapshot kidney = Snapshot.of(CausalGraph.builder()
                        .directed("stone_size", "treatment")
                        .directed("stone_size", "success")
                        .directed("treatment", "success")
                        .build())
                .withData(TestData.read("kidney_stones.csv"));
        Result.Joint joint =
                (Result.Joint) answered("P(stone_size, success)", kidney).result();
        assertThat(joint.table().probabilities().sum()).isCloseTo(1, within(1e-12));
        Result.MostProbable most =
                (Result.MostProbable) answered("MAP(stone_size, success | treatment=open_surgery)", kidney)
                        .result();
        // 192 of 350 open operations were successes with large stones (Charig and others, 1986)
        assertThat(Math.exp(most.lnProbability())).isCloseTo(192 / 350.0, within(1e-9));
    }

    private static Snapshot linear() {
        return Snapshot.of(new ModelDraft(
                CausalGraph.builder().directed("Z", "Y").variable("X").build(),
                Map.of("X", Variable.numeric("X"), "Y", Variable.numeric("Y"), "Z", Variable.numeric("Z")),
                Map.of(
                        "X",
                        new LinearGaussianMechanism(LinearPredictor.of(1), 2),
                        "Z",
                        new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "Y",
                        new LinearGaussianMechanism(LinearPredictor.of(3, Term.slope("Z", 2)), 0.5)),
                Map.of()));
    }

    private static Answer.Answered answered(String question, Snapshot snapshot) {
        return (Answer.Answered) ASK.answer(question, snapshot, Progress.unwatched());
    }
}
