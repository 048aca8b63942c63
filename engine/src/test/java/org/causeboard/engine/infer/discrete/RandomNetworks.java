package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;

/// Small random networks, a third of whose cells are zero.
final class RandomNetworks {
    private RandomNetworks() {}

    /// A network of variables `V0`, `V1`, ... with one to four states and up to three parents each.
    static DiscreteNetwork network(long seed, int size) {
        SplittableRandom random = new Seed(seed).generator();
        DiscreteNetwork.Builder builder = DiscreteNetwork.builder();
        List<Variable> all = new ArrayList<>();
        for (int v = 0; v < size; v++) {
            int states = random.nextInt(10) == 0 ? 1 : 2 + random.nextInt(3);
            Variable variable = new Variable(
                    "V" + v,
                    new Categorical(
                            IntStream.range(0, states).mapToObj(s -> "s" + s).toList()));
            List<Variable> parents = new ArrayList<>();
            for (int p = Math.max(0, v - 5); p < v; p++) {
                if (parents.size() < 3 && random.nextInt(5) < 2) {
                    parents.add(random.nextInt(parents.size() + 1), all.get(p));
                }
            }
            int rows = parents.stream()
                    .mapToInt(p -> ((Categorical) p.domain()).size())
                    .reduce(1, (a, b) -> a * b);
            builder.variable(variable, parents.stream().map(Variable::name).toList(), table(random, rows, states));
            all.add(variable);
        }
        return builder.build();
    }

    private static double[] table(SplittableRandom random, int rows, int states) {
        double[] table = new double[rows * states];
        for (int row = 0; row < rows; row++) {
            for (int s = 0; s < states; s++) {
                table[row * states + s] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
            }
            table[row * states + random.nextInt(states)] += 0.1;
        }
        return table;
    }

    /// Up to `most` findings on different variables, some of them likelihoods.
    static Findings findings(DiscreteNetwork network, SplittableRandom random, int most) {
        Findings findings = Findings.none();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            findings = findings.with(finding(network, random));
        }
        return findings;
    }

    static Finding finding(DiscreteNetwork network, SplittableRandom random) {
        Variable variable = network.variables().get(random.nextInt(network.size()));
        int states = ((Categorical) variable.domain()).size();
        if (random.nextInt(3) > 0) {
            return new Finding.Observed(variable.name(), random.nextInt(states));
        }
        List<Double> weights = new ArrayList<>();
        for (int s = 0; s < states; s++) {
            weights.add(random.nextInt(4) == 0 ? 0 : random.nextDouble());
        }
        weights.set(random.nextInt(states), 0.5);
        return new Finding.Likelihood(variable.name(), weights);
    }

    /// An intervention on none, one or two variables.
    static Assignment interventions(DiscreteNetwork network, SplittableRandom random) {
        Assignment assignment = Assignment.none();
        for (int i = random.nextInt(3); i > 0; i--) {
            Variable variable = network.variables().get(random.nextInt(network.size()));
            assignment = assignment.with(variable.name(), random.nextInt(((Categorical) variable.domain()).size()));
        }
        return assignment;
    }
}
