package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.expr.Expression.Product;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Expression.Sum;

/// `(a / b) (c / d) e = a c e / (b d)`, and `sum_x (a / b) = (sum_x a) / b` where b does not depend on x.
final class GatherQuotients implements Rewrite {
    @Override
    public Expression apply(Expression expression) {
        if (expression instanceof Product(List<Expression> factors)) {
            return gather(expression, factors);
        }
        if (expression instanceof Sum(List<Level.Symbol> over, Expression body)
                && body instanceof Quotient(Expression above, Expression below)) {
            List<Expression> free = new ArrayList<>();
            List<Expression> bound = new ArrayList<>();
            for (Expression factor : Factors.of(below)) {
                (Factors.mentions(factor, over) ? bound : free).add(factor);
            }
            return free.isEmpty()
                    ? expression
                    : new Quotient(
                            new Sum(over, Expression.quotient(above, Expression.product(bound))),
                            Expression.product(free));
        }
        return expression;
    }

    private static Expression gather(Expression expression, List<Expression> factors) {
        List<Expression> above = new ArrayList<>();
        List<Expression> below = new ArrayList<>();
        for (Expression factor : factors) {
            if (factor instanceof Quotient(Expression numerator, Expression denominator)) {
                above.add(numerator);
                below.add(denominator);
            } else {
                above.add(factor);
            }
        }
        return below.isEmpty() ? expression : new Quotient(Expression.product(above), Expression.product(below));
    }
}
