/// From data to mechanisms: which form each variable gets and why, its numbers, what was done with missing values, and
/// how well it fits. Start reading at [ModelFitter]; the regressions that estimation uses too are [LeastSquares] and
/// [LogisticRegression].
package org.causeboard.engine.fit;
