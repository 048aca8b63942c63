package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Probability;

/// `P(a | b, c) = P(a | c)`, where a and b are independent given c.
final class DropCondition implements Rewrite {
    private final Independences facts;

    DropCondition(Independences facts) {
        this.facts = facts;
    }

    @Override
    public Expression apply(Expression expression) {
        if (facts == Independences.NONE || !(expression instanceof Probability term)) {
            return expression;
        }
        Set<String> intervention = Factors.names(term.intervention());
        Set<String> event = Factors.names(term.event());
        for (Atom condition : term.given()) {
            List<Atom> rest = new ArrayList<>(term.given());
            rest.remove(condition);
            if (facts.independent(intervention, event, Set.of(condition.variable()), Factors.names(rest))) {
                return new Probability(term.population(), term.intervention(), term.event(), rest);
            }
        }
        return expression;
    }
}
