/// Whether and how a question follows from a graph and the distributions at hand: the ID family with derivations and
/// witnesses. Verdicts are values; numbers are computed by evaluating the estimand.
///
/// Sets of covariates (adjustment, front door, instruments) live in `identify.adjust`.
/// Start reading at [IdAlgorithm] and [Identification].
@NullMarked
package org.causeboard.engine.identify;

import org.jspecify.annotations.NullMarked;
