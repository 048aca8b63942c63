package org.causeboard.engine.expr;

import java.util.List;
import org.causeboard.engine.expr.Expression.Quotient;

/// `(a / b) / c = a / (b c)`, `a / (b / c) = a c / b`, `a / 1 = a`, `0 / a = 0`.
final class FlattenQuotient implements Rewrite {
    @Override
    public Expression apply(Expression expression) {
        if (!(expression instanceof Quotient(Expression above, Expression below))) {
            return expression;
        }
        if (below.equals(Expression.ONE) || above.equals(Expression.ZERO)) {
            return above;
        }
        if (above instanceof Quotient(Expression a, Expression b)) {
            return new Quotient(a, Expression.product(List.of(b, below)));
        }
        if (below instanceof Quotient(Expression b, Expression c)) {
            return Expression.quotient(Expression.product(List.of(above, c)), b);
        }
        return expression;
    }
}
