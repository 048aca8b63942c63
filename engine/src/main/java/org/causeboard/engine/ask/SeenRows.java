package org.causeboard.engine.ask;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointSample;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.variable.Discrete;

/// What the rows of the data show of the factual world: the rows that agree with a condition, and figures of them.
final class SeenRows {
    private final Snapshot snapshot;
    private final Dataset data;

    SeenRows(Snapshot snapshot, Dataset data) {
        this.snapshot = snapshot;
        this.data = data;
    }

    /// A distribution estimated from data.
    record Law(Distribution law, DataNumber.Trace trace) {}

    /// Rows of the data as a distribution of several variables.
    record Units(JointSample sample, DataNumber.Trace trace) {}

    static boolean isFactual(Query query) {
        return QueryParts.worlds(query).stream().allMatch(World::isFactual);
    }

    /// The distribution of a number.
    Optional<Law> law(Counterfactual target, List<Event> given) {
        Query query = new Query.Distribution(List.of(target), given);
        int[] rows = isFactual(query) ? shown(List.of(target), given) : new int[0];
        return DataRows.distribution(target.variable(), rows, data)
                .map(law -> new Law(
                        StateScale.numbers(data.column(target.variable()).domain(), law),
                        trace(seenEstimand(query), rows.length, List.of())));
    }

    /// The rows of the data as the joint distribution of variables of the factual world, some of them numbers; empty
    /// when another world is meant or no row is left.
    Optional<Units> units(List<Counterfactual> targets, List<Event> given) {
        Query query = new Query.Distribution(targets, given);
        int[] rows = isFactual(query) ? shown(targets, given) : new int[0];
        if (rows.length == 0) {
            return Optional.empty();
        }
        List<JointSample.Axis> axes = targets.stream()
                .map(target -> {
                    Column column = data.column(target.variable());
                    return new JointSample.Axis(
                            TargetWords.name(target, targets),
                            column.domain() instanceof Discrete discrete ? discrete.states() : List.of(),
                            Numbers.of(Arrays.stream(rows)
                                    .mapToDouble(column::value)
                                    .toArray()));
                })
                .toList();
        JointSample sample = new JointSample(axes, Numbers.repeated(1.0 / rows.length, rows.length));
        return Optional.of(new Units(sample, trace(seenEstimand(query), rows.length, List.of())));
    }

    /// The rows in which the condition holds and the targets have a value.
    int[] shown(List<Counterfactual> targets, List<Event> given) {
        return Arrays.stream(DataRows.agreeing(given, snapshot, data))
                .filter(row -> targets.stream()
                        .noneMatch(target -> data.column(target.variable()).isMissing(row)))
                .toArray();
    }

    static DataNumber noRow(List<Event> given) {
        String event = given.stream()
                .map(QueryText::print)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return new DataNumber.Halt(new Answer.NotReady(
                List.of(), "No row of the data agrees with " + event + ".", "Ask about something that occurs."));
    }

    /// A number of each row.
    interface RowValue {
        double at(int row);
    }

    /// The mean over the rows in which the condition holds.
    DataNumber mean(RowValue value, List<String> needed, List<Event> given, Query query) {
        int[] rows = Arrays.stream(DataRows.agreeing(given, snapshot, data))
                .filter(row ->
                        needed.stream().noneMatch(name -> data.column(name).isMissing(row)))
                .toArray();
        if (rows.length == 0) {
            return noRow(given);
        }
        double sum = 0;
        for (int row : rows) {
            sum += value.at(row);
        }
        double mean = sum / rows.length;
        double[] influence = new double[data.rows()];
        for (int row : rows) {
            influence[row] = (value.at(row) - mean) / rows.length;
        }
        return new DataNumber.Found(mean, Numbers.of(influence), trace(seenEstimand(query), rows.length, List.of()));
    }

    private static Optional<Expression> seenEstimand(Query query) {
        Set<String> given = new LinkedHashSet<>();
        QueryParts.events(query).forEach(event -> given.add(event.subject().variable()));
        Set<String> targets = new LinkedHashSet<>();
        switch (query) {
            case Query.Probability probability ->
                probability.events().forEach(e -> targets.add(e.subject().variable()));
            case Query.Moment moment -> targets.add(moment.target().variable());
            case Query.Distribution distribution -> distribution.targets().forEach(t -> targets.add(t.variable()));
            case Query.Quantile _,
                    Query.Density _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Contrast _,
                    Query.Effect _,
                    Query.PathEffect _,
                    Query.Separation _ -> throw new IllegalArgumentException("Not one variable of one world: " + query);
        }
        given.removeAll(targets);
        return Optional.of(
                AskedEstimand.in(World.FACTUAL, QueryParts.given(query), Expression.probability(targets, given)));
    }

    private DataNumber.Trace trace(Optional<Expression> estimand, int used, List<String> notes) {
        return new DataNumber.Trace(
                estimand,
                Derivation.EMPTY,
                "share or mean of rows",
                "",
                "Nothing is done to the world, so the rows that agree with the condition answer.",
                List.of(Assumption.untestable(Assumption.Kind.INDEPENDENT_ROWS, List.of())),
                used,
                notes);
    }
}
