package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;

/// The joint distribution of several variables with states, estimated cell by cell: each cell is the probability of an
/// event, so whatever identifies the event gives the cell. What is left over by rounding or by estimators that do not
/// add up is taken out in proportion.
sealed interface DataJoint {
    /// More cells than this are not estimated.
    int MOST_CELLS = 256;

    /// The table.
    ///
    /// @param intervals one a cell
    record Found(JointTable table, List<Uncertainty.Interval> intervals, DataNumber.Trace trace) implements DataJoint {
        /// The largest cell; among equals the first.
        Result.MostProbable mostProbable() {
            int best = 0;
            for (int cell = 1; cell < table.probabilities().size(); cell++) {
                best = table.probabilities().get(cell) > table.probabilities().get(best) ? cell : best;
            }
            List<Result.Chosen> values = new ArrayList<>();
            int rest = best;
            for (int axis = table.variables().size() - 1; axis >= 0; axis--) {
                List<String> states = table.states().get(axis);
                values.addFirst(new Result.Chosen(
                        table.variables().get(axis), new Value.Label(states.get(rest % states.size())), ""));
                rest /= states.size();
            }
            double share = table.probabilities().get(best);
            return new Result.MostProbable(values, Math.log(share), Result.Measure.PROBABILITY);
        }
    }

    /// Data do not answer this.
    record Pass() implements DataJoint {}

    /// Why there is no answer.
    record Halt(Answer answer) implements DataJoint {}

    /// @param number answers a question for one number
    static DataJoint of(
            List<Counterfactual> targets, List<Event> given, Dataset data, Function<Query, DataNumber> number) {
        List<List<String>> states = new ArrayList<>();
        int cells = 1;
        for (Counterfactual target : targets) {
            if (!(data.column(target.variable()).domain() instanceof Discrete discrete)
                    || cells * discrete.size() > MOST_CELLS) {
                return new Pass();
            }
            states.add(discrete.states());
            cells *= discrete.size();
        }
        double[] shares = new double[cells];
        List<Uncertainty.Interval> intervals = new ArrayList<>();
        DataNumber.Trace trace = null;
        for (int cell = 0; cell < cells; cell++) {
            switch (number.apply(new Query.Probability(events(targets, states, cell), given))) {
                case DataNumber.Found found -> {
                    shares[cell] = Math.max(0, found.value());
                    double reach = DataRoute.Z * found.standardError();
                    intervals.add(DataRoute.interval(
                            found.value() - reach, found.value() + reach, found.standardError(), true));
                    trace = trace == null ? found.trace() : trace.and(found.trace());
                }
                case DataNumber.Pass _ -> {
                    return new Pass();
                }
                case DataNumber.Halt(Answer answer) -> {
                    return new Halt(answer);
                }
            }
        }
        double sum = Numbers.of(shares).sum();
        if (!(sum > 0)) {
            return new Pass();
        }
        List<String> names = targets.stream().map(QueryText::print).toList();
        return new Found(new JointTable(names, states, Numbers.of(shares).map(share -> share / sum)), intervals, trace);
    }

    private static List<Event> events(List<Counterfactual> targets, List<List<String>> states, int cell) {
        List<Event> events = new ArrayList<>();
        int rest = cell;
        for (int axis = targets.size() - 1; axis >= 0; axis--) {
            List<String> names = states.get(axis);
            events.addFirst(new Event.Equals(targets.get(axis), new Value.Label(names.get(rest % names.size()))));
            rest /= names.size();
        }
        return events;
    }
}
