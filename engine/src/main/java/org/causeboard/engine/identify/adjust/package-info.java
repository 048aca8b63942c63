/// Effects by sets of covariates: the generalised adjustment criterion and its sets, Pearl's back-door, front-door sets
/// and instruments, each negative verdict with its reason. Estimands as formulas belong to the rooms beside this one.
/// Start reading at [AdjustmentCriterion] and [AdjustmentSets].
package org.causeboard.engine.identify.adjust;
