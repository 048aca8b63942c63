package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Quotient;

/// Divides a probability above the line by one below it, at the first pair where that leaves a single probability.
abstract sealed class DivideProbabilities implements Rewrite permits DivideByConditional, DivideToConditional {
    @Override
    public final Expression apply(Expression expression) {
        if (!(expression instanceof Quotient(Expression above, Expression below))) {
            return expression;
        }
        List<Expression> left = new ArrayList<>(Factors.of(above));
        List<Expression> right = new ArrayList<>(Factors.of(below));
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (left.get(i) instanceof Probability joint
                        && right.get(j) instanceof Probability part
                        && isOfSameKind(joint, part)
                        && divides(joint, part)) {
                    left.set(i, quotient(joint, part));
                    right.remove(j);
                    return Expression.quotient(Expression.product(left), Expression.product(right));
                }
            }
        }
        return expression;
    }

    /// Whether both speak of one population under one intervention, and the part of fewer of the same events.
    private static boolean isOfSameKind(Probability joint, Probability part) {
        return joint.population().equals(part.population())
                && joint.intervention().equals(part.intervention())
                && joint.event().size() > part.event().size()
                && joint.event().containsAll(part.event());
    }

    abstract boolean divides(Probability joint, Probability part);

    abstract Probability quotient(Probability joint, Probability part);

    /// The events of the joint probability that are not those of the part.
    static List<Atom> rest(Probability joint, Probability part) {
        List<Atom> event = new ArrayList<>(joint.event());
        event.removeAll(part.event());
        return event;
    }
}
