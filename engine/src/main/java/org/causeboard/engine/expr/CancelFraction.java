package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.expr.Expression.Quotient;

/// `(a c) / (b c) = a / b`. Two sums are the same when they differ in the names of bound symbols only.
final class CancelFraction implements Rewrite {
    @Override
    public Expression apply(Expression expression) {
        if (!(expression instanceof Quotient(Expression above, Expression below))) {
            return expression;
        }
        List<Expression> left = new ArrayList<>(Factors.of(above));
        List<Expression> right = new ArrayList<>(Factors.of(below));
        List<Expression> rightNames = new ArrayList<>();
        right.forEach(factor -> rightNames.add(Symbols.fewestPrimes(factor)));
        boolean cancelled = false;
        for (int i = left.size() - 1; i >= 0 && !right.isEmpty(); i--) {
            int same = rightNames.indexOf(Symbols.fewestPrimes(left.get(i)));
            if (same >= 0) {
                left.remove(i);
                right.remove(same);
                rightNames.remove(same);
                cancelled = true;
            }
        }
        return cancelled ? Expression.quotient(Expression.product(left), Expression.product(right)) : expression;
    }
}
