package org.causeboard.engine.infer.sensitivity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.task.Progress;

/// How much an answer moves with each parameter of a model: what a tornado picture shows.
///
/// The derivative is the central difference `(f(p + h) - f(p - h)) / 2h` with `h = 1e-4 max(1, |p|)`, one-sided at the
/// end of a parameter's range. An answer that is drawn must use one noise bank for all calls, so that its noise
/// cancels. Two answers a parameter. The derivative of a discrete answer by every table cell at once is in
/// `infer.discrete`.
public final class ParameterSensitivity {
    private static final double STEP = 1e-4;

    private ParameterSensitivity() {}

    /// An answer as a function of the model.
    @FunctionalInterface
    public interface Answer {
        /// The number that the model gives.
        double of(StructuralCausalModel model);
    }

    /// One bar of the picture.
    ///
    /// @param variable whose mechanism the parameter belongs to
    /// @param parameter what it is
    /// @param value its present value
    /// @param derivative how fast the answer moves with it
    /// @param low the answer when the parameter is lowered by the swing
    /// @param high the answer when it is raised by the swing
    public record Bar(String variable, String parameter, double value, double derivative, double low, double high) {
        /// The length of the bar.
        public double reach() {
            return Math.abs(high - low);
        }
    }

    /// Which variables' parameters are turned.
    ///
    /// @param variables in the model's order
    /// @param left how many parameters of the other variables are not
    public record Scope(Set<String> variables, int left) {
        public Scope {
            variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
        }
    }

    /// The variables nearest to some targets, against the arrows, until there are enough parameters.
    ///
    /// @param most how many parameters there may be; the first variable counts however many it has
    public static Scope nearest(StructuralCausalModel model, Collection<String> targets, int most) {
        Deque<String> open = new ArrayDeque<>(model.graph().inOrder(targets));
        Set<String> seen = new LinkedHashSet<>(open);
        Set<String> chosen = new HashSet<>();
        int turned = 0;
        int left = 0;
        while (!open.isEmpty()) {
            String variable = open.removeFirst();
            int count = MechanismParameters.of(model, variable).size();
            if (chosen.isEmpty() || left == 0 && turned + count <= most) {
                chosen.add(variable);
                turned += count;
            } else {
                left += count;
            }
            for (String parent : model.graph().parents(variable)) {
                if (seen.add(parent)) {
                    open.addLast(parent);
                }
            }
        }
        Set<String> ordered = new LinkedHashSet<>(model.order());
        ordered.retainAll(chosen);
        return new Scope(ordered, left);
    }

    /// All bars, longest first; ties in the order of the model.
    ///
    /// @param swing how far each parameter is turned for `low` and `high`, as a share of its size, such as 0.1
    public static List<Bar> of(StructuralCausalModel model, Answer answer, double swing, Progress progress) {
        return of(model, new LinkedHashSet<>(model.order()), answer, swing, progress);
    }

    /// The bars of some variables' parameters, longest first; ties in the order of the model.
    public static List<Bar> of(
            StructuralCausalModel model, Set<String> variables, Answer answer, double swing, Progress progress) {
        List<Bar> bars = new ArrayList<>();
        int done = 0;
        for (String variable : variables) {
            for (MechanismParameters.Parameter parameter : MechanismParameters.of(model, variable)) {
                progress.check();
                bars.add(bar(model, variable, parameter, answer, swing));
            }
            progress.report((double) ++done / variables.size());
        }
        bars.sort(Comparator.comparingDouble(Bar::reach).reversed());
        return List.copyOf(bars);
    }

    private static Bar bar(
            StructuralCausalModel model,
            String variable,
            MechanismParameters.Parameter parameter,
            Answer answer,
            double swing) {
        double step = STEP * Math.max(1, Math.abs(parameter.value()));
        double far = swing * (parameter.value() == 0 ? 1 : Math.abs(parameter.value()));
        double[] near = difference(model, variable, parameter, answer, step);
        double[] wide = difference(model, variable, parameter, answer, far);
        double derivative = (near[1] - near[0]) / near[2];
        return new Bar(variable, parameter.label(), parameter.value(), derivative, wide[0], wide[1]);
    }

    /// The answers below and above, and how far apart the parameters really were: a probability stops at 0 and 1, a
    /// standard deviation at 0.
    private static double[] difference(
            StructuralCausalModel model,
            String variable,
            MechanismParameters.Parameter parameter,
            Answer answer,
            double step) {
        double lower = Math.max(parameter.range().lower(), parameter.value() - step);
        double upper = Math.min(parameter.range().upper(), parameter.value() + step);
        double low = answer.of(model.with(Map.of(variable, parameter.change().to(lower))));
        double high = answer.of(model.with(Map.of(variable, parameter.change().to(upper))));
        return new double[] {low, high, upper - lower};
    }
}
