package org.causeboard.engine.identify;

import java.util.BitSet;
import java.util.Set;
import org.causeboard.engine.expr.Independences;
import org.causeboard.engine.task.Progress;

/// The independences of a graph, also after interventions: m-separation in the graph without edges into what was set.
record GraphIndependences(Admg graph, Progress progress) implements Independences {
    @Override
    public boolean independent(Set<String> intervention, Set<String> left, Set<String> right, Set<String> given) {
        progress.check();
        if (right.stream().anyMatch(graph::isSelection)) {
            return false; // selection is part of what the data are; a term never loses it
        }
        BitSet set = graph.bits(intervention);
        BitSet conditions = Admg.union(graph.bits(given), set);
        return graph.separated(graph.bits(left), graph.bits(right), conditions, set, new BitSet());
    }
}
