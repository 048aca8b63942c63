/// Graphs over the measured variables alone, and back: latent projection to an ADMG, ancestral projection to a MAG,
/// canonical DAGs with explicit latent variables, and whether a graph is a MAG or a PAG. Start reading at
/// [LatentProjection].
package org.causeboard.engine.graph.latent;
