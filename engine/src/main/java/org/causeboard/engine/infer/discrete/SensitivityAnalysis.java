package org.causeboard.engine.infer.discrete;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.causeboard.engine.infer.discrete.Inferred.Exact;
import org.causeboard.engine.infer.discrete.Inferred.ImpossibleEvidence;
import org.causeboard.engine.infer.discrete.Inferred.Method;
import org.causeboard.engine.infer.discrete.Inferred.TooLarge;
import org.causeboard.engine.task.Progress;

/// Works out a [Sensitivity]: one elimination forwards, one walk back through its steps.
///
/// With `N = P(target = state, evidence)` and `D = P(evidence)` the answer is N / D, and its derivative by any cell is
/// `(dN - answer * dD) / D`, so a single walk back from that combination gives all derivatives. Cells that are zero are
/// kept, since an answer can depend on them.
final class SensitivityAnalysis {
    private final DiscreteNetwork network;
    private final InferenceLimits limits;
    private final Setting setting;
    private final Progress progress;

    SensitivityAnalysis(DiscreteNetwork network, InferenceLimits limits, Setting setting, Progress progress) {
        this.network = network;
        this.limits = limits;
        this.setting = setting;
        this.progress = progress;
    }

    /// @param asked the target's index
    /// @param conflict names the reason where the evidence is impossible
    Inferred<Sensitivity> of(int asked, int state, Supplier<List<Finding>> conflict) {
        int[] targets = {asked};
        Reduction reduction = Reduction.withZeros(network, targets, setting);
        if (reduction.impossible()) {
            return new ImpossibleEvidence<>(conflict.get());
        }
        EliminationPlan plan = EliminationPlan.of(
                reduction, targets, DiscreteInference.RESTARTS, DiscreteInference.CELLS_PER_RESTART, progress);
        if (plan.largest() > limits.tableCells()) {
            return new TooLarge<>(plan.largest(), limits.tableCells());
        }
        if (plan.cost() > limits.treeCells()) { // every table on the way is kept for the way back
            return new TooLarge<>(plan.cost(), limits.treeCells());
        }
        EliminationGradient gradient = new EliminationGradient(plan.cardinalities(), progress);
        VariableElimination elimination =
                new VariableElimination(plan.cardinalities(), plan.eliminated(), progress, gradient);
        List<Factor> factors = reduction.factors(plan.rank());
        double[] joint = elimination.run(factors).values();
        double sum = Arrays.stream(joint).sum();
        if (!(sum > 0)) {
            return new ImpossibleEvidence<>(conflict.get());
        }
        int position = Arrays.binarySearch(reduction.liveStates(asked), state);
        double answer = position < 0 ? 0 : joint[position] / sum;
        double[] seed = new double[joint.length];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = ((i == position ? 1 : 0) - answer) / sum;
        }
        gradient.backward(seed);
        double lnEvidence = setting.isEmpty() ? 0 : Math.log(sum) + elimination.lnScale() + setting.lnScale();
        return new Exact<>(
                new Sensitivity(network, answer, derivatives(reduction, plan, factors, gradient)),
                lnEvidence,
                Method.VARIABLE_ELIMINATION,
                elimination.cells());
    }

    private Map<String, double[]> derivatives(
            Reduction reduction, EliminationPlan plan, List<Factor> factors, EliminationGradient gradient) {
        Map<String, double[]> derivatives = new LinkedHashMap<>();
        for (int i = 0; i < reduction.tables().length; i++) {
            int table = reduction.tables()[i];
            double[] of = new double[network.table(table).length];
            double[] sliced = gradient.of(factors.get(i));
            int[] cells = reduction.cells(table, plan.rank());
            for (int c = 0; c < cells.length; c++) {
                of[cells[c]] = sliced[c];
            }
            derivatives.put(network.name(table), of);
        }
        return derivatives;
    }
}
