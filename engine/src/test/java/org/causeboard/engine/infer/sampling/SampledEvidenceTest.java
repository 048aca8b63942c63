package org.causeboard.engine.infer.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.StandardNormal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.LogisticMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

/// What evidence tells of noise, and how truthful the standard errors are, against closed forms.
class SampledEvidenceTest {
    private static World set(String variable, Value value) {
        return World.of(new Intervention.SetTo(variable, value));
    }

    private static WorldSample drawn(
            StructuralCausalModel model, Counterfactual target, List<Event> evidence, NoiseBank bank) {
        List<Counterfactual> wanted = new ArrayList<>(List.of(target));
        evidence.forEach(event -> wanted.add(event.subject()));
        return ((Sampled.Drawn) WorldSampler.draw(WorldNetwork.of(model, wanted), evidence, bank, Progress.unwatched()))
                .sample();
    }

    private static Event is(String variable, double value) {
        return Event.equal(variable, Value.of(value));
    }

    /// X -> M -> A, B, C, all linear with normal noise.
    private static StructuralCausalModel star() {
        CausalGraph.Builder graph = CausalGraph.builder().directed("X", "M");
        List<String> seen = List.of("A", "B", "C");
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        mechanisms.put("X", new LinearGaussianMechanism(LinearPredictor.of(0), 1));
        mechanisms.put("M", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 1)), 1));
        for (String name : seen) {
            graph.directed("M", name);
            mechanisms.put(name, new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("M", 1)), 0.3));
        }
        return StructuralCausalModel.of(ModelDraft.of(
                graph.build(),
                List.of("X", "M", "A", "B", "C").stream().map(Variable::numeric).toList(),
                mechanisms));
    }

    private static final List<Event> UNUSUAL = List.of(is("A", 3.1), is("B", 2.6), is("C", 3.4));

    @Test
    void unitsDrawnAnewKeepTheirNoiseInAllWorlds() {
        for (String name : List.of("M", "A", "C")) {
            Counterfactual target = new Counterfactual(name, set("X", Value.of(1)));
            List<Counterfactual> wanted = new ArrayList<>(List.of(target));
            UNUSUAL.forEach(event -> wanted.add(event.subject()));
            double exact = GaussianWorlds.of(WorldNetwork.of(star(), wanted))
                    .orElseThrow()
                    .joint(
                            List.of(target),
                            Map.of(
                                    Counterfactual.factual("A"), 3.1,
                                    Counterfactual.factual("B"), 2.6,
                                    Counterfactual.factual("C"), 3.4))
                    .orElseThrow()
                    .mean()
                    .get(0);
            WorldSample sample = drawn(star(), target, UNUSUAL, new NoiseBank(new Seed(5), 50_000));
            assertThat(sample.rounds()).as("units were drawn anew").isPositive();
            MonteCarlo mean = sample.mean(target);
            assertThat(mean.value()).as("%s: %s", name, mean).isCloseTo(exact, within(4 * mean.standardError()));
        }
    }

    @Test
    void standardErrorsCountForebearsAfterUnitsWereDrawnAnew() {
        // X | A, B, C: precision 1 of X, and M | X with 3 readings of variance 0.09
        double seen = (3.1 + 2.6 + 3.4) / 3;
        double truth = seen / (1 + 1 + 0.03);
        double squares = 0;
        int runs = 100;
        for (long seed = 0; seed < runs; seed++) {
            WorldSample sample =
                    drawn(star(), Counterfactual.factual("X"), UNUSUAL, new NoiseBank(new Seed(seed), 2000));
            MonteCarlo mean = sample.mean(Counterfactual.factual("X"));
            double z = (mean.value() - truth) / mean.standardError();
            squares += z * z / runs;
        }
        assertThat(squares).as("mean squared distance in standard errors").isBetween(0.2, 1.7);
    }

    @Test
    void theSpreadOfSimulatedQuantilesIsTheirStandardError() {
        CausalGraph graph = CausalGraph.builder().directed("X", "Y").build();
        List<Variable> numbers = List.of(Variable.numeric("X"), Variable.numeric("Y"));
        StructuralCausalModel model = StructuralCausalModel.of(ModelDraft.of(
                graph,
                numbers,
                Map.of(
                        "X",
                        new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "Y",
                        new FormulaMechanism("X*U", numbers, Normal.STANDARD))));
        int runs = 200;
        double sum = 0;
        double squares = 0;
        double errors = 0;
        Counterfactual y = Counterfactual.factual("Y");
        for (long seed = 0; seed < runs; seed++) {
            MonteCarlo quantile = drawn(model, y, List.of(), new NoiseBank(new Seed(seed), 2000))
                    .quantile(y, 0.8);
            sum += quantile.value() / runs;
            squares += quantile.value() * quantile.value() / runs;
            errors += quantile.standardError() / runs;
        }
        assertThat(Math.sqrt(squares - sum * sum) / errors).isBetween(0.6, 1.35);
    }

    @Test
    void oneNoiseToldInTwoWorldsIsWeighedOnce() {
        // both worlds have Y = 1 exactly when the harder one has: the posterior of Z is that of a single report
        CausalGraph graph =
                CausalGraph.builder().directed("X", "Y").directed("Z", "Y").build();
        StructuralCausalModel model = StructuralCausalModel.of(ModelDraft.of(
                graph,
                List.of(Variable.binary("X"), Variable.numeric("Z"), Variable.binary("Y")),
                Map.of(
                        "X",
                        TableMechanism.root(0.5, 0.5),
                        "Z",
                        new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "Y",
                        new LogisticMechanism(LinearPredictor.of(-1, Term.slope("X", 2), Term.slope("Z", 1.5))))));
        double total = 0;
        double moment = 0;
        for (double z = -8; z < 8; z += 1e-3) {
            double weight = StandardNormal.density(z) / (1 + Math.exp(1 - 1.5 * z));
            total += weight;
            moment += weight * z;
        }
        Counterfactual z = Counterfactual.factual("Z");
        List<Event> both = List.of(
                new Event.Equals(new Counterfactual("Y", set("X", Value.of(1))), Value.of(1)),
                new Event.Equals(new Counterfactual("Y", set("X", Value.of(0))), Value.of(1)));
        for (List<Event> evidence : List.of(both, both.reversed())) {
            MonteCarlo mean = drawn(model, z, evidence, new NoiseBank(new Seed(3), 50_000))
                    .mean(z);
            assertThat(mean.value()).isCloseTo(moment / total, within(4 * mean.standardError()));
        }
    }

    @Test
    void whatABankDrewWithoutEvidenceIsNotTakenForWhatEvidenceTells() {
        Counterfactual x = Counterfactual.factual("X");
        List<Event> seen = List.of(is("A", 2));
        NoiseBank bank = new NoiseBank(new Seed(9), 5000);
        WorldSampler.draw(WorldNetwork.of(star(), List.of(x, Counterfactual.factual("A"))), bank, Progress.unwatched());
        assertThat(drawn(star(), x, seen, bank).values(x))
                .isEqualTo(
                        drawn(star(), x, seen, new NoiseBank(new Seed(9), 5000)).values(x));
        assertThat(drawn(star(), x, seen, bank).mean(x).value()).isCloseTo(2 / 2.09, within(0.1));
    }

    @Test
    void theDensityInAnotherWorldKnowsWhatTheFactsToldOfTheNoise() {
        CausalGraph graph = CausalGraph.builder().directed("X", "Y").build();
        StructuralCausalModel model = StructuralCausalModel.of(ModelDraft.of(
                graph,
                List.of(Variable.binary("X"), Variable.numeric("Y")),
                Map.of(
                        "X",
                        TableMechanism.root(0.5, 0.5),
                        "Y",
                        new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 1)), 1))));
        Counterfactual target = new Counterfactual("Y", set("X", Value.of(1)));
        WorldSample sample = drawn(model, target, List.of(is("Y", 2)), new NoiseBank(new Seed(1), 20_000));
        // the noise was 2 or 1, so Y_{X=1} is 3 or 2: separate points
        double two = StandardNormal.density(2);
        MonteCarlo three = sample.density(target, 3);
        assertThat(three.value()).isCloseTo(two / (two + StandardNormal.density(1)), within(4 * three.standardError()));
    }
}
