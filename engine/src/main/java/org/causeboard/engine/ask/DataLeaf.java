package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Value;

/// Estimates one probability or mean from data.
final class DataLeaf {
    private final GraphVerdict verdict;
    private final Snapshot snapshot;
    private final Dataset data;
    private final MeasuredGraph graph;
    private final Progress progress;
    private final SeenRows seen;

    DataLeaf(GraphVerdict verdict, Snapshot snapshot, Dataset data, MeasuredGraph graph, Progress progress) {
        this.verdict = verdict;
        this.snapshot = snapshot;
        this.data = data;
        this.graph = graph;
        this.progress = progress;
        this.seen = new SeenRows(snapshot, data);
    }

    MeasuredGraph graph() {
        return graph;
    }

    Progress progress() {
        return progress;
    }

    SeenRows seen() {
        return seen;
    }

    DataNumber probability(List<Event> events, List<Event> given) {
        Set<Counterfactual> subjects = new LinkedHashSet<>();
        events.forEach(event -> subjects.add(event.subject()));
        Query.Probability query = new Query.Probability(events, given);
        if (QueryParts.worlds(query).stream().allMatch(World::isFactual)) {
            return seen.mean(
                    row -> holds(events, row),
                    events.stream().map(e -> e.subject().variable()).toList(),
                    given,
                    query);
        }
        if (subjects.size() == 1) {
            Counterfactual target = subjects.iterator().next();
            Domain domain = data.column(target.variable()).domain();
            List<EventTest> tests =
                    events.stream().map(event -> EventTest.of(event, domain)).toList();
            DoubleUnaryOperator holds = y -> tests.stream().allMatch(test -> test.holds(y)) ? 1 : 0;
            Optional<DataNumber> estimated = ofRegressions(target, holds, given);
            if (estimated.isPresent()) {
                return estimated.get();
            }
        }
        return new IdentifiedShares(verdict, data, graph, progress).probability(query);
    }

    private Optional<DataNumber> ofRegressions(Counterfactual target, DoubleUnaryOperator scale, List<Event> given) {
        return new AdjustedMean(snapshot, data, graph, progress)
                .of(target, scale, given)
                .or(() -> new FrontDoorMean(snapshot, data, graph, progress).of(target, scale, given));
    }

    DataNumber mean(Counterfactual target, List<Event> given) {
        Domain domain = data.column(target.variable()).domain();
        String note = StateScale.note(target.variable(), domain);
        Query.Moment query = new Query.Moment(Query.Statistic.MEAN, target, given);
        DoubleUnaryOperator scale = value -> StateScale.number(domain, value);
        DataNumber found;
        if (QueryParts.worlds(query).stream().allMatch(World::isFactual)) {
            Column column = data.column(target.variable());
            found = seen.mean(row -> scale.applyAsDouble(column.value(row)), List.of(target.variable()), given, query);
        } else {
            found = ofRegressions(target, scale, given)
                    .orElseGet(() -> new IdentifiedShares(verdict, data, graph, progress).mean(query));
        }
        return found instanceof DataNumber.Found(double value, Numbers influence, DataNumber.Trace trace)
                ? new DataNumber.Found(value, influence, trace.with(note))
                : found;
    }

    /// A number of a distribution: of the rows for seeing, of the shares of states for doing. Passes where a number's
    /// distribution after an intervention is asked for.
    DataNumber read(ReadOff functional, Counterfactual target, List<Event> given) {
        Query query = new Query.Distribution(List.of(target), given);
        Column column = data.column(target.variable());
        if (SeenRows.isFactual(query)) {
            int[] rows = seen.shown(List.of(target), given);
            double[] values = Arrays.stream(rows)
                    .mapToDouble(row -> StateScale.number(column.domain(), column.value(row)))
                    .toArray();
            return seen.law(target, given)
                    .<DataNumber>map(found -> new DataNumber.Found(
                            functional.of(found.law()),
                            functional.influence(found.law(), values, rows, data.rows()),
                            found.trace()))
                    .orElseGet(() -> SeenRows.noRow(given));
        }
        return column.domain() instanceof Discrete states
                ? ofStates(functional, target, states, given)
                : new DataNumber.Pass();
    }

    private DataNumber ofStates(ReadOff functional, Counterfactual target, Discrete states, List<Event> given) {
        double[] shares = new double[states.size()];
        List<Numbers> influences = new ArrayList<>();
        DataNumber.Trace trace = null;
        for (int state = 0; state < shares.length; state++) {
            Event event =
                    new Event.Equals(target, new Value.Label(states.states().get(state)));
            switch (probability(List.of(event), given)) {
                case DataNumber.Found found -> {
                    shares[state] = Math.max(0, found.value());
                    influences.add(found.influence());
                    trace = trace == null
                            ? asLaw(new Query.Distribution(List.of(target), given), found.trace())
                            : trace.and(found.trace());
                }
                case DataNumber.Pass pass -> {
                    return pass;
                }
                case DataNumber.Halt halt -> {
                    return halt;
                }
            }
        }
        double sum = Numbers.of(shares).sum();
        Distribution law = StateScale.numbers(
                states, new StateTable(states.states(), Numbers.of(shares).map(share -> share / sum)));
        DoubleUnaryOperator slope = functional.slope(law);
        double[] influence = new double[data.rows()];
        for (int state = 0; state < shares.length; state++) {
            double moved = slope.applyAsDouble(StateScale.number(states, state));
            for (int row = 0; row < influence.length; row++) {
                influence[row] += moved * influences.get(state).get(row);
            }
        }
        return new DataNumber.Found(
                functional.of(law), Numbers.of(influence), trace.with(StateScale.note(target.variable(), states)));
    }

    /// The trace of one state of a distribution as that of the whole.
    DataNumber.Trace asLaw(Query.Distribution query, DataNumber.Trace ofState) {
        Level.Symbol symbol = Level.Symbol.of(query.targets().getFirst().variable());
        return ofState.estimand()
                .filter(found -> !found.freeSymbols().contains(symbol))
                .map(_ -> ofState.with(verdict.law(query)))
                .orElse(ofState);
    }

    private double holds(List<Event> events, int row) {
        for (Event event : events) {
            Column column = data.column(event.subject().variable());
            if (!EventTest.of(event, column.domain()).holds(column.value(row))) {
                return 0;
            }
        }
        return 1;
    }
}
