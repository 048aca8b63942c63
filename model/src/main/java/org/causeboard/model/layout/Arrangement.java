package org.causeboard.model.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Waypoint;

/// What a layout decided.
///
/// @param places the middle of each variable that moves
/// @param routes the places that an edge passes where the straight line would cut something
public record Arrangement(Map<String, Point> places, Map<Edge, List<Waypoint>> routes) {
    public Arrangement {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
    }
}
