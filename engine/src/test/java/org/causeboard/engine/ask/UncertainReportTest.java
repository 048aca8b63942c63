package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.RandomModels;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

/// An uncertain report on a variable is an effect of it that nobody drew: what it does to beliefs is what seeing that
/// effect does.
class UncertainReportTest {
    private static final Ask ASK = new Planner();
    private static final Offset<Double> TINY = within(1e-9);

    @Test
    void aTestThatIsEightyToTwentyRaisesARareDiseaseAsBayesSays() {
        Snapshot disease = disease();
        // prior odds 0.01 / 0.99, likelihood ratio 80 / 20
        double odds = 0.01 / 0.99 * 4;
        assertThat(number("P(D=yes | D in {yes: 80, no: 20})", disease)).isCloseTo(odds / (1 + odds), TINY);
        assertThat(number("P(D=yes | D in {yes: 0.8, no: 0.2})", disease)).isCloseTo(odds / (1 + odds), TINY);
        assertThat(number("P(D=yes | D in {yes: 1, no: 1})", disease)).isCloseTo(0.01, TINY);
        assertThat(number("P(D=yes | T in {pos: 80, neg: 20})", disease))
                .isCloseTo(
                        0.01 * (0.9 * 80 + 0.1 * 20) / (0.01 * (0.9 * 80 + 0.1 * 20) + 0.99 * (0.05 * 80 + 0.95 * 20)),
                        TINY);
    }

    @Test
    void aStateThatIsLeftOutIsExcludedAndACertainReportIsAState() {
        Snapshot disease = disease();
        assertThat(number("P(D=yes | T in {pos: 3})", disease)).isCloseTo(number("P(D=yes | T=pos)", disease), TINY);
    }

    @Test
    void aReportIsSeeingAnEffectOfTheVariable() {
        for (int trial = 0; trial < 40; trial++) {
            int seed = trial;
            SplittableRandom random = new SplittableRandom(seed);
            StructuralCausalModel model = RandomModels.tables(5, random);
            String reported = model.order().get(random.nextInt(5));
            List<Double> weights = new ArrayList<>();
            List<Event.Weight> named = new ArrayList<>();
            for (String state : ((Discrete) model.variable(reported).domain()).states()) {
                double weight = random.nextDouble(0.05, 1);
                weights.add(weight);
                named.add(new Event.Weight(Value.of(state), weight));
            }
            Snapshot bare = Snapshot.of(model.draft()).withCoupling(Coupling.GUMBEL_MAX);
            Snapshot drawn = Snapshot.of(withReport(model, reported, weights)).withCoupling(Coupling.GUMBEL_MAX);
            World world = World.of(new Intervention.SetTo(model.order().get(random.nextInt(5)), Value.of("0")));
            for (World seenIn : List.of(World.FACTUAL, world)) {
                Event report = new Event.Likelihood(new Counterfactual(reported, seenIn), named);
                Event seen = new Event.Equals(new Counterfactual("report", seenIn), Value.of("came"));
                for (World shown : List.of(World.FACTUAL, world)) {
                    for (String name : model.order()) {
                        Counterfactual target = new Counterfactual(name, shown);
                        Query byReport = new Query.Distribution(List.of(target), List.of(report));
                        Query byEffect = new Query.Distribution(List.of(target), List.of(seen));
                        assertSame(
                                law(byReport, bare),
                                law(byEffect, drawn),
                                "seed " + seed + ", " + target + ", " + report);
                    }
                    Map<String, Distribution> pictures = panorama(new Scene(shown, List.of(report)), bare);
                    Map<String, Distribution> wanted = panorama(new Scene(shown, List.of(seen)), drawn);
                    pictures.forEach((name, law) ->
                            assertSame((StateTable) law, (StateTable) wanted.get(name), "seed " + seed + ", " + name));
                }
            }
        }
    }

    private static Map<String, Distribution> panorama(Scene scene, Snapshot model) {
        return ((Panorama.Shown) new LiveAsk().panorama(scene, model, Progress.unwatched())).distributions();
    }

    private static void assertSame(StateTable one, StateTable other, String where) {
        for (int state = 0; state < one.states().size(); state++) {
            assertThat(one.probability(state)).as(where).isCloseTo(other.probability(state), TINY);
        }
    }

    @Test
    void theMostProbableValuesTakeTheReportIn() {
        Snapshot disease = disease();
        Answer.Answered answer = (Answer.Answered)
                ASK.answer("MAP(D | T in {pos: 1000, neg: 1}, D in {yes: 50, no: 1})", disease, Progress.unwatched());
        Result.MostProbable most = (Result.MostProbable) answer.result();
        assertThat(most.values().getFirst().value()).isEqualTo(Value.of("yes"));
        assertThat(Math.exp(most.lnProbability()))
                .isCloseTo(number("P(D=yes | T in {pos: 1000, neg: 1}, D in {yes: 50, no: 1})", disease), TINY);
    }

