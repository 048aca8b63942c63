/// Causal graphs in writing: DAGitty's language, its two older formats, and the short form `X -> Y <- Z, X <-> Y`.
/// What a text says beyond the graph (positions, bends, labels, attributes of other programs) is kept beside it, so
/// that reading and writing lose nothing. Other file formats do not belong here. Start reading at [GraphText].
package org.causeboard.engine.graph.text;
