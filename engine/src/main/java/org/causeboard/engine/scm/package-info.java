/// Structural causal models: a graph and, for every variable, the mechanism by which its causes and its own noise make
/// its value. Surgery on models and the networks of several worlds that share noise live here; computing answers from
/// them belongs to `infer`. Start reading at [Mechanism] and [StructuralCausalModel].
package org.causeboard.engine.scm;