    @Test
    void simulatedUnitsAreWeighedByTheReport() {
        CausalGraph graph =
                CausalGraph.builder().directed("D", "Y").directed("U", "Y").build();
        Snapshot mixed = Snapshot.of(ModelDraft.of(
                graph,
                List.of(new Variable("D", Categorical.of("no", "yes")), Variable.numeric("U"), Variable.numeric("Y")),
                Map.of(
                        "D",
                        TableMechanism.root(0.7, 0.3),
                        "U",
                        new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "Y",
                        new LinearGaussianMechanism(
                                LinearPredictor.of(0, Term.slope("U", 1), Term.indicator("D", 1, 2)), 1))));
        double yes = 0.3 * 80 / (0.3 * 80 + 0.7 * 20);
        Answer.Answered answer =
                (Answer.Answered) ASK.answer("E[Y | D in {yes: 80, no: 20}]", mixed, Progress.unwatched());
        double value = ((Result.Amount) answer.result()).value();
        double error = ((Method.MonteCarlo) answer.licence().method()).standardError();
        assertThat(value).isCloseTo(2 * yes, within(4 * error));
    }

    @Test
    void withoutMechanismsTheRowsAreWeighed() {
        CausalGraph graph = CausalGraph.builder().directed("D", "T").build();
        Dataset data = new Dataset(
                "rows",
                List.of(
                        Column.ofStates("D", List.of("no", "no", "no", "yes")),
                        Column.ofStates("T", List.of("neg", "neg", "pos", "pos"))));
        Event report = new Event.Likelihood(
                Counterfactual.factual("T"),
                List.of(new Event.Weight(Value.of("pos"), 3), new Event.Weight(Value.of("neg"), 1)));
        Panorama.Shown shown = (Panorama.Shown) ASK.panorama(
                new Scene(World.FACTUAL, List.of(report)), Snapshot.of(graph).withData(data), Progress.unwatched());
        assertThat(((StateTable) shown.distributions().get("D")).probability(1)).isCloseTo(3.0 / 8, TINY);
    }

    @Test
    void rowsTellNothingOfAReportOnWhatTheyHaveNoColumnOf() {
        CausalGraph graph = CausalGraph.builder().directed("D", "T").build();
        Snapshot drawn = Snapshot.of(new ModelDraft(
                        graph,
                        Map.of("D", new Variable("D", Categorical.of("no", "yes"))),
                        Map.of("D", TableMechanism.root(0.5, 0.5)),
                        Map.of()))
                .withData(new Dataset("rows", List.of(Column.ofStates("T", List.of("neg", "pos")))));
        Event report = new Event.Likelihood(
                Counterfactual.factual("D"),
                List.of(new Event.Weight(Value.of("no"), 1), new Event.Weight(Value.of("yes"), 3)));
        Map<String, Distribution> shown = panorama(new Scene(World.FACTUAL, List.of(report)), drawn);
        assertThat(shown).containsOnlyKeys("D");
        assertThat(((StateTable) shown.get("D")).probability(1)).isCloseTo(0.75, TINY);
    }

    @Test
    void boundsAreRefusedAndSayWhatToDo() {
        Answer answer = ASK.answer("P(T_{D=yes}=pos | D=no, T in {pos: 4, neg: 1})", disease(), Progress.unwatched());
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.NotReady.class,
                        unready -> assertThat(unready.remedy()).startsWith("Choose a coupling"));
    }

    @Test
    void numbersAreNotWeighed() {
        Snapshot number = Snapshot.of(CausalGraph.builder().directed("X", "Y").build())
                .withVariables(List.of(Variable.numeric("X"), Variable.numeric("Y")));
        Answer answer = ASK.answer("E[Y | X in {1: 4, 2: 1}]", number, Progress.unwatched());
        assertThat(((Answer.Invalid) answer).problems().getFirst().message()).contains("weighs states");
    }

    private static ModelDraft withReport(StructuralCausalModel model, String reported, List<Double> weights) {
        CausalGraph graph =
                model.graph().toBuilder().directed(reported, "report").build();
        Map<String, Variable> variables = new LinkedHashMap<>(model.draft().variables());
        variables.put("report", new Variable("report", Categorical.of("not", "came")));
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>(model.draft().mechanisms());
        double[] cells = new double[2 * weights.size()];
        for (int state = 0; state < weights.size(); state++) {
            cells[2 * state] = 1 - weights.get(state);
            cells[2 * state + 1] = weights.get(state);
        }
        mechanisms.put(
                "report", TableMechanism.normalised(List.of(reported), List.of(weights.size()), 2, Numbers.of(cells)));
        return new ModelDraft(graph, variables, mechanisms, Map.of());
    }

    private static Snapshot disease() {
        CausalGraph graph = CausalGraph.builder().directed("D", "T").build();
        return Snapshot.of(ModelDraft.of(
                graph,
                List.of(
                        new Variable("D", Categorical.of("no", "yes")),
                        new Variable("T", Categorical.of("neg", "pos"))),
                Map.of(
                        "D",
                        TableMechanism.root(0.99, 0.01),
                        "T",
                        TableMechanism.normalised(List.of("D"), List.of(2), 2, Numbers.of(0.95, 0.05, 0.1, 0.9)))));
    }

    private static StateTable law(Query query, Snapshot model) {
        Answer answer = ASK.answer(query, model, Progress.unwatched());
        assertThat(answer).as("%s", query).isInstanceOf(Answer.Answered.class);
        return (StateTable) ((Result.Spread) ((Answer.Answered) answer).result()).distribution();
    }

    private static double number(String question, Snapshot model) {
        Answer answer = ASK.answer(question, model, Progress.unwatched());
        assertThat(answer).as(question).isInstanceOf(Answer.Answered.class);
        return ((Result.Amount) ((Answer.Answered) answer).result()).value();
    }
}
