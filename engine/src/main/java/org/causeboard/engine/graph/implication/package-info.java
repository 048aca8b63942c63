/// What a graph says that data can contradict: independences, vanishing tetrads, Verma constraints, and the treks that
/// make covariances. Whether data do contradict it belongs to the room `check`. Start reading at [Implications].
package org.causeboard.engine.graph.implication;
