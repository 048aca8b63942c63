package org.causeboard.engine.expr;

import java.util.List;

/// All rewrite rules, in the order in which they are tried.
///
/// Source: Tikka and Karvanen (2017), Simplifying probabilistic expressions in causal inference, JMLR 18.
final class Rewrites {
    private Rewrites() {}

    /// The rules for one simplification that may use these independences.
    static List<Rewrite> using(Independences facts) {
        return List.of(
                new FlattenProduct(),
                new FlattenQuotient(),
                new GatherQuotients(),
                new CancelFraction(),
                new DivideToConditional(),
                new DivideByConditional(),
                new JoinByChainRule(),
                new MergeSums(),
                new CancelDifference(),
                new PullOutOfSum(),
                new SumOutEvent(),
                new SumOutByChainRule(facts),
                new DropCondition(facts));
    }
}
