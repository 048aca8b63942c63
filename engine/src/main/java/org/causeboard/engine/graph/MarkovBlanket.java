package org.causeboard.engine.graph;

import java.util.LinkedHashSet;
import java.util.Set;

/// The variables that screen one variable off from all others.
public final class MarkovBlanket {
    private MarkovBlanket() {}

    /// The Markov blanket in a DAG or ADMG: given it, the variable is m-separated from everything else. It holds the
    /// neighbours in the moral graph: the rest of the variable's district and of its children's districts, with all
    /// their parents. In a DAG: parents, children and the children's other parents. O(V + E). Source: Richardson
    /// (2003).
    public static Set<String> of(CausalGraph graph, String variable) {
        Set<String> blanket = new LinkedHashSet<>(Districts.at(graph, variable));
        graph.children(variable).forEach(child -> blanket.addAll(Districts.at(graph, child)));
        for (String member : Set.copyOf(blanket)) {
            blanket.addAll(graph.parents(member));
        }
        blanket.addAll(graph.neighbours(variable));
        blanket.remove(variable);
        return graph.inOrder(blanket);
    }

    /// Parents, children and the children's other parents, as if there were no bidirected edges.
    public static Set<String> byDirectedEdges(CausalGraph graph, String variable) {
        Set<String> blanket = new LinkedHashSet<>(graph.parents(variable));
        for (String child : graph.children(variable)) {
            blanket.add(child);
            blanket.addAll(graph.parents(child));
        }
        blanket.remove(variable);
        return graph.inOrder(blanket);
    }
}
