/// Answers from a fully specified model: exact where the model allows it, sampled where it does not.
/// Discrete models are answered in `discrete`; start reading at its `DiscreteInference`.
package org.causeboard.engine.infer;
