/// Which variables a graph makes independent: m-separation, minimal separators, moral graphs. Latent variables are
/// never conditioned on, selection variables always are. What to do with a separator belongs to the room `identify`.
/// Start reading at [Separation].
package org.causeboard.engine.graph.separation;
