package org.causeboard.engine.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.variable.Discrete;

/// What rows of the data agree with, and what they show.
final class DataRows {
    private DataRows() {}

    /// The rows in which all factual events hold; none when an event's variable has no column.
    static int[] agreeing(List<Event> events, Snapshot snapshot, Dataset data) {
        if (!events.stream().allMatch(event -> data.contains(event.subject().variable()))) {
            return new int[0];
        }
        List<Column> columns = events.stream()
                .map(event -> data.column(event.subject().variable()))
                .toList();
        List<EventTest> tests = IntStream.range(0, events.size())
                .mapToObj(i -> EventTest.of(events.get(i), columns.get(i).domain()))
                .toList();
        return IntStream.range(0, data.rows())
                .filter(row -> IntStream.range(0, tests.size())
                        .allMatch(i -> !columns.get(i).isMissing(row)
                                && tests.get(i).holds(columns.get(i).value(row))))
                .toArray();
    }

    /// How much each of these rows speaks for all events, which it agrees with: 1 unless an event is uncertain.
    static double[] weights(List<Event> events, int[] rows, Dataset data) {
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        for (Event event : events) {
            if (event instanceof Event.Likelihood && rows.length > 0) { // its variable has a column
                Column column = data.column(event.subject().variable());
                EventTest test = EventTest.of(event, column.domain());
                for (int i = 0; i < rows.length; i++) {
                    weights[i] *= test.weight(column.value(rows[i]));
                }
            }
        }
        return weights;
    }

    /// The shares or the values of a column in these rows, each counted by its weight; empty without a column or a
    /// value.
    static Optional<Distribution> distribution(String name, int[] rows, double[] weights, Dataset data) {
        if (!data.contains(name)) {
            return Optional.empty();
        }
        Column column = data.column(name);
        int[] there = IntStream.range(0, rows.length)
                .filter(i -> !column.isMissing(rows[i]))
                .toArray();
        if (there.length == 0) {
            return Optional.empty();
        }
        if (!(column.domain() instanceof Discrete discrete)) {
            return Optional.of(Sample.weighted(
                    Arrays.stream(there).mapToDouble(i -> column.value(rows[i])).toArray(),
                    Arrays.stream(there).mapToDouble(i -> weights[i]).toArray()));
        }
        double[] shares = new double[discrete.size()];
        for (int i : there) {
            shares[(int) column.value(rows[i])] += weights[i];
        }
        double sum = Numbers.of(shares).sum();
        return Optional.of(new StateTable(discrete.states(), Numbers.of(shares).map(share -> share / sum)));
    }

    /// The shares or the values of a column in these rows; empty without a column or a value.
    static Optional<Distribution> distribution(String name, int[] rows, Dataset data) {
        if (!data.contains(name)) {
            return Optional.empty();
        }
        Column column = data.column(name);
        double[] values = Arrays.stream(rows)
                .filter(row -> !column.isMissing(row))
                .mapToDouble(column::value)
                .toArray();
        if (values.length == 0) {
            return Optional.empty();
        }
        if (!(column.domain() instanceof Discrete discrete)) {
            return Optional.of(Sample.of(values));
        }
        double[] shares = new double[discrete.size()];
        for (double value : values) {
            shares[(int) value] += 1.0 / values.length;
        }
        double sum = Numbers.of(shares).sum();
        return Optional.of(new StateTable(discrete.states(), Numbers.of(shares).map(share -> share / sum)));
    }
}
