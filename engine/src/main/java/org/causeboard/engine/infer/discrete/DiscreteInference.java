package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.causeboard.engine.infer.discrete.Inferred.Exact;
import org.causeboard.engine.infer.discrete.Inferred.ImpossibleEvidence;
import org.causeboard.engine.infer.discrete.Inferred.Method;
import org.causeboard.engine.infer.discrete.Inferred.TooLarge;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// Exact answers from a discrete network.
///
/// `P(targets | do(interventions), evidence)`: interventions come first and cut the arrows into what they set
/// (truncated factorisation, Pearl 2009, eq. 3.10); the evidence is conditioned on afterwards, so it may lie below the
/// intervention. Every question is pruned to what it can depend on before anything is computed.
///
/// Safe to share between threads. For evidence that comes and goes, such as on a live canvas, use a
/// [PropagationSession].
public final class DiscreteInference {
    static final int RESTARTS = 12;
    private static final int SESSION_RESTARTS = 30;
    static final double CELLS_PER_RESTART = 120;
    private static final double TREE_CELLS_PER_RESTART = 5; // a tree is walked several times

    private final DiscreteNetwork network;
    private final InferenceLimits limits;

    private DiscreteInference(DiscreteNetwork network, InferenceLimits limits) {
        this.network = network;
        this.limits = limits;
    }

    /// Inference in a network under the default limits, lowered where the heap of this process is smaller: that decides
    /// whether there is an answer, never which.
    public static DiscreteInference of(DiscreteNetwork network) {
        return new DiscreteInference(
                network, InferenceLimits.fitting(Runtime.getRuntime().maxMemory()));
    }

    /// The same under other limits.
    public DiscreteInference within(InferenceLimits other) {
        return new DiscreteInference(network, other);
    }

    /// The network that is asked.
    public DiscreteNetwork network() {
        return network;
    }

    /// The joint distribution of one or more variables, `P(targets | do(interventions), findings)`, by variable
    /// elimination on the pruned network.
    ///
    /// @param targets names, no two alike; the table has them in this order
    public Inferred<ProbabilityTable> query(
            List<String> targets, Findings findings, Assignment interventions, Progress progress) {
        return query(
                targets, findings, interventions, progress, all -> Conflict.within(this, all, interventions, progress));
    }

    private Inferred<ProbabilityTable> query(
            List<String> targets,
            Findings findings,
            Assignment interventions,
            Progress progress,
            Function<Findings, List<Finding>> conflict) {
        int[] asked = targets.stream().mapToInt(network::index).toArray();
        if (Arrays.stream(asked).distinct().count() < asked.length) {
            throw new IllegalArgumentException("A target is named twice in " + targets + ". Name each once.");
        }
        double tableCells =
                Arrays.stream(asked).mapToDouble(network::cardinality).reduce(1, (a, b) -> a * b);
        if (tableCells > limits.tableCells()) {
            return new TooLarge<>(tableCells, limits.tableCells());
        }
        Setting setting = Setting.of(network, findings, interventions);
        Reduction reduction = Reduction.of(network, asked, setting);
        if (reduction.impossible()) {
            return new ImpossibleEvidence<>(conflict.apply(findings));
        }
        EliminationPlan plan = EliminationPlan.of(reduction, asked, RESTARTS, CELLS_PER_RESTART, progress);
        if (plan.largest() > limits.tableCells()) {
            return new TooLarge<>(plan.largest(), limits.tableCells());
        }
        if (plan.cost() > limits.totalCells()) {
            return new TooLarge<>(plan.cost(), limits.totalCells());
        }
        VariableElimination elimination = new VariableElimination(plan.cardinalities(), plan.eliminated(), progress);
        Factor joint = elimination.run(reduction.factors(plan.rank()));
        double sum = Arrays.stream(joint.values()).sum();
        if (!(sum > 0)) {
            return new ImpossibleEvidence<>(conflict.apply(findings));
        }
        double lnEvidence = setting.isEmpty() ? 0 : Math.log(sum) + elimination.lnScale() + setting.lnScale();
        double[] values = plan.expand(joint.values(), sum, network, reduction, asked);
        int[] cardinalities = Arrays.stream(asked).map(network::cardinality).toArray();
        return new Exact<>(
                new ProbabilityTable(targets, cardinalities, values),
                lnEvidence,
                Method.VARIABLE_ELIMINATION,
                elimination.cells());
    }

