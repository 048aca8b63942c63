package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Sum;
import org.causeboard.engine.expr.Level.Symbol;

/// `sum_a P(a, b | c) = P(b | c)` and `sum_a P(a | c) = 1`, where nothing else depends on a; as often as it goes, since
/// a factor that becomes 1 may have been all that another symbol's factor waited for.
final class SumOutEvent implements Rewrite {
    @Override
    public Expression apply(Expression expression) {
        if (!(expression instanceof Sum(List<Symbol> over, Expression body))) {
            return expression;
        }
        List<Expression> factors = new ArrayList<>(Factors.of(body));
        Occurrences occurrences = Occurrences.of(over, factors);
        List<Symbol> left = new ArrayList<>(over);
        while (left.removeIf(symbol -> sumOut(symbol, factors, occurrences))) {
            // once more: other symbols may have become free
        }
        return left.size() == over.size() ? expression : Expression.sum(left, Expression.product(factors));
    }

    /// Sums the symbol out of the only factor that depends on it, if that is a term with the symbol in its event.
    private static boolean sumOut(Symbol symbol, List<Expression> factors, Occurrences occurrences) {
        List<Integer> places = occurrences.of(symbol);
        if (places.size() != 1
                || !(factors.get(places.getFirst()) instanceof Probability term)
                || Factors.mentions(term.given(), List.of(symbol))
                || Factors.mentions(term.intervention(), List.of(symbol))) {
            return false;
        }
        Integer place = places.getFirst();
        Expression rest = withoutEvent(term, symbol);
        factors.set(place, rest);
        if (rest.equals(Expression.ONE)) {
            occurrences
                    .ofFactor()
                    .get(place)
                    .forEach(other -> occurrences.of(other).remove(place));
        }
        return true;
    }

    static Expression withoutEvent(Probability term, Symbol symbol) {
        List<Atom> event = new ArrayList<>(term.event());
        event.removeIf(atom -> atom.level().equals(symbol));
        return event.isEmpty()
                ? Expression.ONE
                : new Probability(term.population(), term.intervention(), event, term.given());
    }
}
