package org.causeboard.engine.expr;

/// One rule by which an estimand becomes simpler and keeps its value. Each rule is a small class whose Javadoc is the
/// rule as a formula, and one line in [Rewrites].
///
/// A rule may remember what it found for one expression; it is used for one simplification, by one thread.
/// A rule looks at the root of an expression whose parts are already simple, and in which no two sums share a symbol.
interface Rewrite {

    /// The expression after one use of the rule; the same object when the rule does not apply.
    Expression apply(Expression expression);
}
