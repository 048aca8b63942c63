package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.infer.bounds.Bounds;
import org.causeboard.engine.infer.bounds.CouplingBounds;
import org.causeboard.engine.infer.counterfactual.CounterfactualValue;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.DiscreteMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;

/// What tables without a coupling say of a question across worlds: the range of the answers of all models with these
/// tables.
///
/// One variable in two worlds has a closed form, see [PairBounds]; anything else goes through the corners of response
/// types and a linear program, see [CouplingBounds].
final class CounterfactualBounds {
    private static final double COUNTABLE = 1e9;
    private static final String WHY =
            "A table says how often each state occurs, not which states one unit would have under different causes.";
    private static final String REMEDY =
            "Choose how the noise is coupled (monotone, Gumbel-max or independent rows) for a single number.";

    private static final double MOST_CELLS = 1e6;
    private static final double MOST_BOUNDS = 64; // intervals that a person still looks at

    private final StructuralCausalModel model;
    private final Progress progress;

    private CounterfactualBounds(StructuralCausalModel model, Progress progress) {
        this.model = model;
        this.progress = progress;
    }

    static Answer answer(Query asked, Query query, StructuralCausalModel given, Progress progress) {
        StructuralCausalModel model = tabled(given);
        if (query instanceof Query.Distribution(List<Counterfactual> targets, List<Event> condition)
                && combinations(targets, model) <= MOST_BOUNDS) {
            return ofStates(asked, targets, condition, model, progress);
        }
        CounterfactualBounds bounds = new CounterfactualBounds(model, progress);
        Optional<PairBounds.Interval> pairs = query instanceof Query.Contrast ? Optional.empty() : bounds.of(query);
        Optional<Bounds> types = pairs.isPresent()
                ? Optional.empty()
                : bounds.parts(1, query).flatMap(parts -> CouplingBounds.of(model, parts, progress));
        return bounds.answer(asked, query, pairs, types);
    }

    private Answer answer(Query asked, Query query, Optional<PairBounds.Interval> pairs, Optional<Bounds> types) {
        if (types.isPresent()) {
            Licence licence = licence(asked, query, model, "corners of response types and a linear program");
            switch (types.get()) {
                case Bounds.Sharp(double lower, double upper) -> {
                    return bounded(asked, new PairBounds.Interval(lower, upper), licence);
                }
                case Bounds.Undefined _ -> {
                    return undefined(query, licence);
                }
                case Bounds.Outer _, Bounds.Contradiction _, Bounds.TooLarge _ -> {} // by parts, where that is possible
            }
        }
        Optional<PairBounds.Interval> interval = pairs.isPresent() ? pairs : of(query);
        Licence licence = licence(asked, query, model, "Fréchet bounds over pairs of table rows");
        if (interval.isPresent()) {
            return Double.isNaN(interval.get().lower())
                    ? undefined(query, licence)
                    : bounded(asked, interval.get(), licence);
        }
        String why = types.isPresent() && types.get() instanceof Bounds.TooLarge(double size)
                ? WHY
                        + String.format(
                                " Sharp bounds would have to go through %s response types (which state a unit would have"
                                        + " under each combination of its causes).",
                                written(size))
                : WHY;
        return new Answer.NotIdentified(why, Optional.empty(), REMEDY, licence);
    }

    /// A number of things, by its order where it is beyond counting, and at least how many beyond double precision.
    private static String written(double count) {
        if (count < COUNTABLE) {
            return String.format(Locale.ROOT, "%.0f", count);
        }
        return Double.isInfinite(count) ? "≥ 10^308" : "10^" + (int) Math.floor(Math.log10(count));
    }

    /// How many combinations of states there are; infinitely many of numbers.
    private static double combinations(List<Counterfactual> targets, StructuralCausalModel model) {
        return targets.stream()
                .mapToDouble(target -> model.variable(target.variable()).domain() instanceof Discrete states
                        ? states.size()
                        : Double.POSITIVE_INFINITY)
                .reduce(1, (a, b) -> a * b);
    }

