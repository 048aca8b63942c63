package org.causeboard.model.display;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// A document as it is seen when groups are folded: one stand-in in place of each folded group's variables, with the
/// edges that lead into and out of the group. Edges within it are not seen. What the picture shows is no causal model:
/// a stand-in may be cause and effect of the same variable. The group of a stand-in is called by all that it holds.
public final class Folding {
    private Folding() {}

    /// The document with stand-ins; the same document when nothing is folded.
    public static CausalDocument shown(CausalDocument document) {
        if (!hasFolded(document)) {
            return document;
        }
        Map<String, String> standIns = standIns(document);
        CausalGraph.Builder graph = CausalGraph.builder().kind(GraphKind.DIGRAPH);
        for (String variable : document.graph().variables()) {
            String standIn = standIns.get(variable);
            if (standIn == null) {
                graph.variable(variable, document.graph().roles(variable).toArray(Role[]::new));
            } else {
                graph.variable(standIn);
            }
        }
        DocumentEditor editor = document.edit();
        Set<Edge> seen = new LinkedHashSet<>();
        for (Edge edge : document.graph().edges()) {
            String from = standIns.getOrDefault(edge.from(), edge.from());
            String to = standIns.getOrDefault(edge.to(), edge.to());
            if (!from.equals(to)) {
                Edge outer = new Edge(from, to, edge.atFrom(), edge.atTo());
                if (seen.add(outer)) {
                    graph.edge(outer);
                }
            }
        }
        for (Group group : document.groups()) {
            if (group.isFolded()) {
                Point centre = centre(document, group);
                editor.placement(standIns.get(group.members().getFirst()), new Placement(centre, Placement.Hold.FREE));
            }
        }
        return editor.graph(graph.build())
                .groups(document.groups().stream()
                        .map(group -> group.isFolded()
                                ? group.withMembers(Set.of(
                                                standIns.get(group.members().getFirst())))
                                        .withName(GroupGeometry.title(group))
                                : group)
                        .toList())
                .done();
    }

    private static boolean hasFolded(CausalDocument document) {
        return document.groups().stream().anyMatch(Group::isFolded);
    }

    /// For each variable that is not seen, what stands for it.
    public static Map<String, String> standIns(CausalDocument document) {
        if (!hasFolded(document)) {
            return Map.of();
        }
        Map<String, String> standIns = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>(document.graph().variables());
        for (Group group : document.groups()) {
            if (group.isFolded()) {
                String name = group.name() + " (" + group.members().size() + ")";
                while (!taken.add(name)) {
                    name += "*";
                }
                for (String member : group.members()) {
                    standIns.put(member, name);
                }
            }
        }
        return standIns;
    }

    /// The group that a stand-in of the shown document stands for.
    public static Map<String, Group> groups(CausalDocument document) {
        Map<String, String> standIns = standIns(document);
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Group group : document.groups()) {
            if (group.isFolded()) {
                groups.put(standIns.get(group.members().getFirst()), group);
            }
        }
        return groups;
    }

    private static Point centre(CausalDocument document, Group group) {
        return Box.union(group.members().stream()
                        .map(member -> document.placements().get(member).centre())
                        .map(point -> Box.spanning(point, point))
                        .toList())
                .orElseThrow()
                .centre();
    }
}
