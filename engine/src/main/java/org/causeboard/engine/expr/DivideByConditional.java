package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Quotient;

/// `P(a, b | c) / P(a | b, c) = P(b | c)`, the chain rule backwards.
final class DivideByConditional implements Rewrite {
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
                        && right.get(j) instanceof Probability part
                        && divides(joint, part)) {
                    List<Atom> event = new ArrayList<>(joint.event());
                    event.removeAll(part.event());
                    left.set(i, new Probability(joint.population(), joint.intervention(), event, joint.given()));
                    right.remove(j);
                    return Expression.quotient(Expression.product(left), Expression.product(right));
                }
            }
        }
        return expression;
    }

    private static boolean divides(Probability joint, Probability part) {
        if (!joint.population().equals(part.population())
                || !joint.intervention().equals(part.intervention())
                || joint.event().size() <= part.event().size()
                || !joint.event().containsAll(part.event())) {
            return false;
        }
        Set<Atom> condition = new HashSet<>(joint.event());
        part.event().forEach(condition::remove);
        condition.addAll(joint.given());
        return condition.equals(new HashSet<>(part.given()));
    }
}
