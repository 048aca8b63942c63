package org.causeboard.engine.graph.latent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.separation.Separation;

/// The MAG that a DAG or ADMG leaves over its measured variables when the latent ones are not seen and the selection
/// variables are conditioned on: A and B are adjacent when nothing measured separates them, and the mark at A is a tail
/// when A is an ancestor of B or of the selection. It has the same separations. O(V^2 (V + E)).
/// Source: Richardson and Spirtes (2002), Ancestral graph Markov models, Section 4.2.
public final class AncestralProjection {
    private AncestralProjection() {}

    /// Projects the latent and the selection variables away.
    public static CausalGraph of(CausalGraph graph) {
        return of(graph, graph.latent(), graph.withRole(Role.SELECTED));
    }

    /// Projects `hidden` away unseen and `selected` conditioned on.
    public static CausalGraph of(CausalGraph graph, Collection<String> hidden, Collection<String> selected) {
        Set<String> kept = new LinkedHashSet<>(graph.variables());
        kept.removeAll(hidden);
        kept.removeAll(selected);
        List<String> variables = new ArrayList<>(kept);
        CausalGraph.Builder mag = CausalGraph.builder().kind(GraphKind.MAG);
        variables.forEach(name -> mag.variable(name, graph.roles(name).toArray(Role[]::new)));
        Separation separation = Separation.regardlessOfRoles(graph);
        List<BitSet> ancestors = new ArrayList<>();
        for (String name : variables) {
            BitSet start = graph.bits(selected);
            start.set(graph.indexOf(name));
            ancestors.add(graph.adjacency().ancestors(start));
        }
        BitSet measured = graph.bits(kept);
        for (int i = 0; i < variables.size(); i++) {
            for (int j = i + 1; j < variables.size(); j++) {
                String a = variables.get(i);
                String b = variables.get(j);
                BitSet given = (BitSet) ancestors.get(i).clone();
                given.or(ancestors.get(j));
                given.and(measured);
                given.clear(graph.indexOf(a));
                given.clear(graph.indexOf(b));
                given.or(graph.bits(selected));
                if (!separation.holds(a, b, graph.named(given))) {
                    Mark atA = ancestors.get(j).get(graph.indexOf(a)) ? Mark.TAIL : Mark.ARROW;
                    Mark atB = ancestors.get(i).get(graph.indexOf(b)) ? Mark.TAIL : Mark.ARROW;
                    mag.edge(new Edge(a, b, atA, atB));
                }
            }
        }
        return mag.build();
    }
}
