package org.causeboard.engine.infer.counterfactual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.infer.discrete.Assignment;
import org.causeboard.engine.infer.discrete.DiscreteInference;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.infer.discrete.Explanation;
import org.causeboard.engine.infer.discrete.Finding;
import org.causeboard.engine.infer.discrete.Findings;
import org.causeboard.engine.infer.discrete.Inferred;
import org.causeboard.engine.infer.discrete.ProbabilityTable;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;

/// Exact probabilities over several worlds of a discrete model.
///
/// Where the noise is explicit (deterministic tables over latent roots) the answer does not depend on the coupling;
/// [#dependsOnCoupling()] tells whether it may. By the theorem of Han, Chen and Darwiche (2023) the twin network's
/// treewidth is at most twice that of the model plus one, so counterfactuals are about as tractable as seeing.
public final class DiscreteWorlds {
    private final WorldNetwork network;
    private final DiscreteInference inference;

    private DiscreteWorlds(WorldNetwork network, DiscreteNetwork tables) {
        this.network = network;
        this.inference = DiscreteInference.of(tables);
    }

    /// Prepares the worlds of a network.
    ///
    /// @return empty when a variable is not discrete, when noises are correlated, when a formula
    ///     makes a value that is no state, when a coupled table would have more
    ///     than 16 million cells, or when the Gumbel-max coupling would have to tie more than two copies
    public static Optional<DiscreteWorlds> of(WorldNetwork network, Coupling coupling) {
        boolean discrete = network.nodes().stream()
                .allMatch(node -> network.model().variable(node.variable()).domain() instanceof Discrete
                        && node.mechanism().noise().size() <= 1);
        boolean tied = network.model().correlations().values().stream().anyMatch(r -> r != 0);
        if (!discrete || tied) {
            return Optional.empty();
        }
        return CoupledTables.of(network, coupling).map(tables -> new DiscreteWorlds(network, tables));
    }

    /// Whether some variable has several copies that share noise not given explicitly, so that the answer may change
    /// with the coupling.
    public boolean dependsOnCoupling() {
        return network.nodes().stream()
                .anyMatch(node -> inference.network().parents(node.name()).size()
                        > node.parents().stream().distinct().count());
    }

    /// How probable it is that all events hold, given that others do.
    public CounterfactualValue<Double> probability(List<Event> events, List<Event> given, Progress progress) {
        Optional<Findings> condition = findings(given);
        if (condition.isEmpty()) {
            return new CounterfactualValue.Undefined<>(given);
        }
        Inferred<ProbabilityTable> base = evidence(condition.get(), progress);
        if (base instanceof Inferred.ImpossibleEvidence<ProbabilityTable>(List<Finding> conflict)) {
            return new CounterfactualValue.Undefined<>(named(conflict, given));
        }
        List<Event> all = new ArrayList<>(given);
        all.addAll(events);
        Optional<Findings> both = findings(all);
        if (both.isEmpty()) {
            return new CounterfactualValue.Known<>(0.0);
        }
        Inferred<ProbabilityTable> joint = evidence(both.get(), progress);
        return switch (base) {
            case Inferred.Exact<ProbabilityTable> below ->
                switch (joint) {
                    case Inferred.Exact<ProbabilityTable> above ->
                        new CounterfactualValue.Known<>(Math.min(1, Math.exp(above.lnEvidence() - below.lnEvidence())));
                    case Inferred.ImpossibleEvidence<ProbabilityTable> _ -> new CounterfactualValue.Known<>(0.0);
                    case Inferred.TooLarge<ProbabilityTable>(double cells, long _) ->
                        new CounterfactualValue.TooLarge<>(cells);
                };
            case Inferred.ImpossibleEvidence<ProbabilityTable> _ -> throw new IllegalStateException("handled above");
            case Inferred.TooLarge<ProbabilityTable>(double cells, long _) -> new CounterfactualValue.TooLarge<>(cells);
        };
    }

