package org.causeboard.engine.infer.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.infer.RandomModels;
import org.causeboard.engine.infer.counterfactual.CounterfactualValue;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.DiscreteMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.MechanismCatalogue;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldSamplerTest {
    private static final int UNITS = 20_000;

    private static World set(String variable, double value) {
        return World.of(new Intervention.SetTo(variable, new Value.Quantity(value)));
    }

    private static Event is(String variable, World world, double value) {
        return new Event.Equals(new Counterfactual(variable, world), new Value.Quantity(value));
    }

    private static WorldSample drawn(
            StructuralCausalModel model, List<Counterfactual> targets, List<Event> evidence, long seed) {
        List<Counterfactual> wanted = new ArrayList<>(targets);
        evidence.forEach(event -> wanted.add(event.subject()));
        NoiseBank bank = new NoiseBank(new Seed(seed), UNITS);
        return switch (WorldSampler.draw(WorldNetwork.of(model, wanted), evidence, bank, Progress.unwatched())) {
            case Sampled.Drawn(WorldSample sample) -> sample;
            case Sampled.NoneAgrees none ->
                throw new AssertionError(model.mechanism("Y").description() + ": " + none);
            case Sampled.CannotCondition refused -> throw new AssertionError(refused);
        };
    }

    private static void assertAgrees(MonteCarlo drawn, double exact, String what) {
        assertThat(drawn.value()).as(what + ", " + drawn).isCloseTo(exact, within(4.5 * drawn.standardError() + 1e-9));
    }

    @Test
    void linearModelsAgreeWithTheClosedFormAlsoUnderEvidenceInSeveralWorlds() {
        for (long seed = 0; seed < 12; seed++) {
            SplittableRandom random = new Seed(seed).generator();
            StructuralCausalModel model = RandomModels.linear(5, random);
            Counterfactual target = new Counterfactual("E", set("B", 1));
            Map<Counterfactual, Double> evidence = new LinkedHashMap<>();
            evidence.put(Counterfactual.factual("D"), 0.5 * random.nextGaussian());
            evidence.put(new Counterfactual("C", set("A", 0.3)), 0.5 * random.nextGaussian());
            List<Event> events = evidence.entrySet().stream()
                    .map(entry -> (Event) new Event.Equals(entry.getKey(), new Value.Quantity(entry.getValue())))
                    .toList();
            List<Counterfactual> wanted = new ArrayList<>(evidence.keySet());
            wanted.add(target);
            JointNormal exact = GaussianWorlds.of(WorldNetwork.of(model, wanted))
                    .orElseThrow()
                    .joint(List.of(target), evidence)
                    .orElseThrow();
            WorldSample sample = drawn(model, List.of(target), events, seed);
            assertAgrees(sample.mean(target), exact.mean().get(0), "mean, seed " + seed);
            assertAgrees(sample.variance(target), exact.covariance(0, 0), "variance, seed " + seed);
        }
    }

    @Test
    void discreteModelsAgreeWithExactInferenceUnderTheMonotoneCoupling() {
        for (long seed = 0; seed < 20; seed++) {
            StructuralCausalModel model = RandomModels.tables(4, new Seed(seed).generator());
            List<Event> events = List.of(is("D", set("B", 1), 1));
            List<Event> given = List.of(is("D", World.FACTUAL, 0), is("C", set("A", 1), 1));
            WorldNetwork network = WorldNetwork.of(
                    model,
                    Stream.concat(events.stream(), given.stream())
                            .map(Event::subject)
                            .toList());
            CounterfactualValue<Double> exact = DiscreteWorlds.of(network, Coupling.MONOTONE)
                    .orElseThrow()
                    .probability(events, given, Progress.unwatched());
            if (exact instanceof CounterfactualValue.Known<Double>(Double value)) {
                WorldSample sample = drawn(model, List.of(events.getFirst().subject()), given, seed);
                assertAgrees(sample.probability(events), value, "seed " + seed);
            }
        }
    }

    /// A0 -> A1 -> ... -> A9, each measured with noise: so much evidence leaves plain weighting with hardly a unit.
    @Test
    void manyPiecesOfEvidenceAreTakenInOneAfterTheOther() {
        CausalGraph.Builder graph = CausalGraph.builder();
        List<Variable> variables = new ArrayList<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        SplittableRandom random = new SplittableRandom(6);
        Map<Counterfactual, Double> evidence = new LinkedHashMap<>();
        for (int t = 0; t < 10; t++) {
            String state = "A" + t;
            String measured = "O" + t;
            Term[] before = t == 0 ? new Term[0] : new Term[] {Term.slope("A" + (t - 1), 0.9)};
            mechanisms.put(state, new LinearGaussianMechanism(LinearPredictor.of(0, before), 1));
            mechanisms.put(measured, new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope(state, 1)), 0.3));
            if (t > 0) {
                graph.directed("A" + (t - 1), state);
            }
            graph.directed(state, measured);
            variables.add(Variable.numeric(state));
            variables.add(Variable.numeric(measured));
            evidence.put(Counterfactual.factual(measured), random.nextGaussian());
        }
        StructuralCausalModel model = StructuralCausalModel.of(ModelDraft.of(graph.build(), variables, mechanisms));
        List<Event> events = evidence.entrySet().stream()
                .map(entry -> (Event) new Event.Equals(entry.getKey(), new Value.Quantity(entry.getValue())))
                .toList();
        Counterfactual last = Counterfactual.factual("A9");
        Counterfactual imagined = new Counterfactual("A9", set("A8", 2));
        List<Counterfactual> wanted = new ArrayList<>(evidence.keySet());
        wanted.addAll(List.of(last, imagined));
        WorldSample sample = drawn(model, List.of(last, imagined), events, 5);
        for (Counterfactual target : List.of(last, imagined)) {
            JointNormal exact = GaussianWorlds.of(WorldNetwork.of(model, wanted))
                    .orElseThrow()
                    .joint(List.of(target), evidence)
                    .orElseThrow();
            assertAgrees(sample.mean(target), exact.mean().get(0), target.toString());
            assertThat(sample.mean(target).standardError()).isLessThan(0.1);
        }
        assertThat(sample.rounds()).isGreaterThan(3);
        assertThat(sample.effectiveSize()).isGreaterThan(MonteCarlo.TOO_FEW);
    }

    static Stream<Mechanism> discreteExamples() {
        return MechanismCatalogue.examples()
                .filter(mechanism -> mechanism instanceof DiscreteMechanism)
                .filter(mechanism ->
                        mechanism.parents().stream().allMatch(parent -> parent.equals("B") || parent.equals("T")));
    }

    @ParameterizedTest
    @MethodSource("discreteExamples")
    void everyDiscreteMechanismIsDrawnWithItsExactProbabilities(Mechanism mechanism) {
        int states = ((DiscreteMechanism) mechanism).states();
        StructuralCausalModel model = over(mechanism, new Variable("Y", MechanismCatalogue.states(states)));
        Counterfactual target = Counterfactual.factual("Y");
        DiscreteWorlds exact = DiscreteWorlds.of(WorldNetwork.of(model, List.of(target)), Coupling.MONOTONE)
                .orElseThrow();
        WorldSample sample = drawn(model, List.of(target), List.of(), 5);
        for (int state = 0; state < states; state++) {
            List<Event> event = List.of(is("Y", World.FACTUAL, state));
            CounterfactualValue<Double> value = exact.probability(event, List.of(), Progress.unwatched());
            assertAgrees(
                    sample.probability(event), ((CounterfactualValue.Known<Double>) value).value(), "state " + state);
        }
    }

    /// A model in which Y has the mechanism, and its parents are roots.
    private static StructuralCausalModel over(Mechanism mechanism, Variable outcome) {
        CausalGraph.Builder graph = CausalGraph.builder();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        List<Variable> variables = new ArrayList<>(MechanismCatalogue.PARENTS);
        variables.add(outcome);
        for (Variable parent : MechanismCatalogue.PARENTS) {
            graph.variable(parent.name());
            mechanisms.put(
                    parent.name(),
                    switch (parent.name()) {
                        case "B" -> TableMechanism.root(0.4, 0.6);
                        case "T" -> TableMechanism.root(0.3, 0.5, 0.2);
                        default -> MechanismCatalogue.formula("U");
                    });
        }
        graph.variable("Y");
        mechanism.parents().forEach(parent -> graph.directed(parent, "Y"));
        mechanisms.put("Y", mechanism);
        return StructuralCausalModel.of(ModelDraft.of(graph.build(), variables, mechanisms));
    }

    @Test
    void everyInvertibleMechanismKeepsAUnitAsItIsWhenNothingIsChanged() {
        MechanismCatalogue.examples()
                .filter(mechanism ->
                        mechanism.hasInversion() && mechanism.parents().contains("X"))
                .forEach(mechanism -> {
                    Variable outcome = mechanism instanceof DiscreteMechanism discrete
                            ? new Variable("Y", MechanismCatalogue.states(discrete.states()))
                            : Variable.numeric("Y");
                    StructuralCausalModel model = over(mechanism, outcome);
                    double[] parents =
                            mechanism.parents().stream().mapToDouble(_ -> 1).toArray();
                    double[] noise = mechanism.noise().stream()
                            .mapToDouble(law -> law.quantile(0.6))
                            .toArray();
                    double value = mechanism.value(parents, noise);
                    List<Event> unit = new ArrayList<>(List.of(is("Y", World.FACTUAL, value)));
                    mechanism
                            .parents()
                            .forEach(parent -> unit.add(Event.equal(
                                    parent, Values.value(model.variable(parent).domain(), 1))));
                    Counterfactual same = new Counterfactual("Y", set("X", 1));
                    WorldSample sample = drawn(model, List.of(same), unit, 1);
                    assertThat(sample.mean(same).value())
                            .as(mechanism.description())
                            .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
                });
    }

    @Test
    void theNumberOfThreadsChangesNoDigit() throws Exception {
        StructuralCausalModel model =
                over(MechanismCatalogue.formula("if(X > 0, X*Z, exp(X)) + U + Poisson(2)"), Variable.numeric("Y"));
        List<Counterfactual> targets = List.of(new Counterfactual("Y", set("X", 1)));
        List<Event> evidence = List.of(is("Z", World.FACTUAL, 0.5));
        List<Numbers> results = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                results.add(pool.submit(() -> drawn(model, targets, evidence, 3).values(targets.getFirst()))
                        .get());
            }
        }
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(results.get(2)).isEqualTo(results.get(0));
    }

    @Test
    void aBankThatWasUsedBeforeGivesTheSameDigitsAsAFreshOne() {
        SplittableRandom random = new SplittableRandom(4);
        StructuralCausalModel model = RandomModels.linear(8, random);
        NoiseBank used = new NoiseBank(new Seed(2), 500);
        for (int round = 0; round < 30; round++) {
            String moved = model.order().get(random.nextInt(8));
            World world = random.nextInt(3) == 0 ? World.FACTUAL : set(moved, random.nextInt(3));
            StructuralCausalModel changed = random.nextBoolean()
                    ? model
                    : model.with(
                            Map.of(model.order().getFirst(), new LinearGaussianMechanism(LinearPredictor.of(1), 2)));
            List<Counterfactual> all = model.order().stream()
                    .map(name -> new Counterfactual(name, world))
                    .toList();
            WorldNetwork network = WorldNetwork.of(changed, all);
            WorldSample again = WorldSampler.draw(network, used, Progress.unwatched());
            WorldSample fresh = WorldSampler.draw(network, new NoiseBank(new Seed(2), 500), Progress.unwatched());
            for (Counterfactual each : all) {
                assertThat(again.values(each)).as("round %d, %s", round, each).isEqualTo(fresh.values(each));
            }
        }
    }

    @Test
    void worldsShareNoiseSoThatAnAdditiveEffectIsTheSameForEveryUnit() {
        StructuralCausalModel model = over(MechanismCatalogue.formula("3*X + Z^2 + U"), Variable.numeric("Y"));
        Counterfactual one = new Counterfactual("Y", set("X", 1));
        Counterfactual zero = new Counterfactual("Y", set("X", 0));
        WorldSample sample = drawn(model, List.of(one, zero), List.of(), 9);
        MonteCarlo effect = sample.mean(row -> sample.value(one, row) - sample.value(zero, row));
        assertThat(effect.value()).isCloseTo(3, within(1e-12));
        assertThat(effect.standardError()).isLessThan(1e-12);
    }

    @Test
    void policiesShiftsAndDrawsChangeWhatTheyShould() {
        StructuralCausalModel model = over(MechanismCatalogue.formula("3*X + U"), Variable.numeric("Y"));
        Counterfactual shifted = new Counterfactual("Y", World.of(new Intervention.Policy("X", "X + 2")));
        Counterfactual following = new Counterfactual("Y", World.of(new Intervention.Policy("X", "2*Z")));
        Counterfactual redrawn = new Counterfactual("Y", World.of(new Intervention.Draw("X", "Normal(1, 0.1)")));
        Counterfactual natural = Counterfactual.factual("Y");
        WorldSample sample =
                drawn(model, List.of(shifted, following, redrawn, natural, Counterfactual.factual("Z")), List.of(), 2);
        MonteCarlo shift = sample.mean(row -> sample.value(shifted, row) - sample.value(natural, row));
        assertThat(shift.value()).isCloseTo(6, within(1e-9));
        assertAgrees(sample.variance(following), 37, "Var(3*2*Z + U)");
        assertAgrees(sample.mean(redrawn), 3, "E[3*1]");
        assertAgrees(sample.variance(redrawn), 1.09, "Var(3*N + U)");
    }

    @Test
    void anEdgeThatIsCutLeavesAnIndependentCopyOfTheCause() {
        StructuralCausalModel model = over(MechanismCatalogue.formula("3*X + U"), Variable.numeric("Y"));
        Counterfactual cut = new Counterfactual("Y", World.of(new Intervention.CutEdge("Y", "X")));
        Counterfactual cause = Counterfactual.factual("X");
        WorldSample sample = drawn(model, List.of(cut, cause), List.of(), 2);
        assertAgrees(sample.variance(cut), 10, "the same spread");
        assertAgrees(sample.mean(row -> sample.value(cut, row) * sample.value(cause, row)), 0, "no covariance");
    }

    @Test
    void evidenceThatNothingAgreesWithIsAResultNotANumber() {
        StructuralCausalModel model = over(MechanismCatalogue.formula("X^2 + 0*U"), Variable.numeric("Y"));
        Event negative = new Event.Within(Counterfactual.factual("Y"), new Range(-3, -1), Event.Bounds.CLOSED);
        NoiseBank bank = new NoiseBank(new Seed(1), 1000);
        WorldNetwork network = WorldNetwork.of(model, List.of(negative.subject()));
        assertThat(WorldSampler.draw(network, List.of(negative), bank, Progress.unwatched()))
                .isEqualTo(new Sampled.NoneAgrees(List.of(negative), 1000));
    }

    @Test
    void anExactNumberOfAVariableWithoutADensityIsRefused() {
        StructuralCausalModel model = over(MechanismCatalogue.formula("X + U * Normal(0, 1)"), Variable.numeric("Y"));
        Event exact = is("Y", World.FACTUAL, 1);
        WorldNetwork network = WorldNetwork.of(model, List.of(exact.subject()));
        assertThat(WorldSampler.draw(network, List.of(exact), new NoiseBank(new Seed(1), 100), Progress.unwatched()))
                .isEqualTo(new Sampled.CannotCondition(exact));
    }

    @Test
    void arithmeticWithoutAResultIsReported() {
        StructuralCausalModel model = over(MechanismCatalogue.formula("log(X) + U"), Variable.numeric("Y"));
        WorldSample sample = drawn(model, List.of(Counterfactual.factual("Y")), List.of(), 1);
        assertThat(sample.broken()).containsExactly("Y");
    }

    @Test
    void copulasTieNoisesOfAnyLaw() {
        CausalGraph graph = CausalGraph.builder().bidirected("X", "Y").build();
        Map<String, Mechanism> mechanisms =
                Map.of("X", MechanismCatalogue.formula("U"), "Y", TableMechanism.root(0.5, 0.5));
        Map<String, Variable> variables = Map.of("X", Variable.numeric("X"), "Y", Variable.binary("Y"));
        StructuralCausalModel model = StructuralCausalModel.of(
                new ModelDraft(graph, variables, mechanisms, Map.of(Edge.bidirected("X", "Y"), 0.8)));
        Counterfactual y = Counterfactual.factual("Y");
        WorldSample sample = drawn(model, List.of(y), List.of(is("X", World.FACTUAL, 1)), 6);
        // Y = 1 when its score is positive; given X = 1 the score is normal with mean 0.8 and sd 0.6
        double exact = new Normal(0.8, 0.6).cumulative(0);
        assertAgrees(sample.probability(List.of(is("Y", World.FACTUAL, 0))), exact, "P(Y=0 | X=1)");
        assertThat(sample.distribution(y)).isInstanceOf(StateTable.class);
    }
}