    /// The same without an intervention, unwatched.
    public Inferred<ProbabilityTable> query(List<String> targets, Findings findings) {
        return query(targets, findings, Assignment.none(), Progress.unwatched());
    }

    /// The distributions of all variables at once, `P(V | do(interventions), findings)` for every V, by a junction tree
    /// on what the findings leave of the network.
    public Inferred<Marginals> marginals(Findings findings, Assignment interventions, Progress progress) {
        Setting setting = Setting.of(network, findings, interventions);
        Reduction reduction = Reduction.of(network, everything(), setting);
        if (reduction.impossible()) {
            return new ImpossibleEvidence<>(Conflict.within(this, findings, interventions, progress));
        }
        TreeCompiler compiler = TreeCompiler.plan(reduction, RESTARTS, TREE_CELLS_PER_RESTART, progress);
        if (compiler.largestClique() > InferenceLimits.DEFAULT.tableCells()) {
            return new TooLarge<>(compiler.largestClique(), InferenceLimits.DEFAULT.tableCells());
        }
        if (compiler.predictedCells() > limits.treeCells()) {
            return new TooLarge<>(compiler.predictedCells(), limits.treeCells());
        }
        Optional<CompiledTree> compiled = compiler.compile(limits.treeBytes());
        if (compiled.isEmpty()) {
            return tooManyBytes(compiler);
        }
        CompiledTree tree = compiled.get();
        Messages messages = new Messages(tree);
        messages.collect(progress);
        double lnTotal = messages.lnTotal(progress);
        if (lnTotal == Double.NEGATIVE_INFINITY) {
            return new ImpossibleEvidence<>(Conflict.within(this, findings, interventions, progress));
        }
        messages.distribute(progress);
        List<ProbabilityTable> all = new ArrayList<>(network.size());
        for (int v = 0; v < network.size(); v++) {
            double[] values = new double[network.cardinality(v)];
            int[] live = reduction.liveStates(v);
            double[] marginal =
                    live.length == 1 ? new double[] {1} : messages.marginal(tree.rank()[reduction.local(v)]);
            for (int i = 0; i < live.length; i++) {
                values[live[i]] = marginal[i];
            }
            all.add(new ProbabilityTable(List.of(network.name(v)), new int[] {values.length}, values));
        }
        double lnEvidence = setting.isEmpty() ? 0 : lnTotal + setting.lnScale();
        return new Exact<>(new Marginals(network, all), lnEvidence, Method.JUNCTION_TREE, tree.cells());
    }

    /// Opens a session in which findings come and go, and the states of these interventions may change.
    ///
    /// @return the session, or why there is none; it starts without findings
    public Inferred<PropagationSession> session(Assignment interventions, Progress progress) {
        Setting setting = Setting.open(network, interventions);
        Reduction reduction = Reduction.of(network, everything(), setting);
        TreeCompiler compiler = TreeCompiler.plan(reduction, SESSION_RESTARTS, 0, progress);
        if (compiler.largestClique() > InferenceLimits.DEFAULT.tableCells()) {
            return new TooLarge<>(compiler.largestClique(), InferenceLimits.DEFAULT.tableCells());
        }
        if (compiler.predictedCells() > limits.treeCells()) {
            return new TooLarge<>(compiler.predictedCells(), limits.treeCells());
        }
        Optional<CompiledTree> tree = compiler.compile(limits.treeBytes());
        return tree.isEmpty()
                ? tooManyBytes(compiler)
                : new Exact<>(
                        new PropagationSession(this, reduction, tree.get(), interventions),
                        0,
                        Method.JUNCTION_TREE,
                        tree.get().cells());
    }

