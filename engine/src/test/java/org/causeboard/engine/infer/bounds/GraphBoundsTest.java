package org.causeboard.engine.infer.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.expr.JointTables;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class GraphBoundsTest {
    private static final Progress UNWATCHED = Progress.unwatched();
    private static final double EXACT = Double.POSITIVE_INFINITY;

    private static CausalGraph randomGraph(SplittableRandom random, int size, double hidden) {
        CausalGraph.Builder graph = CausalGraph.builder();
        for (int i = 0; i < size; i++) {
            graph.variable("V" + i);
        }
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (random.nextDouble() < 0.6) {
                    graph.directed("V" + i, "V" + j);
                }
                if (random.nextDouble() < hidden) {
                    graph.bidirected("V" + i, "V" + j);
                }
            }
        }
        return graph.build();
    }

    /// The ends, whether they are reached or not.
    private static double[] ends(Bounds bounds) {
        return switch (bounds) {
            case Bounds.Sharp(double lower, double upper) -> new double[] {lower, upper};
            case Bounds.Outer(double lower, double upper) -> new double[] {lower, upper};
            case Bounds.Contradiction _, Bounds.Undefined _, Bounds.TooLarge _ ->
                throw new AssertionError(bounds.toString());
        };
    }

    /// All variables confounded with each other: what was known before districts were told apart.
    private static Bounds anyCauses(CausalGraph graph, RandomCauses model, LinearQuantity quantity) {
        CanonicalProgram program = CanonicalProgram.of(graph, model.variables(), List.of());
        List<String> names = model.variables().stream().map(Variable::name).toList();
        ProbabilityTable table = model.joint().marginal(Population.TARGET, Set.of(), names);
        for (int cell = 0; cell < table.size(); cell++) {
            List<Event> events = new ArrayList<>();
            int rest = cell;
            for (int v = names.size() - 1; v >= 0; v--) {
                Discrete domain = (Discrete) model.variables().get(v).domain();
                events.add(Event.equal(names.get(v), Value.of(String.valueOf(rest % domain.size()))));
                rest /= domain.size();
            }
            program = program.claiming(LinearQuantity.probability(events.toArray(Event[]::new)), table.cell(cell));
        }
        return program.bound(quantity, UNWATCHED);
    }

    private static Event is(String variable, World world, String state) {
        return new Event.Equals(new Counterfactual(variable, world), Value.of(state));
    }

    private static World set(String variable, String state) {
        return World.of(new Intervention.SetTo(variable, Value.of(state)));
    }

    private static GraphBounds exact(CausalGraph graph, RandomCauses model) {
        return GraphBounds.of(graph, List.of(), model.variables(), model.joint(), EXACT);
    }

    private static GraphBounds binary(CausalGraph graph, List<String> names, double sample, double... cells) {
        List<Variable> variables = names.stream().map(Variable::binary).toList();
        JointTables joint = JointTables.observational(ProbabilityTable.of(variables, cells));
        return GraphBounds.of(graph, List.of(), variables, joint, sample);
    }

    @Test
    void theRangeHoldsTheTruthAndIsNeverWiderThanWithoutDistricts() {
        int narrower = 0;
        for (int seed = 0; seed < 120; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 2 + random.nextInt(3);
            CausalGraph graph = randomGraph(random, size, 0.4);
            RandomCauses model = RandomCauses.any(graph, size < 4 ? 3 : 2, random);
            LinearQuantity question = model.question();
            String about = "seed " + seed + ", " + graph + ", " + question;
            double[] ends = ends(exact(graph, model).bound(question, UNWATCHED));
            assertThat(model.value(question)).as(about).isBetween(ends[0] - 1e-7, ends[1] + 1e-7);
            if (size < 4 && anyCauses(graph, model, question) instanceof Bounds.Sharp(double lower, double upper)) {
                assertThat(ends[0]).as(about).isGreaterThan(lower - 1e-6);
                assertThat(ends[1]).as(about).isLessThan(upper + 1e-6);
                narrower += ends[1] - ends[0] < upper - lower - 1e-6 ? 1 : 0;
            }
        }
        assertThat(narrower).isPositive();
    }

    @Test
    void theRangeOfAConditionalQuestionHoldsTheTruth() {
        for (int seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(1_000 + seed);
            int size = 2 + random.nextInt(3);
            CausalGraph graph = randomGraph(random, size, 0.4);
            RandomCauses model = RandomCauses.any(graph, 2, random);
            List<Event> given = model.events();
            List<Event> both = new ArrayList<>(given);
            both.addAll(model.events());
            LinearQuantity joint = LinearQuantity.probability(both.toArray(Event[]::new));
            LinearQuantity condition = LinearQuantity.probability(given.toArray(Event[]::new));
            double below = model.value(condition);
            Bounds bounds = exact(graph, model).bound(joint, condition, UNWATCHED);
            if (below > 1e-9) {
                double[] ends = ends(bounds);
                assertThat(model.value(joint) / below)
                        .as("seed %s, %s, %s given %s", seed, graph, joint, condition)
                        .isBetween(ends[0] - 1e-7, ends[1] + 1e-7);
            }
        }
    }

    @Test
    void severalQuestionsAtOnceHaveTheRangesThatEachHasAlone() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = randomGraph(random, 3, 0.5);
            RandomCauses model = RandomCauses.any(graph, 2, random);
            List<LinearQuantity> questions = List.of(model.question(), model.question(), model.question());
            List<Bounds> together = exact(graph, model)
                    .boundEach(questions, Optional.empty(), UNWATCHED)
                    .bounds();
            for (int i = 0; i < questions.size(); i++) {
                assertThat(ends(together.get(i)))
                        .as("seed %s, %s, %s", seed, graph, questions.get(i))
                        .containsExactly(ends(exact(graph, model).bound(questions.get(i), UNWATCHED)), within(1e-8));
            }
        }
    }

    @Test
    void withoutHiddenCausesTheRangeIsThatOfTheModelOfTables() {
        int compared = 0;
        for (int seed = 0; seed < 120; seed++) {
            SplittableRandom random = new SplittableRandom(5_000 + seed);
            CausalGraph graph = randomGraph(random, 2 + random.nextInt(3), 0);
            RandomCauses causes = RandomCauses.positive(graph, 2, random);
            Optional<StructuralCausalModel> tables = tables(graph, causes);
            List<Event> events = new ArrayList<>(causes.events());
            events.addAll(causes.events());
            Optional<Bounds> known = tables.flatMap(model ->
                    CouplingBounds.of(model, List.of(new CouplingBounds.Part(1, events, List.of())), UNWATCHED));
            if (known.isPresent() && known.get() instanceof Bounds.Sharp(double lower, double upper)) {
                Bounds found =
                        exact(graph, causes).bound(LinearQuantity.probability(events.toArray(Event[]::new)), UNWATCHED);
                assertThat(found).isInstanceOf(Bounds.Sharp.class);
                assertThat(ends(found))
                        .as("seed %s, %s, %s", seed, graph, events)
                        .containsExactly(new double[] {lower, upper}, within(1e-7));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    /// The conditional distributions as tables; empty where a condition never occurs.
    private static Optional<StructuralCausalModel> tables(CausalGraph graph, RandomCauses causes) {
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (Variable variable : causes.variables()) {
            List<String> names = new ArrayList<>(graph.parents(variable.name()));
            List<Integer> sizes = names.stream().map(_ -> 2).toList();
            names.add(variable.name());
            double[] cells =
                    causes.joint().marginal(Population.TARGET, Set.of(), names).toArray();
            for (int cell = 0; cell < cells.length; cell += 2) {
                double sum = cells[cell] + cells[cell + 1];
                if (sum == 0) {
                    return Optional.empty();
                }
                cells[cell] /= sum;
                cells[cell + 1] = 1 - cells[cell];
            }
            names.removeLast();
            mechanisms.put(variable.name(), new TableMechanism(names, sizes, 2, Numbers.of(cells)));
        }
        return Optional.of(StructuralCausalModel.of(ModelDraft.of(graph, causes.variables(), mechanisms)));
    }

    @Test
    void strataBoundTheProbabilityOfNecessityAndSufficiencyOneByOne() {
        CausalGraph graph = CausalGraph.builder()
                .directed("Z", "X")
                .directed("Z", "Y")
                .directed("X", "Y")
                .build();
        // P(z), P(x | z), P(y | z, x)
        double[] z = {0.51, 0.49};
        double[] x = {0.24, 0.77};
        double[][] y = {{0.87, 0.93}, {0.69, 0.73}};
        double[] cells = new double[8];
        double lower = 0;
        double upper = 0;
        for (int i = 0; i < 2; i++) {
            for (int cell = 0; cell < 4; cell++) {
                double taken = cell / 2 == 1 ? x[i] : 1 - x[i];
                cells[4 * i + cell] = z[i] * taken * (cell % 2 == 1 ? y[i][cell / 2] : 1 - y[i][cell / 2]);
            }
            lower += z[i] * Math.max(0, y[i][1] - y[i][0]); // Tian and Pearl (2000), within a stratum
            upper += z[i] * Math.min(y[i][1], 1 - y[i][0]);
        }
        Bounds found = binary(graph, List.of("Z", "X", "Y"), EXACT, cells)
                .bound(LinearQuantity.probability(is("Y", set("X", "1"), "1"), is("Y", set("X", "0"), "0")), UNWATCHED);
        assertThat(found).isInstanceOf(Bounds.Sharp.class);
        assertThat(ends(found)).containsExactly(new double[] {lower, upper}, within(1e-9));
    }

    private static final CausalGraph INSTRUMENT = CausalGraph.builder()
            .directed("Z", "X")
            .directed("X", "Y")
            .bidirected("X", "Y")
            .build();

    private static GraphBounds trial(double sample, double... byInstrument) {
        double[] cells = Arrays.stream(byInstrument).map(p -> p / 2).toArray();
        return binary(INSTRUMENT, List.of("Z", "X", "Y"), sample, cells);
    }

    @Test
    void instrumentsGiveTheBoundsOfBalkeAndPearl() {
        double[] byInstrument = {0.919, 0.081, 0, 0, 0.315, 0.073, 0.139, 0.473};
        Bounds known =
                new InstrumentBounds(Numbers.of(byInstrument), List.of()).bound(InstrumentBounds.Target.ATE, UNWATCHED);
        LinearQuantity effect = LinearQuantity.probability(is("Y", set("X", "1"), "1"))
                .plus(-1, LinearQuantity.probability(is("Y", set("X", "0"), "1")));
        Bounds found = trial(2_000, byInstrument).bound(effect, UNWATCHED);
        assertThat(found).isInstanceOf(Bounds.Sharp.class);
        assertThat(ends(found)).containsExactly(ends(known), within(1e-9));
    }

    @Test
    void aViolatedInstrumentalInequalityIsToldWithItsGap() {
        Bounds found = trial(2_000, 0.8, 0.1, 0.05, 0.05, 0.1, 0.8, 0.05, 0.05)
                .bound(LinearQuantity.probability(is("Y", set("X", "1"), "1")), UNWATCHED);
        assertThat(found).isInstanceOf(Bounds.Contradiction.class);
        // max_x sum_y max_z P(x, y | z) = 1.6 where it can be 1 at most (Pearl 1995)
        assertThat(((Bounds.Contradiction) found).gap()).isCloseTo(0.6, within(1e-6));
    }

    @Test
    void theFrontDoorLeavesOnePoint() {
        SplittableRandom random = new SplittableRandom(3);
        CausalGraph graph = CausalGraph.builder()
                .directed("X", "M")
                .directed("M", "Y")
                .bidirected("X", "Y")
                .build();
        for (int seed = 0; seed < 5; seed++) {
            RandomCauses model = RandomCauses.positive(graph, 2, random);
            LinearQuantity question = LinearQuantity.probability(is("Y", set("X", "1"), "1"));
            double[] ends = ends(exact(graph, model).bound(question, UNWATCHED));
            assertThat(ends[1] - ends[0]).as("model %s", seed).isLessThan(1e-7);
            assertThat(ends[0]).as("model %s", seed).isCloseTo(model.value(question), within(1e-7));
        }
    }

    @Test
    void sharesOfASampleMayMissAnEqualityOfTheGraphByChance() {
        // Verma's graph: sum_b P(b | a) P(d | a, b, c) does not depend on a
        CausalGraph graph = CausalGraph.builder()
                .directed("A", "B")
                .directed("B", "C")
                .directed("C", "D")
                .bidirected("B", "D")
                .build();
        RandomCauses model = RandomCauses.positive(graph, 2, new SplittableRandom(8));
        double[] cells = model.joint()
                .marginal(Population.TARGET, Set.of(), List.of("A", "B", "C", "D"))
                .toArray();
        SplittableRandom random = new SplittableRandom(9);
        double sum = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] *= 1 + 0.05 * (random.nextDouble() - 0.5);
            sum += cells[cell];
        }
        double all = sum;
        double[] moved = Arrays.stream(cells).map(cell -> cell / all).toArray();
        LinearQuantity question = LinearQuantity.probability(is("D", set("C", "1"), "1"), is("B", set("A", "0"), "1"));
        double truth = model.value(question);
        double[] ends =
                ends(binary(graph, List.of("A", "B", "C", "D"), 500, moved).bound(question, UNWATCHED));
        assertThat(truth).isBetween(ends[0] - 0.05, ends[1] + 0.05);
        assertThat(binary(graph, List.of("A", "B", "C", "D"), EXACT, moved).bound(question, UNWATCHED))
                .isInstanceOf(Bounds.Contradiction.class);
    }

    @Test
    void whatSharesAHiddenCauseNarrowsTheRangeAndTheEndsSayWhetherTheyAreReached() {
        CausalGraph graph =
                INSTRUMENT.toBuilder().bidirected("W", "X").bidirected("W", "Y").build();
        LinearQuantity question = LinearQuantity.probability(is("Y", set("X", "1"), "1"), is("Y", set("X", "0"), "0"));
        List<Set<String>> one = List.of(Set.of("W", "X", "Y"));
        int narrower = 0;
        for (int seed = 0; seed < 10; seed++) {
            RandomCauses model = RandomCauses.positive(graph, 2, new SplittableRandom(seed));
            List<Variable> without = model.variables().stream()
                    .filter(variable -> !variable.name().equals("W"))
                    .toList();
            Bounds left =
                    GraphBounds.of(graph, one, without, model.joint(), EXACT).bound(question, UNWATCHED);
            Bounds pairs = exact(graph, model).bound(question, UNWATCHED);
            Bounds shared = GraphBounds.of(graph, one, model.variables(), model.joint(), EXACT)
                    .bound(question, UNWATCHED);
            assertThat(left).as("seed %s", seed).isInstanceOf(Bounds.Outer.class);
            assertThat(pairs).as("seed %s", seed).isInstanceOf(Bounds.Outer.class);
            assertThat(shared).as("seed %s", seed).isInstanceOf(Bounds.Sharp.class);
            assertThat(ends(shared)).containsExactly(ends(pairs), within(1e-9));
            assertThat(ends(shared)[0]).as("seed %s", seed).isGreaterThan(ends(left)[0] - 1e-7);
            assertThat(ends(shared)[1]).as("seed %s", seed).isLessThan(ends(left)[1] + 1e-7);
            assertThat(model.value(question))
                    .as("seed %s", seed)
                    .isBetween(ends(shared)[0] - 1e-7, ends(shared)[1] + 1e-7);
            narrower += ends(shared)[1] - ends(shared)[0] < ends(left)[1] - ends(left)[0] - 1e-6 ? 1 : 0;
        }
        assertThat(narrower).isPositive();
    }

    @Test
    void whatSharesAHiddenCauseIsRelevant() {
        CausalGraph graph = CausalGraph.builder()
                .directed("X", "Y")
                .bidirected("X", "Y")
                .bidirected("W", "Y")
                .directed("C", "W")
                .directed("Y", "D")
                .build();
        assertThat(GraphBounds.relevant(graph, List.of("X", "Y"))).containsExactlyInAnyOrder("X", "Y", "W", "C");
    }
}
