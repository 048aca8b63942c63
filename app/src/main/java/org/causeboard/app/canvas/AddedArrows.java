package org.causeboard.app.canvas;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.query.Intervention;

/// The arrows that are not in the graph but in the present world, where a variable listens to another because of a
/// policy or a draw.
final class AddedArrows {
    private AddedArrows() {}

    /// The arrows that the changes of a world add to a graph.
    ///
    /// @param standIns what stands for variables of folded groups
    static Set<Edge> in(CausalGraph graph, LiveWorld world, Map<String, String> standIns) {
        Set<Edge> added = new LinkedHashSet<>();
        for (Intervention change : world.changed()) {
            String variable = change.variable();
            String to = standIns.getOrDefault(variable, variable);
            LiveWorld.heard(change).stream()
                    .filter(cause -> graph.contains(cause) && graph.contains(variable) && !cause.equals(variable))
                    .filter(cause -> !graph.contains(Edge.directed(cause, variable)))
                    .map(cause -> standIns.getOrDefault(cause, cause))
                    .filter(cause -> !cause.equals(to))
                    .forEach(cause -> added.add(Edge.directed(cause, to)));
        }
        return added;
    }
}
