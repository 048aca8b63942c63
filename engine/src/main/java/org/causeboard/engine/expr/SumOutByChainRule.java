package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Sum;
import org.causeboard.engine.expr.Level.Symbol;

/// `sum_a P(b | a, d) P(a | c) = P(b | w)` with `w = c + d`, where `P(b | a, d) = P(b | a, w)` and `P(a | c) = P(a |
/// w)` by independences of the graph. Holds for any number of factors that depend on a, joined one after the other.
final class SumOutByChainRule implements Rewrite {
    private final Independences facts;
    private final Map<Probability, Map<Probability, Optional<Probability>>> tried = new IdentityHashMap<>();

    SumOutByChainRule(Independences facts) {
        this.facts = facts;
    }

    @Override
    public Expression apply(Expression expression) {
        if (!(expression instanceof Sum(List<Symbol> over, Expression body))) {
            return expression;
        }
        List<Expression> factors = Factors.of(body);
        Occurrences occurrences = Occurrences.of(over, factors);
        for (Symbol symbol : over) {
            List<Integer> places = occurrences.of(symbol);
            Optional<Probability> joint = terms(symbol, places, factors).flatMap(terms -> joinAll(symbol, terms));
            if (joint.isPresent()) {
                List<Expression> rest = new ArrayList<>();
                for (int i = 0; i < factors.size(); i++) {
                    if (!places.contains(i)) {
                        rest.add(factors.get(i));
                    }
                }
                rest.add(SumOutEvent.withoutEvent(joint.get(), symbol));
                List<Symbol> left = new ArrayList<>(over);
                left.remove(symbol);
                return Expression.sum(left, Expression.product(rest));
            }
        }
        return expression;
    }

    /// The factors that depend on the symbol; empty unless all of them are terms in which nobody sets it.
    private static Optional<List<Probability>> terms(Symbol symbol, List<Integer> places, List<Expression> factors) {
        List<Probability> terms = new ArrayList<>();
        for (int place : places) {
            if (!(factors.get(place) instanceof Probability term)
                    || Factors.mentions(term.intervention(), List.of(symbol))) {
                return Optional.empty();
            }
            terms.add(term);
        }
        return Optional.of(terms);
    }

    private Optional<Probability> joinAll(Symbol symbol, List<Probability> involved) {
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
                joined = joinOnce(joint, open.get(i));
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

    /// As [#join], looked up when it was tried before.
    private Optional<Probability> joinOnce(Probability cause, Probability effect) {
        Map<Probability, Optional<Probability>> known = tried.computeIfAbsent(cause, _ -> new IdentityHashMap<>());
        Optional<Probability> joint = known.get(effect);
        if (joint == null) {
            joint = join(cause, effect);
            known.put(effect, joint);
        }
        return joint;
    }

    /// `P(a | c) P(b | d) = P(a, b | w)` with `w = (c + d) - a`, if the graph allows it.
    private Optional<Probability> join(Probability cause, Probability effect) {
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
        boolean allowed = independent(setVariables, cause.event(), addedToCause, cause.given())
                && independent(setVariables, effect.event(), addedToEffect, effect.given());
        if (!allowed) {
            return Optional.empty();
        }
        List<Atom> event = new ArrayList<>(cause.event());
        event.addAll(effect.event());
        return Optional.of(new Probability(cause.population(), cause.intervention(), event, List.copyOf(common)));
    }

    private boolean independent(Set<String> intervention, List<Atom> left, Set<Atom> right, List<Atom> given) {
        Set<String> leftNames = Factors.names(left);
        Set<String> rightNames = Factors.names(right);
        return right.isEmpty()
                || Collections.disjoint(leftNames, rightNames)
                        && facts.independent(intervention, leftNames, rightNames, Factors.names(given));
    }
}