    /// The most probable states of all variables together (MPE), given the findings.
    public Inferred<Explanation> mostProbable(Findings findings, Assignment interventions, Progress progress) {
        List<String> all = network.variables().stream().map(Variable::name).toList();
        return mostProbable(all, findings, interventions, progress);
    }

    /// The most probable states of some variables together, the others summed out (marginal MAP). This can need far
    /// larger tables than a marginal, since the order of elimination is not free.
    ///
    /// @param targets names, no two alike
    public Inferred<Explanation> mostProbable(
            List<String> targets, Findings findings, Assignment interventions, Progress progress) {
        Inferred<ProbabilityTable> evidence = query(List.of(), findings, interventions, progress);
        return switch (evidence) {
            case ImpossibleEvidence<ProbabilityTable>(List<Finding> conflict) -> new ImpossibleEvidence<>(conflict);
            case TooLarge<ProbabilityTable>(double cells, long limit) -> new TooLarge<>(cells, limit);
            case Exact<ProbabilityTable>(ProbabilityTable _, double lnEvidence, Method _, long _) ->
                mostProbable(targets, Setting.of(network, findings, interventions), lnEvidence, progress);
        };
    }

    private Inferred<Explanation> mostProbable(
            List<String> targets, Setting setting, double lnEvidence, Progress progress) {
        int[] asked = targets.stream().mapToInt(network::index).toArray();
        Reduction reduction = Reduction.of(network, asked, setting);
        MostProbable search = new MostProbable(reduction, asked, RESTARTS, CELLS_PER_RESTART, progress);
        if (search.largest() > limits.tableCells()) {
            return new TooLarge<>(search.largest(), limits.tableCells());
        }
        if (search.cost() > limits.totalCells()) {
            return new TooLarge<>(search.cost(), limits.totalCells());
        }
        int[] choices = search.run();
        Map<String, Integer> states = new LinkedHashMap<>();
        for (int target : asked) {
            int[] live = reduction.liveStates(target);
            int choice = live.length == 1 ? 0 : choices[search.rank(target)];
            states.put(network.name(target), live[choice]);
        }
        double lnProbability = Math.min(0, search.lnMaximum() + setting.lnScale() - lnEvidence);
        return new Exact<>(
                new Explanation(new Assignment(states), lnProbability),
                lnEvidence,
                Method.VARIABLE_ELIMINATION,
                search.cells());
    }

    /// How `P(target = state | do(interventions), findings)` changes with every cell of every table.
    ///
    /// @param state the code of the target's state
    public Inferred<Sensitivity> sensitivity(
            String target, int state, Findings findings, Assignment interventions, Progress progress) {
        network.checkState(target, state);
        SensitivityAnalysis analysis =
                new SensitivityAnalysis(network, limits, Setting.of(network, findings, interventions), progress);
        return analysis.of(
                network.index(target), state, () -> Conflict.within(this, findings, interventions, progress));
    }

    private <T> TooLarge<T> tooManyBytes(TreeCompiler compiler) {
        return new TooLarge<>(compiler.predictedBytes() / Double.BYTES, limits.treeBytes() / Double.BYTES);
    }

    private int[] everything() {
        return IntStream.range(0, network.size()).toArray();
    }

    /// Whether the findings contradict each other; what would be too large to work out counts as no.
    boolean probabilityIsZero(Findings findings, Assignment interventions, Progress progress) {
        return switch (query(List.of(), findings, interventions, progress, _ -> List.of())) {
            case Exact<ProbabilityTable> _, TooLarge<ProbabilityTable> _ -> false;
            case ImpossibleEvidence<ProbabilityTable> _ -> true;
        };
    }
}
