package org.causeboard.engine.infer.sampling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.PointMass;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Abduction;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;

/// What would have been of one unit: abduction, action and prediction, each to be shown.
///
/// Where a row holds all variables and every mechanism can be inverted, the prediction is exact; otherwise it is the
/// distribution over what the row leaves open, with states tied by the monotone coupling.
///
/// Source: Pearl (2009), Causality, Theorem 7.1.7.
///
/// @param abduction what the row tells about the noise of each variable that it holds together with its causes
/// @param action the interventions
/// @param factual the variables as they were: known, or their distribution given the row
/// @param prediction the variables as they would have been
/// @param effectiveDraws what the draws behind the distributions are worth
public record UnitCounterfactual(
        Map<String, Abduction> abduction,
        World action,
        Map<String, Distribution> factual,
        Map<String, Distribution> prediction,
        double effectiveDraws) {
    public UnitCounterfactual {
        abduction = Collections.unmodifiableMap(new LinkedHashMap<>(abduction));
        factual = Collections.unmodifiableMap(new LinkedHashMap<>(factual));
        prediction = Collections.unmodifiableMap(new LinkedHashMap<>(prediction));
    }

    /// The steps for one row, as a value or as the reason why there is none.
    public sealed interface Outcome {

        /// The steps.
        record Imagined(UnitCounterfactual unit) implements Outcome {}

        /// The model cannot make this row, or not with any of the draws.
        record Impossible(List<Event> row) implements Outcome {
            public Impossible {
                row = List.copyOf(row);
            }
        }

        /// The row names an exact number that the mechanism cannot be conditioned on.
        record CannotCondition(Event event) implements Outcome {}
    }

    /// Imagines a row of data in another world.
    ///
    /// @param row values by variable; variables that it leaves out are open
    /// @param bank the noise for what the row leaves open
    public static Outcome of(
            StructuralCausalModel model, Map<String, Value> row, World action, NoiseBank bank, Progress progress) {
        List<Event> evidence = new ArrayList<>();
        row.forEach((name, value) -> evidence.add(Event.equal(name, value)));
        List<Counterfactual> wanted = new ArrayList<>();
        for (String name : model.order()) {
            wanted.add(Counterfactual.factual(name));
            wanted.add(new Counterfactual(name, action));
        }
        return switch (WorldSampler.draw(WorldNetwork.of(model, wanted), evidence, bank, progress)) {
            case Sampled.NoneAgrees(List<Event> events, int _) -> new Outcome.Impossible(events);
            case Sampled.CannotCondition(Event event) -> new Outcome.CannotCondition(event);
            case Sampled.Drawn(WorldSample sample) -> {
                Map<String, Distribution> factual = new LinkedHashMap<>();
                Map<String, Distribution> prediction = new LinkedHashMap<>();
                for (String name : model.order()) {
                    factual.put(name, summary(sample, Counterfactual.factual(name)));
                    prediction.put(name, summary(sample, new Counterfactual(name, action)));
                }
                yield new Outcome.Imagined(new UnitCounterfactual(
                        abduction(model, row), action, factual, prediction, sample.effectiveSize()));
            }
        };
    }

    private static Map<String, Abduction> abduction(StructuralCausalModel model, Map<String, Value> row) {
        Map<String, Abduction> noises = new LinkedHashMap<>();
        for (String name : model.order()) {
            List<String> parents = model.mechanism(name).parents();
            Optional<Double> value = code(model, name, row);
            List<Optional<Double>> causes =
                    parents.stream().map(parent -> code(model, parent, row)).toList();
            if (value.isPresent() && causes.stream().allMatch(Optional::isPresent)) {
                double[] codes =
                        causes.stream().mapToDouble(Optional::orElseThrow).toArray();
                noises.put(name, model.mechanism(name).abduct(value.get(), codes));
            }
        }
        return noises;
    }

    private static Optional<Double> code(StructuralCausalModel model, String name, Map<String, Value> row) {
        if (!row.containsKey(name)) {
            return Optional.empty();
        }
        OptionalDouble code = Values.code(model.variable(name).domain(), row.get(name));
        return code.isPresent() ? Optional.of(code.getAsDouble()) : Optional.empty();
    }

    /// One number where all units that agree with the row have the same.
    private static Distribution summary(WorldSample sample, Counterfactual counterfactual) {
        double first = Double.NaN;
        boolean same = true;
        for (int unit = 0; unit < sample.size() && same; unit++) {
            if (sample.weight(unit) > 0) {
                double value = sample.value(counterfactual, unit);
                same = Double.isNaN(first) || value == first;
                first = value;
            }
        }
        return same ? new PointMass(first) : sample.distribution(counterfactual);
    }
}
