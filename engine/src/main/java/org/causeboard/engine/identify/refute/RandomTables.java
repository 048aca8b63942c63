package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// Random models: every table drawn anew, all probabilities positive.
final class RandomTables {
    private RandomTables() {}

    /// A model on the canonical DAG of `graph`.
    ///
    /// @param variables the discrete variables among these keep their states; all others get two
    static DiscreteModel model(CausalGraph graph, List<Variable> variables, Seed seed) {
        CausalGraph explicit = CanonicalDag.of(graph).graph();
        List<Mechanism> mechanisms = new ArrayList<>();
        for (String name : explicit.variables()) {
            Variable variable = discrete(name, variables);
            List<Variable> parents = explicit.parents(name).stream()
                    .map(parent -> discrete(parent, variables))
                    .toList();
            List<Variable> axes = new ArrayList<>(parents);
            axes.add(variable);
            mechanisms.add(new Mechanism(
                    variable, parents, table(axes, seed.child(name).generator())));
        }
        return new DiscreteModel(explicit, mechanisms);
    }

    /// The variable of this name if it is discrete, else a binary one.
    static Variable discrete(String name, List<Variable> variables) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name) && variable.domain() instanceof Discrete)
                .findFirst()
                .orElseGet(() -> new Variable(name, Categorical.of("0", "1")));
    }

    static int states(Variable variable) {
        return variable.domain() instanceof Discrete discrete ? discrete.size() : 2;
    }

    /// A random `P(last | others)`.
    private static ProbabilityTable table(List<Variable> axes, SplittableRandom random) {
        int size = 1;
        for (Variable axis : axes) {
            size = Math.multiplyExact(size, states(axis));
        }
        double[] cells = new double[size];
        int n = states(axes.getLast());
        for (int start = 0; start < size; start += n) {
            System.arraycopy(distribution(n, random), 0, cells, start, n);
        }
        return ProbabilityTable.of(axes, cells);
    }

    /// A random distribution on n states, none of them rarer than a tenth of an even share.
    static double[] distribution(int n, SplittableRandom random) {
        double[] weights = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            weights[i] = 0.1 - Math.log(1 - random.nextDouble());
            sum += weights[i];
        }
        for (int i = 0; i < n; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