    /// Bounds on the probability of each state, or of each combination of the states of several.
    private static Answer ofStates(
            Query asked,
            List<Counterfactual> targets,
            List<Event> given,
            StructuralCausalModel model,
            Progress progress) {
        CounterfactualBounds by = new CounterfactualBounds(model, progress.quiet());
        List<List<Event>> cells = cells(targets, model);
        List<Optional<PairBounds.Interval>> pairs = cells.stream()
                .map(cell -> by.of(new Query.Probability(cell, given)))
                .toList();
        boolean isPair = pairs.stream().allMatch(Optional::isPresent);
        List<Optional<Bounds>> types = isPair
                ? List.of()
                : CouplingBounds.ofEach(
                        model,
                        cells.stream()
                                .map(cell -> List.of(new CouplingBounds.Part(1, cell, given)))
                                .toList(),
                        progress);
        List<Answer.Bound> bounds = new ArrayList<>();
        Answer last = new Answer.Cancelled();
        for (int i = 0; i < cells.size(); i++) {
            Query query = new Query.Probability(cells.get(i), given);
            last = by.answer(
                    asked, query, isPair ? pairs.get(i) : Optional.empty(), isPair ? Optional.empty() : types.get(i));
            if (!(last instanceof Answer.Bounded bounded)) {
                return last;
            }
            Answer.Bound first = bounded.bounds().getFirst();
            bounds.add(new Answer.Bound(label(cells.get(i)), first.lower(), first.upper()));
        }
        return new Answer.Bounded(bounds, WHY, ((Answer.Bounded) last).licence());
    }

    private static String label(List<Event> cell) {
        return cell.size() == 1 && cell.getFirst() instanceof Event.Equals(var _, Value.Label(String state))
                ? state
                : cell.stream().map(QueryText::print).collect(Collectors.joining(", "));
    }

    /// All combinations of states, the last target's running fastest.
    private static List<List<Event>> cells(List<Counterfactual> targets, StructuralCausalModel model) {
        List<List<Event>> cells = List.of(List.of());
        for (Counterfactual target : targets) {
            Discrete states = (Discrete) model.variable(target.variable()).domain();
            cells = cells.stream()
                    .flatMap(cell -> states.states().stream()
                            .map(state -> Stream.concat(
                                            cell.stream(), Stream.of(new Event.Equals(target, new Value.Label(state))))
                                    .toList()))
                    .toList();
        }
        return cells;
    }

    /// The model with a table for every variable whose causes have states too: what a logistic or noisy-OR mechanism
    /// says of several worlds is no more than what its table says.
    private static StructuralCausalModel tabled(StructuralCausalModel model) {
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>(model.draft().mechanisms());
        for (String name : model.order()) {
            if (model.mechanism(name) instanceof DiscreteMechanism discrete && !(discrete instanceof TableMechanism)) {
                table(discrete, model).ifPresent(table -> mechanisms.put(name, table));
            }
        }
        return StructuralCausalModel.of(
                new ModelDraft(model.graph(), model.draft().variables(), mechanisms, model.correlations()));
    }

    private static Optional<Mechanism> table(DiscreteMechanism mechanism, StructuralCausalModel model) {
        List<Integer> sizes = new ArrayList<>();
        double rows = 1;
        for (String parent : mechanism.parents()) {
            if (!(model.variable(parent).domain() instanceof Discrete states)) {
                return Optional.empty();
            }
            sizes.add(states.size());
            rows *= states.size();
        }
        if (rows * mechanism.states() > MOST_CELLS) {
            return Optional.empty();
        }
        double[] cells = new double[(int) rows * mechanism.states()];
        double[] out = new double[mechanism.states()];
        for (int row = 0; row < rows; row++) {
            double[] parents = new double[sizes.size()];
            int rest = row;
            for (int i = parents.length - 1; i >= 0; i--) {
                parents[i] = rest % sizes.get(i);
                rest /= sizes.get(i);
            }
            mechanism.probabilities(parents, out);
            System.arraycopy(out, 0, cells, row * out.length, out.length);
        }
        return Optional.of(
                TableMechanism.normalised(mechanism.parents(), sizes, mechanism.states(), Numbers.of(cells)));
    }

    private static Answer bounded(Query asked, PairBounds.Interval interval, Licence licence) {
        double upper = Math.max(interval.lower(), interval.upper());
        return new Answer.Bounded(
                List.of(new Answer.Bound(QueryText.print(asked), interval.lower(), upper)), WHY, licence);
    }

    private Answer undefined(Query query, Licence licence) {
        return new Answer.Undefined(
                impossible(query).stream().map(QueryText::print).collect(Collectors.joining(", ")), licence);
    }

    /// What cannot happen together of what is given, or all of it where only its worlds together exclude each other.
    private List<Event> impossible(Query query) {
        if (query instanceof Query.Contrast(Query left, var _, Query right)) {
            List<Event> events = impossible(left);
            return events.isEmpty() ? impossible(right) : events;
        }
        List<Event> given = QueryParts.given(query);
        Set<Counterfactual> subjects = new LinkedHashSet<>();
        given.forEach(event -> subjects.add(event.subject()));
        return DiscreteWorlds.of(WorldNetwork.of(model, subjects), Coupling.MONOTONE)
                                .map(worlds -> worlds.probability(List.of(), given, progress))
                                .orElseThrow()
                        instanceof CounterfactualValue.Undefined<Double>(List<Event> conflict)
                ? conflict
                : given;
    }

