/// The graph as a list that is read from top to bottom: each variable with its edges, in causal order, and the notes.
/// Start reading at [OutlineViewModel].
package org.causeboard.app.outline;
