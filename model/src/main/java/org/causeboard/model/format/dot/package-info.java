/// Graphviz's language DOT: nodes, edges, clusters and their attributes, and the causal graph that they mean.
/// Start reading at [DotDocument].
package org.causeboard.model.format.dot;
