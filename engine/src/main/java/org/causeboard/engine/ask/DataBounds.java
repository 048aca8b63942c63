package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.estimate.EmpiricalShares;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.infer.bounds.Bounds;
import org.causeboard.engine.infer.bounds.GraphBounds;
import org.causeboard.engine.infer.bounds.LinearQuantity;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;

/// The range that graph and data leave to an answer that they do not identify.
///
/// What counts is the question's variables, their causes, and what shares hidden causes with these, since it may narrow
/// the range. Where that is too much, has no states, or would cost rows with missing values, only the causes count.
final class DataBounds {
    private final Query asked;
    private final Snapshot snapshot;
    private final Dataset data;
    private final CausalGraph graph;
    private final Progress progress;

    /// @param asked as it was written
    /// @param graph over the variables with data
    DataBounds(Query asked, Snapshot snapshot, Dataset data, CausalGraph graph, Progress progress) {
        this.asked = asked;
        this.snapshot = snapshot;
        this.data = data;
        this.graph = graph;
        this.progress = progress;
    }

    /// What the ranges were found from.
    private record Found(List<Bounds> bounds, List<String> variables, Uncertainty uncertainty) {
        boolean isTooLarge() {
            return bounds.getFirst() instanceof Bounds.TooLarge;
        }
    }

