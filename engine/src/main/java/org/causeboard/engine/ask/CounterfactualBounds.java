package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.infer.bounds.Bounds;
import org.causeboard.engine.infer.bounds.CouplingBounds;
import org.causeboard.engine.infer.counterfactual.CounterfactualValue;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.DiscreteMechanism;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.scm.WorldNode;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;

/// What tables without a coupling say of a question across worlds: the range of the answers of all models with these
/// tables.
///
/// Where one variable V occurs in two worlds with parents i and j, all that is known of the pair is its two margins,
/// so `max(0, P(S | i) + P(T | j) - 1) <= P(V in S, V' in T) <= min(P(S | i), P(T | j))` (Fréchet), and both ends are
/// reached in every pair of rows at once when no row is read in both worlds, as in PN, PS and PNS. With covariates this
/// is sharper than the bounds of Tian and Pearl (2000), which it gives without any.
final class CounterfactualBounds {
    private static final String WHY =
            "A table says how often each state occurs, not which states one unit would have under different causes.";
    private static final String REMEDY =
            "Choose how the noise is coupled (monotone, Gumbel-max or independent rows) for a single number.";

    private final StructuralCausalModel model;
    private final Progress progress;

    private CounterfactualBounds(StructuralCausalModel model, Progress progress) {
        this.model = model;
        this.progress = progress;
    }

    private record Interval(double lower, double upper) {}

    static Answer answer(Query asked, Query query, StructuralCausalModel model, Progress progress) {
        CounterfactualBounds bounds = new CounterfactualBounds(model, progress);
        Optional<Interval> pairs = query instanceof Query.Contrast ? Optional.empty() : bounds.of(query);
        Optional<Bounds> types = pairs.isPresent()
                ? Optional.empty()
                : bounds.parts(1, query).flatMap(parts -> CouplingBounds.of(model, parts, progress));
        if (types.isPresent()) {
            Licence licence = licence(asked, query, model, "corners of response types and a linear program");
            switch (types.get()) {
                case Bounds.Sharp(double lower, double upper) -> {
                    return bounded(asked, new Interval(lower, upper), licence);
                }
                case Bounds.Undefined _ -> {
                    return undefined(query, licence);
                }
                case Bounds.Contradiction _, Bounds.TooLarge _ -> {} // by parts, where that is possible
            }
        }
        Optional<Interval> interval = pairs.isPresent() ? pairs : bounds.of(query);
        Licence licence = licence(asked, query, model, "Fréchet bounds over pairs of table rows");
        if (interval.isPresent()) {
            return Double.isNaN(interval.get().lower())
                    ? undefined(query, licence)
                    : bounded(asked, interval.get(), licence);
        }
        String why = types.isPresent() && types.get() instanceof Bounds.TooLarge(double size)
                ? WHY + String.format(Locale.ROOT, " Sharp bounds would have to go through %.3g response types.", size)
                : WHY;
        return new Answer.NotIdentified(why, Optional.empty(), REMEDY, licence);
    }

    private static Answer bounded(Query asked, Interval interval, Licence licence) {
        double upper = Math.max(interval.lower(), interval.upper());
        return new Answer.Bounded(
                List.of(new Answer.Bound(QueryText.print(asked), interval.lower(), upper)), WHY, licence);
    }