    private static Licence licence(Query asked, Query query, StructuralCausalModel model, String technique) {
        return new Licence(
                asked,
                QueryParts.worlds(query),
                Optional.empty(),
                Derivation.EMPTY,
                Licence.Route.MODEL,
                new Method.Bounding(technique, "No coupling of the tables' noise is chosen."),
                ModelRoute.assumptions(model, Optional.empty()),
                new Uncertainty.Exact(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /// The question as a weighted sum of probabilities; empty when it is none.
    private Optional<List<CouplingBounds.Part>> parts(double weight, Query query) {
        return switch (query) {
            case Query.Probability(List<Event> events, List<Event> given) ->
                Optional.of(List.of(new CouplingBounds.Part(weight, events, given)));
            case Query.Moment moment
            when moment.statistic() == Query.Statistic.MEAN
                    && model.variable(moment.target().variable()).domain() instanceof Discrete states -> {
                List<CouplingBounds.Part> parts = new ArrayList<>();
                for (int state = 0; state < states.size(); state++) {
                    double number = StateScale.number(states, state);
                    if (number != 0) {
                        Event event = new Event.Equals(
                                moment.target(), new Value.Label(states.states().get(state)));
                        parts.add(new CouplingBounds.Part(weight * number, List.of(event), moment.given()));
                    }
                }
                yield Optional.of(parts);
            }
            case Query.Contrast(Query left, Query.Comparison comparison, Query right)
            when comparison == Query.Comparison.DIFFERENCE ->
                parts(weight, left)
                        .flatMap(first -> parts(-weight, right).map(second -> {
                            List<CouplingBounds.Part> both = new ArrayList<>(first);
                            both.addAll(second);
                            return both;
                        }));
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

    private Optional<PairBounds.Interval> of(Query query) {
        return switch (query) {
            case Query.Probability(List<Event> events, List<Event> given) -> probability(events, given);
            case Query.Moment moment when moment.statistic() == Query.Statistic.MEAN -> mean(moment);
            case Query.Contrast(Query left, Query.Comparison comparison, Query right) ->
                of(left).flatMap(a -> of(right).flatMap(b -> contrast(a, comparison, b)));
            case Query.Moment _,
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

    /// What holds whatever the two sides are in their intervals; a ratio only of positive numbers.
    private static Optional<PairBounds.Interval> contrast(
            PairBounds.Interval a, Query.Comparison comparison, PairBounds.Interval b) {
        return switch (comparison) {
            case DIFFERENCE -> Optional.of(new PairBounds.Interval(a.lower() - b.upper(), a.upper() - b.lower()));
            case RATIO ->
                a.lower() < 0 || b.lower() <= 0
                        ? Optional.empty()
                        : Optional.of(new PairBounds.Interval(a.lower() / b.upper(), a.upper() / b.lower()));
        };
    }

    /// The mean of a binary variable is the probability of its second state, on the scale of its states.
    private Optional<PairBounds.Interval> mean(Query.Moment moment) {
        if (!(model.variable(moment.target().variable()).domain() instanceof Discrete states) || states.size() != 2) {
            return Optional.empty();
        }
        double zero = StateScale.number(states, 0);
        double one = StateScale.number(states, 1);
        Event second = new Event.Equals(
                moment.target(), new Value.Label(states.states().get(1)));
        return probability(List.of(second), moment.given())
                .map(p -> new PairBounds.Interval(zero + (one - zero) * p.lower(), zero + (one - zero) * p.upper()));
    }

    private Optional<PairBounds.Interval> probability(List<Event> events, List<Event> given) {
        Query.Probability leaf = new Query.Probability(events, given);
        WorldNetwork network = WorldNetwork.of(model, QueryParts.subjects(leaf));
        Optional<DiscreteWorlds> worlds = DiscreteWorlds.of(network, Coupling.MONOTONE);
        if (worlds.isEmpty()) {
            return Optional.empty();
        }
        if (!worlds.get().dependsOnCoupling()) {
            return switch (worlds.get().probability(events, given, progress)) {
                case CounterfactualValue.Known<Double>(Double value) ->
                    Optional.of(new PairBounds.Interval(value, value));
                case CounterfactualValue.Undefined<Double> _ ->
                    Optional.of(new PairBounds.Interval(Double.NaN, Double.NaN));
                case CounterfactualValue.TooLarge<Double> _ -> Optional.empty();
            };
        }
        return new PairBounds(model, progress).of(network, events, given);
    }
}
