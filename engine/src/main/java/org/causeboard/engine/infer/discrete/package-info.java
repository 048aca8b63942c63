/// Exact inference in discrete models: pruned variable elimination for one question, a junction tree for all marginals
/// and for live evidence, most probable explanations and sensitivity. The model is a [DiscreteNetwork] of tables;
/// graphs, mechanisms and counterfactual worlds are translated to it above this package.
/// Start reading at [DiscreteInference], then [VariableElimination] and [PropagationSession].
package org.causeboard.engine.infer.discrete;
