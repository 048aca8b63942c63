package org.causeboard.engine.identify;

import java.util.Set;
import java.util.SortedMap;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.PotentialOutcome;

/// One variable in one world of a [CounterfactualNetwork].
///
/// @param number its place in the network
/// @param variable the variable by number
/// @param level its value
/// @param parents the level of each parent of the variable, which is the world `W_{pa}` that it feels
/// @param worlds the worlds, as the question wrote them, in which the variable is this copy
record CounterfactualCopy(
        int number,
        int variable,
        Level level,
        SortedMap<Integer, Level> parents,
        Set<SortedMap<Integer, Level>> worlds) {

    /// `W_{pa} = w`.
    PotentialOutcome outcome(Admg graph) {
        return CounterfactualEvent.outcome(graph, variable, parents, level);
    }
}
