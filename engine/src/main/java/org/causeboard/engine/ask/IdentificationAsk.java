package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.latent.LatentProjection;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.CounterfactualIdentification;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.PathSpecificEffect;
import org.causeboard.engine.identify.RecantingWitness;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.text.ParsedQuery;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.task.Progress;

/// Whether a question in the language of questions has an estimand, whatever the model and the data: nested
/// counterfactuals, effects with a name and effects along paths are written out as distributions across worlds, and
/// each of these is identified. A contrast is identified when both of its sides are.
///
/// That is sufficient; a contrast of two distributions that are not identified may be so by itself.
public final class IdentificationAsk {
    private final Snapshot snapshot;
    private final CounterfactualIdentification algorithm;
    private final Progress progress;
    private final List<Identification> parts = new ArrayList<>();
    private Optional<RecantingWitness> witness = Optional.empty();

    private IdentificationAsk(Snapshot snapshot, List<AvailableDistribution> sources, Progress progress) {
        this.snapshot = snapshot;
        this.progress = progress;
        algorithm = CounterfactualIdentification.from(
                snapshot.graph(), sources, snapshot.variables().values());
    }

    /// What came of it. Sealed: a question is looked into as a whole or not at all.
    public sealed interface Outcome {}

    /// The question was looked into.
    ///
    /// @param query the question
    /// @param written the same with shorthands written out
    /// @param parts the verdicts on the distributions that it is about, at least one; up to the first that is not
    ///     identified
    /// @param estimand of the whole question, when all its parts are identified
    /// @param witness for an effect along paths, why it is not identified
    public record Found(
            Query query,
            Query written,
            List<Identification> parts,
            Optional<Expression> estimand,
            Optional<RecantingWitness> witness)
            implements Outcome {
        public Found {
            parts = List.copyOf(parts);
        }

        /// The probabilities and distributions that the question is about, in the order of the parts.
        public List<Query> laws() {
            return IdentificationAsk.laws(written);
        }
    }

