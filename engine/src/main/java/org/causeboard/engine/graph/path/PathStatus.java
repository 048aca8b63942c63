package org.causeboard.engine.graph.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;

/// Whether a path is open given Z, and which of its variables open or block it.
///
/// @param path the path
/// @param blockers the variables that block it: non-colliders in Z, and colliders without a descendant in Z
/// @param openedColliders the colliders that Z opens
public record PathStatus(Path path, List<Blocker> blockers, List<OpenedCollider> openedColliders) {
    public PathStatus {
        blockers = List.copyOf(blockers);
        openedColliders = List.copyOf(openedColliders);
    }

    /// A variable that blocks a path.
    ///
    /// @param variable the variable
    /// @param isCollider true when it is a collider that nothing opens, false when it is adjusted for
    public record Blocker(String variable, boolean isCollider) {}

    /// A collider that is open.
    ///
    /// @param variable the collider
    /// @param openedBy the members of Z that are the collider itself or descend from it
    public record OpenedCollider(String variable, Set<String> openedBy) {}

    /// Whether nothing blocks the path.
    public boolean isOpen() {
        return blockers.isEmpty();
    }

    /// The status of a path given Z and the selection variables of the graph. O(V + E) for each collider.
    public static PathStatus of(Path path, CausalGraph graph, Collection<String> z) {
        Set<String> given = new LinkedHashSet<>(z);
        given.addAll(graph.withRole(Role.SELECTED));
        return givenOnly(path, graph, given);
    }

    /// The status of a path given Z and nothing else, whatever roles the graph has.
    public static PathStatus givenOnly(Path path, CausalGraph graph, Collection<String> z) {
        BitSet given = graph.bits(z);
        List<Blocker> blockers = new ArrayList<>();
        List<OpenedCollider> opened = new ArrayList<>();
        for (int place = 1; place + 1 < path.variables().size(); place++) {
            String variable = path.variables().get(place);
            if (path.isCollider(place)) {
                BitSet below = graph.adjacency().descendants(graph.bits(List.of(variable)));
                below.and(given);
                if (below.isEmpty()) {
                    blockers.add(new Blocker(variable, true));
                } else {
                    opened.add(new OpenedCollider(variable, graph.named(below)));
                }
            } else if (given.get(graph.indexOf(variable))) {
                blockers.add(new Blocker(variable, false));
            }
        }
        return new PathStatus(path, blockers, opened);
    }
}
