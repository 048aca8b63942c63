package org.causeboard.engine.expr;

import org.causeboard.engine.expr.Expression.Difference;

/// `a - 0 = a`, `a - a = 0`.
final class CancelDifference implements Rewrite {
    @Override
    public Expression apply(Expression expression) {
        if (!(expression instanceof Difference(Expression left, Expression right))) {
            return expression;
        }
        if (right.equals(Expression.ZERO)) {
            return left;
        }
        return Symbols.fewestPrimes(left).equals(Symbols.fewestPrimes(right)) ? Expression.ZERO : expression;
    }
}
