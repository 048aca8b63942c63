/// From data to effects, by estimands that the graph identifies: adjustment by standardisation, weighting or both,
/// instruments, and any estimand by plugging in shares. Every estimate carries the influence of each row, from which
/// the standard error of a contrast follows. Start reading at [AdjustmentProblem] and [PotentialMean].
package org.causeboard.engine.estimate;
