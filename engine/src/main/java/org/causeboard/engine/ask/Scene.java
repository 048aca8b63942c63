package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Values;

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

    /// Imagining: another world for the unit of a row of data, all of whose measured values are taken as fact.
    ///
    /// @param snapshot with data; columns without a variable in the graph, and missing values, are left out
    /// @param row counted from 0
    public static Scene ofRow(World world, Snapshot snapshot, int row) {
        Dataset data =
                snapshot.data().orElseThrow(() -> new IllegalArgumentException("There are no data. Load some first."));
        List<Event> facts = new ArrayList<>();
        for (Column column : data.columns()) {
            boolean measured = snapshot.graph().contains(column.name())
                    && !snapshot.graph().latent().contains(column.name());
            if (measured && !column.isMissing(row)) {
                facts.add(Event.equal(column.name(), Values.value(column.domain(), column.value(row))));
            }
        }
        return new Scene(world, facts);
    }

    public Scene {
        Objects.requireNonNull(world, "world");
        given = List.copyOf(given);
    }
}
