package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.expr.Expression.Constant;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.Sum;

/// `sum_x sum_y a = sum_{x, y} a`, `sum_x 0 = 0`, and a mean moves into a sum: `mean_y sum_x a = sum_x mean_y a`.
final class MergeSums implements Rewrite {
    @Override
    public Expression apply(Expression expression) {
        if (expression instanceof Sum(List<Level.Symbol> over, Expression body)) {
            if (body instanceof Sum(List<Level.Symbol> inner, Expression innerBody)) {
                List<Level.Symbol> all = new ArrayList<>(over);
                all.addAll(inner);
                return new Sum(all, innerBody);
            }
            return body instanceof Constant(double value) && value == 0 ? Expression.ZERO : expression;
        }
        if (expression instanceof Mean(Level.Symbol symbol, Expression body)
                && body instanceof Sum(List<Level.Symbol> inner, Expression innerBody)) {
            return new Sum(inner, new Mean(symbol, innerBody));
        }
        return expression;
    }
}
