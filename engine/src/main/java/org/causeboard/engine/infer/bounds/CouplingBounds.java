package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.infer.counterfactual.CounterfactualValue;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;

/// Sharp bounds on a question across worlds of a model of tables, over every way in which the noise of each table may
/// tie the states that a unit would have under different causes.
///
/// The noises of different variables are independent. For one variable, what is open is how the states in rows that one
/// unit can meet in different worlds go together: a distribution over response types of a [ResponseBlock] of rows, of
/// which the table tells the margins. A probability is linear in the distribution of each block while the others are
/// held, so its ends are reached at corners of every block at once (a multilinear function on a product of polytopes);
/// the same holds of a ratio. All corners of all blocks but the largest are tried; for the largest, a linear program.
/// What a unit of each combination of types does is worked out once, as a tensor; at a corner it is only summed.
///
/// Sources: Balke and Pearl (1994), counterfactual probabilities as linear programs; Zaffalon, Antonucci and Cabañas
/// (2020), Structural causal models are credal networks, for the product of polytopes.
public final class CouplingBounds {
    private static final double MOST_TYPES = 4_096;
    private static final double MOST_CORNERS = 1_000;
    private static final double MOST_BASES = 20_000;
    private static final double MOST_CELLS = 1e5;
    private static final int MOST_HUB_CORNERS = 64;

    private final StructuralCausalModel model;
    private final List<Part> parts;
    private final CompiledTypes compiled;
    private final Progress progress;

    private CouplingBounds(StructuralCausalModel model, List<Part> parts, CompiledTypes compiled, Progress progress) {
        this.model = model;
        this.parts = List.copyOf(parts);
        this.compiled = compiled;
        this.progress = progress;
    }

    /// A summand of the question: `weight P(events | given)`.
    public record Part(double weight, List<Event> events, List<Event> given) {
        public Part {
            events = List.copyOf(events);
            given = List.copyOf(given);
        }

        private List<Event> all() {
            List<Event> all = new ArrayList<>(given);
            all.addAll(events);
            return all;
        }
    }

    /// The range of a sum of probabilities. Several summands with conditions need conditions whose probability does not
    /// depend on the coupling, such as those on one world alone.
    ///
    /// @return empty when the model is not one of tables, or a condition of several depends on the coupling;
    ///     [Bounds.TooLarge] with the predicted number of response types or corners when there would be too many
    public static Optional<Bounds> of(StructuralCausalModel model, List<Part> parts, Progress progress) {
        return new CouplingBounds(model, parts, new CompiledTypes(), progress).bounds();
    }

    /// The same for several questions about one model, such as the cells of a table: what they have in common is worked
    /// out once.
    ///
    /// @param questions each a sum of probabilities
    public static List<Optional<Bounds>> ofEach(
            StructuralCausalModel model, List<List<Part>> questions, Progress progress) {
        CompiledTypes compiled = new CompiledTypes();
        List<Optional<Bounds>> bounds = new ArrayList<>();
        for (List<Part> question : questions) {
            double share = 1.0 / questions.size();
            Progress own = progress.subTask(bounds.size() * share, share);
            bounds.add(new CouplingBounds(model, question, compiled, own).bounds());
        }
        return List.copyOf(bounds);
    }

    private Optional<Bounds> bounds() {
        WorldNetwork network = network();
        Optional<List<ResponseBlock>> blocks = ResponseBlocks.of(network);
        boolean fixed = parts.stream().allMatch(part -> isIdentified(part.given()));
        if (blocks.isEmpty() || blocks.get().isEmpty() || !fixed && parts.size() > 1) {
            return Optional.empty();
        }
        for (ResponseBlock block : blocks.get()) {
            if (block.types() > MOST_TYPES) {
                return Optional.of(new Bounds.TooLarge(block.types()));
            }
        }
        return fixed
                ? bySummands(model, ResponseBlocks.apart(network, blocks.get()))
                : over(model, blocks.get(), conditions());
    }

