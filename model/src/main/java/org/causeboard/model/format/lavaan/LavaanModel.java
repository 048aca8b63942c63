package org.causeboard.model.format.lavaan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Term;

/// What the formulas of a model say.
///
/// @param graph its variables and arrows
/// @param coefficients what is fixed or said of an arrow; a bidirected one has a covariance
/// @param intercepts intercepts that are fixed
/// @param variances variances, of the variable or of what its causes leave over, that are fixed
record LavaanModel(
        CausalGraph graph,
        Map<Edge, Modifier> coefficients,
        Map<String, Double> intercepts,
        Map<String, Double> variances) {
    LavaanModel {
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
        intercepts = Collections.unmodifiableMap(new LinkedHashMap<>(intercepts));
        variances = Collections.unmodifiableMap(new LinkedHashMap<>(variances));
    }

    /// How a variable comes about, where all its numbers are fixed; an intercept that is not written is 0, as in
    /// lavaan.
    Optional<LinearGaussianMechanism> mechanism(String variable) {
        if (!variances.containsKey(variable)) {
            return Optional.empty();
        }
        Map<String, Double> slopes = new LinkedHashMap<>();
        for (String parent : graph.parents(variable)) {
            OptionalDouble slope = value(Edge.directed(parent, variable));
            if (slope.isEmpty()) {
                return Optional.empty();
            }
            slopes.put(parent, slope.getAsDouble());
        }
        Term[] terms = slopes.entrySet().stream()
                .map(slope -> Term.slope(slope.getKey(), slope.getValue()))
                .toArray(Term[]::new);
        LinearPredictor predictor = LinearPredictor.of(intercepts.getOrDefault(variable, 0.0), terms);
        return Optional.of(new LinearGaussianMechanism(predictor, Math.sqrt(variances.get(variable))));
    }

    /// The correlation of what is left over at both ends of a bidirected edge, where covariance and variances are
    /// fixed.
    OptionalDouble correlation(Edge edge) {
        OptionalDouble covariance = edge.isBidirected() ? value(edge) : OptionalDouble.empty();
        if (covariance.isEmpty() || !variances.containsKey(edge.from()) || !variances.containsKey(edge.to())) {
            return OptionalDouble.empty();
        }
        double scale = Math.sqrt(variances.get(edge.from()) * variances.get(edge.to()));
        double correlation = covariance.getAsDouble() / scale;
        return Math.abs(correlation) <= 1 ? OptionalDouble.of(correlation) : OptionalDouble.empty();
    }

    private OptionalDouble value(Edge edge) {
        return coefficients.getOrDefault(edge, Modifier.NONE).value();
    }
}
