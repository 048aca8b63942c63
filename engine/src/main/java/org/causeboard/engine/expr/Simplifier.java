package org.causeboard.engine.expr;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.task.Progress;

/// Brings estimands into their canonical, shortest readable form; the value stays the same on every distribution that
/// has the independences.
///
/// Rules are tried from the innermost part outwards until none applies; each makes the expression shorter or brings it
/// nearer to a fixed shape, so it ends. Bound symbols then get the fewest primes. Two expressions of the same canonical
/// form are equal as values. Polynomial in the size of the expression and in the cost of one independence.
///
/// Source: Tikka and Karvanen (2017), Simplifying probabilistic expressions in causal inference, JMLR 18.
public final class Simplifier {
    private static final FlattenProduct SORT = new FlattenProduct();

    private final List<Rewrite> rules;
    private final Progress progress;
    private final Set<Expression> simple = Collections.newSetFromMap(new IdentityHashMap<>()); // nothing more to do

    private Simplifier(Independences facts, Progress progress) {
        this.rules = Rewrites.using(facts);
        this.progress = progress;
    }

    /// Simplifies by the rules of probability alone.
    public static Expression simplify(Expression expression) {
        return simplify(expression, Independences.NONE, Progress.unwatched());
    }

    /// Simplifies by the rules of probability and the independences of a graph.
    ///
    /// @throws java.util.concurrent.CancellationException when cancelled
    public static Expression simplify(Expression expression, Independences facts, Progress progress) {
        Expression simple = new Simplifier(facts, progress).rewrite(Symbols.apart(expression));
        return inReadingOrder(Symbols.fewestPrimes(simple));
    }

    /// Factors sorted once more, now that the symbols have their final names.
    private static Expression inReadingOrder(Expression expression) {
        return SORT.apply(Symbols.mapParts(expression, Simplifier::inReadingOrder));
    }

    private Expression rewrite(Expression expression) {
        Expression current = expression;
        while (!simple.contains(current)) {
            progress.check();
            current = Symbols.mapParts(current, this::rewrite);
            Expression next = once(current);
            if (next == current) {
                simple.add(current);
            }
            current = next;
        }
        return current;
    }

    /// The expression after the first rule that applies, or itself.
    private Expression once(Expression expression) {
        for (Rewrite rule : rules) {
            Expression next = rule.apply(expression);
            if (next != expression) {
                return next;
            }
        }
        return expression;
    }
}
