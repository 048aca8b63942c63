/// Causal graphs and what follows from their shape alone: ancestors, paths, separation, districts, projections,
/// equivalence. No data, no numbers, no positions on a screen. Generic graph algorithms come from JGraphT, whose types
/// stay inside this room. Start reading at [CausalGraph].
package org.causeboard.engine.graph;
