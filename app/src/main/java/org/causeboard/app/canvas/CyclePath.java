package org.causeboard.app.canvas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;

/// The directed path that a new arrow would close to a cycle, as a person is shown it.
public final class CyclePath {
    private CyclePath() {}

    /// A shortest directed path from a cause to an effect, both included; empty when there is none.
    public static List<String> between(CausalGraph graph, String cause, String effect) {
        Map<String, String> cameFrom = new HashMap<>();
        ArrayDeque<String> open = new ArrayDeque<>(List.of(cause));
        cameFrom.put(cause, cause);
        while (!open.isEmpty() && !cameFrom.containsKey(effect)) {
            String at = open.remove();
            for (String next : graph.children(at)) {
                if (cameFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        if (!cameFrom.containsKey(effect)) {
            return List.of();
        }
        List<String> path = new ArrayList<>();
        for (String at = effect; !at.equals(cause); at = cameFrom.get(at)) {
            path.add(at);
        }
        path.add(cause);
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /// The cycle in writing: `B → C → A`.
    public static String words(List<String> cycle) {
        return String.join(" → ", cycle);
    }
}
