/// Graphs that say the same of the data: Markov equivalence classes, their essential graphs, rules of orientation,
/// members and their number. Start reading at [EssentialGraph] and [EquivalenceClass].
package org.causeboard.engine.graph.equivalence;
