package org.causeboard.engine.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The edges of a graph as arcs, one from each end, for algorithms that walk along edges of every kind.
public final class Arcs {
    private final CausalGraph graph;
    private final List<String> names;
    private final List<List<Arc>> at;

    /// One edge seen from one end.
    ///
    /// @param from the number of the variable at this end
    /// @param to the number of the variable at the other end
    /// @param here the mark at this end
    /// @param there the mark at the other end
    /// @param edge the edge
    public record Arc(int from, int to, Mark here, Mark there, Edge edge) {
        /// The same edge seen from the other end.
        public Arc reversed() {
            return new Arc(to, from, there, here, edge);
        }

        /// Whether it points away from this end: tail here, arrowhead there.
        public boolean isForward() {
            return here == Mark.TAIL && there == Mark.ARROW;
        }
    }

    /// The arcs of a graph.
    public Arcs(CausalGraph graph) {
        this.graph = graph;
        names = graph.variables();
        at = new ArrayList<>(names.size());
        names.forEach(_ -> at.add(new ArrayList<>()));
        for (Edge edge : graph.edges()) {
            Arc arc = new Arc(graph.indexOf(edge.from()), graph.indexOf(edge.to()), edge.atFrom(), edge.atTo(), edge);
            at.get(arc.from()).add(arc);
            at.get(arc.to()).add(arc.reversed());
        }
        at.replaceAll(
                arcs -> arcs.stream().sorted(Comparator.comparingInt(Arc::to)).toList());
    }

    /// The number of variables.
    public int size() {
        return names.size();
    }

    /// The arcs that start at a variable, by the number of their other end.
    public List<Arc> at(int variable) {
        return at.get(variable);
    }

    /// The number of a variable.
    public int number(String name) {
        return graph.indexOf(name);
    }

    /// The name of a variable.
    public String name(int variable) {
        return names.get(variable);
    }
}
