package org.causeboard.engine.graph.separation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Districts;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;

/// The moral graph: every edge loses its marks, and the members of each district are joined with one another and with
/// all parents of the district; circles count as tails. In a DAG: parents of one child are joined. X and Y are
/// m-separated by Z when Z separates them in the moral graph of the ancestors of X, Y and Z. Its size may be quadratic
/// in the size of a district with its parents. Source: Lauritzen and Spiegelhalter (1988); Richardson (2003) for
/// districts.
public final class MoralGraph {
    private MoralGraph() {}

    /// The moral graph of a graph, with its variables and their roles.
    public static CausalGraph of(CausalGraph graph) {
        CausalGraph.Builder moral = graph.withoutEdges(_ -> true).toBuilder().kind(GraphKind.GRAPH);
        graph.edges().forEach(edge -> moral.edge(Edge.undirected(edge.from(), edge.to())));
        CausalGraph plain = Separation.circlesAsTails(graph);
        for (Set<String> district : Districts.of(plain)) {
            Set<String> family = new LinkedHashSet<>(district);
            district.forEach(variable -> family.addAll(plain.parents(variable)));
            List<String> members = new ArrayList<>(family);
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    moral.edge(Edge.undirected(members.get(i), members.get(j)));
                }
            }
        }
        return moral.build();
    }
}
