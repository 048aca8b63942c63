/// Trying verdicts out: explicit discrete models on the user's graph, on which a formula is compared with the truth,
/// and pairs of models that agree on the data and differ on the question. Nothing here uses the algorithms that it
/// tests.
///
/// Start reading at [DiscreteModel], then [FormulaCheck] and [TwoModels].
@NullMarked
package org.causeboard.engine.identify.refute;

import org.jspecify.annotations.NullMarked;
