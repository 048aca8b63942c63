package org.causeboard.engine.infer.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Drawing 20,000 units of a model with 50 variables after a slider moved, noise bank warm.
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SamplingBenchmark {
    private static final int UNITS = 20_000;
    private static final int VARIABLES = 50;

    private NoiseBank bank;
    private StructuralCausalModel nonlinear;
    private StructuralCausalModel linear;
    private double slider;

    /// Two models over the same random graph, with about two parents a variable.
    @Setup
    public void prepare() {
        bank = new NoiseBank(new Seed(1), UNITS);
        nonlinear = model(true);
        linear = model(false);
    }

    private static StructuralCausalModel model(boolean bent) {
        SplittableRandom random = new Seed(2).generator();
        CausalGraph.Builder graph = CausalGraph.builder();
        List<Variable> variables = new ArrayList<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (int i = 0; i < VARIABLES; i++) {
            String name = "V" + i;
            List<Term> terms = new ArrayList<>();
            StringBuilder formula = new StringBuilder("U");
            for (int p = 0; p < Math.min(i, 2); p++) {
                String parent = "V" + random.nextInt(i);
                double coefficient = random.nextDouble(0.2, 0.8);
                if (terms.stream().noneMatch(term -> term.parent().equals(parent))) {
                    terms.add(Term.slope(parent, coefficient));
                    formula.append(" + ")
                            .append(coefficient)
                            .append("*")
                            .append(p == 0 ? "tanh(" + parent + ")" : parent + "^2 / (1 + " + parent + "^2)");
                    graph.directed(parent, name);
                }
            }
            graph.variable(name);
            mechanisms.put(
                    name,
                    bent
                            ? new FormulaMechanism(formula.toString(), variables, Normal.STANDARD)
                            : new LinearGaussianMechanism(LinearPredictor.of(0, terms.toArray(Term[]::new)), 1));
            variables.add(Variable.numeric(name));
        }
        return StructuralCausalModel.of(ModelDraft.of(graph.build(), variables, mechanisms));
    }

    private double draw(StructuralCausalModel model) {
        slider = slider > 1 ? 0 : slider + 0.01;
        World world = World.of(new Intervention.SetTo("V0", Value.of(slider)));
        List<Counterfactual> all = model.order().stream()
                .map(name -> new Counterfactual(name, world))
                .toList();
        WorldSample sample = WorldSampler.draw(WorldNetwork.of(model, all), bank, Progress.unwatched());
        return sample.value(all.getLast(), 0);
    }

    /// tanh, squares and quotients.
    @Benchmark
    public double nonlinear() {
        return draw(nonlinear);
    }

    /// Linear mechanisms with normal noise.
    @Benchmark
    public double linear() {
        return draw(linear);
    }
}
