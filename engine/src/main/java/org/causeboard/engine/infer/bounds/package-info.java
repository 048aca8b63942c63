/// What data leave possible when a question is not identified: sharp bounds from the canonical linear program over
/// response types, and the closed forms of the literature. The linear programming library (Hipparchus) stays inside.
/// Start reading at [CanonicalProgram].
package org.causeboard.engine.infer.bounds;
