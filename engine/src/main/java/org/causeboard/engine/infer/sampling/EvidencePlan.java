package org.causeboard.engine.infer.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.scm.NoiseCorrelations;
import org.causeboard.engine.scm.NoiseKey;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.scm.WorldNode;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Range;

/// How evidence enters a run: which nodes are clamped to a value and weighted by its density, which are drawn within a
/// range and weighted by its probability, which events are only tested, and in which order the nodes are made so that a
/// noise is told by evidence before it is used.
final class EvidencePlan {
    private final WorldNetwork network;
    private final List<Event> evidence;
    private final double[] clamped;
    private final BitSet isClamped = new BitSet();
    private final List<Event> tested = new ArrayList<>();
    private final Map<Integer, Range> narrowed = new TreeMap<>();
    private Optional<Event> refused = Optional.empty();
    private int[] order;

    EvidencePlan(WorldNetwork network, List<Event> evidence, NoiseCorrelations ties) {
        this.network = network;
        this.evidence = List.copyOf(evidence);
        this.clamped = new double[network.nodes().size()];
        Map<NoiseKey, Integer> users = new HashMap<>();
        network.nodes().forEach(node -> users.merge(node.noise(), 1, Integer::sum));
        evidence.forEach(event -> place(event, users));
        narrow(ties);
        order = schedule(ties);
        if (order.length < clamped.length && !narrowed.isEmpty()) { // a range can be tested as well
            narrowed.clear();
            order = schedule(ties);
        }
        if (order.length < clamped.length) { // telling the noise first would close a circle: test instead
            fallBack();
        }
    }

    private void place(Event event, Map<NoiseKey, Integer> users) {
        int place = network.place(event.subject());
        WorldNode node = network.nodes().get(place);
        var domain = network.model().variable(event.subject().variable()).domain();
        boolean tells = node.mechanism().hasInversion() || users.get(node.noise()) == 1;
        if (event instanceof Event.Equals && node.mechanism().hasDensity() && tells && !isClamped.get(place)) {
            OptionalDouble value = EventTest.of(event, domain).onlyValue();
            if (value.isPresent()) {
                isClamped.set(place);
                clamped[place] = value.getAsDouble();
                return;
            }
        }
        boolean several = event instanceof Event.In && node.mechanism().hasDensity() && !(domain instanceof Count);
        boolean exactNumber = (event instanceof Event.Equals || several)
                && !(domain instanceof Discrete)
                && node.mechanism().noise().size() > 0;
        if (exactNumber && !isClamped.get(place) && refused.isEmpty()) {
            refused = Optional.of(event);
        }
        tested.add(event);
    }

    /// Ranges of numbers whose noise moves them in one direction only: the noise is drawn within what gives the range,
    /// and the unit weighted by how probable that was. Only where no other evidence tells of the same noise.
    private void narrow(NoiseCorrelations ties) {
        BitSet told = told();
        for (Event event : tested) {
            int place = network.place(event.subject());
            WorldNode node = network.nodes().get(place);
            boolean alone = told.stream()
                    .allMatch(other -> other == place
                            || !network.nodes().get(other).noise().equals(node.noise()));
            boolean number = !(network.model().variable(node.variable()).domain() instanceof Discrete);
            if (event instanceof Event.Within(var _, Range range, var _)
                    && number
                    && node.mechanism().isMonotone()
                    && alone
                    && !isClamped.get(place)
                    && !ties.tied().contains(node.noise().variable())) {
                Range before = narrowed.getOrDefault(place, Range.ALL);
                double lower = Math.max(before.lower(), range.lower());
                double upper = Math.min(before.upper(), range.upper());
                narrowed.put(place, lower <= upper ? new Range(lower, upper) : range); // the tests find out
            }
        }
    }

    private void fallBack() {
        for (Event event : evidence) {
            int place = network.place(event.subject());
            if (isClamped.get(place)) {
                boolean states =
                        network.model().variable(event.subject().variable()).domain() instanceof Discrete;
                if (!states && refused.isEmpty()) {
                    refused = Optional.of(event);
                }
                tested.add(event);
            }
        }
        isClamped.clear();
        order = new int[clamped.length];
        Arrays.setAll(order, i -> i);
    }

