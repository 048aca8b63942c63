package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.task.Progress;

/// The derivatives of the result of an elimination with respect to every cell of every factor that went in, by walking
/// the recorded steps backwards.
///
/// For `out = sum a * b`: `d/da = sum of (d/dout * b)` over what `a` lacks, and the other way round. Costs about twice
/// the elimination. Source: Darwiche (2003), A differential approach to inference in Bayesian networks.
final class EliminationGradient implements VariableElimination.Trace {
    private record Step(Factor a, Factor b, Factor result) {}

    private final int[] cardinalities;
    private final Progress progress;
    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> exponents = new ArrayList<>();
    private final Map<Factor, double[]> gradients = new IdentityHashMap<>();

    EliminationGradient(int[] cardinalities, Progress progress) {
        this.cardinalities = cardinalities;
        this.progress = progress;
    }

    @Override
    public void contracted(Factor a, Factor b, Factor result) {
        steps.add(new Step(a, b, result));
        exponents.add(0);
    }

    @Override
    public void scaled(int exponent) {
        exponents.set(exponents.size() - 1, exponent);
    }

    /// Walks back from the last result.
    ///
    /// @param seed the derivative with respect to each cell of the last result
    void backward(double[] seed) {
        gradients.put(steps.getLast().result(), seed);
        for (int i = steps.size() - 1; i >= 0; i--) {
            progress.check();
            Step step = steps.get(i);
            double[] gradient = gradients.remove(step.result());
            if (gradient == null) {
                continue;
            }
            if (exponents.get(i) != 0) {
                double scale = Math.scalb(1.0, -exponents.get(i));
                gradient = Arrays.stream(gradient).map(g -> g * scale).toArray();
            }
            Factor above = new Factor(step.result().scope(), gradient);
            push(step.a(), above, step.b());
            push(step.b(), above, step.a());
        }
    }

    /// The derivative with respect to each cell of a factor that went in.
    double[] of(Factor factor) {
        return gradients.getOrDefault(factor, new double[factor.values().length]);
    }

    private void push(Factor to, Factor above, Factor other) {
        if (to == Factor.ONE) {
            return;
        }
        int[] known = Scopes.intersection(to.scope(), Scopes.union(above.scope(), other.scope()));
        Factor part = contract(above, other, known);
        if (known.length < to.scope().length) { // the summed variable is in `to` alone: every state counts alike
            int[] missing = Arrays.stream(to.scope())
                    .filter(v -> !Scopes.contains(known, v))
                    .toArray();
            double[] ones = new double[(int) Scopes.cells(missing, cardinalities)];
            Arrays.fill(ones, 1);
            part = contract(part, new Factor(missing, ones), to.scope());
        }
        double[] gradient = gradients.computeIfAbsent(to, f -> new double[f.values().length]);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += part.values()[i];
        }
    }

    private Factor contract(Factor a, Factor b, int[] out) {
        return new Factor(
                out, new Contraction(a.scope(), b.scope(), out, cardinalities).run(a.values(), b.values(), progress));
    }
}
