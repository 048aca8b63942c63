package org.causeboard.model.document;

import java.util.List;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.World;

/// A world that a person keeps to compare with others: what was done in it, and what was seen.
///
/// @param name what it is called, unique in the document
/// @param world the interventions
/// @param evidence what is seen in it
public record NamedWorld(String name, World world, List<Event> evidence) {
    public NamedWorld {
        evidence = List.copyOf(evidence);
    }
}
