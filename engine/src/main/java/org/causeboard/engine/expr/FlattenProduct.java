package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.expr.Expression.Constant;
import org.causeboard.engine.expr.Expression.Product;

/// `a (b c) = a b c`, `1 a = a`, `0 a = 0`, and the factors in reading order.
final class FlattenProduct implements Rewrite {
    @Override
    public Expression apply(Expression expression) {
        if (!(expression instanceof Product product)) {
            return expression;
        }
        double number = 1;
        List<Expression> factors = new ArrayList<>();
        for (Expression factor : product.factors()) {
            switch (factor) {
                case Constant(double value) -> number *= value;
                case Product(List<Expression> inner) -> factors.addAll(inner);
                case Expression other -> factors.add(other);
            }
        }
        if (number == 0) {
            return Expression.ZERO;
        }
        if (number != 1) {
            factors.add(new Constant(number));
        }
        factors.sort(ReadingOrder.INSTANCE);
        return factors.equals(product.factors()) ? expression : Expression.product(factors);
    }
}
