package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Product;

/// `P(a | b, c) P(b | c) = P(a, b | c)`, by the chain rule.
final class JoinByChainRule implements Rewrite {
    @Override
    public Expression apply(Expression expression) {
        if (!(expression instanceof Product(List<Expression> factors))) {
            return expression;
        }
        for (int i = 0; i < factors.size(); i++) {
            for (int j = 0; j < factors.size(); j++) {
                if (i != j
                        && factors.get(i) instanceof Probability effect
                        && factors.get(j) instanceof Probability cause
                        && chains(effect, cause)) {
                    List<Expression> joined = new ArrayList<>(factors);
                    List<Atom> event = new ArrayList<>(effect.event());
                    event.addAll(cause.event());
                    joined.set(i, new Probability(cause.population(), cause.intervention(), event, cause.given()));
                    joined.remove(j);
                    return Expression.product(joined);
                }
            }
        }
        return expression;
    }

    private static boolean chains(Probability effect, Probability cause) {
        if (effect.given().size() != cause.given().size() + cause.event().size()
                || !effect.population().equals(cause.population())
                || !effect.intervention().equals(cause.intervention())) {
            return false;
        }
        Set<Atom> needed = new HashSet<>(cause.given());
        needed.addAll(cause.event());
        return needed.containsAll(effect.given());
    }
}
