package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.infer.discrete.Inferred.Exact;
import org.causeboard.engine.infer.discrete.Inferred.ImpossibleEvidence;
import org.causeboard.engine.infer.discrete.Inferred.Method;
import org.causeboard.engine.task.Progress;

/// Findings that come and go over one compiled network, as on the live canvas: adding, changing or retracting one
/// touches only the messages that it must.
///
/// The network is compiled once for the variables that are intervened on; the states that they are set to may change
/// like findings do. Answers equal those of [DiscreteInference] on the same evidence. A session belongs to one thread
/// at a time; it may use the threads of the pool that it is called in.
///
/// Open one with [DiscreteInference#session].
public final class PropagationSession {
    private final DiscreteInference inference;
    private final DiscreteNetwork network;
    private final Reduction reduction;
    private final CompiledTree tree;
    private final Messages messages;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private Assignment interventions;

    PropagationSession(DiscreteInference inference, Reduction reduction, CompiledTree tree, Assignment interventions) {
        this.inference = inference;
        this.network = inference.network();
        this.reduction = reduction;
        this.tree = tree;
        this.messages = new Messages(tree);
        this.interventions = interventions;
        interventions.states().forEach((variable, _) -> weigh(network.index(variable)));
    }

    /// Adds a finding, or replaces the one on the same variable.
    ///
    /// @throws IllegalArgumentException when it does not fit the network
    public void set(Finding finding) {
        new Findings(List.of(finding)).check(network);
        findings.remove(finding.variable());
        findings.put(finding.variable(), finding);
        weigh(network.index(finding.variable()));
    }

    /// Takes the finding on a variable back; nothing happens when there is none.
    public void retract(String variable) {
        findings.remove(variable);
        weigh(network.index(variable));
    }

    /// Makes `all` the evidence; findings that stay cost nothing.
    public void replace(Findings all) {
        all.check(network);
        List<String> gone = new ArrayList<>(findings.keySet());
        all.list().forEach(finding -> gone.remove(finding.variable()));
        gone.forEach(this::retract);
        all.list().forEach(this::set);
    }

    /// Sets a variable that this session was opened to intervene on to another state.
    ///
    /// @throws IllegalArgumentException when the session does not intervene on it: open another session for that
    public void intervene(String variable, int state) {
        network.checkState(variable, state);
        if (!interventions.states().containsKey(variable)) {
            throw new IllegalArgumentException("This session does not intervene on '" + variable + "' (it does on: "
                    + Abridged.list(interventions.states().keySet()) + "). Open a session with that intervention.");
        }
        interventions = interventions.with(variable, state);
        weigh(network.index(variable));
    }

    /// The present evidence.
    public Findings findings() {
        return new Findings(List.copyOf(findings.values()));
    }

    /// The present interventions.
    public Assignment interventions() {
        return interventions;
    }

    /// The live cells of all cliques: what one propagation in both directions walks through.
    public long cells() {
        return tree.cells();
    }

    /// The distribution of one variable under the present evidence.
    public Inferred<ProbabilityTable> marginal(String variable, Progress progress) {
        int index = network.index(variable);
        double lnEvidence = lnEvidence(progress);
        if (lnEvidence == Double.NEGATIVE_INFINITY) {
            return impossible(progress);
        }
        if (reduction.local(index) >= 0) {
            messages.distributeTo(rank(index), progress);
        }
        return new Exact<>(table(index), lnEvidence, Method.JUNCTION_TREE, tree.cells());
    }

    /// The distributions of all variables under the present evidence.
    public Inferred<Marginals> marginals(Progress progress) {
        double lnEvidence = lnEvidence(progress);
        if (lnEvidence == Double.NEGATIVE_INFINITY) {
            return impossible(progress);
        }
        messages.distribute(progress);
        List<ProbabilityTable> all = new ArrayList<>(network.size());
        for (int v = 0; v < network.size(); v++) {
            all.add(table(v));
        }
        return new Exact<>(new Marginals(network, all), lnEvidence, Method.JUNCTION_TREE, tree.cells());
    }

    /// `ln P(evidence)` in the model after the interventions; negative infinity when the evidence is impossible.
    public double lnEvidence(Progress progress) {
        double fixed = 0;
        for (Finding finding : findings.values()) {
            int variable = network.index(finding.variable());
            if (reduction.local(variable) < 0) {
                fixed += Math.log(weight(variable, reduction.liveStates(variable)[0]));
            }
        }
        messages.collect(progress);
        return findings.isEmpty() ? 0 : fixed + messages.lnTotal(progress);
    }

    private <T> Inferred<T> impossible(Progress progress) {
        return new ImpossibleEvidence<>(Conflict.within(inference, findings(), interventions, progress));
    }

    private ProbabilityTable table(int variable) {
        double[] values = new double[network.cardinality(variable)];
        int[] live = reduction.liveStates(variable);
        double[] marginal = live.length == 1 ? new double[] {1} : messages.marginal(rank(variable));
        for (int i = 0; i < live.length; i++) {
            values[live[i]] = marginal[i];
        }
        return new ProbabilityTable(List.of(network.name(variable)), new int[] {values.length}, values);
    }

    private int rank(int variable) {
        return tree.rank()[reduction.local(variable)];
    }

    private void weigh(int variable) {
        if (reduction.local(variable) >= 0) {
            boolean free = !findings.containsKey(network.name(variable))
                    && !interventions.states().containsKey(network.name(variable));
            messages.setWeights(
                    rank(variable),
                    free
                            ? new double[0]
                            : Arrays.stream(reduction.liveStates(variable))
                                    .mapToDouble(state -> weight(variable, state))
                                    .toArray());
        }
    }

    private double weight(int variable, int state) {
        String name = network.name(variable);
        Integer set = interventions.states().get(name);
        double weight = set == null || set == state ? 1 : 0;
        Finding finding = findings.get(name);
        return finding == null
                ? weight
                : weight
                        * switch (finding) {
                            case Finding.Observed(String _, int seen) -> seen == state ? 1 : 0;
                            case Finding.Likelihood(String _, List<Double> weights) -> weights.get(state);
                        };
    }
}
