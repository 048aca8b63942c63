package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Sum;
import org.causeboard.engine.expr.Level.Symbol;

/// `sum_a P(a, b | c) = P(b | c)` and `sum_a P(a | c) = 1`, where nothing else depends on a.
final class SumOutEvent implements Rewrite {
    @Override
    public Expression apply(Expression expression, Independences facts) {
        if (!(expression instanceof Sum(List<Symbol> over, Expression body))) {
            return expression;
        }
        List<Expression> factors = Factors.of(body);
        for (Symbol symbol : over) {
            Optional<Integer> only = onlyUse(symbol, factors);
            if (only.isPresent()
                    && factors.get(only.get()) instanceof Probability term
                    && !Factors.mentions(term.given(), List.of(symbol))
                    && !Factors.mentions(term.intervention(), List.of(symbol))) {
                List<Expression> changed = new ArrayList<>(factors);
                changed.set(only.get(), withoutEvent(term, symbol));
                List<Symbol> rest = new ArrayList<>(over);
                rest.remove(symbol);
                return Expression.sum(rest, Expression.product(changed));
            }
        }
        return expression;
    }

    private static Optional<Integer> onlyUse(Symbol symbol, List<Expression> factors) {
        Optional<Integer> found = Optional.empty();
        for (int i = 0; i < factors.size(); i++) {
            if (Factors.mentions(factors.get(i), List.of(symbol))) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(i);
            }
        }
        return found;
    }

    static Expression withoutEvent(Probability term, Symbol symbol) {
        List<Atom> event = new ArrayList<>(term.event());
        event.removeIf(atom -> atom.level().equals(symbol));
        return event.isEmpty()
                ? Expression.ONE
                : new Probability(term.population(), term.intervention(), event, term.given());
    }
}