    /// Kahn's order over «is a parent of» and «tells the noise of». What leads to the nearest piece of evidence comes
    /// first, so that each is taken in before noise is drawn that it does not need; then smallest place first.
    private int[] schedule(NoiseCorrelations ties) {
        int n = clamped.length;
        List<List<Integer>> after = new ArrayList<>();
        int[] missing = new int[n];
        BitSet telling = (BitSet) isClamped.clone();
        narrowed.keySet().forEach(telling::set);
        for (int i = 0; i < n; i++) {
            after.add(new ArrayList<>());
        }
        for (int i = 0; i < n; i++) {
            for (int parent : network.nodes().get(i).parents()) {
                after.get(parent).add(i);
                missing[i]++;
            }
            if (telling.get(i)) {
                continue;
            }
            for (int j = telling.nextSetBit(0); j >= 0; j = telling.nextSetBit(j + 1)) {
                if (tells(network.nodes().get(j).noise(), network.nodes().get(i).noise(), ties)) {
                    after.get(j).add(i);
                    missing[i]++;
                }
            }
        }
        int[] urgency = urgency();
        PriorityQueue<Integer> free = new PriorityQueue<>(
                Comparator.<Integer>comparingInt(i -> urgency[i]).thenComparingInt(i -> i));
        for (int i = 0; i < n; i++) {
            if (missing[i] == 0) {
                free.add(i);
            }
        }
        int[] placed = new int[n];
        int count = 0;
        while (!free.isEmpty()) {
            int i = free.remove();
            placed[count++] = i;
            for (int next : after.get(i)) {
                if (--missing[next] == 0) {
                    free.add(next);
                }
            }
        }
        return Arrays.copyOf(placed, count);
    }

    /// For each node the number of the first piece of evidence that it leads to, those with few causes counted first.
    private int[] urgency() {
        List<BitSet> leading = new ArrayList<>();
        BitSet all = told();
        for (int place = all.nextSetBit(0); place >= 0; place = all.nextSetBit(place + 1)) {
            BitSet causes = new BitSet();
            causes.set(place);
            for (int i = place; i >= 0; i = causes.previousSetBit(i - 1)) { // parents have smaller places
                network.nodes().get(i).parents().forEach(causes::set);
                if (i == 0) {
                    break;
                }
            }
            leading.add(causes);
        }
        leading.sort(Comparator.comparingInt(BitSet::cardinality));
        int[] urgency = new int[clamped.length];
        Arrays.fill(urgency, leading.size());
        for (int number = leading.size() - 1; number >= 0; number--) {
            int rank = number;
            leading.get(number).stream().forEach(i -> urgency[i] = rank);
        }
        return urgency;
    }

    private static boolean tells(NoiseKey seen, NoiseKey other, NoiseCorrelations ties) {
        if (seen.equals(other)) {
            return true;
        }
        int first = ties.tied().indexOf(seen.variable());
        int second = ties.tied().indexOf(other.variable());
        return first >= 0 && second > first && seen.stream().equals(other.stream());
    }

    /// The nodes in the order in which they are made.
    int[] order() {
        return order;
    }

    boolean isClamped(int node) {
        return isClamped.get(node);
    }

    /// The range within which the noise of a node is drawn; its events are tested nevertheless.
    Optional<Range> narrowed(int node) {
        return Optional.ofNullable(narrowed.get(node));
    }

    /// Whether some noise is drawn within what gives a range.
    boolean narrowsSomething() {
        return !narrowed.isEmpty();
    }

    /// Whether some node is held at a value or within a range, so that noises depend on the evidence.
    boolean tellsOfNoise() {
        return !isClamped.isEmpty() || !narrowed.isEmpty();
    }

    double clamped(int node) {
        return clamped[node];
    }

    /// Events that are tested as soon as the values of a node are there.
    List<Event> testedAt(int node) {
        return tested.stream()
                .filter(event -> network.place(event.subject()) == node)
                .toList();
    }

    /// The nodes with evidence, clamped or tested.
    BitSet told() {
        BitSet told = (BitSet) isClamped.clone();
        tested.forEach(event -> told.set(network.place(event.subject())));
        return told;
    }

    /// Whether a node's noise is independent of its parents and of the evidence: none lies on the node, on a copy that
    /// shares its noise, or on an effect of either, and no noise is tied to another.
    boolean leavesOpen(int node) {
        if (network.model().correlations().values().stream().anyMatch(tie -> tie != 0)) {
            return false;
        }
        BitSet told = told();
        BitSet touched = new BitSet();
        for (int place = 0; place < clamped.length; place++) { // parents first
            WorldNode here = network.nodes().get(place);
            if (here.noise().equals(network.nodes().get(node).noise())
                    || here.parents().stream().anyMatch(touched::get)) {
                touched.set(place);
            }
        }
        return !touched.intersects(told);
    }

    /// An event that can neither be clamped nor tested.
    Optional<Event> refused() {
        return refused;
    }
}
