/// The algebra of estimands: probability terms, sums, products and quotients as immutable values, their canonical form,
/// rewrite rules, printers to text and LaTeX, and exact evaluation on probability tables.
///
/// What an expression means for a graph (which terms are identified, and why) belongs to `identify`.
/// Start reading at [Expression], then [Simplifier] and [Evaluator].
@NullMarked
package org.causeboard.engine.expr;

import org.jspecify.annotations.NullMarked;
