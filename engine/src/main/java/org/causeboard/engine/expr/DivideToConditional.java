package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Quotient;

/// `P(a, b | c) / P(b | c) = P(a | b, c)`, by the definition of a conditional probability.
final class DivideToConditional implements Rewrite {
    @Override
    public Expression apply(Expression expression) {
        if (!(expression instanceof Quotient(Expression above, Expression below))) {
            return expression;
        }
        List<Expression> left = new ArrayList<>(Factors.of(above));
        List<Expression> right = new ArrayList<>(Factors.of(below));
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (left.get(i) instanceof Probability joint
                        && right.get(j) instanceof Probability condition
                        && divides(joint, condition)) {
                    left.set(i, divide(joint, condition));
                    right.remove(j);
                    return Expression.quotient(Expression.product(left), Expression.product(right));
                }
            }
        }
        return expression;
    }

    private static boolean divides(Probability joint, Probability condition) {
        return joint.population().equals(condition.population())
                && joint.intervention().equals(condition.intervention())
                && joint.given().equals(condition.given())
                && joint.event().size() > condition.event().size()
                && joint.event().containsAll(condition.event());
    }

    private static Probability divide(Probability joint, Probability condition) {
        List<Atom> event = new ArrayList<>(joint.event());
        event.removeAll(condition.event());
        Set<Atom> given = new HashSet<>(joint.given());
        given.addAll(condition.event());
        return new Probability(joint.population(), joint.intervention(), event, List.copyOf(given));
    }
}