    /// The ranges of questions with the same condition; empty when they are of another kind or too large.
    ///
    /// @param names what each is called
    /// @param none why the answer is not identified
    Optional<Answer> of(List<Query> queries, List<String> names, Answer.NotIdentified none) {
        List<Optional<LinearQuantity>> quantities =
                queries.stream().map(this::quantity).toList();
        if (!queries.stream().allMatch(GraphVerdict::isPlain)
                || !quantities.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        Set<String> mentioned = new LinkedHashSet<>();
        queries.forEach(query -> mentioned.addAll(QueryParts.names(query)));
        List<LinearQuantity> sums =
                quantities.stream().map(Optional::orElseThrow).toList();
        Optional<LinearQuantity> condition =
                condition(queries.getFirst()).map(events -> LinearQuantity.probability(events.toArray(Event[]::new)));
        return found(mentioned, sums, condition).flatMap(found -> answer(found, queries, names, none));
    }

    private Optional<Found> found(
            Set<String> mentioned, List<LinearQuantity> quantities, Optional<LinearQuantity> condition) {
        List<String> causes = List.copyOf(graph.inOrder(graph.ancestors(mentioned)));
        List<String> all = List.copyOf(GraphBounds.relevant(graph, mentioned));
        if (!haveStates(causes)) {
            return Optional.empty();
        }
        if (haveStates(all) && data.completeRows(all).length == data.completeRows(causes).length) {
            Optional<Found> found = over(all, quantities, condition);
            if (all.equals(causes) || found.isEmpty() || !found.get().isTooLarge()) {
                return found;
            }
        }
        return over(causes, quantities, condition);
    }

    private boolean haveStates(List<String> names) {
        return names.stream().allMatch(name -> data.column(name).domain() instanceof Discrete);
    }

    private Optional<Found> over(
            List<String> names, List<LinearQuantity> quantities, Optional<LinearQuantity> condition) {
        EmpiricalShares.Counted counted = EmpiricalShares.count(data, names);
        int rows = counted.rows().size();
        if (rows == 0) {
            return Optional.empty();
        }
        List<Variable> variables = names.stream()
                .map(name -> new Variable(name, data.column(name).domain()))
                .toList();
        List<Set<String>> causes = hiddenCauses();
        Function<Distributions, GraphBounds.Ranges> ranges = shares ->
                GraphBounds.of(graph, causes, variables, shares, rows).boundEach(quantities, condition, progress);
        GraphBounds.Ranges found = ranges.apply(counted.shares());
        Uncertainty uncertainty = new EndsUncertainty(counted, progress).of(found, ranges);
        return Optional.of(new Found(found.bounds(), names, uncertainty));
    }

    /// The variables with data that each variable without is a cause of, directly or through others without.
    private List<Set<String>> hiddenCauses() {
        CausalGraph drawn = snapshot.graph();
        List<Set<String>> causes = new ArrayList<>();
        CausalGraph free = drawn.withoutOutgoing(graph.variables());
        for (String name : drawn.variables()) {
            if (!graph.contains(name)) {
                Set<String> reached = new LinkedHashSet<>(free.descendants(Set.of(name)));
                reached.retainAll(graph.variables());
                causes.add(reached);
            }
        }
        return causes;
    }

    private Optional<Answer> answer(Found found, List<Query> queries, List<String> names, Answer.NotIdentified none) {
        List<Answer.Bound> ends = new ArrayList<>();
        boolean isSharp = true;
        for (int i = 0; i < names.size(); i++) {
            boolean isShare = queries.get(i) instanceof Query.Probability;
            switch (found.bounds().get(i)) {
                case Bounds.Sharp(double lower, double upper) -> ends.add(bound(names.get(i), isShare, lower, upper));
                case Bounds.Outer(double lower, double upper) -> {
                    ends.add(bound(names.get(i), isShare, lower, upper));
                    isSharp = false;
                }
                case Bounds.Contradiction(double gap) -> {
                    return Optional.of(contradiction(gap, none));
                }
                case Bounds.Undefined _, Bounds.TooLarge _ -> {
                    return Optional.empty();
                }
            }
        }
        String reached = isSharp
                ? "Every model with these arrows that makes the data lies within, and some such model reaches each end."
                : "Every model with these arrows that makes the data lies within; the range may not be the narrowest.";
        return Optional.of(new Answer.Bounded(ends, why(none), licence(found, queries, reached, none)));
    }

    /// The ends without what rounding left over.
    private static Answer.Bound bound(String name, boolean isShare, double lower, double upper) {
        double least = isShare ? Math.clamp(lower, 0, 1) : lower;
        double most = isShare ? Math.clamp(upper, 0, 1) : upper;
        return new Answer.Bound(name, least, Math.max(least, most));
    }

    private static Answer contradiction(double gap, Answer.NotIdentified none) {
        return new Answer.NotIdentified(
                String.format(Locale.ROOT, "No model with this graph makes these data; they miss by %.3f.", gap),
                none.witness(),
                "The graph is wrong, or the data are few: check its arrows into and out of hidden causes.",
                none.licence());
    }

    private static String why(Answer.NotIdentified none) {
        return none.witness().map(witness -> witness.sentence()).orElse(none.reason());
    }

    private Licence licence(Found found, List<Query> queries, String reached, Answer.NotIdentified none) {
        Derivation derivation = none.licence().derivation();
        return new Licence(
                asked,
                QueryParts.worlds(queries.getFirst()),
                Optional.empty(),
                derivation,
                Licence.Route.DATA,
                new Method.Bounding("linear program over response types", reached),
                List.of(
                        Assumption.untestable(Assumption.Kind.GRAPH, List.of()),
                        Assumption.untestable(Assumption.Kind.INDEPENDENT_ROWS, List.of())),
                uncertainty(found, queries),
                Optional.of(new DataUse(
                        data.name(),
                        data.rows(),
                        data.completeRows(found.variables()).length,
                        "Rows with a missing value that is needed were left out.")),
                List.of(),
                Optional.empty());
    }

    /// Intervals of shares end at 0 and 1.
    private static Uncertainty uncertainty(Found found, List<Query> queries) {
        if (!(found.uncertainty() instanceof Uncertainty.Intervals(var intervals, double level, String how))
                || !(queries.getFirst() instanceof Query.Probability)) {
            return found.uncertainty();
        }
        return new Uncertainty.Intervals(
                intervals.stream()
                        .map(interval -> new Uncertainty.Interval(
                                Math.clamp(interval.lower(), 0, 1),
                                Math.clamp(interval.upper(), 0, 1),
                                interval.standardError()))
                        .toList(),
                level,
                how);
    }

    /// The events that a conditional question is conditional on.
    private static Optional<List<Event>> condition(Query query) {
        List<Event> given = QueryParts.given(GraphVerdict.leaves(query).getFirst());
        return given.isEmpty() ? Optional.empty() : Optional.of(given);
    }

    /// The question as a sum of probabilities; empty when it is none.
    private Optional<LinearQuantity> quantity(Query query) {
        return switch (query) {
            case Query.Probability(List<Event> events, List<Event> given) -> {
                List<Event> all = new ArrayList<>(events);
                all.addAll(given);
                yield Optional.of(LinearQuantity.probability(all.toArray(Event[]::new)));
            }
            case Query.Moment moment when moment.statistic() == Query.Statistic.MEAN -> mean(moment);
            case Query.Contrast(Query left, Query.Comparison comparison, Query right)
            when comparison == Query.Comparison.DIFFERENCE && condition(left).equals(condition(right)) -> {
                Optional<LinearQuantity> a = quantity(left);
                Optional<LinearQuantity> b = quantity(right);
                yield a.isPresent() && b.isPresent() ? Optional.of(a.get().plus(-1, b.get())) : Optional.empty();
            }
            case Query.Contrast _,
                    Query.Moment _,
                    Query.Distribution _,
                    Query.Quantile _,
                    Query.Density _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Effect _,
                    Query.PathEffect _,
                    Query.Separation _ -> Optional.empty();
        };
    }

    private Optional<LinearQuantity> mean(Query.Moment moment) {
        if (!(data.column(moment.target().variable()).domain() instanceof Discrete discrete)) {
            return Optional.empty();
        }
        LinearQuantity sum = new LinearQuantity(List.of());
        for (int state = 0; state < discrete.size(); state++) {
            List<Event> events = new ArrayList<>(moment.given());
            events.add(new Event.Equals(
                    moment.target(), new Value.Label(discrete.states().get(state))));
            sum = sum.plus(
                    StateScale.number(discrete, state), LinearQuantity.probability(events.toArray(Event[]::new)));
        }
        return Optional.of(sum);
    }
}
