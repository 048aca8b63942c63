package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.estimate.Estimated;
import org.causeboard.engine.estimate.TwoStageLeastSquares;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.Instruments;
import org.causeboard.engine.infer.bounds.Bounds;
import org.causeboard.engine.infer.bounds.CanonicalProgram;
import org.causeboard.engine.infer.bounds.LinearQuantity;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;
import org.causeboard.engine.variable.Variable;

/// What is left when graph and data do not identify an answer: an instrument under linearity, else bounds.
final class DataFallback {
    private static final double Z = 1.959963984540054;
    private static final int MOST_CELLS = 4_096;

    private final Query asked;
    private final Snapshot snapshot;
    private final Dataset data;
    private final CausalGraph graph;
    private final Progress progress;

    private DataFallback(Query asked, Snapshot snapshot, Dataset data, CausalGraph graph, Progress progress) {
        this.asked = asked;
        this.snapshot = snapshot;
        this.data = data;
        this.graph = graph;
        this.progress = progress;
    }

    static Answer answer(
            Query asked,
            Query query,
            Answer.NotIdentified none,
            Snapshot snapshot,
            Dataset data,
            MeasuredGraph graph,
            Progress progress) {
        DataFallback fallback = new DataFallback(asked, snapshot, data, graph.graph(), progress);
        return fallback.instrument().or(() -> fallback.bounded(query, none)).orElse(none);
    }

    /// Bounds on the probability of each state.
    static Answer distribution(
            Query query,
            Counterfactual target,
            Discrete discrete,
            Answer.NotIdentified none,
            Snapshot snapshot,
            Dataset data,
            MeasuredGraph graph,
            Progress progress) {
        DataFallback fallback = new DataFallback(query, snapshot, data, graph.graph(), progress);
        List<Answer.Bound> bounds = new ArrayList<>();
        for (String state : discrete.states()) {
            Event event = new Event.Equals(target, new Value.Label(state));
            List<Event> given = ((Query.Distribution) query).given();
            Optional<Answer> bound = fallback.bounded(new Query.Probability(List.of(event), given), none);
            if (!(bound.orElse(none) instanceof Answer.Bounded bounded)) {
                return bound.orElse(none);
            }
            Answer.Bound first = bounded.bounds().getFirst();
            bounds.add(new Answer.Bound(state, first.lower(), first.upper()));
        }
        return new Answer.Bounded(bounds, why(none), fallback.licence(query, none));
    }

    /// The average effect by an instrument, when one is asked for.
    private Optional<Answer> instrument() {
        if (!(asked instanceof Query.Effect effect)
                || !effect.given().isEmpty()
                || (effect.kind() != Query.EffectKind.ATE && effect.kind() != Query.EffectKind.TE)) {
            return Optional.empty();
        }
        Optional<Query.Levels> levels = Shorthands.levels(effect.levels(), effect.treatment(), snapshot);
        if (levels.isEmpty() || !isLinear(effect.treatment()) || !isLinear(effect.outcome())) {
            return Optional.empty();
        }
        List<Instruments.Instrument> found = Instruments.of(
                        Effect.of(graph, List.of(effect.treatment()), List.of(effect.outcome())))
                .list(progress);
        for (Instruments.Instrument instrument : found) {
            List<String> held = new ArrayList<>(instrument.given());
            held.addAll(precise(effect, instrument));
            if (TwoStageLeastSquares.estimate(data, effect.treatment(), effect.outcome(), instrument.variable(), held)
                    instanceof Estimated.Found<TwoStageLeastSquares.Slope>(TwoStageLeastSquares.Slope slope)) {
                return Optional.of(answer(effect, levels.get(), instrument.variable(), held, slope));
            }
        }
        return Optional.empty();
    }

    /// Whether the variable is a number or has two states, so that a slope means something.
    private boolean isLinear(String name) {
        return !(data.column(name).domain() instanceof Discrete discrete) || discrete.size() == 2;
    }

