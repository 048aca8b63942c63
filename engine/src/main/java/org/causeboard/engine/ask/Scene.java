package org.causeboard.engine.ask;

import java.util.List;
import java.util.Objects;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.World;

/// What the whole canvas shows: every variable in one world, given some events.
///
/// Seeing is the factual world given factual events; doing is another world given events of that same world;
/// imagining is another world given factual events, such as all values of a row of data.
///
/// @param world the world that is shown
/// @param given what is taken as fact, each event in its own world
public record Scene(World world, List<Event> given) {
    /// Nothing seen and nothing done.
    public static final Scene PRIOR = new Scene(World.FACTUAL, List.of());

    public Scene {
        Objects.requireNonNull(world, "world");
        given = List.copyOf(given);
    }
}
