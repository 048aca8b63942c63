package org.causeboard.engine.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.equivalence.EquivalenceClass;
import org.causeboard.engine.graph.implication.Implications;
import org.causeboard.engine.graph.implication.Tetrads;
import org.causeboard.engine.graph.implication.Treks;
import org.causeboard.engine.graph.implication.VermaConstraints;
import org.causeboard.engine.graph.path.Paths;
import org.causeboard.engine.graph.separation.MinimalSeparators;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.BackDoorSets;
import org.causeboard.engine.identify.adjust.DirectEffectSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.FrontDoorSets;
import org.causeboard.engine.identify.adjust.Instruments;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.identify.remedy.MakeIdentifiable;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.text.ParsedQuery;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every task that can take long tells how far it is, and goes no step further once it is cancelled. How long a step is
/// at most is measured by `CancelDelay` among the benchmarks.
class CancellationTest {
    private static final int STEPS = 12;
    private static final CausalGraph DENSE = random(26, 70, 6, 1);
    private static final CausalGraph CONFOUNDED = random(14, 20, 12, 3);

    record Task(String name, Consumer<Progress> run) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// Is cancelled at the n-th look.
    private static final class CancelledAfter implements Progress {
        private final int steps;
        private int looks;
        private int reports;

        CancelledAfter(int steps) {
            this.steps = steps;
        }

        @Override
        public void report(double share) {
            reports++;
            assertThat(share).isBetween(0.0, 1.0);
        }

        @Override
        public void phase(String phase) {}

