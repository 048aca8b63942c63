package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;
import org.causeboard.engine.variable.Variable;

/// Models in which every variable is a fixed function of its causes and of noise of its own, for questions across
/// worlds. Parameters are the distributions of the noise and of the latent causes, once more for each population in
/// which they differ; the functions are drawn once.
///
/// The first states of a noise hold its variable at each of its values, so that every event has positive probability.
final class ResponseFamily implements ModelFamily {
    /// Above this many assignments of the noise a question is too large to try out.
    static final double LARGEST = 300_000;

    private static final int MOST_RESPONSES = 8;
    private static final int FEWEST_RESPONSES = 4;

    private final CausalGraph graph;
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Integer> place = new HashMap<>();
    private final int[][] parents;
    private final int[][] response; // [variable][row of parents * noise states + noise]
    private final int[] noise; // number of noise states; for a latent cause of others, of its own states
    private final Measured measured;
    private final Map<Population, int[]> offsets = new LinkedHashMap<>();
    private final List<Integer> blocks = new ArrayList<>();
    private final SumOfProducts.Builder observed;
    private final SumOfProducts.Builder numerator = new SumOfProducts.Builder(1);
    private final SumOfProducts.Builder denominator = new SumOfProducts.Builder(1);

    ResponseFamily(
            CausalGraph explicit,
            List<Variable> declared,
            Measured measured,
            Query.Probability query,
            Seed seed,
            Progress progress) {
        this.graph = explicit;
        this.measured = measured;
        int n = explicit.size();
        parents = new int[n][];
        response = new int[n][];
        noise = new int[n];
        for (String name : explicit.topologicalOrder()) {
            place.put(name, variables.size());
            variables.add(RandomTables.discrete(name, declared));
        }
        int most = responses(explicit, declared, measured);
        for (int v = 0; v < n; v++) {
            String name = variables.get(v).name();
            parents[v] = explicit.parents(name).stream().mapToInt(place::get).toArray();
            noise[v] = isRootLatent(explicit, name) ? states(v) : most;
            response[v] = responses(v, seed.child(name).generator());
        }
        measured.populations().forEach(this::addNoise);
        int cells = 1;
        for (String name : explicit.observed()) {
            cells *= states(place.get(name));
        }
        observed = new SumOfProducts.Builder(cells * measured.sources().size());
        collect(query, cells, progress);
    }

    /// Gives the variables that differ in a population a noise of their own there.
    private void addNoise(Population population, Set<String> differing) {
        int next = blocks.stream().mapToInt(Integer::intValue).sum();
        int[] offset = population.isTarget()
                ? new int[noise.length]
                : offsets.get(Population.TARGET).clone();
        for (int v = 0; v < noise.length; v++) {
            if (population.isTarget() || differing.contains(variables.get(v).name())) {
                offset[v] = next;
                blocks.add(noise[v]);
                next += noise[v];
            }
        }
        offsets.put(population, offset);
    }

    /// Whether the noise of this graph has few enough assignments.
    static boolean isSmallEnough(CausalGraph explicit, List<Variable> declared, Measured measured) {
        return terms(explicit, declared, measured, FEWEST_RESPONSES) <= LARGEST;
    }

    private static int responses(CausalGraph explicit, List<Variable> declared, Measured measured) {
        int responses = MOST_RESPONSES;
        while (responses > FEWEST_RESPONSES && terms(explicit, declared, measured, responses) > LARGEST) {
            responses--;
        }
        return responses;
    }

    /// The number of terms: an assignment of the noise for each distribution and level of what was set there.
    private static double terms(CausalGraph explicit, List<Variable> declared, Measured measured, int responses) {
        double count = 0;
        for (AvailableDistribution source : measured.sources()) {
            double levels = 1;
            for (String name : Measured.set(source, explicit)) {
                levels *= RandomTables.states(RandomTables.discrete(name, declared));
            }
            count += levels;
        }
        for (String name : explicit.variables()) {
            count *= isRootLatent(explicit, name)
                    ? RandomTables.states(RandomTables.discrete(name, declared))
                    : responses;
        }
        return count;
    }

    private static boolean isRootLatent(CausalGraph explicit, String name) {
        return explicit.latent().contains(name) && explicit.parents(name).isEmpty();
    }

    private int states(int variable) {
        return RandomTables.states(variables.get(variable));
    }

    private int[] responses(int v, SplittableRandom random) {
        int rows = 1;
        for (int parent : parents[v]) {
            rows *= states(parent);
        }
        int[] table = new int[rows * noise[v]];
        for (int row = 0; row < rows; row++) {
            for (int r = 0; r < noise[v]; r++) {
                table[row * noise[v] + r] = r < states(v) ? r : random.nextInt(states(v));
            }
        }
        return table;
    }

