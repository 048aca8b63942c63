package org.causeboard.engine.ask;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.task.Progress;

/// One way to compute with a model in several worlds: exactly with tables, exactly with normal distributions, or by
/// simulation.
interface WorldAnswers {

    /// What a computation leads to.
    sealed interface Outcome<T> {
        /// The value; `standardError` is 0 when it is exact.
        record Found<T>(T value, double standardError, double effectiveDraws) implements Outcome<T> {}

        /// The condition has probability zero.
        record Impossible<T>(List<Event> events) implements Outcome<T> {}

        /// The tables would not fit.
        record TooLarge<T>(double cells) implements Outcome<T> {}

        /// This way cannot do it; another may.
        record Unsuitable<T>(String why) implements Outcome<T> {}

        /// The same with what is read off the value.
        default <S> Outcome<S> map(Function<? super T, ? extends S> read) {
            return switch (this) {
                case Found<T>(T value, double error, double draws) -> new Found<>(read.apply(value), error, draws);
                case Impossible<T>(List<Event> events) -> new Impossible<>(events);
                case TooLarge<T>(double cells) -> new TooLarge<>(cells);
                case Unsuitable<T>(String why) -> new Unsuitable<>(why);
            };
        }
    }

    /// How probable it is that all events hold, given others.
    Outcome<Double> probability(List<Event> events, List<Event> given, Progress progress);

    /// Why one variable has no distribution although others may have one, in one sentence; empty as a rule.
    default Optional<String> missing(Counterfactual target, List<Event> given, Progress progress) {
        return Optional.empty();
    }

    /// The distribution of one variable in its world; numbers of states are their codes.
    Outcome<Distribution> distribution(Counterfactual target, List<Event> given, Progress progress);

    /// The quantile of a number in its world.
    Outcome<Double> quantile(Counterfactual target, double level, List<Event> given, Progress progress);

    /// The variance of a number in its world.
    Outcome<Double> variance(Counterfactual target, List<Event> given, Progress progress);

    /// The density of a number in its world at a point; the probability of the point where values are separate.
    Outcome<Double> density(Counterfactual target, double at, List<Event> given, Progress progress);

    /// The joint distribution of several variables.
    Outcome<Result> joint(List<Counterfactual> targets, List<Event> given, Progress progress);

    /// The values that are most probable together.
    Outcome<Result.MostProbable> mostProbable(List<Counterfactual> targets, List<Event> given, Progress progress);

    /// The difference of two means with the same condition; ways that share noise are more precise here than by parts.
    Outcome<Double> meanDifference(Counterfactual left, Counterfactual right, List<Event> given, Progress progress);

    /// How it computes.
    ///
    /// @param standardError of the answer
    /// @param effectiveDraws what the draws were worth
    Method method(double standardError, double effectiveDraws);

    /// Whether what it finds is made of simulated units.
    default boolean isSimulated() {
        return false;
    }

    /// What has to be said about what it found.
    default List<String> remarks() {
        return List.of();
    }

    /// How it found out about uncertainty.
    Uncertainty uncertainty(double value, double standardError);
}
