package org.causeboard.engine.scm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.formula.CompiledFormula;
import org.causeboard.engine.formula.FormulaCompilation;
import org.causeboard.engine.formula.FormulaScope;
import org.causeboard.engine.formula.LinearForm;
import org.causeboard.engine.formula.Solution;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Variable;

/// A formula that a person typed, such as `2*X - Z^2 + U` with the noise U, or `Bernoulli(logistic(X))`.
///
/// Its parents are the variables that the formula names. Density and inversion exist where the formula has one noise
/// under operations that can be undone (see [CompiledFormula#canSolve()]).
public final class FormulaMechanism implements Mechanism {
    private final String text;
    private final List<Variable> inputs;
    private final Distribution ownNoise;
    private final CompiledFormula formula;

    /// A formula over variables.
    ///
    /// @param text the right-hand side
    /// @param inputs the variables that it may name, with their states or ranges; those that it does not name are
    /// dropped
    /// @param ownNoise the law of what the formula calls `U`
    /// @throws IllegalArgumentException when the formula has problems; ask [#check] first
    public FormulaMechanism(String text, List<Variable> inputs, Distribution ownNoise) {
        this.text = text.strip();
        this.ownNoise = ownNoise;
        this.formula = switch (check(text, inputs, ownNoise)) {
            case FormulaCompilation.Sound(CompiledFormula compiled) -> compiled;
            case FormulaCompilation.Faulty(var problems) ->
                throw new IllegalArgumentException("The formula '" + text + "' cannot be used. "
                        + problems.getFirst().sentence());
        };
        Map<String, Variable> byName = new LinkedHashMap<>();
        inputs.forEach(input -> byName.put(input.name(), input));
        this.inputs = formula.variables().stream().map(byName::get).toList();
    }

    /// What is wrong with a formula, or the formula ready for use.
    public static FormulaCompilation check(String text, List<Variable> inputs, Distribution ownNoise) {
        Map<String, Domain> domains = new LinkedHashMap<>();
        inputs.forEach(input -> domains.put(input.name(), input.domain()));
        return FormulaCompilation.of(
                text, new FormulaScope(domains, Optional.of(ownNoise), FormulaScope.Drawing.ALLOWED));
    }

    /// The formula as it was typed.
    public String text() {
        return text;
    }

    /// The variables that the formula names, in the order in which it names them.
    public List<Variable> inputs() {
        return inputs;
    }

    /// The law of what the formula calls `U`.
    public Distribution ownNoise() {
        return ownNoise;
    }

    /// The formula as a weighted sum of its parents and noises, when it is one.
    public Optional<LinearForm> linear() {
        return formula.linear();
    }

    @Override
    public List<String> parents() {
        return formula.variables();
    }

    @Override
    public String description() {
        return text;
    }

    @Override
    public List<Distribution> noise() {
        return formula.noise();
    }

    @Override
    public double value(double[] parents, double[] noise) {
        return formula.value(parents, noise);
    }

    @Override
    public void values(double[][] parents, double[][] noise, int from, int to, double[] out) {
        formula.values(parents, noise, from, to, out);
    }

    @Override
    public boolean hasDensity() {
        return formula.canSolve();
    }

    @Override
    public boolean hasInversion() {
        return formula.canSolve();
    }

    @Override
    public double logDensity(double value, double[] parents) {
        if (formula.noise().isEmpty()) {
            return formula.value(parents, new double[0]) == value ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (!formula.canSolve()) {
            return Double.NaN;
        }
        return switch (formula.solve(value, parents)) {
            case Solution.Point(double _, double density) -> density;
            case Solution.Interval(double lower, double upper) -> Math.log(upper - lower);
            case Solution.None _ -> Double.NEGATIVE_INFINITY;
        };
    }

    @Override
    public boolean isMonotone() {
        return formula.isMonotone() && !noise().getFirst().isDiscrete();
    }

    @Override
    public Optional<Range> noiseWithin(Range values, double[] parents) {
        return formula.noiseWithin(values, parents);
    }

    @Override
    public Abduction abduct(double value, double[] parents) {
        if (!formula.canSolve()) {
            return new Abduction.Undetermined();
        }
        return switch (formula.solve(value, parents)) {
            case Solution.Point(double noise, double _) -> new Abduction.Exact(Numbers.of(noise));
            case Solution.Interval(double lower, double upper) -> new Abduction.Within(lower, upper);
            case Solution.None _ -> new Abduction.Impossible();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaMechanism that
                && text.equals(that.text)
                && inputs.equals(that.inputs)
                && ownNoise.equals(that.ownNoise);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * text.hashCode() + inputs.hashCode()) + ownNoise.hashCode();
    }

    @Override
    public String toString() {
        return "FormulaMechanism[" + text + "]";
    }
}
