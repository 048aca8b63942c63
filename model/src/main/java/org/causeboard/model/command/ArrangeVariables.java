package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Waypoint;

/// Puts variables where a layout or an alignment wants them, and edges along the routes that go with it.
///
/// @param key the name of the layout in the message bundles, such as `command.layout-layered`
/// @param places the new middle of each moved variable
/// @param routes the routes of edges that must go round something; the other edges at moved variables become straight
public record ArrangeVariables(String key, Map<String, Point> places, Map<Edge, List<Waypoint>> routes)
        implements Command {
    public ArrangeVariables {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit();
        places.forEach((variable, place) -> {
            Names.requirePresent(document, variable);
            editor.placement(variable, document.placements().get(variable).movedTo(place));
        });
        for (Edge edge : document.graph().edges()) {
            if (places.containsKey(edge.from()) || places.containsKey(edge.to())) {
                editor.style(edge, document.style(edge).withBend(0).withRoute(routes.getOrDefault(edge, List.of())));
            }
        }
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of(key, Integer.toString(places.size()));
    }
}
