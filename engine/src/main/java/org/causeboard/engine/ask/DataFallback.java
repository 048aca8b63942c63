package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.estimate.Estimated;
import org.causeboard.engine.estimate.TwoStageLeastSquares;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.Instruments;
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

/// What is left when graph and data do not identify an answer: an instrument under linearity, else bounds.
final class DataFallback {
    private static final double Z = 1.959963984540054;

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
        return fallback.instrument()
                .or(() -> new DataBounds(asked, snapshot, data, graph.graph(), progress)
                        .of(List.of(query), List.of(QueryText.print(asked)), none))
                .orElse(none);
    }

    /// Bounds on the probability of each state.
    static Answer distribution(
            Query.Distribution query,
            Counterfactual target,
            Discrete discrete,
            Answer.NotIdentified none,
            Snapshot snapshot,
            Dataset data,
            MeasuredGraph graph,
            Progress progress) {
        List<Query> states = discrete.states().stream()
                .<Query>map(state ->
                        new Query.Probability(List.of(new Event.Equals(target, new Value.Label(state))), query.given()))
                .toList();
        return new DataBounds(query, snapshot, data, graph.graph(), progress)
                .of(states, discrete.states(), none)
                .orElse(none);
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
}