    /// Further variables that keep the instrument valid and make the estimate more precise: other causes of the outcome
    /// that neither treatment nor instrument affects.
    private List<String> precise(Query.Effect effect, Instruments.Instrument instrument) {
        Set<String> affected = new HashSet<>(graph.descendants(List.of(effect.treatment(), instrument.variable())));
        Set<String> held = new LinkedHashSet<>(instrument.given());
        Instruments instruments =
                Instruments.of(Effect.of(graph, List.of(effect.treatment()), List.of(effect.outcome())));
        List<String> more = new ArrayList<>();
        for (String cause : graph.parents(effect.outcome())) {
            if (!affected.contains(cause) && !held.contains(cause)) {
                Set<String> wider = new LinkedHashSet<>(held);
                wider.add(cause);
                if (instruments.isInstrument(instrument.variable(), wider)) {
                    held = wider;
                    more.add(cause);
                }
            }
        }
        return more;
    }

    private Answer answer(
            Query.Effect effect,
            Query.Levels levels,
            String instrument,
            List<String> held,
            TwoStageLeastSquares.Slope slope) {
        double step = Values.code(data.column(effect.treatment()).domain(), levels.treated())
                        .orElse(1)
                - Values.code(data.column(effect.treatment()).domain(), levels.control())
                        .orElse(0);
        double value = step * slope.slope().value();
        double error = Math.abs(step) * slope.slope().standardError();
        boolean strong = slope.firstStage() >= TwoStageLeastSquares.WEAK;
        List<Assumption> assumptions = List.of(
                Assumption.untestable(Assumption.Kind.GRAPH, List.of()),
                Assumption.untestable(Assumption.Kind.EXCLUSION, List.of(instrument)),
                new Assumption(
                        Assumption.Kind.RELEVANCE,
                        List.of(instrument),
                        strong ? Assumption.Standing.SUPPORTED : Assumption.Standing.CONTRADICTED,
                        String.format(Locale.ROOT, "first-stage F %.1f", slope.firstStage())),
                Assumption.untestable(Assumption.Kind.CONSTANT_EFFECT, List.of(effect.treatment())),
                Assumption.untestable(Assumption.Kind.LINEARITY, List.of(effect.treatment(), effect.outcome())),
                Assumption.untestable(Assumption.Kind.INDEPENDENT_ROWS, List.of()));
        int used = slope.slope().used();
        Licence licence = new Licence(
                asked,
                List.of(
                        World.of(new Intervention.SetTo(effect.treatment(), levels.treated())),
                        World.of(new Intervention.SetTo(effect.treatment(), levels.control()))),
                Optional.empty(),
                Derivation.EMPTY,
                Licence.Route.DATA,
                new Method.Estimation(
                        slope.slope().estimator(),
                        slope.slope().citation(),
                        "Hidden causes rule out adjustment, but '" + instrument + "' is an instrument"
                                + (held.isEmpty() ? "." : " given " + String.join(", ", held) + ".")),
                assumptions,
                new Uncertainty.Intervals(
                        List.of(new Uncertainty.Interval(value - Z * error, value + Z * error, error)),
                        0.95,
                        "normal approximation, robust to unequal variances"),
                Optional.of(new DataUse(
                        data.name(),
                        data.rows(),
                        used,
                        used == data.rows()
                                ? "No value that is needed is missing."
                                : (data.rows() - used) + " rows were left out: a value that is needed is missing.")),
                slope.slope().notes(),
                Optional.empty());
        return new Answer.Answered(new Result.Amount(value, Units.of(asked, snapshot)), licence);
    }

