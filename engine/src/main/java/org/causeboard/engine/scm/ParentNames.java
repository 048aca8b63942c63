package org.causeboard.engine.scm;

import java.util.List;
import java.util.Map;
import org.causeboard.engine.formula.FormulaNames;
import org.causeboard.engine.variable.Variable;

/// Mechanisms with other names for the variables that they read, after a variable was renamed or copied.
public final class ParentNames {
    private ParentNames() {}

    /// The same mechanism over renamed parents.
    ///
    /// @param names new names by old ones; parents that are not in it keep theirs
    public static Mechanism renamed(Mechanism mechanism, Map<String, String> names) {
        return switch (mechanism) {
            case ConstantMechanism constant -> constant;
            case EmpiricalMechanism empirical -> empirical;
            case TableMechanism table ->
                new TableMechanism(
                        all(table.parents(), names), table.parentSizes(), table.states(), table.probabilities());
            case NoisyMaxMechanism max ->
                new NoisyMaxMechanism(
                        all(max.parents(), names), max.parentSizes(), max.states(), max.pushes(), max.leak());
            case LogisticMechanism logistic -> new LogisticMechanism(predictor(logistic.predictor(), names));
            case MultinomialLogitMechanism logit ->
                new MultinomialLogitMechanism(logit.predictors().stream()
                        .map(predictor -> predictor(predictor, names))
                        .toList());
            case OrdinalLogitMechanism logit ->
                new OrdinalLogitMechanism(predictor(logit.predictor(), names), logit.thresholds());
            case PoissonMechanism poisson -> new PoissonMechanism(predictor(poisson.predictor(), names));
            case LinearGaussianMechanism linear ->
                new LinearGaussianMechanism(predictor(linear.predictor(), names), linear.standardDeviation());
            case LinearMechanism linear -> new LinearMechanism(predictor(linear.predictor(), names), linear.law());
            case LocationScaleMechanism scale ->
                new LocationScaleMechanism(
                        predictor(scale.location(), names), predictor(scale.logScale(), names), scale.law());
            case PostNonlinearMechanism bent ->
                new PostNonlinearMechanism(predictor(bent.predictor(), names), bent.law(), bent.scale());
            case AdditiveSplineMechanism splines ->
                new AdditiveSplineMechanism(
                        splines.intercept(),
                        splines.curves().stream()
                                .map(curve ->
                                        new AdditiveSplineMechanism.Curved(name(curve.parent(), names), curve.spline()))
                                .toList(),
                        splines.law());
            case FormulaMechanism formula -> {
                List<Variable> inputs = formula.inputs().stream()
                        .map(input -> new Variable(name(input.name(), names), input.domain()))
                        .toList();
                yield new FormulaMechanism(FormulaNames.renamed(formula.text(), names), inputs, formula.ownNoise());
            }
        };
    }

    private static LinearPredictor predictor(LinearPredictor predictor, Map<String, String> names) {
        return new LinearPredictor(
                predictor.intercept(),
                predictor.terms().stream()
                        .map(term -> new Term(name(term.parent(), names), term.state(), term.coefficient()))
                        .toList());
    }

    private static List<String> all(List<String> parents, Map<String, String> names) {
        return parents.stream().map(parent -> name(parent, names)).toList();
    }

    private static String name(String name, Map<String, String> names) {
        return names.getOrDefault(name, name);
    }
}
