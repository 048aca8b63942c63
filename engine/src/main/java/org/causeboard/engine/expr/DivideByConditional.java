package org.causeboard.engine.expr;

import java.util.HashSet;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Probability;

/// `P(a, b | c) / P(a | b, c) = P(b | c)`, the chain rule backwards.
final class DivideByConditional extends DivideProbabilities {
    @Override
    boolean divides(Probability joint, Probability part) {
        Set<Atom> condition = new HashSet<>(rest(joint, part));
        condition.addAll(joint.given());
        return condition.equals(new HashSet<>(part.given()));
    }

    @Override
    Probability quotient(Probability joint, Probability part) {
        return new Probability(joint.population(), joint.intervention(), rest(joint, part), joint.given());
    }
}