    private void collect(Query.Probability query, int cells, Progress progress) {
        List<List<Integer>> experiments = measured.sources().stream()
                .map(source ->
                        Measured.set(source, graph).stream().map(place::get).toList())
                .toList();
        int[] draw = new int[variables.size()];
        long count = 0;
        do {
            if ((count++ & 0xFFF) == 0) {
                progress.check();
            }
            for (int s = 0; s < experiments.size(); s++) {
                int[] used = used(draw, measured.sources().get(s).population());
                for (Map<Integer, Integer> set : levels(experiments.get(s))) {
                    observe(s * cells, solve(draw, set), used);
                }
            }
            int[] used = used(draw, Population.TARGET);
            if (query.given().stream().allMatch(event -> happens(event, draw))) {
                denominator.add(0, used);
                if (query.events().stream().allMatch(event -> happens(event, draw))) {
                    numerator.add(0, used);
                }
            }
        } while (advance(draw));
    }

    private int[] used(int[] draw, Population population) {
        int[] used = offsets.get(population).clone();
        for (int v = 0; v < draw.length; v++) {
            used[v] += draw[v];
        }
        return used;
    }

    private void observe(int first, int[] value, int[] used) {
        if (measured.selected().stream().allMatch(name -> value[place.get(name)] == 1)) {
            int cell = 0;
            for (String name : graph.observed()) {
                cell = cell * states(place.get(name)) + value[place.get(name)];
            }
            observed.add(first + cell, used);
        }
    }

    /// All ways to set some variables.
    private List<Map<Integer, Integer>> levels(List<Integer> set) {
        List<Map<Integer, Integer>> all = new ArrayList<>(List.of(Map.of()));
        for (int v : set) {
            List<Map<Integer, Integer>> longer = new ArrayList<>();
            for (Map<Integer, Integer> each : all) {
                for (int state = 0; state < states(v); state++) {
                    Map<Integer, Integer> more = new HashMap<>(each);
                    more.put(v, state);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private boolean happens(Event event, int[] draw) {
        if (!(event instanceof Event.Equals(Counterfactual subject, Value value))) {
            throw new IllegalArgumentException("Only events of one value can be tried out.");
        }
        return valueOf(subject, draw) == code(place.get(subject.variable()), value);
    }

    private int valueOf(Counterfactual subject, int[] draw) {
        Map<Integer, Integer> set = new HashMap<>();
        for (Intervention intervention : subject.world().interventions()) {
            int v = place.get(intervention.variable());
            set.put(
                    v,
                    switch (intervention) {
                        case Intervention.SetTo setTo -> code(v, setTo.value());
                        case Intervention.SetToCounterfactual nested -> valueOf(nested.source(), draw);
                        case Intervention.Policy _, Intervention.Draw _, Intervention.CutEdge _ ->
                            throw new IllegalArgumentException("Only interventions that set values can be tried out.");
                    });
        }
        return solve(draw, set)[place.get(subject.variable())];
    }

    private int code(int variable, Value value) {
        return (int) Values.code(variables.get(variable).domain(), value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Variable '" + variables.get(variable).name() + "' has no value '" + value + "'."));
    }

    /// All variables, causes first, for one draw of the noise under an intervention.
    private int[] solve(int[] draw, Map<Integer, Integer> set) {
        int[] value = new int[draw.length];
        for (int v = 0; v < value.length; v++) {
            int row = 0;
            for (int parent : parents[v]) {
                row = row * states(parent) + value[parent];
            }
            value[v] = set.containsKey(v) ? set.get(v) : response[v][row * noise[v] + draw[v]];
        }
        return value;
    }

    private boolean advance(int[] draw) {
        for (int v = draw.length - 1; v >= 0; v--) {
            if (++draw[v] < noise[v]) {
                return true;
            }
            draw[v] = 0;
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

    /// The model with the noise of each variable `V` as a latent cause `N_V`, and each variable a function of its
    /// causes.
    @Override
    public DiscreteModel model(double[] parameters, Population population) {
        int[] offset = offsets.get(population);
        CausalGraph.Builder builder = graph.toBuilder();
        List<Mechanism> mechanisms = new ArrayList<>();
        for (int v = 0; v < variables.size(); v++) {
            Variable variable = variables.get(v);
            double[] weights = Arrays.copyOfRange(parameters, offset[v], offset[v] + noise[v]);
            if (isRootLatent(graph, variable.name())) {
                mechanisms.add(new Mechanism(variable, List.of(), ProbabilityTable.of(List.of(variable), weights)));
                continue;
            }
            Variable own = new Variable(RandomTables.noiseName(graph, variable.name()), numbered(noise[v]));
            builder.variable(own.name(), Role.LATENT).edge(Edge.directed(own.name(), variable.name()));
            mechanisms.add(new Mechanism(own, List.of(), ProbabilityTable.of(List.of(own), weights)));
            mechanisms.add(function(v, own));
        }
        return new DiscreteModel(builder.build(), mechanisms);
    }

    private Mechanism function(int v, Variable own) {
        List<Variable> causes = new ArrayList<>();
        for (int parent : parents[v]) {
            causes.add(variables.get(parent));
        }
        causes.add(own);
        double[] cells = new double[response[v].length * states(v)];
        for (int row = 0; row < response[v].length; row++) {
            cells[row * states(v) + response[v][row]] = 1;
        }
        List<Variable> axes = new ArrayList<>(causes);
        axes.add(variables.get(v));
        return new Mechanism(variables.get(v), causes, ProbabilityTable.of(axes, cells));
    }

    private static Categorical numbered(int states) {
        List<String> names = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            names.add(Integer.toString(state));
        }
        return new Categorical(names);
    }
}
