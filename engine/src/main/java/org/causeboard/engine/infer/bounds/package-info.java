/// What data leave possible when a question is not identified: linear programs over response types, for any discrete
/// graph with hidden causes ([GraphBounds]), for problems stated in probabilities ([CanonicalProgram], with the
/// settings of the literature) and across the worlds of a model of tables ([CouplingBounds]). The linear programming
/// library (Hipparchus) stays inside. Start reading at [CanonicalProgram].
package org.causeboard.engine.infer.bounds;
