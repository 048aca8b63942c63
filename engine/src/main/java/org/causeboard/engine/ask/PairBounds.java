package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.infer.counterfactual.CounterfactualValue;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.DiscreteMechanism;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.scm.WorldNode;
import org.causeboard.engine.task.Progress;

/// Bounds on a probability in which one variable V, given by a table, occurs in two worlds.
///
/// With parents i and j, all that is known of the pair is its two margins, so
/// `max(0, P(S | i) + P(T | j) - 1) <= P(V in S, V' in T) <= min(P(S | i), P(T | j))` (Fréchet), and both ends are
/// reached in every pair of rows at once when no row is read in both worlds, as in PN, PS and PNS. With covariates this
/// is sharper than the bounds of Tian and Pearl (2000), which it gives without any.
final class PairBounds {
    private final StructuralCausalModel model;
    private final Progress progress;

    PairBounds(StructuralCausalModel model, Progress progress) {
        this.model = model;
        this.progress = progress;
    }

    /// From the smallest to the largest value; both NaN where the condition is impossible.
    record Interval(double lower, double upper) {}

    /// The bounds of `P(events | given)`.
    ///
    /// @param network holds all events
    /// @return empty when the question is of another kind
    Optional<Interval> of(WorldNetwork network, List<Event> events, List<Event> given) {
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