        @Override
        public boolean isCancelled() {
            return ++looks >= steps;
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void stopsAtTheFirstLookAfterItIsCancelledAndHasReported(Task task) {
        CancelledAfter progress = new CancelledAfter(STEPS);
        assertThatThrownBy(() -> task.run().accept(progress)).isInstanceOf(CancellationException.class);
        assertThat(progress.looks).as("looks").isEqualTo(STEPS);
        assertThat(progress.reports).as("reports").isPositive();
    }

    static Stream<Task> tasks() {
        Effect effect = Effect.of(DENSE, List.of("V3"), List.of("V25"));
        Effect free = Effect.of(random(40, 70, 0, 3), List.of("V9"), List.of("V39"));
        CausalGraph chain = chain(30);
        Effect front = Effect.of(chain.toBuilder().bidirected("V0", "V29").build(), List.of("V0"), List.of("V29"));
        EffectQuery query = EffectQuery.of("V2", "V13");
        List<Task> tasks = new ArrayList<>();
        tasks.add(new Task(
                "minimal separators",
                progress -> MinimalSeparators.between(
                                chordal(30),
                                List.of("V0"),
                                List.of("V29"),
                                List.of(),
                                chordal(30).variables())
                        .list(Integer.MAX_VALUE, progress)));
        tasks.add(new Task(
                "adjustment sets", progress -> AdjustmentSets.of(layered()).minimal(Integer.MAX_VALUE, progress)));
        tasks.add(new Task(
                "back-door sets", progress -> BackDoorSets.of(layered()).minimal(Integer.MAX_VALUE, progress)));
        tasks.add(new Task(
                "sets for the direct effect",
                progress -> DirectEffectSets.of(layered()).minimal(Integer.MAX_VALUE, progress)));
        tasks.add(
                new Task("front-door sets", progress -> FrontDoorSets.of(front).all(Integer.MAX_VALUE, progress)));
        tasks.add(new Task(
                "minimal front-door sets", progress -> FrontDoorSets.of(front).minimal(Integer.MAX_VALUE, progress)));
        tasks.add(new Task("instruments", progress -> Instruments.of(effect).list(progress)));
        tasks.add(new Task(
                "paths", progress -> Paths.between(DENSE, List.of("V0"), List.of("V25"), Integer.MAX_VALUE, progress)));
        tasks.add(new Task("treks", progress -> Treks.between(DENSE, "V20", "V25", Integer.MAX_VALUE, progress)));
        tasks.add(new Task("tetrads", progress -> Tetrads.vanishing(chain, Integer.MAX_VALUE, progress)));
        tasks.add(new Task("Verma constraints", progress -> VermaConstraints.of(CONFOUNDED, progress)));
        tasks.add(
                new Task("implications", progress -> Implications.pairwise(free.graph(), Integer.MAX_VALUE, progress)));
        tasks.add(new Task(
                "members of a class",
                progress -> EquivalenceClass.of(chordal(12)).members(Integer.MAX_VALUE, progress)));
        tasks.add(new Task(
                "size of a class",
                progress -> EquivalenceClass.of(twice(chordal(12))).size(progress)));
        tasks.add(new Task("ID", progress -> IdAlgorithm.on(DENSE).identify(EffectQuery.of("V3", "V25"), progress)));
        tasks.add(new Task(
                "events across worlds",
                progress -> CounterfactualIdentification.from(
                                CONFOUNDED, List.of(AvailableDistribution.observational()), binary(CONFOUNDED))
                        .identify(manyWorlds(), progress)));
        tasks.add(new Task(
                "remedies",
                progress -> MakeIdentifiable.forEffect(CONFOUNDED, query, 10).all(progress)));
        tasks.add(new Task(
                "two models",
                progress -> TwoModels.differingOn(
                        random(5, 6, 5, 2), EffectQuery.of("V1", "V4"), List.of(), new Seed(1), progress)));
        tasks.add(new Task(
                "two models across worlds",
                progress -> TwoModels.differingOn(
                        random(3, 3, 1, 2), query("P(V2_{V0=1}=1, V2_{V0=0}=0)"), List.of(), new Seed(1), progress)));
        tasks.add(new Task(
                "formula check",
                progress -> FormulaCheck.of(
                        chain,
                        EffectQuery.of("V3", "V6"),
                        ((Identification.Identified) IdAlgorithm.on(chain).identify(EffectQuery.of("V3", "V6")))
                                .estimand(),
                        List.of(),
                        100,
                        new Seed(1),
                        progress)));
        return tasks.stream();
    }

    private static CausalGraph random(int n, int directed, int bidirected, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CausalGraph.Builder builder = CausalGraph.builder();
        for (int i = 0; i < n; i++) {
            builder.variable("V" + i);
        }
        for (int i = 0; i < directed + bidirected; i++) {
            int a = random.nextInt(n - 1);
            int b = random.nextInt(a + 1, n);
            builder.edge(i < directed ? Edge.directed("V" + a, "V" + b) : Edge.bidirected("V" + a, "V" + b));
        }
        return builder.build();
    }

    private static CausalGraph chain(int n) {
        CausalGraph.Builder builder = CausalGraph.builder();
        for (int i = 1; i < n; i++) {
            builder.directed("V" + (i - 1), "V" + i);
        }
        return builder.build();
    }

    /// Every variable with its three predecessors: no v-structure, so all orientations are open.
    private static CausalGraph chordal(int n) {
        CausalGraph.Builder builder = CausalGraph.builder();
        for (int i = 1; i < n; i++) {
            for (int j = Math.max(0, i - 3); j < i; j++) {
                builder.directed("V" + j, "V" + i);
            }
        }
        return builder.build();
    }

    /// Two graphs of the same shape side by side.
    private static CausalGraph twice(CausalGraph graph) {
        CausalGraph.Builder builder = graph.toBuilder();
        graph.edges().forEach(edge -> builder.directed("W" + edge.from(), "W" + edge.to()));
        return builder.build();
    }

    /// An effect with a chain of four variables on each of six back-door paths: 4^6 minimal sets.
    private static Effect layered() {
        CausalGraph.Builder builder = CausalGraph.builder().directed("X", "Y");
        for (int path = 0; path < 6; path++) {
            builder.directed("A" + path, "X").directed("B" + path, "A" + path);
            builder.directed("B" + path, "C" + path).directed("C" + path, "Y");
        }
        return Effect.of(builder.build(), List.of("X"), List.of("Y"));
    }

    private static List<Variable> binary(CausalGraph graph) {
        return graph.variables().stream()
                .map(name -> new Variable(name, Categorical.of("0", "1")))
                .toList();
    }

    private static Query.Probability manyWorlds() {
        StringBuilder text = new StringBuilder("P(");
        for (int i = 0; i < 8; i++) {
            text.append(i == 0 ? "" : ", ").append("V" + (13 - i) + "_{V" + i % 3 + "=" + i % 2 + "}=1");
        }
        return query(text.append(")").toString());
    }

    private static Query.Probability query(String text) {
        return (Query.Probability) ((ParsedQuery.Read) QueryText.parse(text)).query();
    }
}
