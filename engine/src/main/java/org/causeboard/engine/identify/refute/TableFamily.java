package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// All discrete models on one DAG with explicit latent variables, for a question about an effect at given levels.
/// Parameters are the cells of the conditional tables, those of a variable once more for each population in which its
/// mechanism differs.
final class TableFamily implements ModelFamily {
    private final CausalGraph graph;
    private final Measured measured;
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Integer> place = new LinkedHashMap<>();
    private final int[][] parents;
    private final Map<Population, int[]> offsets = new LinkedHashMap<>();
    private final List<Integer> blocks = new ArrayList<>();
    private final SumOfProducts.Builder observed;
    private final SumOfProducts.Builder numerator = new SumOfProducts.Builder(1);
    private final SumOfProducts.Builder denominator = new SumOfProducts.Builder(1);

    /// @param graph a DAG with latent variables
    /// @param declared variables with their states; others are binary
    /// @param query the question; every variable in it is at level `levels`
    TableFamily(
            CausalGraph graph,
            List<Variable> declared,
            Measured measured,
            EffectQuery query,
            Map<String, Integer> levels,
            Progress progress) {
        this.graph = graph;
        this.measured = measured;
        int n = graph.size();
        parents = new int[n][];
        for (String name : graph.topologicalOrder()) {
            place.put(name, variables.size());
            variables.add(RandomTables.discrete(name, declared));
        }
        for (int v = 0; v < n; v++) {
            String name = variables.get(v).name();
            parents[v] = graph.parents(name).stream().mapToInt(place::get).toArray();
        }
        int next = 0;
        for (Map.Entry<Population, Set<String>> population :
                measured.populations().entrySet()) {
            int[] offset = population.getKey().isTarget()
                    ? new int[n]
                    : offsets.get(Population.TARGET).clone();
            for (int v = 0; v < n; v++) {
                if (population.getKey().isTarget()
                        || population.getValue().contains(variables.get(v).name())) {
                    offset[v] = next;
                    next += parametersOf(v);
                }
            }
            offsets.put(population.getKey(), offset);
        }
        observed = new SumOfProducts.Builder(cells() * measured.sources().size());
        collect(query, levels, progress);
    }

    /// Gives a variable its blocks, and says how many parameters these have.
    private int parametersOf(int v) {
        int rows = 1;
        for (int parent : parents[v]) {
            rows *= states(parent);
        }
        for (int row = 0; row < rows; row++) {
            blocks.add(states(v));
        }
        return rows * states(v);
    }

    private int cells() {
        int cells = 1;
        for (String name : graph.observed()) {
            cells *= states(place.get(name));
        }
        return cells;
    }

    /// The number of terms, by which the cost of a step grows: an assignment to all variables in a distribution each.
    static double terms(CausalGraph graph, List<Variable> declared, Measured measured) {
        double count = measured.sources().size();
        for (String name : graph.variables()) {
            count *= RandomTables.states(RandomTables.discrete(name, declared));
        }
        return count;
    }

    private int states(int variable) {
        return RandomTables.states(variables.get(variable));
    }

    private void collect(EffectQuery query, Map<String, Integer> levels, Progress progress) {
        Set<Integer> set = placesOf(query.treatments());
        Set<Integer> given = placesOf(query.given());
        Set<Integer> asked = placesOf(query.outcomes());
        Set<Integer> selected = placesOf(measured.selected());
        List<Set<Integer>> experiments = measured.sources().stream()
                .map(source -> placesOf(Measured.set(source, graph)))
                .toList();
        int cells = cells();
        int[] value = new int[variables.size()];
        long count = 0;
        do {
            if ((count++ & 0xFFF) == 0) {
                progress.check();
            }
            Map<Population, int[]> used = used(value);
            if (selected.stream().allMatch(v -> value[v] == 1)) {
                for (int s = 0; s < experiments.size(); s++) {
                    AvailableDistribution source = measured.sources().get(s);
                    observed.add(s * cells + cell(value), without(experiments.get(s), used.get(source.population())));
                }
            }
            if (agrees(value, set, levels) && agrees(value, given, levels)) {
                int[] manipulated = without(set, used.get(Population.TARGET));
                denominator.add(0, manipulated);
                if (agrees(value, asked, levels)) {
                    numerator.add(0, manipulated);
                }
            }
        } while (advance(value));
    }

    /// The parameter of each variable at an assignment, in each population.
    private Map<Population, int[]> used(int[] value) {
        Map<Population, int[]> used = new HashMap<>();
        offsets.forEach((population, offset) -> {
            int[] all = new int[value.length];
            for (int v = 0; v < value.length; v++) {
                int row = 0;
                for (int parent : parents[v]) {
                    row = row * states(parent) + value[parent];
                }
                all[v] = offset[v] + row * states(v) + value[v];
            }
            used.put(population, all);
        });
        return used;
    }

    private static int[] without(Set<Integer> set, int[] all) {
        if (set.isEmpty()) {
            return all;
        }
        int[] rest = new int[all.length - set.size()];
        int kept = 0;
        for (int v = 0; v < all.length; v++) {
            if (!set.contains(v)) {
                rest[kept++] = all[v];
            }
        }
        return rest;
    }

    private Set<Integer> placesOf(Set<String> names) {
        Set<Integer> places = new TreeSet<>();
        names.forEach(name -> places.add(place.get(name)));
        return places;
    }

    private boolean agrees(int[] value, Set<Integer> places, Map<String, Integer> levels) {
        return places.stream()
                .allMatch(v -> value[v] == levels.getOrDefault(variables.get(v).name(), 0));
    }

    private int cell(int[] value) {
        int cell = 0;
        for (String name : graph.observed()) {
            int v = place.get(name);
            cell = cell * states(v) + value[v];
        }
        return cell;
    }

    private boolean advance(int[] value) {
        for (int v = value.length - 1; v >= 0; v--) {
            if (++value[v] < states(v)) {
                return true;
            }
            value[v] = 0;
        }
        return false;
    }

    @Override
    public List<Integer> blocks() {
        return List.copyOf(blocks);
    }

    @Override
    public SumOfProducts observed() {
        return observed.build();
    }

    @Override
    public SumOfProducts numerator() {
        return numerator.build();
    }

    @Override
    public SumOfProducts denominator() {
        return denominator.build();
    }

    @Override
    public DiscreteModel model(double[] parameters, Population population) {
        List<Mechanism> mechanisms = new ArrayList<>();
        for (int v = 0; v < variables.size(); v++) {
            List<Variable> axes = new ArrayList<>();
            int size = states(v);
            for (int parent : parents[v]) {
                axes.add(variables.get(parent));
                size *= states(parent);
            }
            List<Variable> causes = List.copyOf(axes);
            axes.add(variables.get(v));
            int start = offsets.get(population)[v];
            double[] cells = Arrays.copyOfRange(parameters, start, start + size);
            mechanisms.add(new Mechanism(variables.get(v), causes, ProbabilityTable.of(axes, cells)));
        }
        return new DiscreteModel(graph, mechanisms);
    }
}
