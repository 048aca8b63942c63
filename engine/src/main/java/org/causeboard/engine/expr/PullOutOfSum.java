package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.Sum;
import org.causeboard.engine.expr.Level.Symbol;

/// `sum_x a b(x) = a sum_x b(x)` and `sum_{x, y} a(x) b(y) = (sum_x a(x)) (sum_y b(y))`; the first holds for means too.
final class PullOutOfSum implements Rewrite {
    @Override
    public Expression apply(Expression expression) {
        if (expression instanceof Mean(Symbol symbol, Expression body)) {
            return pull(expression, symbol, Factors.of(body));
        }
        if (!(expression instanceof Sum(List<Symbol> over, Expression body))) {
            return expression;
        }
        List<Expression> outside = new ArrayList<>();
        Map<Set<Symbol>, List<Expression>> groups = groups(over, Factors.of(body), outside);
        if (outside.isEmpty() && groups.size() <= 1) {
            return expression;
        }
        List<Expression> parts = new ArrayList<>(outside);
        groups.forEach((symbols, factors) -> parts.add(new Sum(List.copyOf(symbols), Expression.product(factors))));
        Set<Symbol> unused = new LinkedHashSet<>(over);
        groups.keySet().forEach(unused::removeAll);
        return unused.isEmpty() ? Expression.product(parts) : expression; // a sum of ones counts states: leave it
    }

    private static Expression pull(Expression expression, Symbol symbol, List<Expression> factors) {
        List<Expression> inside = new ArrayList<>();
        List<Expression> outside = new ArrayList<>();
        for (Expression factor : factors) {
            (Factors.mentions(factor, List.of(symbol)) ? inside : outside).add(factor);
        }
        if (outside.isEmpty() || inside.isEmpty()) {
            return expression;
        }
        outside.add(new Mean(symbol, Expression.product(inside)));
        return Expression.product(outside);
    }

    /// Factors that share a symbol of the sum, directly or through others, stay together.
    private static Map<Set<Symbol>, List<Expression>> groups(
            List<Symbol> over, List<Expression> factors, List<Expression> outside) {
        Map<Set<Symbol>, List<Expression>> groups = new LinkedHashMap<>();
        List<Set<Symbol>> uses = Occurrences.of(over, factors).ofFactor();
        for (int i = 0; i < factors.size(); i++) {
            Expression factor = factors.get(i);
            Set<Symbol> symbols = uses.get(i);
            if (symbols.isEmpty()) {
                outside.add(factor);
                continue;
            }
            List<Expression> together = new ArrayList<>();
            for (Set<Symbol> other : List.copyOf(groups.keySet())) {
                if (!Collections.disjoint(other, symbols)) {
                    together.addAll(groups.remove(other));
                    symbols.addAll(other);
                }
            }
            together.add(factor);
            groups.put(symbols, together);
        }
        return groups;
    }
}
