package org.causeboard.engine.infer.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.RandomModels;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.scm.WorldNode;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscreteWorldsTest {
    private static final int SIZE = 4;

    private static Event is(String variable, World world, int state) {
        return new Event.Equals(new Counterfactual(variable, world), new Value.Quantity(state));
    }

    private static World set(String variable, int state) {
        return World.of(new Intervention.SetTo(variable, new Value.Quantity(state)));
    }

    private static CounterfactualValue<Double> probability(
            StructuralCausalModel model, Coupling coupling, List<Event> events, List<Event> given) {
        List<Counterfactual> wanted = new ArrayList<>();
        events.forEach(event -> wanted.add(event.subject()));
        given.forEach(event -> wanted.add(event.subject()));
        return DiscreteWorlds.of(WorldNetwork.of(model, wanted), coupling)
                .orElseThrow()
                .probability(events, given, Progress.unwatched());
    }

    private static double known(CounterfactualValue<Double> value) {
        return ((CounterfactualValue.Known<Double>) value).value();
    }

    private static World randomWorld(SplittableRandom random) {
        List<Intervention> interventions = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            String name = String.valueOf((char) ('A' + i));
            switch (random.nextInt(5)) {
                case 0 -> interventions.add(new Intervention.SetTo(name, new Value.Quantity(random.nextInt(2))));
                case 1 ->
                    interventions.add(new Intervention.SetToCounterfactual(
                            name, new Counterfactual(name, set("A", random.nextInt(2)))));
                default -> {}
            }
        }
        return new World(interventions);
    }

    private static List<Event> randomEvents(int count, SplittableRandom random) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            World world = random.nextInt(3) == 0 ? World.FACTUAL : randomWorld(random);
            events.add(is(String.valueOf((char) ('A' + random.nextInt(SIZE))), world, random.nextInt(2)));
        }
        return events;
    }

    @Test
    void exactEqualsCountingOverAllNoisesWhereTheNoiseIsExplicit() {
        int defined = 0;
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new Seed(seed).generator();
            StructuralCausalModel model = RandomModels.explicitNoise(SIZE, random);
            List<Event> events = randomEvents(1 + random.nextInt(3), random);
            List<Event> given = randomEvents(random.nextInt(3), random);
            double below = counted(model, given);
            List<Event> all = new ArrayList<>(given);
            all.addAll(events);
            CounterfactualValue<Double> value = probability(model, Coupling.INDEPENDENT_ROWS, events, given);
            if (below == 0) {
                assertThat(value).as("seed %d", seed).isInstanceOf(CounterfactualValue.Undefined.class);
            } else {
                defined++;
                assertThat(known(value)).as("seed %d", seed).isCloseTo(counted(model, all) / below, within(1e-12));
            }
        }
        assertThat(defined).isGreaterThan(100);
    }

    /// The total probability of the noises for which all events hold, world by world.
    private static double counted(StructuralCausalModel model, List<Event> events) {
        List<String> noises =
                model.order().stream().filter(name -> name.startsWith("U")).toList();
        double total = 0;
        int[] state = new int[noises.size()];
        while (true) {
            double probability = 1;
            Map<String, Integer> noise = new HashMap<>();
            for (int i = 0; i < state.length; i++) {
                noise.put(noises.get(i), state[i]);
                probability *= ((TableMechanism) model.mechanism(noises.get(i))).probability(0, state[i]);
            }
            boolean all = events.stream()
                    .allMatch(event -> event instanceof Event.Equals equals
                            && value(model, event.subject(), noise)
                                    == Integer.parseInt(equals.value().toString()));
            total += all ? probability : 0;
            int digit = state.length - 1;
            while (digit >= 0
                    && ++state[digit]
                            == ((Categorical) model.variable(noises.get(digit)).domain()).size()) {
                state[digit--] = 0;
            }
            if (digit < 0) {
                return total;
            }
        }
    }

    private static int value(StructuralCausalModel model, Counterfactual counterfactual, Map<String, Integer> noise) {
        String variable = counterfactual.variable();
        for (Intervention intervention : counterfactual.world().interventions()) {
            if (intervention.variable().equals(variable)) {
                return intervention instanceof Intervention.SetToCounterfactual nested
                        ? value(model, nested.source(), noise)
                        : Integer.parseInt(
                                ((Intervention.SetTo) intervention).value().toString());
            }
        }
        if (noise.containsKey(variable)) {
            return noise.get(variable);
        }
        TableMechanism table = (TableMechanism) model.mechanism(variable);
        double[] codes = table.parents().stream()
                .mapToDouble(parent -> value(model, new Counterfactual(parent, counterfactual.world()), noise))
                .toArray();
        double[] row = new double[table.states()];
        table.probabilities(codes, row);
        return row[0] == 1 ? 0 : 1;
    }

    @ParameterizedTest
    @EnumSource(Coupling.class)
    void effectivenessCompositionAndConsistencyHold(Coupling coupling) {
        for (long seed = 0; seed < 30; seed++) {
            StructuralCausalModel model = RandomModels.tables(SIZE, new Seed(seed).generator());
            // effectiveness: X_{x} = x
            assertThat(known(probability(model, coupling, List.of(is("B", set("B", 1), 1)), List.of())))
                    .isEqualTo(1);
            // composition: W_x = w implies Y_{x,w} = Y_x
            World x = set("A", 1);
            World xw = World.of(
                    new Intervention.SetTo("A", new Value.Quantity(1)),
                    new Intervention.SetTo("B", new Value.Quantity(0)));
            CounterfactualValue<Double> same =
                    probability(model, coupling, List.of(is("D", xw, 1)), List.of(is("B", x, 0), is("D", x, 1)));
            if (same instanceof CounterfactualValue.Known<Double>(Double value)) {
                assertThat(value).as("seed %d", seed).isCloseTo(1, within(1e-12));
            }
            // consistency: A = 1 and D = d imply D_{A=1} = d
            CounterfactualValue<Double> consistent = probability(
                    model,
                    coupling,
                    List.of(is("D", x, 0)),
                    List.of(is("A", World.FACTUAL, 1), is("D", World.FACTUAL, 0)));
            if (consistent instanceof CounterfactualValue.Known<Double>(Double value)) {
                assertThat(value).as("seed %d", seed).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void reversibilityHolds() {
        // Y_{x,w} = y and W_{x,y} = w imply Y_x = y; trivial in the acyclic order A < B < D, where W_{x,y} = W_x
        for (long seed = 0; seed < 30; seed++) {
            StructuralCausalModel model = RandomModels.explicitNoise(SIZE, new Seed(seed).generator());
            World xw = World.of(
                    new Intervention.SetTo("A", new Value.Quantity(1)),
                    new Intervention.SetTo("B", new Value.Quantity(0)));
            World xy = World.of(
                    new Intervention.SetTo("A", new Value.Quantity(1)),
                    new Intervention.SetTo("D", new Value.Quantity(1)));
            CounterfactualValue<Double> value = probability(
                    model,
                    Coupling.MONOTONE,
                    List.of(is("D", set("A", 1), 1)),
                    List.of(is("D", xw, 1), is("B", xy, 0)));
            if (value instanceof CounterfactualValue.Known<Double>(Double one)) {
                assertThat(one).as("seed %d", seed).isCloseTo(1, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Coupling.class)
    void eachWorldAloneIsThatOfTheTruncatedModel(Coupling coupling) {
        for (long seed = 0; seed < 30; seed++) {
            StructuralCausalModel model = RandomModels.tables(SIZE, new Seed(seed).generator());
            World world = set("B", 1);
            List<Event> condition = List.of(is("D", world, 1));
            double inNetwork = known(probability(model, coupling, condition, List.of()));
            double summed = 0;
            for (int d = 0; d < ((Categorical) model.variable("D").domain()).size(); d++) {
                summed += known(
                        probability(model, coupling, List.of(is("D", world, 1), is("D", World.FACTUAL, d)), List.of()));
            }
            double surgical =
                    known(probability(model.apply(world), coupling, List.of(is("D", World.FACTUAL, 1)), List.of()));
            assertThat(inNetwork).as("seed %d", seed).isCloseTo(surgical, within(1e-12));
            assertThat(summed).as("seed %d", seed).isCloseTo(surgical, within(1e-12));
        }
    }

    @Test
    void directAndIndirectEffectsAddUpToTheTotalEffect() {
        for (long seed = 0; seed < 30; seed++) {
            StructuralCausalModel model = RandomModels.tables(SIZE, new Seed(seed).generator());
            World one = set("A", 1);
            World zero = set("A", 0);
            World directOnly = World.of(
                    new Intervention.SetTo("A", new Value.Quantity(1)),
                    new Intervention.SetToCounterfactual("B", new Counterfactual("B", zero)),
                    new Intervention.SetToCounterfactual("C", new Counterfactual("C", zero)));
            double total = p(model, one) - p(model, zero);
            double direct = p(model, directOnly) - p(model, zero);
            double reverseIndirect = p(model, directOnly) - p(model, one);
            assertThat(total).as("seed %d", seed).isCloseTo(direct - reverseIndirect, within(1e-12));
        }
    }

    private static double p(StructuralCausalModel model, World world) {
        return known(probability(model, Coupling.INDEPENDENT_ROWS, List.of(is("D", world, 1)), List.of()));
    }

    /// One binary cause of one variable with the given rows.
    private static StructuralCausalModel pair(double[] row0, double[] row1) {
        CausalGraph graph = CausalGraph.builder().directed("X", "Y").build();
        double[] both = new double[2 * row0.length];
        System.arraycopy(row0, 0, both, 0, row0.length);
        System.arraycopy(row1, 0, both, row0.length, row0.length);
        List<String> states = row0.length == 2 ? List.of("0", "1") : List.of("0", "1", "2");
        return StructuralCausalModel.of(ModelDraft.of(
                graph,
                List.of(Variable.binary("X"), new Variable("Y", new Categorical(states))),
                Map.of(
                        "X",
                        TableMechanism.root(0.5, 0.5),
                        "Y",
                        new TableMechanism(List.of("X"), List.of(2), row0.length, Numbers.of(both)))));
    }

    @Test
    void theCouplingDecidesTheJointOfTwoRowsAndNothingElse() {
        StructuralCausalModel model = pair(new double[] {0.7, 0.3}, new double[] {0.4, 0.6});
        List<Event> benefit = List.of(is("Y", set("X", 1), 1), is("Y", set("X", 0), 0));
        assertThat(known(probability(model, Coupling.INDEPENDENT_ROWS, benefit, List.of())))
                .isCloseTo(0.42, within(1e-12));
        assertThat(known(probability(model, Coupling.MONOTONE, benefit, List.of())))
                .isCloseTo(0.3, within(1e-12));
        // two states: P(0 then 1) = 1/(1+p1/p0) - ... ; by the race of two exponential clocks
        assertThat(known(probability(model, Coupling.GUMBEL_MAX, benefit, List.of())))
                .isCloseTo(0.3, within(1e-12));
    }

    @Test
    void gumbelMaxAgreesWithDrawnGumbelNoise() {
        double[] p = {0.5, 0.3, 0.2};
        double[] q = {0.2, 0.35, 0.45};
        StructuralCausalModel model = pair(p, q);
        SplittableRandom random = new Seed(4).generator();
        int draws = 200_000;
        int[][] counts = new int[3][3];
        for (int i = 0; i < draws; i++) {
            double[] clocks = {
                -Math.log(random.nextDouble()), -Math.log(random.nextDouble()), -Math.log(random.nextDouble())
            };
            counts[winner(clocks, p)][winner(clocks, q)]++;
        }
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double exact = known(probability(
                        model,
                        Coupling.GUMBEL_MAX,
                        List.of(is("Y", set("X", 0), a), is("Y", set("X", 1), b)),
                        List.of()));
                double error = Math.sqrt(Math.max(exact, 1e-6) / draws);
                assertThat(counts[a][b] / (double) draws).as("%d, %d", a, b).isCloseTo(exact, within(4 * error));
            }
        }
    }

    private static int winner(double[] clocks, double[] row) {
        int best = 0;
        for (int k = 1; k < row.length; k++) {
            best = clocks[k] / row[k] < clocks[best] / row[best] ? k : best;
        }
        return best;
    }

    @Test
    void anImpossibleConditionIsNamed() {
        StructuralCausalModel model = pair(new double[] {1, 0}, new double[] {0.4, 0.6});
        Event impossible = is("Y", set("X", 0), 1);
        CounterfactualValue<Double> value = probability(
                model,
                Coupling.MONOTONE,
                List.of(is("Y", set("X", 1), 1)),
                List.of(is("X", World.FACTUAL, 1), impossible));
        assertThat(value).isEqualTo(new CounterfactualValue.Undefined<Double>(List.of(impossible)));
    }

    @Test
    void answersSayWhetherTheyDependOnTheCoupling() {
        StructuralCausalModel model = pair(new double[] {0.7, 0.3}, new double[] {0.4, 0.6});
        WorldNetwork two = WorldNetwork.of(
                model, List.of(new Counterfactual("Y", set("X", 1)), new Counterfactual("Y", set("X", 0))));
        assertThat(DiscreteWorlds.of(two, Coupling.MONOTONE).orElseThrow().dependsOnCoupling())
                .isTrue();
        WorldNetwork one = WorldNetwork.of(model, List.of(new Counterfactual("Y", set("X", 1))));
        assertThat(DiscreteWorlds.of(one, Coupling.MONOTONE).orElseThrow().dependsOnCoupling())
                .isFalse();
        assertThat(one.nodes().stream().map(WorldNode::name)).containsExactly("X_{X=1}", "Y_{X=1}");
    }
}
