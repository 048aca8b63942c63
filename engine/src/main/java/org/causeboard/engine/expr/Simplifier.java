package org.causeboard.engine.expr;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Brings estimands into their canonical, shortest readable form; the value stays the same on every distribution that
/// has the independences.
///
/// Rules are tried from the innermost part outwards until none applies; each makes the expression shorter or brings it
/// nearer to a fixed shape, so it ends. Bound symbols then get the fewest primes. Two expressions of the same canonical
/// form are equal as values. Polynomial in the size of the expression and in the cost of one independence.
///
/// Source: Tikka and Karvanen (2017), Simplifying probabilistic expressions in causal inference, JMLR 18.
public final class Simplifier {
    private final Independences facts;
    private final Set<Expression> simple = Collections.newSetFromMap(new IdentityHashMap<>()); // nothing more to do

    private Simplifier(Independences facts) {
        this.facts = facts;
    }

    /// Simplifies by the rules of probability alone.
    public static Expression simplify(Expression expression) {
        return simplify(expression, Independences.NONE);
    }

    /// Simplifies by the rules of probability and the independences of a graph.
    public static Expression simplify(Expression expression, Independences facts) {
        Expression simple = new Simplifier(facts).rewrite(Symbols.apart(expression));
        return inReadingOrder(Symbols.fewestPrimes(simple));
    }

    /// Factors sorted once more, now that the symbols have their final names.
    private static Expression inReadingOrder(Expression expression) {
        Expression sorted = Symbols.mapParts(expression, Simplifier::inReadingOrder);
        return new FlattenProduct().apply(sorted, Independences.NONE);
    }

    private Expression rewrite(Expression expression) {
        if (simple.contains(expression)) {
            return expression;
        }
        Expression current = Symbols.mapParts(expression, this::rewrite);
        for (Rewrite rule : Rewrites.ALL) {
            Expression next = rule.apply(current, facts);
            if (next != current) {
                return rewrite(next);
            }
        }
        simple.add(current);
        return current;
    }
}
