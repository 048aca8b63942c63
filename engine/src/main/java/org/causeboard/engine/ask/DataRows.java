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
