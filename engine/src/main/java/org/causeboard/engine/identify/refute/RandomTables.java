package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// Random models: every table drawn anew, all probabilities positive.
final class RandomTables {
    private static final int DRAWN_FUNCTIONS = 4;

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

    /// A model on the canonical DAG of `graph` in which every variable that is not a latent root is a function of its
    /// causes and of a noise of its own, so that it answers questions across worlds too. For each value of a variable
    /// one state of its noise holds it there, so that every P(V) is positive; the other states stand for functions
    /// drawn at random.
    ///
    /// @param variables as above
    static DiscreteModel functions(CausalGraph graph, List<Variable> variables, Seed seed) {
        CausalGraph explicit = CanonicalDag.of(graph).graph();
        CausalGraph.Builder builder = explicit.toBuilder();
        List<Mechanism> mechanisms = new ArrayList<>();
        for (String name : explicit.variables()) {
            Variable variable = discrete(name, variables);
            SplittableRandom random = seed.child(name).generator();
            if (explicit.latent().contains(name) && explicit.parents(name).isEmpty()) {
                mechanisms.add(new Mechanism(variable, List.of(), table(List.of(variable), random)));
                continue;
            }
            Variable noise = noise(explicit, variable);
            builder.variable(noise.name(), Role.LATENT).edge(Edge.directed(noise.name(), name));
            mechanisms.add(new Mechanism(noise, List.of(), table(List.of(noise), random)));
            List<Variable> causes = new ArrayList<>();
            explicit.parents(name).forEach(parent -> causes.add(discrete(parent, variables)));
            causes.add(noise);
            mechanisms.add(new Mechanism(variable, causes, function(causes, variable, random)));
        }
        return new DiscreteModel(builder.build(), mechanisms);
    }

    private static Variable noise(CausalGraph explicit, Variable variable) {
        List<String> states = IntStream.range(0, states(variable) + DRAWN_FUNCTIONS)
                .mapToObj(Integer::toString)
                .toList();
        return new Variable(noiseName(explicit, variable.name()), new Categorical(states));
    }

    /// What the noise of a variable is called.
    static String noiseName(CausalGraph graph, String variable) {
        String name = "N_" + variable;
        while (graph.contains(name)) {
            name += "'";
        }
        return name;
    }

    private static ProbabilityTable function(List<Variable> causes, Variable variable, SplittableRandom random) {
        List<Variable> axes = new ArrayList<>(causes);
        axes.add(variable);
        int rows = 1;
        for (Variable cause : causes) {
            rows = Math.multiplyExact(rows, states(cause));
        }
        int n = states(variable);
        int responses = states(causes.getLast());
        double[] cells = new double[Math.multiplyExact(rows, n)];
        for (int row = 0; row < rows; row++) {
            int response = row % responses;
            cells[row * n + (response < n ? response : random.nextInt(n))] = 1;
        }
        return ProbabilityTable.of(axes, cells);
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