    /// The question cannot be looked into.
    ///
    /// @param problems at least one, with their places in the text
    public record Refused(List<QueryProblem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Looks into a question in writing.
    ///
    /// @param snapshot of which the graph and the states of the variables count
    /// @param sources what was measured
    public static Outcome of(
            String question, Snapshot snapshot, List<AvailableDistribution> sources, Progress progress) {
        return switch (QueryText.parse(question, snapshot.variables().values())) {
            case ParsedQuery.Unreadable(List<QueryProblem> problems) -> new Refused(problems);
            case ParsedQuery.Read(Query query) -> of(query, measured(snapshot), sources, progress);
        };
    }

    /// Latent variables are projected away: nothing can be asked of them.
    private static Snapshot measured(Snapshot all) {
        CausalGraph graph = all.graph();
        boolean projects = !graph.latent().isEmpty() && graph.isAcyclic();
        return projects
                ? Snapshot.of(LatentProjection.of(graph))
                        .withVariables(List.copyOf(all.variables().values()))
                : all;
    }

    private static Outcome of(Query query, Snapshot snapshot, List<AvailableDistribution> sources, Progress progress) {
        List<QueryProblem> problems = QueryCheck.problems(query, snapshot);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (!snapshot.graph().withRole(Role.SELECTED).isEmpty()) {
            return refused(
                    query, "Questions across worlds are not looked into in a selected sample.", "Take the mark away.");
        }
        try {
            IdentificationAsk asking = new IdentificationAsk(snapshot, sources, progress);
            return switch (Shorthands.expand(query, snapshot)) {
                case Shorthands.Expanded.Lacking(QueryProblem problem) -> new Refused(List.of(problem));
                case Shorthands.Expanded.Written(Query written) -> {
                    Query shared = query instanceof Query.PathEffect effect
                            ? asking.alongPaths(effect, (Query.Contrast) written)
                            : written;
                    Optional<Expression> estimand = asking.estimand(shared);
                    yield new Found(
                            query,
                            shared,
                            asking.parts,
                            estimand,
                            estimand.isPresent() ? Optional.empty() : asking.witness);
                }
            };
        } catch (IllegalArgumentException misfit) { // says what of the question or the graph does not fit
            return refused(query, misfit.getMessage(), "Ask about another event.");
        }
    }

    private static Refused refused(Query query, String message, String remedy) {
        return new Refused(List.of(new QueryProblem(0, QueryText.print(query).length(), message, remedy)));
    }

    private Optional<Expression> estimand(Query query) {
        return switch (query) {
            case Query.Contrast(Query left, Query.Comparison comparison, Query right) ->
                estimand(left)
                        .flatMap(one -> estimand(right).map(other -> AskedEstimand.contrast(one, comparison, other)));
            case Query.Probability probability -> kept(algorithm.identify(probability, progress));
            case Query.Distribution distribution -> kept(algorithm.identify(distribution, progress));
            case Query.Moment(var _, Counterfactual target, List<Event> given) -> ofLaw(query, target, given);
            case Query.Quantile(double _, Counterfactual target, List<Event> given) -> ofLaw(query, target, given);
            case Query.Density(Counterfactual target, double _, List<Event> given) -> ofLaw(query, target, given);
            case Query.MostProbable(List<Counterfactual> targets, List<Event> given) ->
                kept(algorithm.identify(new Query.Distribution(targets, given), progress));
            case Query.Separation _ ->
                throw new IllegalArgumentException("A separation is read off the graph and needs no formula.");
            case Query.Effect _, Query.PathEffect _, Query.Explanation _ ->
                throw new IllegalArgumentException("'" + QueryText.print(query) + "' was to be written out before.");
        };
    }

    private Optional<Expression> ofLaw(Query query, Counterfactual target, List<Event> given) {
        return kept(algorithm.identify(new Query.Distribution(List.of(target), given), progress))
                .map(law -> AskedEstimand.of(query, law));
    }

    /// The law of each side of a contrast, in order.
    private static List<Query> laws(Query query) {
        return switch (query) {
            case Query.Contrast(Query left, Query.Comparison _, Query right) ->
                Stream.concat(laws(left).stream(), laws(right).stream()).toList();
            case Query.Probability _, Query.Distribution _ -> List.of(query);
            case Query.Moment(var _, Counterfactual target, List<Event> given) -> List.of(law(target, given));
            case Query.Quantile(double _, Counterfactual target, List<Event> given) -> List.of(law(target, given));
            case Query.Density(Counterfactual target, double _, List<Event> given) -> List.of(law(target, given));
            case Query.MostProbable(List<Counterfactual> targets, List<Event> given) ->
                List.of(new Query.Distribution(targets, given));
            case Query.Separation _, Query.Effect _, Query.PathEffect _, Query.Explanation _ -> List.of();
        };
    }

    private static Query law(Counterfactual target, List<Event> given) {
        return new Query.Distribution(List.of(target), given);
    }

    /// With what the paths share written once, so that it stays one event.
    private Query alongPaths(Query.PathEffect effect, Query.Contrast written) {
        Set<Edge> active = new LinkedHashSet<>();
        for (List<String> path : effect.paths()) {
            for (int i = 0; i + 1 < path.size(); i++) {
                active.add(Edge.directed(path.get(i), path.get(i + 1)));
            }
        }
        PathSpecificEffect paths =
                new PathSpecificEffect(snapshot.graph(), effect.treatment(), effect.outcome(), active);
        witness = paths.recantingWitness();
        Query.Levels levels = Shorthands.levels(effect.levels(), effect.treatment(), snapshot)
                .orElseThrow(); // else there would be nothing written
        Counterfactual along = paths.outcome(levels.treated(), levels.control());
        Query mean = new Query.Moment(Query.Statistic.MEAN, along, effect.given());
        return new Query.Contrast(mean, Query.Comparison.DIFFERENCE, written.right());
    }

    private Optional<Expression> kept(Identification verdict) {
        parts.add(verdict);
        return verdict instanceof Identification.Identified identified
                ? Optional.of(identified.estimand())
                : Optional.empty();
    }
}