    private static Answer undefined(Query query, Licence licence) {
        String given = QueryParts.events(query).stream()
                .map(QueryText::print)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return new Answer.Undefined(given, licence);
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

    private Optional<Interval> of(Query query) {
        return switch (query) {
            case Query.Probability(List<Event> events, List<Event> given) -> probability(events, given);
            case Query.Moment moment when moment.statistic() == Query.Statistic.MEAN -> mean(moment);
            case Query.Contrast(Query left, Query.Comparison comparison, Query right)
            when comparison == Query.Comparison.DIFFERENCE -> {
                Optional<Interval> a = of(left);
                Optional<Interval> b = of(right);
                yield a.isPresent() && b.isPresent()
                        ? Optional.of(new Interval(
                                a.get().lower() - b.get().upper(),
                                a.get().upper() - b.get().lower()))
                        : Optional.empty();
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

    /// The mean of a binary variable is the probability of its second state, on the scale of its states.
    private Optional<Interval> mean(Query.Moment moment) {
        if (!(model.variable(moment.target().variable()).domain() instanceof Discrete states) || states.size() != 2) {
            return Optional.empty();
        }
        double zero = StateScale.number(states, 0);
        double one = StateScale.number(states, 1);
        Event second = new Event.Equals(
                moment.target(), new Value.Label(states.states().get(1)));
        return probability(List.of(second), moment.given())
                .map(p -> new Interval(zero + (one - zero) * p.lower(), zero + (one - zero) * p.upper()));
    }

    private Optional<Interval> probability(List<Event> events, List<Event> given) {
        Query.Probability leaf = new Query.Probability(events, given);
        WorldNetwork network = WorldNetwork.of(model, QueryParts.subjects(leaf));
        Optional<DiscreteWorlds> worlds = DiscreteWorlds.of(network, Coupling.MONOTONE);
        if (worlds.isEmpty()) {
            return Optional.empty();
        }
        if (!worlds.get().dependsOnCoupling()) {
            return switch (worlds.get().probability(events, given, progress)) {
                case CounterfactualValue.Known<Double>(Double value) -> Optional.of(new Interval(value, value));
                case CounterfactualValue.Undefined<Double> _ -> Optional.of(new Interval(Double.NaN, Double.NaN));
                case CounterfactualValue.TooLarge<Double> _ -> Optional.empty();
            };
        }
        return coupled(network).flatMap(pair -> pair(pair, events, given));
    }

    /// A variable in two worlds.
    private record Pair(String variable, Counterfactual first, Counterfactual second) {}

    /// The one variable whose copies share noise, when there is only one, with two copies that nothing else depends on.
    private Optional<Pair> coupled(WorldNetwork network) {
        Map<Object, List<Integer>> sharing = new LinkedHashMap<>();
        for (int place = 0; place < network.nodes().size(); place++) {
            WorldNode node = network.nodes().get(place);
            if (!node.mechanism().noise().isEmpty()) {
                sharing.computeIfAbsent(node.noise(), _ -> new ArrayList<>()).add(place);
            }
        }
        sharing.values().removeIf(copies -> copies.size() < 2);
        if (sharing.size() != 1) {
            return Optional.empty();
        }
        List<Integer> copies = sharing.values().iterator().next();
        boolean read = network.nodes().stream()
                .anyMatch(node -> node.parents().stream().anyMatch(copies::contains));
        if (copies.size() != 2 || read) {
            return Optional.empty();
        }
        List<Counterfactual> named = new ArrayList<>();
        for (int copy : copies) {
            network.wanted().stream()
                    .filter(wanted -> network.place(wanted) == copy)
                    .findFirst()
                    .ifPresent(named::add);
        }
        return named.size() == 2
                ? Optional.of(new Pair(named.getFirst().variable(), named.get(0), named.get(1)))
                : Optional.empty();
    }

    private Optional<Interval> pair(Pair pair, List<Event> events, List<Event> given) {
        List<Event> all = new ArrayList<>(given);
        all.addAll(events);
        boolean bothGiven = isAbout(given, pair, pair.first()) && isAbout(given, pair, pair.second());
        List<Event> others = without(all, pair);
        List<Event> otherGiven = without(given, pair);
        if (bothGiven) {
            return Optional.empty();
        }
        Optional<double[]> above = ends(pair, all, others);
        Optional<double[]> below = ends(pair, given, otherGiven);
        if (above.isEmpty() || below.isEmpty()) {
            return Optional.empty();
        }
        double condition = below.get()[0]; // only one copy is given, so both ends agree
        return Optional.of(
                condition > 0
                        ? new Interval(
                                Math.clamp(above.get()[0] / condition, 0, 1),
                                Math.clamp(above.get()[1] / condition, 0, 1))
                        : new Interval(Double.NaN, Double.NaN));
    }

    private boolean isAbout(List<Event> events, Pair pair, Counterfactual copy) {
        return events.stream()
                .filter(event -> event.subject().variable().equals(pair.variable()))
                .anyMatch(event -> sameNode(event.subject(), copy));
    }

    private boolean sameNode(Counterfactual a, Counterfactual b) {
        WorldNetwork network = WorldNetwork.of(model, new LinkedHashSet<>(List.of(a, b)));
        return network.place(a) == network.place(b);
    }

    private static List<Event> without(List<Event> events, Pair pair) {
        return events.stream()
                .filter(event -> !event.subject().variable().equals(pair.variable()))
                .toList();
    }

    /// The smallest and the largest probability of all events together.
    private Optional<double[]> ends(Pair pair, List<Event> events, List<Event> others) {
        Set<Counterfactual> wanted = new LinkedHashSet<>();
        others.forEach(event -> wanted.add(event.subject()));
        List<Counterfactual> firstParents = parents(pair.first());
        List<Counterfactual> secondParents = parents(pair.second());
        wanted.addAll(firstParents);
        wanted.addAll(secondParents);
        WorldNetwork network = WorldNetwork.of(model, wanted);
        Optional<DiscreteWorlds> worlds = DiscreteWorlds.of(network, Coupling.MONOTONE);
        if (worlds.isEmpty() || worlds.get().dependsOnCoupling()) {
            return Optional.empty();
        }
        double base = 1;
        if (!others.isEmpty()) {
            if (!(worlds.get().probability(others, List.of(), progress)
                    instanceof CounterfactualValue.Known<Double>(Double value))) {
                return Optional.empty();
            }
            base = value;
        }
        if (base == 0) {
            return Optional.of(new double[] {0, 0});
        }
        Map<Integer, Counterfactual> axes = new LinkedHashMap<>();
        firstParents.forEach(parent -> axes.putIfAbsent(network.place(parent), parent));
        secondParents.forEach(parent -> axes.putIfAbsent(network.place(parent), parent));
        if (!(worlds.get().distribution(List.copyOf(axes.values()), others, progress)
                instanceof CounterfactualValue.Known<JointTable>(JointTable table))) {
            return Optional.empty();
        }
        List<Integer> places = List.copyOf(axes.keySet());
        int[] firstAxes = firstParents.stream()
                .mapToInt(p -> places.indexOf(network.place(p)))
                .toArray();
        int[] secondAxes = secondParents.stream()
                .mapToInt(p -> places.indexOf(network.place(p)))
                .toArray();
        return Optional.of(sum(pair, events, table, firstAxes, secondAxes, base));
    }

    private List<Counterfactual> parents(Counterfactual copy) {
        return model.mechanism(copy.variable()).parents().stream()
                .map(parent -> new Counterfactual(parent, copy.world()))
                .toList();
    }

    private double[] sum(
            Pair pair, List<Event> events, JointTable table, int[] firstAxes, int[] secondAxes, double base) {
        DiscreteMechanism mechanism = (DiscreteMechanism) model.mechanism(pair.variable());
        boolean[] inFirst = allowed(pair, pair.first(), events, mechanism.states());
        boolean[] inSecond = allowed(pair, pair.second(), events, mechanism.states());
        double lower = 0;
        double upper = 0;
        for (int cell = 0; cell < table.probabilities().size(); cell++) {
            double weight = base * table.probabilities().get(cell);
            if (weight == 0) {
                continue;
            }
            double[] i = codes(table, cell, firstAxes);
            double[] j = codes(table, cell, secondAxes);
            if (Arrays.equals(i, j)) {
                boolean[] both = inFirst.clone();
                for (int state = 0; state < both.length; state++) {
                    both[state] &= inSecond[state];
                }
                double known = probability(mechanism, i, both);
                lower += weight * known;
                upper += weight * known;
            } else {
                double p = probability(mechanism, i, inFirst);
                double q = probability(mechanism, j, inSecond);
                lower += weight * Math.max(0, p + q - 1);
                upper += weight * Math.min(p, q);
            }
        }
        return new double[] {lower, upper};
    }

    private boolean[] allowed(Pair pair, Counterfactual copy, List<Event> events, int states) {
        boolean[] allowed = new boolean[states];
        Arrays.fill(allowed, true);
        for (Event event : events) {
            if (event.subject().variable().equals(pair.variable()) && sameNode(event.subject(), copy)) {
                EventTest test =
                        EventTest.of(event, model.variable(pair.variable()).domain());
                for (int state = 0; state < states; state++) {
                    allowed[state] &= test.holds(state);
                }
            }
        }
        return allowed;
    }

    private static double probability(DiscreteMechanism mechanism, double[] parents, boolean[] states) {
        double[] probabilities = new double[mechanism.states()];
        mechanism.probabilities(parents, probabilities);
        double sum = 0;
        for (int state = 0; state < states.length; state++) {
            sum += states[state] ? probabilities[state] : 0;
        }
        return sum;
    }

    private static double[] codes(JointTable table, int cell, int[] axes) {
        int[] all = new int[table.states().size()];
        int rest = cell;
        for (int axis = all.length - 1; axis >= 0; axis--) {
            int size = table.states().get(axis).size();
            all[axis] = rest % size;
            rest /= size;
        }
        return Arrays.stream(axes).mapToDouble(axis -> all[axis]).toArray();
    }
}
