package org.causeboard.engine.ask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Variable;

/// Everything that an answer can depend on, frozen: the same snapshot gives the same answer to the last digit.
/// Make one with [#of(CausalGraph)] and the `with` methods.
///
/// @param graph the graph as drawn
/// @param variables what is known of each variable, by name; every variable of the graph is there
/// @param data the data, where columns with the names of variables are their values
/// @param seed where random numbers start
public record Snapshot(CausalGraph graph, Map<String, Variable> variables, Optional<Dataset> data, Seed seed) {
    private static final Seed DEFAULT_SEED = new Seed(1);

    public Snapshot {
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(seed, "seed");
        SequencedMap<String, Variable> all = new LinkedHashMap<>();
        for (String name : graph.variables()) {
            all.put(name, variables.getOrDefault(name, new Variable(name, Unspecified.UNSPECIFIED)));
        }
        variables = Collections.unmodifiableSequencedMap(all);
    }

    /// A bare graph.
    public static Snapshot of(CausalGraph graph) {
        return new Snapshot(graph, Map.of(), Optional.empty(), DEFAULT_SEED);
    }

    /// With these descriptions of variables; those not in the graph are left out.
    public Snapshot withVariables(Map<String, Variable> described) {
        return new Snapshot(graph, described, data, seed);
    }

    /// With these data.
    public Snapshot withData(Dataset dataset) {
        return new Snapshot(graph, variables, Optional.of(dataset), seed);
    }

    /// With this seed.
    public Snapshot withSeed(Seed start) {
        return new Snapshot(graph, variables, data, start);
    }
}
