package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.ParsedQuery;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.task.Progress;

/// Chooses how a question is answered and says why.
///
/// Separation is read off the graph. Anything else has two ways: from graph and data by an identified estimand, and
/// from the model's mechanisms. Where both lead to an answer, the one from data is given first, since it assumes less,
/// except for questions across worlds, which data alone seldom settle; the other comes along with the disagreement.
/// Uncertain reports are weighed by the model alone.
public final class Planner implements Ask {

    @Override
    public Answer answer(String question, Snapshot snapshot, Progress progress) {
        return switch (QueryText.parse(question, snapshot.variables().values())) {
            case ParsedQuery.Read(Query query) ->
                asWritten(answer(query, snapshot, progress), QueryText.print(query), question);
            case ParsedQuery.Unreadable(List<QueryProblem> problems) -> new Answer.Invalid(problems);
        };
    }

    /// Problems point into the printed question; here they are moved to where the same words stand in the written one.
    private static Answer asWritten(Answer answer, String printed, String written) {
        if (!(answer instanceof Answer.Invalid(List<QueryProblem> problems)) || printed.equals(written)) {
            return answer;
        }
        List<QueryProblem> moved = new ArrayList<>();
        for (QueryProblem problem : problems) {
            String words = printed.substring(problem.from(), problem.to());
            int from = words.isEmpty() ? -1 : written.indexOf(words);
            moved.add(
                    from < 0
                            ? new QueryProblem(0, written.length(), problem.message(), problem.remedy())
                            : new QueryProblem(from, from + words.length(), problem.message(), problem.remedy()));
        }
        return new Answer.Invalid(moved);
    }

    @Override
    public Answer answer(Query query, Snapshot snapshot, Progress progress) {
        try {
            List<QueryProblem> problems = QueryCheck.problems(query, snapshot);
            if (!problems.isEmpty()) {
                return new Answer.Invalid(problems);
            }
            if (query instanceof Query.Separation separation) {
                return separation(separation, snapshot);
            }
            return switch (Shorthands.expand(query, snapshot)) {
                case Shorthands.Expanded.Lacking(QueryProblem problem) -> new Answer.Invalid(List.of(problem));
                case Shorthands.Expanded.Written(Query written) -> both(query, written, snapshot, progress);
            };
        } catch (CancellationException e) {
            return new Answer.Cancelled();
        }
    }

    private static Answer separation(Query.Separation query, Snapshot snapshot) {
        boolean holds = Separation.in(snapshot.graph()).holds(query.left(), query.right(), query.given());
        String sides = String.join(", ", query.left()) + " and " + String.join(", ", query.right());
        String reason =
                holds ? "Every path between " + sides + " is blocked." : "A path between " + sides + " is open.";
        Licence licence = new Licence(
                query,
                List.of(World.FACTUAL),
                Optional.empty(),
                Derivation.EMPTY,
                Licence.Route.GRAPH,
                new Method.GraphReading("m-separation", "Separation is a property of the graph alone."),
                List.of(Assumption.untestable(Assumption.Kind.GRAPH, List.of())),
                new Uncertainty.Exact(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new Answer.Answered(new Result.Verdict(holds, reason), licence);
    }

    private static Answer both(Query asked, Query query, Snapshot snapshot, Progress progress) {
        List<String> latent = QueryCheck.latentConditions(query, snapshot);
        if (!latent.isEmpty()) {
            return new Answer.NotReady(
                    latent, "'" + latent.getFirst() + "' is not measured, so it cannot be given.", "Leave it out.");
        }
        if (QueryParts.isUncertain(query)) {
            return ModelRoute.answer(asked, query, snapshot, progress);
        }
        Answer model = ModelRoute.answer(asked, query, snapshot, progress.subTask(0, 0.5));
        Optional<Answer> data = DataRoute.answer(asked, query, snapshot, progress.subTask(0.5, 0.5));
        boolean bare = snapshot.data().isEmpty()
                && !snapshot.draft().causing(QueryParts.names(query)).problems().isEmpty();
        if (bare && model instanceof Answer.NotReady unready) {
            return GraphVerdict.withoutData(asked, query, snapshot, unready, progress);
        }
        return data.isEmpty() ? model : TwoWays.joined(model, data.get(), query);
    }

    @Override
    public Panorama panorama(Scene scene, Snapshot snapshot, Progress progress) {
        try {
            return Panoramas.of(scene, snapshot, CompiledScene.of(snapshot), progress);
        } catch (CancellationException e) {
            return new Panorama.Cancelled();
        }
    }
}
