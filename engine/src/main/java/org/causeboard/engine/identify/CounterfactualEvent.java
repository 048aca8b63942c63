package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.PotentialOutcome;

/// `V_world = level`, with variables by number; worlds hold levels only, nothing nested.
record CounterfactualEvent(int variable, SortedMap<Integer, Level> world, Level level) {

    /// The same event at another level.
    CounterfactualEvent at(Level other) {
        return new CounterfactualEvent(variable, world, other);
    }

    PotentialOutcome outcome(Admg graph) {
        return outcome(graph, variable, world, level);
    }

    static PotentialOutcome outcome(Admg graph, int variable, SortedMap<Integer, Level> world, Level level) {
        List<Atom> intervention = new ArrayList<>();
        world.forEach((set, value) -> intervention.add(new Atom(graph.name(set), value)));
        return new PotentialOutcome(graph.name(variable), intervention, level);
    }

    /// The part of a world that a variable feels: what has a causal path to it that nothing else in the world cuts.
    static SortedMap<Integer, Level> felt(Admg graph, int variable, SortedMap<Integer, Level> world) {
        if (world.isEmpty()) {
            return world;
        }
        BitSet free = graph.all();
        world.keySet().forEach(free::clear);
        BitSet ancestors = graph.ancestors(Admg.single(variable), free);
        SortedMap<Integer, Level> felt = new TreeMap<>(world);
        felt.keySet().removeIf(set -> !graph.children(set).intersects(ancestors));
        return felt;
    }
}
