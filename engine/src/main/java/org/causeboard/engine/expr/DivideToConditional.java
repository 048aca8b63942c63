package org.causeboard.engine.expr;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Probability;

/// `P(a, b | c) / P(b | c) = P(a | b, c)`, by the definition of a conditional probability.
final class DivideToConditional extends DivideProbabilities {
    @Override
    boolean divides(Probability joint, Probability condition) {
        return joint.given().equals(condition.given());
    }

    @Override
    Probability quotient(Probability joint, Probability condition) {
        Set<Atom> given = new HashSet<>(joint.given());
        given.addAll(condition.event());
        return new Probability(joint.population(), joint.intervention(), rest(joint, condition), List.copyOf(given));
    }
}
