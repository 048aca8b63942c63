package org.causeboard.engine.infer.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.counterfactual.CounterfactualValue;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class CouplingBoundsTest {
    private static final World ONE = World.of(new Intervention.SetTo("X", Value.of(1)));
    private static final World ZERO = World.of(new Intervention.SetTo("X", Value.of(0)));

    private static Event is(String variable, World world, int state) {
        return new Event.Equals(new Counterfactual(variable, world), Value.of(state));
    }

    /// Binary tables: P(state 1) in each row.
    private static StructuralCausalModel model(CausalGraph graph, Map<String, double[]> ones) {
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        ones.forEach((name, rows) -> {
            List<String> parents = List.copyOf(graph.parents(name));
            double[] cells = new double[2 * rows.length];
            for (int row = 0; row < rows.length; row++) {
                cells[2 * row] = 1 - rows[row];
                cells[2 * row + 1] = rows[row];
            }
            mechanisms.put(
                    name,
                    new TableMechanism(parents, parents.stream().map(_ -> 2).toList(), 2, Numbers.of(cells)));
        });
        return StructuralCausalModel.of(ModelDraft.of(
                graph, ones.keySet().stream().map(Variable::binary).toList(), mechanisms));
    }

    private static Bounds.Sharp sharp(StructuralCausalModel model, CouplingBounds.Part... parts) {
        Optional<Bounds> bounds = CouplingBounds.of(model, List.of(parts), Progress.unwatched());
        assertThat(bounds).get().isInstanceOf(Bounds.Sharp.class);
        return (Bounds.Sharp) bounds.orElseThrow();
    }

    @Test
    void aPairIsFrechet() {
        CausalGraph graph = CausalGraph.builder().directed("X", "Y").build();
        StructuralCausalModel model = model(graph, Map.of("X", new double[] {0.5}, "Y", new double[] {0.3, 0.8}));
        // PNS: max(0, p1 - p0) to min(p1, 1 - p0)
        Bounds.Sharp pns =
                sharp(model, new CouplingBounds.Part(1, List.of(is("Y", ONE, 1), is("Y", ZERO, 0)), List.of()));
        assertThat(pns.lower()).isCloseTo(0.5, within(1e-9));
        assertThat(pns.upper()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void aChainGoesThroughTheCornersOfBothTables() {
        CausalGraph graph =
                CausalGraph.builder().directed("X", "M").directed("M", "Y").build();
        double a = 0.4;
        double b = 0.9;
        double p = 0.2;
        double q = 0.7;
        Map<String, double[]> ones = new LinkedHashMap<>();
        ones.put("X", new double[] {0.5});
        ones.put("M", new double[] {a, b});
        ones.put("Y", new double[] {p, q});
        Bounds.Sharp pns = sharp(
                model(graph, ones), new CouplingBounds.Part(1, List.of(is("Y", ONE, 1), is("Y", ZERO, 0)), List.of()));
        // Y_1 = 1, Y_0 = 0 needs M to change: up with Y_{m1} = 1, Y_{m0} = 0, or down the other way round
        double expectedLow = Double.POSITIVE_INFINITY;
        double expectedHigh = 0;
        for (double up : new double[] {Math.max(0, b - a), Math.min(b, 1 - a)}) {
            double down = up - (b - a);
            for (double rises : new double[] {Math.max(0, q - p), Math.min(q, 1 - p)}) {
                double falls = rises - (q - p);
                expectedLow = Math.min(expectedLow, up * rises + down * falls);
                expectedHigh = Math.max(expectedHigh, up * rises + down * falls);
            }
        }
        assertThat(pns.lower()).isCloseTo(expectedLow, within(1e-9));
        assertThat(pns.upper()).isCloseTo(expectedHigh, within(1e-9));
    }

    @Test
    void everyNamedCouplingLiesWithinAndWhatIsIdentifiedHasNoWidth() {
        CausalGraph graph = CausalGraph.builder()
                .directed("C", "M")
                .directed("C", "Y")
                .directed("X", "M")
                .directed("M", "Y")
                .directed("X", "Y")
                .build();
        for (long seed = 0; seed < 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, double[]> ones = new LinkedHashMap<>();
            ones.put("C", new double[] {random.nextDouble()});
            ones.put("X", new double[] {random.nextDouble()});
            ones.put("M", random.doubles(4).toArray());
            ones.put("Y", random.doubles(8).toArray());
            StructuralCausalModel model = model(graph, ones);
            List<Event> events = List.of(is("Y", ONE, 1));
            List<Event> given = List.of(is("Y", World.FACTUAL, 0), is("X", World.FACTUAL, 0));
            Bounds.Sharp bounds = sharp(model, new CouplingBounds.Part(1, events, given));
            for (Coupling coupling : Coupling.values()) {
                WorldNetwork network = WorldNetwork.of(
                        model,
                        List.of(events.getFirst().subject(), Counterfactual.factual("Y"), Counterfactual.factual("X")));
                double value = ((CounterfactualValue.Known<Double>) DiscreteWorlds.of(network, coupling)
                                .orElseThrow()
                                .probability(events, given, Progress.unwatched()))
                        .value();
                assertThat(value)
                        .as("seed %d, %s", seed, coupling)
                        .isBetween(bounds.lower() - 1e-9, bounds.upper() + 1e-9);
            }
            // E[Y_1 - Y_0] is identified, whatever the coupling
            Bounds.Sharp effect = sharp(
                    model,
                    new CouplingBounds.Part(1, List.of(is("Y", ONE, 1)), List.of()),
                    new CouplingBounds.Part(-1, List.of(is("Y", ZERO, 1)), List.of()));
            assertThat(effect.upper() - effect.lower()).as("seed %d", seed).isCloseTo(0, within(1e-9));
        }
    }

    /// Every cell of a joint distribution across worlds, with and without a condition, against all combinations of the
    /// corners of all blocks, each worked out in a model with explicit noise.
    @Test
    void cellsOfAJointDistributionAreThoseOfAllCornersTogether() {
        int tried = 0;
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = CausalGraph.builder()
                    .directed("X", "M")
                    .directed("M", "Y")
                    .directed(random.nextBoolean() ? "X" : "Z", "Y")
                    .build();
            Map<String, double[]> ones = new LinkedHashMap<>();
            for (String name : graph.topologicalOrder()) {
                ones.put(name, random.doubles(1L << graph.parents(name).size()).toArray());
            }
            StructuralCausalModel model = model(graph, ones);
            List<Event> given = random.nextInt(3) == 0
                    ? List.of()
                    : List.of(is(random.nextBoolean() ? "M" : "Y", World.FACTUAL, random.nextInt(2)), is("M", ONE, 1));
            List<List<CouplingBounds.Part>> cells = new ArrayList<>();
            for (int cell = 0; cell < 4; cell++) {
                List<Event> events = List.of(is("Y", ONE, cell / 2), is("Y", ZERO, cell % 2));
                cells.add(List.of(new CouplingBounds.Part(1, events, given)));
            }
            List<Optional<Bounds>> found = CouplingBounds.ofEach(model, cells, Progress.unwatched());
            for (int cell = 0; cell < 4; cell++) {
                double[] known = overAllCorners(model, cells.get(cell).getFirst());
                if (known[0] <= known[1] && found.get(cell).orElseThrow() instanceof Bounds.Sharp sharp) {
                    assertThat(sharp.lower()).as("seed %d, cell %d", seed, cell).isCloseTo(known[0], within(1e-8));
                    assertThat(sharp.upper()).as("seed %d, cell %d", seed, cell).isCloseTo(known[1], within(1e-8));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(150);
    }

    private static double[] overAllCorners(StructuralCausalModel model, CouplingBounds.Part part) {
        Set<Counterfactual> wanted = new LinkedHashSet<>();
        part.events().forEach(event -> wanted.add(event.subject()));
        part.given().forEach(event -> wanted.add(event.subject()));
        List<ResponseBlock> blocks =
                ResponseBlocks.of(WorldNetwork.of(model, wanted)).orElseThrow();
        List<List<Numbers>> laws = List.of(List.of());
        for (ResponseBlock block : blocks) {
            List<List<Numbers>> longer = new ArrayList<>();
            for (List<Numbers> law : laws) {
                for (Numbers corner : block.corners()) {
                    List<Numbers> more = new ArrayList<>(law);
                    more.add(corner);
                    longer.add(more);
                }
            }
            laws = longer;
        }
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (List<Numbers> law : laws) {
            WorldNetwork explicit = WorldNetwork.of(ResponseBlocks.explicit(model, blocks, law), wanted);
            if (DiscreteWorlds.of(explicit, Coupling.MONOTONE)
                            .orElseThrow()
                            .probability(part.events(), part.given(), Progress.unwatched())
                    instanceof CounterfactualValue.Known<Double>(Double value)) {
                ends[0] = Math.min(ends[0], value);
                ends[1] = Math.max(ends[1], value);
            }
        }
        return ends;
    }
}
