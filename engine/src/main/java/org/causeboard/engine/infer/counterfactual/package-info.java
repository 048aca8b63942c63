/// Counterfactuals of discrete models, exactly: the worlds of a question become one Bayesian network in which copies of
/// a variable are tied by a named coupling of their noise; without a coupling, sharp bounds.
/// Start reading at [DiscreteWorlds].
package org.causeboard.engine.infer.counterfactual;
