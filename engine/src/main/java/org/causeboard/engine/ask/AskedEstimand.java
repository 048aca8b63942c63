package org.causeboard.engine.ask;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Simplifier;
import org.causeboard.engine.expr.Symbols;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;

/// The estimand of a whole question, put together from the estimands of the distributions that it is about: symbols of
/// what is set and known take their values, a mean goes inside the sum, and a contrast is the difference or the ratio
/// of its two sides.
final class AskedEstimand {
    private AskedEstimand() {}

    /// `P(outcome | do(treatments), covariates)` averaged over the covariates, at the values that a question names.
    ///
    /// @param covariates what is averaged over
    /// @param baseline what is known before the treatment and true of everybody in the average
    /// @param received the value of the treatment in the group over whose covariates the average goes
    static Expression adjusted(
            String outcome, World world, Collection<String> covariates, List<Event> baseline, List<Event> received) {
        Set<String> known = new LinkedHashSet<>();
        baseline.forEach(event -> known.add(event.subject().variable()));
        Set<String> summed = new LinkedHashSet<>(covariates);
        summed.removeAll(known);
        Set<String> conditions = new LinkedHashSet<>(known);
        world.interventions().forEach(set -> conditions.add(set.variable()));
        conditions.addAll(summed);
        Expression stratum = at(Expression.probability(List.of(outcome), conditions), levels(world, baseline));
        if (summed.isEmpty()) {
            return stratum;
        }
        Set<String> group = new LinkedHashSet<>(known);
        received.forEach(event -> group.add(event.subject().variable()));
        Expression share = at(Expression.probability(summed, group), levels(World.FACTUAL, joined(baseline, received)));
        return Expression.sumOver(summed, Expression.product(List.of(stratum, share)));
    }

    /// The estimand with what a world sets and what is known at its values.
    static Expression in(World world, List<Event> given, Expression estimand) {
        return at(estimand, levels(world, given));
    }

    /// The estimand of a question about one distribution; what is not a mean or a probability of single values is read
    /// off the distribution itself.
    static Expression of(Query query, Expression law) {
        return switch (query) {
            case Query.Moment(Query.Statistic statistic, var target, var _)
            when statistic == Query.Statistic.MEAN -> mean(target.variable(), law);
            case Query.Probability(List<Event> events, var _) -> at(law, levels(World.FACTUAL, events));
            case Query.Moment _,
                    Query.Distribution _,
                    Query.Quantile _,
                    Query.Density _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Contrast _,
                    Query.Effect _,
                    Query.PathEffect _,
                    Query.Separation _ -> law;
        };
    }

    /// `left - right` or `left / right`.
    static Expression contrast(Expression left, Query.Comparison comparison, Expression right) {
        return Symbols.fewestPrimes(
                switch (comparison) {
                    case DIFFERENCE -> new Expression.Difference(left, right);
                    case RATIO -> Expression.quotient(left, right);
                });
    }

    private static Expression mean(String outcome, Expression law) {
        Level.Symbol symbol = Level.Symbol.of(outcome);
        return law.freeSymbols().contains(symbol) ? Simplifier.simplify(new Expression.Mean(symbol, law)) : law;
    }

    private static Expression at(Expression expression, Map<Level.Symbol, Level> levels) {
        Set<Level.Symbol> free = expression.freeSymbols();
        levels.keySet().retainAll(free);
        return Symbols.substitute(expression, levels);
    }

    private static Map<Level.Symbol, Level> levels(World world, List<Event> events) {
        Map<Level.Symbol, Level> levels = new HashMap<>();
        for (Intervention intervention : world.interventions()) {
            if (intervention instanceof Intervention.SetTo(String name, var value)) {
                levels.put(Level.Symbol.of(name), new Level.Fixed(value));
            }
        }
        for (Event event : events) {
            if (event instanceof Event.Equals(var subject, var value)) {
                levels.put(Level.Symbol.of(subject.variable()), new Level.Fixed(value));
            }
        }
        return levels;
    }

    private static List<Event> joined(List<Event> first, List<Event> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