    private boolean isIdentified(List<Event> given) {
        List<Counterfactual> subjects = given.stream().map(Event::subject).toList();
        return DiscreteWorlds.of(WorldNetwork.of(model, subjects), Coupling.MONOTONE)
                .filter(worlds -> !worlds.dependsOnCoupling())
                .isPresent();
    }

    /// Blocks that no unit meets together contribute summands of their own: each group is moved while the others stay
    /// at a point of reference, the monotone coupling.
    private Optional<Bounds> bySummands(StructuralCausalModel within, List<List<ResponseBlock>> groups) {
        List<Double> conditions = conditions();
        if (conditions.contains(0.0)) {
            return Optional.of(new Bounds.Undefined());
        }
        double reference = 0;
        for (int i = 0; i < parts.size(); i++) {
            double joint = probability(within, parts.get(i).all());
            reference += parts.get(i).weight() * joint / conditions.get(i);
        }
        if (Double.isNaN(reference)) {
            return Optional.empty();
        }
        double lower = reference;
        double upper = reference;
        for (List<ResponseBlock> group : groups) {
            Optional<Bounds> bounds = throughHub(within, group).orElseGet(() -> over(within, group, conditions));
            if (!(bounds.orElse(new Bounds.Undefined()) instanceof Bounds.Sharp(double least, double most))) {
                return bounds;
            }
            lower += least - reference;
            upper += most - reference;
        }
        return Optional.of(new Bounds.Sharp(lower, upper));
    }

    /// A block that holds a group together: at each of its corners the others fall apart, and their ends add up.
    private Optional<Optional<Bounds>> throughHub(StructuralCausalModel within, List<ResponseBlock> group) {
        for (ResponseBlock hub : group) {
            List<ResponseBlock> others =
                    group.stream().filter(block -> block != hub).toList();
            boolean alone = others.stream().noneMatch(block -> block.variable().equals(hub.variable()));
            List<List<ResponseBlock>> apart = alone ? ResponseBlocks.apart(network(), others) : List.of();
            if (apart.size() > 1
                    && hub.bases() <= MOST_BASES
                    && compiled.corners(hub).size() <= MOST_HUB_CORNERS) {
                return Optional.of(overHub(within, hub, apart));
            }
        }
        return Optional.empty();
    }