    /// The joint distribution of variables in their worlds, given events.
    ///
    /// @param targets no two that are the same node of the network
    public CounterfactualValue<JointTable> distribution(
            List<Counterfactual> targets, List<Event> given, Progress progress) {
        Optional<Findings> condition = findings(given);
        if (condition.isEmpty()) {
            return new CounterfactualValue.Undefined<>(given);
        }
        List<String> names = targets.stream().map(this::name).toList();
        return switch (inference.query(names, condition.get(), Assignment.none(), progress)) {
            case Inferred.Exact<ProbabilityTable> exact -> {
                List<List<String>> states =
                        names.stream().map(inference.network()::states).toList();
                yield new CounterfactualValue.Known<>(
                        new JointTable(names, states, Numbers.of(exact.value().values())));
            }
            case Inferred.ImpossibleEvidence<ProbabilityTable>(List<Finding> conflict) ->
                new CounterfactualValue.Undefined<>(named(conflict, given));
            case Inferred.TooLarge<ProbabilityTable>(double cells, long _) -> new CounterfactualValue.TooLarge<>(cells);
        };
    }

    /// The most probable states of nodes together, by the nodes' names, the other nodes summed out.
    public CounterfactualValue<Explanation> mostProbable(
            List<Counterfactual> targets, List<Event> given, Progress progress) {
        Optional<Findings> condition = findings(given);
        if (condition.isEmpty()) {
            return new CounterfactualValue.Undefined<>(given);
        }
        List<String> names = targets.stream().map(this::name).distinct().toList();
        return switch (inference.mostProbable(names, condition.get(), Assignment.none(), progress)) {
            case Inferred.Exact<Explanation> exact -> new CounterfactualValue.Known<>(exact.value());
            case Inferred.ImpossibleEvidence<Explanation>(List<Finding> conflict) ->
                new CounterfactualValue.Undefined<>(named(conflict, given));
            case Inferred.TooLarge<Explanation>(double cells, long _) -> new CounterfactualValue.TooLarge<>(cells);
        };
    }

    private Inferred<ProbabilityTable> evidence(Findings findings, Progress progress) {
        return inference.query(List.of(), findings, Assignment.none(), progress);
    }

    /// The events as findings on nodes; empty when no state of some node agrees with all of them.
    private Optional<Findings> findings(List<Event> events) {
        Map<String, double[]> allowed = new LinkedHashMap<>();
        for (Event event : events) {
            Discrete domain = (Discrete)
                    network.model().variable(event.subject().variable()).domain();
            double[] states = allowed.computeIfAbsent(name(event.subject()), _ -> filled(domain.size()));
            EventTest test = EventTest.of(event, domain);
            for (int state = 0; state < states.length; state++) {
                states[state] *= test.weight(state);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, double[]> entry : allowed.entrySet()) {
            double[] states = entry.getValue();
            double sum = Arrays.stream(states).sum();
            if (sum == 0) {
                return Optional.empty();
            }
            boolean isOne = sum == 1 && Arrays.stream(states).anyMatch(weight -> weight == 1);
            findings.add(
                    isOne
                            ? new Finding.Observed(entry.getKey(), single(states))
                            : new Finding.Likelihood(
                                    entry.getKey(),
                                    Arrays.stream(states).boxed().toList()));
        }
        return Optional.of(new Findings(findings));
    }

    private static double[] filled(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int single(double[] states) {
        int state = 0;
        while (states[state] == 0) {
            state++;
        }
        return state;
    }

    private List<Event> named(List<Finding> conflict, List<Event> given) {
        List<Event> named = given.stream()
                .filter(event ->
                        conflict.stream().anyMatch(finding -> finding.variable().equals(name(event.subject()))))
                .toList();
        return named.isEmpty() ? given : named;
    }

    private String name(Counterfactual counterfactual) {
        return network.nodes().get(network.place(counterfactual)).name();
    }
}
