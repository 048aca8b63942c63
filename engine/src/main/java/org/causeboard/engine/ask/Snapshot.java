package org.causeboard.engine.ask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Variable;

/// Everything that an answer can depend on, frozen: the same snapshot gives the same answer to the last digit.
/// Make one with [#of(CausalGraph)] and the `with` methods.
///
/// A document that keeps a coupling and correlations hands them over as
/// `snapshot.withCoupling(coupling).withCorrelations(correlations)`; both then hold in every answer and picture.
///
/// @param graph the graph as drawn
/// @param variables what is known of each variable, by name; every variable of the graph is there. Where nothing is
///     known, the data's column of the same name tells
/// @param mechanisms how variables come about, where that is known
/// @param correlations for a bidirected edge, the correlation of the noises at its ends, where it is known
/// @param data the data, where columns with the names of variables are their values
/// @param coupling what is assumed of the noise of tables in questions about several worlds; empty for no assumption,
///     so that such questions get bounds
/// @param seed where random numbers start
public record Snapshot(
        CausalGraph graph,
        Map<String, Variable> variables,
        Map<String, Mechanism> mechanisms,
        Map<Edge, Double> correlations,
        Optional<Dataset> data,
        Optional<Coupling> coupling,
        Seed seed) {
    private static final Seed DEFAULT_SEED = new Seed(1);

    public Snapshot {
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(coupling, "coupling");
        Objects.requireNonNull(seed, "seed");
        Map<String, Variable> all = new LinkedHashMap<>();
        for (String name : graph.variables()) {
            Variable described = variables.getOrDefault(name, new Variable(name, Unspecified.UNSPECIFIED));
            all.put(name, described.domain() instanceof Unspecified ? fromData(name, data) : described);
        }
        variables = Collections.unmodifiableMap(all);
        mechanisms = Collections.unmodifiableMap(new LinkedHashMap<>(mechanisms));
        correlations = Collections.unmodifiableMap(new LinkedHashMap<>(correlations));
    }

    private static Variable fromData(String name, Optional<Dataset> data) {
        Optional<Domain> column = data.filter(rows -> rows.contains(name))
                .map(rows -> rows.column(name))
                .map(Column::domain);
        return new Variable(name, column.orElse(Unspecified.UNSPECIFIED));
    }

    /// A bare graph.
    public static Snapshot of(CausalGraph graph) {
        return new Snapshot(graph, Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), DEFAULT_SEED);
    }

    /// A model, without data.
    public static Snapshot of(ModelDraft model) {
        return of(model.graph()).withModel(model);
    }

    /// With these descriptions of variables; those not in the graph are left out.
    public Snapshot withVariables(List<Variable> described) {
        Map<String, Variable> named = new LinkedHashMap<>();
        described.forEach(variable -> named.put(variable.name(), variable));
        return new Snapshot(graph, named, mechanisms, correlations, data, coupling, seed);
    }

    /// With the variables, mechanisms and correlations of a model; the graph stays.
    public Snapshot withModel(ModelDraft model) {
        return new Snapshot(graph, model.variables(), model.mechanisms(), model.correlations(), data, coupling, seed);
    }

    /// With these data.
    public Snapshot withData(Dataset dataset) {
        return new Snapshot(graph, variables, mechanisms, correlations, Optional.of(dataset), coupling, seed);
    }

    /// With an assumption on the noise of tables.
    public Snapshot withCoupling(Coupling assumed) {
        return new Snapshot(graph, variables, mechanisms, correlations, data, Optional.of(assumed), seed);
    }

    /// With no assumption on the noise of tables, so that questions across worlds get bounds.
    public Snapshot withoutCoupling() {
        return new Snapshot(graph, variables, mechanisms, correlations, data, Optional.empty(), seed);
    }

    /// With these correlations of noises along bidirected edges, in place of all earlier ones. Which values an edge may
    /// take beside the others tells [ModelDraft#correlationRange(Edge)]; values that contradict each other make the
    /// model incomplete, which answers say.
    public Snapshot withCorrelations(Map<Edge, Double> along) {
        return new Snapshot(graph, variables, mechanisms, along, data, coupling, seed);
    }

    /// With this seed.
    public Snapshot withSeed(Seed start) {
        return new Snapshot(graph, variables, mechanisms, correlations, data, coupling, start);
    }

    /// The model as far as it is known.
    public ModelDraft draft() {
        return new ModelDraft(graph, variables, mechanisms, correlations);
    }
}
