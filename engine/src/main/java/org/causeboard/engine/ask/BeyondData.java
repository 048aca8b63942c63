package org.causeboard.engine.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;

/// What a question gives, or does, where there are no data: a model that was fitted answers there all the same, by the
/// forms of its mechanisms alone.
final class BeyondData {
    private final Snapshot snapshot;
    private final Set<String> notes = new LinkedHashSet<>();

    private BeyondData(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// A sentence for each number, or range, that no row of the data comes near.
    static List<String> notes(Query query, Snapshot snapshot) {
        BeyondData beyond = new BeyondData(snapshot);
        QueryParts.leaves(query)
                .flatMap(leaf -> QueryParts.given(leaf).stream())
                .forEach(beyond::note);
        QueryParts.worlds(query).forEach(beyond::note);
        return List.copyOf(beyond.notes);
    }

    private void note(Event given) {
        Stream<Range> ranges = switch (given) {
            case Event.Equals(var _, Value value) -> number(value);
            case Event.In(var _, List<Value> values) -> values.stream().flatMap(BeyondData::number);
            case Event.Within(var _, Range range, var _) -> Stream.of(range);
            case Event.Likelihood _ -> Stream.empty(); // of states
        };
        ranges.forEach(range -> note(given.subject().variable(), range, QueryText.print(given)));
    }

    private void note(World world) {
        for (Intervention intervention : world.interventions()) {
            if (intervention instanceof Intervention.SetTo(String variable, Value value)) {
                number(value).forEach(range -> note(variable, range, QueryText.print(Event.equal(variable, value))));
            }
        }
    }

    private static Stream<Range> number(Value value) {
        return value instanceof Value.Quantity(double number) ? Stream.of(new Range(number, number)) : Stream.empty();
    }

    private void note(String variable, Range asked, String words) {
        seen(variable)
                .filter(seen -> asked.upper() < seen.lower() || asked.lower() > seen.upper())
                .ifPresent(seen -> notes.add("'" + words + "' lies outside of the data, which reach from "
                        + Value.of(seen.lower()) + " to " + Value.of(seen.upper())
                        + ": the answer rests on the forms of the mechanisms alone."));
    }

    private Optional<Range> seen(String variable) {
        return snapshot.data()
                .filter(data -> data.contains(variable)
                        && snapshot.variables().get(variable).domain() instanceof Numeric)
                .map(data -> data.column(variable))
                .filter(column -> column.domain() instanceof Numeric)
                .flatMap(column -> column.range());
    }
}
