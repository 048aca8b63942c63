package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Sum;
import org.causeboard.engine.expr.Level.Symbol;

/// `sum_a P(b | a, d) P(a | c) = P(b | w)` with `w = c + d`, where `P(b | a, d) = P(b | a, w)` and `P(a | c) = P(a |
/// w)` by independences of the graph. Holds for any number of factors that depend on a, joined one after the other.
final class SumOutByChainRule implements Rewrite {
    @Override
    public Expression apply(Expression expression, Independences facts) {
        if (!(expression instanceof Sum(List<Symbol> over, Expression body))) {
            return expression;
        }
        List<Expression> factors = Factors.of(body);
        for (Symbol symbol : over) {
            List<Expression> rest = new ArrayList<>();
            List<Probability> involved = new ArrayList<>();
            if (partition(symbol, factors, involved, rest)) {
                Optional<Probability> joint = joinAll(symbol, involved, facts);
                if (joint.isPresent()) {
                    rest.add(SumOutEvent.withoutEvent(joint.get(), symbol));
                    List<Symbol> left = new ArrayList<>(over);
                    left.remove(symbol);
                    return Expression.sum(left, Expression.product(rest));
                }
            }
        }
        return expression;
    }

    /// Parts the factors into those that depend on the symbol and the rest; false unless all dependent ones are terms.
    private static boolean partition(
            Symbol symbol, List<Expression> factors, List<Probability> involved, List<Expression> rest) {
        for (Expression factor : factors) {
            if (!Factors.mentions(factor, List.of(symbol))) {
                rest.add(factor);
            } else if (factor instanceof Probability term && !Factors.mentions(term.intervention(), List.of(symbol))) {
                involved.add(term);
            } else {
                return false;
            }
        }
        return true;
    }

    private static Optional<Probability> joinAll(Symbol symbol, List<Probability> involved, Independences facts) {
        List<Probability> starts = involved.stream()
                .filter(term -> Factors.mentions(term.event(), List.of(symbol)))
                .toList();
        if (starts.size() != 1) {
            return Optional.empty();
        }
        Probability joint = starts.getFirst();
        List<Probability> open = new ArrayList<>(involved);
        open.remove(joint);
        while (!open.isEmpty()) {
            Optional<Probability> joined = Optional.empty();
            for (int i = 0; i < open.size() && joined.isEmpty(); i++) {
                joined = join(joint, open.get(i), facts);
                if (joined.isPresent()) {
                    open.remove(i);
                }
            }
            if (joined.isEmpty()) {
                return Optional.empty();
            }
            joint = joined.get();
        }
        return Optional.of(joint);
    }

    /// `P(a | c) P(b | d) = P(a, b | w)` with `w = (c + d) - a`, if the graph allows it.
    private static Optional<Probability> join(Probability cause, Probability effect, Independences facts) {
        if (!cause.population().equals(effect.population())
                || !cause.intervention().equals(effect.intervention())) {
            return Optional.empty();
        }
        Set<Atom> common = new LinkedHashSet<>(cause.given());
        common.addAll(effect.given());
        cause.event().forEach(common::remove);
        Set<Atom> all = new LinkedHashSet<>(common);
        all.addAll(cause.event());
        all.addAll(effect.event());
        if (Factors.names(all).size()
                != common.size() + cause.event().size() + effect.event().size()) {
            return Optional.empty(); // a variable at two levels, or an event that is also a condition
        }
        Set<String> setVariables = Factors.names(cause.intervention());
        Set<Atom> addedToCause = new LinkedHashSet<>(common);
        cause.given().forEach(addedToCause::remove);
        Set<Atom> addedToEffect = new LinkedHashSet<>(common);
        addedToEffect.addAll(cause.event());
        effect.given().forEach(addedToEffect::remove);
        boolean allowed = independent(setVariables, cause.event(), addedToCause, cause.given(), facts)
                && independent(setVariables, effect.event(), addedToEffect, effect.given(), facts);
        if (!allowed) {
            return Optional.empty();
        }
        List<Atom> event = new ArrayList<>(cause.event());
        event.addAll(effect.event());
        return Optional.of(new Probability(cause.population(), cause.intervention(), event, List.copyOf(common)));
    }

    private static boolean independent(
            Set<String> intervention, List<Atom> left, Set<Atom> right, List<Atom> given, Independences facts) {
        Set<String> leftNames = Factors.names(left);
        Set<String> rightNames = Factors.names(right);
        return right.isEmpty()
                || Collections.disjoint(leftNames, rightNames)
                        && facts.independent(intervention, leftNames, rightNames, Factors.names(given));
    }
}
