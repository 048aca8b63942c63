package org.causeboard.engine.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.Identification.NotIdentified;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CounterfactualIdentificationTest {
    @Test
    void theNaturalDirectEffectNeedsNoConfoundingOfMediatorAndOutcome() { // Pearl (2001)
        List<Event> nested = List.of(event("Y", 1, set("X", 1), natural("M", set("X", 0))));
        assertThat(estimand("X -> M, M -> Y, X -> Y", nested, List.of())).isEqualTo("sum_m P(Y=1 | m, X=1) P(m | X=0)");
        assertThat(verdict("X -> M, M -> Y, X -> Y, M <-> Y", nested, List.of()))
                .isInstanceOf(NotIdentified.class);
    }

    @Test
    void theEffectOnTheUntreatedFollowsFromAFrontDoor() {
        assertThat(estimand("X -> M, M -> Y, X <-> Y", List.of(event("Y", 1, set("X", 1))), List.of(event("X", 0))))
                .isEqualTo("sum_m P(Y=1 | m, X=0) P(m | X=1)");
    }

    @Test
    void aJointEventOfBothWorldsOfOneVariableIsNotIdentified() {
        Identification verdict =
                verdict("X -> Y", List.of(event("Y", 1, set("X", 1)), event("Y", 0, set("X", 0))), List.of());
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        NotIdentified.class,
                        not -> assertThat(not.obstruction()).isInstanceOf(Obstruction.InconsistentFactor.class));
        assertThat(verdict("X -> Y", List.of(event("Y", 1, set("X", 1)), event("Y", 1)), List.of()))
                .isInstanceOf(NotIdentified.class);
    }

    @Test
    void aVariableOfTwoStatesIsIdentifiedByItsComplement() {
        String napkin = "W -> Z, Z -> X, X -> Y, W <-> X, W <-> Y";
        List<Event> treated = List.of(event("Y", 1, set("X", 1)));
        assertThat(estimand(napkin, treated, List.of(event("X", 0))))
                .isEqualTo("((sum_w P(X=1, Y=1 | w, z) P(w)) / (sum_w P(X=1 | w, z) P(w)) - P(X=1, Y=1)) / P(X=0)");
        assertThat(CounterfactualIdentification.on(GraphText.graph(napkin))
                        .identify(new Query.Probability(treated, List.of(event("X", 0))), Progress.unwatched()))
                .as("with unknown states")
                .isInstanceOf(NotIdentified.class);
    }

    @Test
    void impossibleEventsHaveProbabilityZeroAndImpossibleConditionsNoAnswer() {
        List<Event> contradiction = List.of(event("X", 1), event("Y", 0), event("Y", 1, set("X", 1)));
        assertThat(((Identified) verdict("X -> Y", contradiction, List.of())).estimand())
                .isEqualTo(Expression.ZERO);
        assertThat(verdict("X -> Y", List.of(event("X", 1)), contradiction))
                .isInstanceOfSatisfying(
                        NotIdentified.class,
                        not -> assertThat(not.obstruction()).isInstanceOf(Obstruction.ImpossibleCondition.class));
    }

    @Test
    void statesThatAreLeftOverDecideWhatHappensInOtherWorlds() {
        List<Event> lowByY = List.of(event("X", 1), event("X", 0, set("Y", 0))); // hence Y = 1
        assertThat(estimand("Y -> X", List.of(event("X", 0, set("Y", 1))), lowByY))
                .isEqualTo("0");
        assertThat(estimand("Y -> X", List.of(event("X", 1, set("Y", 1))), lowByY))
                .isEqualTo("1");
        List<Event> neither = List.of(event("X", 1), event("X", 0, set("Y", 0)), event("X", 0, set("Y", 1)));
        assertThat(estimand("Y -> X, Y <-> X", neither, List.of())).isEqualTo("0");
        assertThat(verdict("Y -> X", List.of(event("Y", 1)), neither))
                .isInstanceOfSatisfying(
                        NotIdentified.class,
                        not -> assertThat(not.obstruction()).isInstanceOf(Obstruction.ImpossibleCondition.class));
        assertThat(estimand(
                        "W -> V, W -> Z, W <-> Z",
                        List.of(event("Z", 1)),
                        List.of(event("V", 1), event("V", 0, set("W", 0)))))
                .isEqualTo("P(Z=1 | W=1)");
    }

    @Test
    void aConditionCancelsHoweverItsWorldIsWritten() {
        Event natural = event("N", 1, natural("P", set("P", 0)));
        assertThat(estimand("P -> N, P -> Q, N -> Q, N <-> P", List.of(event("Q", 1, set("P", 0))), List.of(natural)))
                .isEqualTo("P(Q=1 | N=1, P=0)");
    }

    @Test
    void aDistributionKeepsItsSymbols() {
        Query.Distribution query =
                new Query.Distribution(List.of(new Counterfactual("Y", World.of(set("X", 1)))), List.of(event("X", 0)));
        Identification verdict = CounterfactualIdentification.on(GraphText.graph("Z -> X, Z -> Y, X -> Y"))
                .identify(query, Progress.unwatched());
        assertThat(TextPrinter.print(((Identified) verdict).estimand()))
                .isEqualTo("(sum_z P(y | X=1, z) P(X=0, z)) / P(X=0)");
    }

    @Test
    void softInterventionsAreRefusedWithAWayOut() {
        Event soft =
                new Event.Equals(new Counterfactual("Y", World.of(new Intervention.Policy("X", "Z + 1"))), Value.of(1));
        assertThatThrownBy(() -> verdict("Z -> X, X -> Y", List.of(soft), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Answer this question from the model");
    }

    @Test
    void everyEstimandIsTheTrueProbability() {
        int identified = 0;
        for (long seed = 0; seed < 120; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3 + random.nextInt(2), 0.45, 0.25, random);
            Query.Probability query = randomQuery(graph, random);
            List<Variable> binary =
                    graph.variables().stream().map(Variable::binary).toList();
            if (identification(graph).identify(query, Progress.unwatched()) instanceof Identified found) {
                identified++;
                FormulaCheck check = FormulaCheck.of(
                        graph,
                        query,
                        found.estimand(),
                        List.of(AvailableDistribution.observational()),
                        binary,
                        2,
                        new Seed(seed),
                        Progress.unwatched());
                assertThat(check.isConfirmed())
                        .as("seed %d: %s on %s: %s", seed, query, graph.edges(), TextPrinter.print(found.estimand()))
                        .isTrue();
            }
        }
        assertThat(identified).isGreaterThan(60);
    }

    @Test
    @Tag("slow")
    void whereThereIsNoEstimandTwoModelsShowIt() {
        int refused = 0;
        int shown = 0;
        for (long seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3, 0.5, 0.3, random);
            Query.Probability query = randomQuery(graph, random);
            List<Variable> binary =
                    graph.variables().stream().map(Variable::binary).toList();
            if (identification(graph).identify(query, Progress.unwatched()) instanceof NotIdentified not
                    && !(not.obstruction() instanceof Obstruction.ImpossibleCondition)) {
                refused++;
                shown += TwoModels.differingOn(graph, query, binary, new Seed(seed), Progress.unwatched())
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        assertThat(refused).isGreaterThan(5);
        assertThat(shown)
                .as("of %d", refused)
                .isGreaterThanOrEqualTo(refused - 1); // the walk may get stuck at a border
    }

    @Test
    void estimandsFromExperimentsAndOtherPopulationsAreTheTrueProbability() {
        int identified = 0;
        for (long seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3 + random.nextInt(2), 0.45, 0.3, random);
            Query.Probability query = randomQuery(graph, random);
            List<AvailableDistribution> sources = sources(graph, random);
            List<Variable> binary =
                    graph.variables().stream().map(Variable::binary).toList();
            if (CounterfactualIdentification.from(graph, sources, binary).identify(query, Progress.unwatched())
                    instanceof Identified found) {
                identified++;
                FormulaCheck check = FormulaCheck.of(
                        graph, query, found.estimand(), sources, binary, 2, new Seed(seed), Progress.unwatched());
                assertThat(check.isConfirmed())
                        .as(
                                "seed %d: %s on %s from %s: %s",
                                seed, query, graph.edges(), sources, TextPrinter.print(found.estimand()))
                        .isTrue();
            }
        }
        assertThat(identified).isGreaterThan(50);
    }

    @Test
    @Tag("slow")
    void whereExperimentsAndOtherPopulationsDoNotDoTwoModelsAgreeOnAllOfThem() {
        int refused = 0;
        int shown = 0;
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3, 0.5, 0.3, random);
            Query.Probability query = randomQuery(graph, random);
            List<AvailableDistribution> sources = sources(graph, random);
            List<Variable> binary =
                    graph.variables().stream().map(Variable::binary).toList();
            if (CounterfactualIdentification.from(graph, sources, binary).identify(query, Progress.unwatched())
                            instanceof NotIdentified not
                    && !(not.obstruction() instanceof Obstruction.ImpossibleCondition)) {
                refused++;
                Optional<TwoModels> pair =
                        TwoModels.differingOn(graph, query, sources, binary, new Seed(seed), Progress.unwatched());
                pair.ifPresent(models -> WitnessLaw.agree(models, graph, sources));
                shown += pair.isPresent() ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(10);
        assertThat(shown).as("of %d", refused).isGreaterThanOrEqualTo(refused - 2);
    }

    private static List<AvailableDistribution> sources(CausalGraph graph, SplittableRandom random) {
        List<AvailableDistribution> sources = new ArrayList<>();
        if (random.nextBoolean()) {
            sources.add(AvailableDistribution.observational());
        }
        sources.add(AvailableDistribution.experiment(pick(graph, random)));
        sources.add(new AvailableDistribution(
                new Population("lab"),
                random.nextBoolean() ? Set.of() : Set.of(pick(graph, random)),
                Set.of(pick(graph, random))));
        return sources;
    }

    private static Query.Probability randomQuery(CausalGraph graph, SplittableRandom random) {
        List<Event> events = new ArrayList<>();
        int asked = 1 + random.nextInt(3);
        for (int i = 0; i < asked; i++) {
            String variable = pick(graph, random);
            List<Intervention> world = new ArrayList<>();
            for (String other : graph.variables()) {
                if (!other.equals(variable) && random.nextDouble() < 0.35) {
                    world.add(
                            random.nextInt(5) == 0
                                    ? natural(other, set(pick(graph, random), random.nextInt(2)))
                                    : set(other, random.nextInt(2)));
                }
            }
            events.add(new Event.Equals(new Counterfactual(variable, new World(world)), Value.of(random.nextInt(2))));
        }
        List<Event> given = random.nextBoolean() ? List.of() : List.of(event(pick(graph, random), random.nextInt(2)));
        return new Query.Probability(events, given);
    }

    private static String pick(CausalGraph graph, SplittableRandom random) {
        return graph.variables().get(random.nextInt(graph.size()));
    }

    private static String estimand(String graph, List<Event> events, List<Event> given) {
        return TextPrinter.print(((Identified) verdict(graph, events, given)).estimand());
    }

    private static Identification verdict(String graph, List<Event> events, List<Event> given) {
        return identification(GraphText.graph(graph))
                .identify(new Query.Probability(events, given), Progress.unwatched());
    }

    private static CounterfactualIdentification identification(CausalGraph graph) {
        return CounterfactualIdentification.from(
                graph,
                List.of(AvailableDistribution.observational()),
                graph.variables().stream().map(Variable::binary).toList());
    }

    private static Event event(String variable, int value, Intervention... world) {
        return new Event.Equals(new Counterfactual(variable, World.of(world)), Value.of(value));
    }

    private static Intervention set(String variable, int value) {
        return new Intervention.SetTo(variable, Value.of(value));
    }

    private static Intervention natural(String variable, Intervention... world) {
        return new Intervention.SetToCounterfactual(variable, new Counterfactual(variable, World.of(world)));
    }
}