    private Optional<Bounds> overHub(StructuralCausalModel within, ResponseBlock hub, List<List<ResponseBlock>> apart) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (Numbers corner : compiled.corners(hub)) {
            progress.check();
            StructuralCausalModel held = ResponseBlocks.explicit(within, List.of(hub), List.of(corner));
            Optional<Bounds> bounds = bySummands(held, apart);
            if (!(bounds.orElse(new Bounds.Undefined()) instanceof Bounds.Sharp(double least, double most))) {
                return bounds;
            }
            lower = Math.min(lower, least);
            upper = Math.max(upper, most);
        }
        return Optional.of(new Bounds.Sharp(lower, upper));
    }

    private WorldNetwork network() {
        Set<Counterfactual> wanted = new LinkedHashSet<>();
        parts.forEach(part -> part.all().forEach(event -> wanted.add(event.subject())));
        return WorldNetwork.of(model, wanted);
    }

    /// The probability of each condition under the monotone coupling; NaN when it cannot be computed.
    private List<Double> conditions() {
        return parts.stream()
                .map(part -> part.given().isEmpty() ? 1.0 : probability(model, part.given()))
                .toList();
    }

    private double probability(StructuralCausalModel of, List<Event> events) {
        List<Counterfactual> subjects = events.stream().map(Event::subject).toList();
        return DiscreteWorlds.of(WorldNetwork.of(of, subjects), Coupling.MONOTONE)
                                .map(worlds -> worlds.probability(events, List.of(), progress))
                                .orElse(new CounterfactualValue.TooLarge<>(0))
                        instanceof CounterfactualValue.Known<Double>(Double value)
                ? value
                : Double.NaN;
    }

    /// The range over these blocks, the coupling of all others monotone.
    private Optional<Bounds> over(StructuralCausalModel within, List<ResponseBlock> blocks, List<Double> conditions) {
        double cells = blocks.stream().mapToDouble(ResponseBlock::types).reduce(1, (a, b) -> a * b);
        if (cells > MOST_CELLS) {
            return Optional.of(new Bounds.TooLarge(cells));
        }
        ResponseBlock open =
                blocks.stream().reduce((a, b) -> b.bases() > a.bases() ? b : a).orElseThrow();
        List<ResponseBlock> held =
                blocks.stream().filter(block -> block != open).toList();
        double corners = 1;
        for (ResponseBlock block : held) {
            if (block.bases() > MOST_BASES) {
                return Optional.of(new Bounds.TooLarge(block.bases()));
            }
            corners *= compiled.corners(block).size();
        }
        return corners > MOST_CORNERS
                ? Optional.of(new Bounds.TooLarge(corners))
                : overCorners(within, held, open, conditions);
    }

    private Optional<Bounds> overCorners(
            StructuralCausalModel within, List<ResponseBlock> held, ResponseBlock open, List<Double> conditions) {
        List<ResponseBlock> blocks = new ArrayList<>(held);
        blocks.add(open); // the last axis of every tensor
        int cells = blocks.stream().mapToInt(block -> (int) block.types()).reduce(1, (a, b) -> a * b);
        double[] objective = new double[cells];
        List<double[]> tensors = new ArrayList<>(List.of(objective));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean isFixed = isIdentified(part.given());
            Optional<double[]> joint = tensor(within, blocks, part.all());
            Optional<double[]> given = isFixed ? Optional.of(objective) : tensor(within, blocks, part.given());
            if (joint.isEmpty() || given.isEmpty()) {
                return Optional.empty();
            }
            add(objective, isFixed ? part.weight() / conditions.get(i) : part.weight(), joint.get());
            if (!isFixed) { // then it is the only one
                tensors.add(given.get());
            }
        }
        CornerSearch search =
                new CornerSearch(held.stream().map(compiled::corners).toList(), compiled.polytope(open), progress);
        return Optional.of(search.range(tensors));
    }

    private static void add(double[] sum, double weight, double[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }

    private Optional<double[]> tensor(StructuralCausalModel within, List<ResponseBlock> blocks, List<Event> events) {
        return within == model
                ? compiled.tensor(blocks, events, () -> perType(within, blocks, events))
                : perType(within, blocks, events);
    }

    /// The probability of the events for units of each combination of types.
    private Optional<double[]> perType(StructuralCausalModel within, List<ResponseBlock> blocks, List<Event> events) {
        List<Numbers> uniform = blocks.stream()
                .map(block -> Numbers.repeated(1 / block.types(), (int) block.types()))
                .toList();
        List<Counterfactual> types = blocks.stream()
                .map(block -> Counterfactual.factual(block.name()))
                .toList();
        List<Counterfactual> wanted = new ArrayList<>(types);
        events.forEach(event -> wanted.add(event.subject()));
        StructuralCausalModel explicit = ResponseBlocks.explicit(within, blocks, uniform);
        Optional<DiscreteWorlds> worlds = DiscreteWorlds.of(WorldNetwork.of(explicit, wanted), Coupling.MONOTONE);
        if (worlds.isEmpty()) {
            return Optional.empty();
        }
        int count = blocks.stream().mapToInt(block -> (int) block.types()).reduce(1, (a, b) -> a * b);
        return switch (worlds.get().probability(events, List.of(), progress)) {
            case CounterfactualValue.Known<Double>(Double all) ->
                all == 0
                        ? Optional.of(new double[count])
                        : worlds.get().distribution(types, events, progress)
                                        instanceof CounterfactualValue.Known<JointTable>(JointTable table)
                                ? Optional.of(table.probabilities()
                                        .map(share -> share * all * count)
                                        .toArray())
                                : Optional.empty();
            case CounterfactualValue.Undefined<Double> _ -> Optional.of(new double[count]);
            case CounterfactualValue.TooLarge<Double> _ -> Optional.empty();
        };
    }
}
