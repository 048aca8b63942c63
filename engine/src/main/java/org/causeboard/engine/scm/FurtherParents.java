package org.causeboard.engine.scm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Variable;

/// Mechanisms with a further parent that does not matter yet, `P(v | pa, new) = P(v | pa)`: what an arrow means before
/// anything is said of it. The model gives the same answers as before.
public final class FurtherParents {
    private static final int MOST_CELLS = 1 << 16;

    private FurtherParents() {}

    /// The same mechanism with one more parent, on which nothing depends.
    ///
    /// @param parent none of the mechanism's parents so far
    /// @return empty where the kind of mechanism has no place for it: a formula names what it needs, a table has rows
    ///     for states only, and for at most 65,536 probabilities
    public static Optional<Mechanism> with(Mechanism mechanism, Variable parent) {
        if (parent.domain() instanceof Unspecified) {
            return Optional.empty();
        }
        return switch (mechanism) {
            case TableMechanism table -> states(parent).flatMap(states -> repeated(table, parent.name(), states));
            case NoisyMaxMechanism max -> states(parent).map(states -> idle(max, parent.name(), states));
            case LogisticMechanism logistic -> Optional.of(new LogisticMechanism(flat(logistic.predictor(), parent)));
            case MultinomialLogitMechanism logit ->
                Optional.of(new MultinomialLogitMechanism(logit.predictors().stream()
                        .map(predictor -> flat(predictor, parent))
                        .toList()));
            case OrdinalLogitMechanism logit ->
                Optional.of(new OrdinalLogitMechanism(flat(logit.predictor(), parent), logit.thresholds()));
            case PoissonMechanism poisson -> Optional.of(new PoissonMechanism(flat(poisson.predictor(), parent)));
            case LinearGaussianMechanism linear ->
                Optional.of(new LinearGaussianMechanism(flat(linear.predictor(), parent), linear.standardDeviation()));
            case LinearMechanism linear ->
                Optional.of(new LinearMechanism(flat(linear.predictor(), parent), linear.law()));
            case LocationScaleMechanism scale ->
                Optional.of(new LocationScaleMechanism(
                        flat(scale.location(), parent), flat(scale.logScale(), parent), scale.law()));
            case PostNonlinearMechanism bent ->
                Optional.of(new PostNonlinearMechanism(flat(bent.predictor(), parent), bent.law(), bent.scale()));
            case ConstantMechanism _, EmpiricalMechanism _, AdditiveSplineMechanism _, FormulaMechanism _ ->
                Optional.empty();
        };
    }

    private static Optional<Integer> states(Variable parent) {
        return parent.domain() instanceof Discrete states ? Optional.of(states.size()) : Optional.empty();
    }

    /// Each row once for each state of the new parent, which runs fastest.
    private static Optional<Mechanism> repeated(TableMechanism table, String parent, int states) {
        if ((long) table.probabilities().size() * states > MOST_CELLS) {
            return Optional.empty();
        }
        double[] cells = IntStream.range(0, table.rows())
                .flatMap(row -> IntStream.generate(() -> row).limit(states))
                .mapToObj(row -> IntStream.range(0, table.states()).mapToDouble(state -> table.probability(row, state)))
                .flatMapToDouble(row -> row)
                .toArray();
        return Optional.of(new TableMechanism(
                and(table.parents(), parent), and(table.parentSizes(), states), table.states(), Numbers.of(cells)));
    }

    /// In every state of the new parent it pushes to the lowest state of the variable.
    private static Mechanism idle(NoisyMaxMechanism max, String parent, int states) {
        DoubleStream pushes = IntStream.range(0, states * max.states()).mapToDouble(i -> i % max.states() == 0 ? 1 : 0);
        return new NoisyMaxMechanism(
                and(max.parents(), parent),
                and(max.parentSizes(), states),
                max.states(),
                Numbers.of(DoubleStream.concat(max.pushes().stream(), pushes).toArray()),
                max.leak());
    }

    private static LinearPredictor flat(LinearPredictor predictor, Variable parent) {
        return new LinearPredictor(
                predictor.intercept(),
                Stream.concat(predictor.terms().stream(), Term.flat(parent).stream())
                        .toList());
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
