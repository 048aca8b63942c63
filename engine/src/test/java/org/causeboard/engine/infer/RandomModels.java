package org.causeboard.engine.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;

/// Small random models for laws that must hold of every model. Variables are A, B, C, ... in causal order.
public final class RandomModels {
    private RandomModels() {}

    private static String name(int index) {
        return String.valueOf((char) ('A' + index));
    }

    /// Binary and ternary tables with random probabilities, some rows certain.
    public static StructuralCausalModel tables(int size, SplittableRandom random) {
        CausalGraph.Builder graph = CausalGraph.builder();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            List<String> parents = parents(i, random);
            Variable variable = states(name(i), 2 + random.nextInt(2));
            addTable(graph, variables, mechanisms, variable, parents, random, false);
        }
        return StructuralCausalModel.of(new ModelDraft(graph.build(), variables, mechanisms, Map.of()));
    }

    /// Deterministic tables over parents and latent noises; one noise is shared by two variables. Noises are called U0,
    /// U1, ... so that every counterfactual can be counted by hand.
    public static StructuralCausalModel explicitNoise(int size, SplittableRandom random) {
        CausalGraph.Builder graph = CausalGraph.builder();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String noise = "U" + i;
            graph.variable(noise, Role.LATENT);
            int states = 2 + random.nextInt(2);
            variables.put(noise, states(noise, states));
            mechanisms.put(noise, TableMechanism.root(row(states, random)));
        }
        int sharing = random.nextInt(size);
        for (int i = 0; i < size; i++) {
            List<String> parents = new ArrayList<>(parents(i, random));
            parents.add("U" + i);
            if (sharing != i && random.nextInt(2) == 0) {
                parents.add("U" + sharing);
            }
            addTable(graph, variables, mechanisms, states(name(i), 2), parents, random, true);
        }
        return StructuralCausalModel.of(new ModelDraft(graph.build(), variables, mechanisms, Map.of()));
    }

    /// Linear mechanisms with normal noise; some noises correlated along bidirected edges.
    public static StructuralCausalModel linear(int size, SplittableRandom random) {
        CausalGraph.Builder graph = CausalGraph.builder();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        Map<Edge, Double> correlations = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String name = name(i);
            graph.variable(name);
            Term[] terms = parents(i, random).stream()
                    .map(parent -> Term.slope(parent, random.nextDouble(-1.5, 1.5)))
                    .toArray(Term[]::new);
            for (Term term : terms) {
                graph.directed(term.parent(), name);
            }
            variables.put(name, Variable.numeric(name));
            mechanisms.put(
                    name,
                    new LinearGaussianMechanism(
                            LinearPredictor.of(random.nextDouble(-1, 1), terms), random.nextDouble(0.5, 1.5)));
            if (i > 0 && random.nextInt(3) == 0) {
                Edge edge = Edge.bidirected(name(random.nextInt(i)), name);
                graph.edge(edge);
                correlations.put(edge, random.nextDouble(-0.5, 0.5));
            }
        }
        return StructuralCausalModel.of(new ModelDraft(graph.build(), variables, mechanisms, correlations));
    }

    private static List<String> parents(int index, SplittableRandom random) {
        return IntStream.range(0, index)
                .filter(_ -> random.nextInt(5) < 3)
                .mapToObj(RandomModels::name)
                .limit(3)
                .toList();
    }

    private static Variable states(String name, int count) {
        return new Variable(
                name,
                new Categorical(
                        IntStream.range(0, count).mapToObj(Integer::toString).toList()));
    }

    private static void addTable(
            CausalGraph.Builder graph,
            Map<String, Variable> variables,
            Map<String, Mechanism> mechanisms,
            Variable variable,
            List<String> parents,
            SplittableRandom random,
            boolean certain) {
        graph.variable(variable.name());
        parents.forEach(parent -> graph.directed(parent, variable.name()));
        variables.put(variable.name(), variable);
        int states = size(variable);
        List<Integer> sizes =
                parents.stream().map(parent -> size(variables.get(parent))).toList();
        int rows = sizes.stream().reduce(1, Math::multiplyExact);
        double[] table = new double[rows * states];
        for (int r = 0; r < rows; r++) {
            if (certain || random.nextInt(8) == 0) {
                table[r * states + random.nextInt(states)] = 1;
            } else {
                System.arraycopy(row(states, random), 0, table, r * states, states);
            }
        }
        mechanisms.put(variable.name(), TableMechanism.normalised(parents, sizes, states, Numbers.of(table)));
    }

    private static int size(Variable variable) {
        return ((Categorical) variable.domain()).size();
    }

    private static double[] row(int states, SplittableRandom random) {
        double[] row = random.doubles(states, 0.05, 1).toArray();
        double sum = Numbers.of(row).sum();
        return Numbers.of(row).map(p -> p / sum).toArray();
    }
}