    /// Bounds over all models that make the data, by the canonical linear program over the variables that matter.
    private Optional<Answer> bounded(Query query, Answer.NotIdentified none) {
        if (!GraphVerdict.isPlain(query)) {
            return Optional.empty();
        }
        Set<String> mentioned = QueryParts.names(query);
        CausalGraph part = graph.induced(graph.ancestors(mentioned));
        List<Variable> variables = part.variables().stream()
                .map(name -> new Variable(name, data.column(name).domain()))
                .toList();
        if (!variables.stream().allMatch(variable -> variable.domain() instanceof Discrete)) {
            return Optional.empty();
        }
        List<String> outside = part.variables().stream()
                .filter(name -> !mentioned.contains(name)
                        && part.parents(name).isEmpty()
                        && part.spouses(name).isEmpty())
                .toList();
        DiscreteClaims claims = DiscreteClaims.count(data, part.variables(), outside, MOST_CELLS);
        if (claims.isTooLarge()) {
            return Optional.empty();
        }
        CanonicalProgram program = CanonicalProgram.of(part, variables, outside);
        for (Map.Entry<LinearQuantity, Double> claim : claims.claims().entrySet()) {
            program = program.claiming(claim.getKey(), claim.getValue());
        }
        Optional<LinearQuantity> condition = condition(query).map(events -> claims.mixed(1, events));
        Optional<LinearQuantity> quantity = quantity(query, claims);
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Bounds bounds = condition.isPresent()
                ? program.bound(quantity.get(), condition.get(), progress)
                : program.bound(quantity.get(), progress);
        return switch (bounds) {
            case Bounds.Sharp(double lower, double upper) ->
                Optional.of(new Answer.Bounded(List.of(bound(query, lower, upper)), why(none), licence(query, none)));
            case Bounds.Contradiction(double gap) ->
                Optional.of(new Answer.NotIdentified(
                        String.format(
                                Locale.ROOT, "No model with this graph makes these data; they miss by %.3f.", gap),
                        none.witness(),
                        "The graph is wrong, or the data are few: check its arrows into and out of hidden causes.",
                        none.licence()));
            case Bounds.Undefined _ -> Optional.empty();
            case Bounds.TooLarge _ -> Optional.empty();
        };
    }

    /// The ends without what rounding left over.
    private Answer.Bound bound(Query query, double lower, double upper) {
        boolean share = query instanceof Query.Probability;
        double least = share ? Math.clamp(lower, 0, 1) : lower;
        double most = share ? Math.clamp(upper, 0, 1) : upper;
        return new Answer.Bound(QueryText.print(asked), least, Math.max(least, most));
    }

    private static String why(Answer.NotIdentified none) {
        return none.witness().map(witness -> witness.sentence()).orElse(none.reason());
    }

    private Licence licence(Query query, Answer.NotIdentified none) {
        return new Licence(
                asked,
                QueryParts.worlds(query),
                Optional.empty(),
                none.licence().derivation(),
                Licence.Route.DATA,
                new Method.Bounding(
                        "linear program over response types",
                        "Every model with these arrows that makes the data lies within, whatever hidden causes it has;"
                                + " with fewer of them the range may be narrower."),
                List.of(
                        Assumption.untestable(Assumption.Kind.GRAPH, List.of()),
                        Assumption.untestable(Assumption.Kind.INDEPENDENT_ROWS, List.of())),
                new Uncertainty.Unknown("The bounds take the shares of the data as exact."),
                Optional.of(new DataUse(
                        data.name(),
                        data.rows(),
                        data.completeRows(graph.induced(graph.ancestors(QueryParts.names(query)))
                                        .variables())
                                .length,
                        "Rows with a missing value that is needed were left out.")),
                List.of(),
                Optional.empty());
    }

    /// The events that a conditional question is conditional on.
    private static Optional<List<Event>> condition(Query query) {
        List<Event> given = QueryParts.given(GraphVerdict.leaves(query).getFirst());
        return given.isEmpty() ? Optional.empty() : Optional.of(given);
    }

    /// The question as a sum of probabilities; empty when it is none.
    private Optional<LinearQuantity> quantity(Query query, DiscreteClaims claims) {
        return switch (query) {
            case Query.Probability(List<Event> events, List<Event> given) -> {
                List<Event> all = new ArrayList<>(events);
                all.addAll(given);
                yield Optional.of(claims.mixed(1, all));
            }
            case Query.Moment moment
            when moment.statistic() == Query.Statistic.MEAN -> Optional.of(mean(moment, claims));
            case Query.Contrast(Query left, Query.Comparison comparison, Query right)
            when comparison == Query.Comparison.DIFFERENCE && condition(left).equals(condition(right)) -> {
                Optional<LinearQuantity> a = quantity(left, claims);
                Optional<LinearQuantity> b = quantity(right, claims);
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

    private LinearQuantity mean(Query.Moment moment, DiscreteClaims claims) {
        Discrete discrete = (Discrete) data.column(moment.target().variable()).domain();
        LinearQuantity sum = new LinearQuantity(List.of());
        for (int state = 0; state < discrete.size(); state++) {
            List<Event> events = new ArrayList<>(moment.given());
            events.add(new Event.Equals(
                    moment.target(), new Value.Label(discrete.states().get(state))));
            sum = sum.plus(1, claims.mixed(StateScale.number(discrete, state), events));
        }
        return sum;
    }
}
