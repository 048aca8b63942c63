package org.causeboard.model.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.EffectIdentification;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.adjust.AdjustmentCriterion;
import org.causeboard.engine.identify.adjust.AdjustmentVerdict;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.Instruments;
import org.causeboard.engine.identify.adjust.Objection;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.workbench.Snapshots;

/// Judges what somebody did in a lesson, by what it means and not by how it was done: any set that gives the effect is
/// right, any question with the same answer, any edit that makes the effect identified.
public final class LessonCheck {
    private static final double SAME = 1e-6;

    private final Ask ask;
    private final Lesson lesson;

    public LessonCheck(Lesson lesson, Ask ask) {
        this.lesson = lesson;
        this.ask = ask;
    }

    /// What the engine answers to the query of the prediction, in the document that the lesson begins with.
    ///
    /// @return nothing when it was cancelled
    public Optional<Double> outcome(Progress progress) {
        return number(ask.answer(lesson.prediction().query(), Snapshots.of(lesson.start()), progress));
    }

    /// Whether the task is done.
    public LessonVerdict judge(Attempt attempt, Progress progress) {
        CausalGraph graph = attempt.document().graph();
        return switch (lesson.goal()) {
            case Goal.Adjusted _ -> ofLesson(graph).orElseGet(() -> adjusted(graph));
            case Goal.Connected(String left, String right) ->
                ofLesson(graph).orElseGet(() -> connected(graph, left, right));
            case Goal.Identified(String treatment, String outcome, List<String> hidden, List<String> kept) ->
                kept(graph, hidden, kept).orElseGet(() -> identified(graph, treatment, outcome, progress));
            case Goal.Instrument(
                    String variable,
                    String treatment,
                    String outcome,
                    List<String> hidden,
                    List<String> kept) ->
                kept(graph, hidden, kept).orElseGet(() -> instrument(graph, variable, treatment, outcome, progress));
            case Goal.Shown shown ->
                ofLesson(graph)
                        .orElseGet(() -> WantedWorld.of(shown, lesson.start()).judge(attempt.situation()));
            case Goal.Asked(String query) -> ofLesson(graph).orElseGet(() -> asked(query, attempt, progress));
        };
    }

    /// What is to be seen or marked is to be so in the graph of the lesson.
    private Optional<LessonVerdict> ofLesson(CausalGraph graph) {
        CausalGraph start = lesson.start().graph();
        boolean same = Set.copyOf(graph.edges()).equals(Set.copyOf(start.edges()))
                && graph.latent().equals(start.latent());
        return same
                ? Optional.empty()
                : notYet("The graph is no longer that of the lesson. Undo what was changed, or begin anew.");
    }

    /// Edges that are facts of the story, and what cannot be measured.
    private static Optional<LessonVerdict> kept(CausalGraph graph, List<String> hidden, List<String> kept) {
        for (String drawn : kept) {
            for (Edge edge : GraphText.graph(drawn).edges()) {
                if (!graph.contains(edge)) {
                    return notYet("The arrow " + drawn + " belongs to the story and stays.");
                }
            }
        }
        for (String variable : hidden) {
            if (!graph.latent().contains(variable)) {
                return notYet("'" + variable + "' cannot be measured in this story.");
            }
        }
        return Optional.empty();
    }

    private static LessonVerdict adjusted(CausalGraph graph) {
        if (graph.withRole(Role.EXPOSURE).size() != 1
                || graph.withRole(Role.OUTCOME).size() != 1) {
            return new LessonVerdict.NotYet("Exposure and outcome are no longer marked. Begin anew.");
        }
        return switch (AdjustmentCriterion.of(Effect.ofRoles(graph)).judge(graph.withRole(Role.ADJUSTED))) {
            case AdjustmentVerdict.Valid _ -> new LessonVerdict.Reached();
            case AdjustmentVerdict.Invalid(var _, List<Objection> objections) ->
                new LessonVerdict.NotYet(
                        objections.stream().map(LessonCheck::hint).distinct().collect(Collectors.joining(" ")));
        };
    }

    private static String hint(Objection objection) {
        return switch (objection) {
            case Objection.OpenPath(var path) ->
                "This path is still open: " + path.path().drawn() + ".";
            case Objection.ForbiddenVariable(String variable, var _) ->
                "'" + variable + "' is an effect of the exposure: holding it fixed takes away a part of the effect.";
            case Objection.Unmeasured(String variable) -> "'" + variable + "' cannot be measured in this story.";
            case Objection.NotAmenable _, Objection.SelectionOnOutcome _, Objection.Contradiction _ ->
                "The graph is no longer that of the lesson. Undo what was changed, or begin anew.";
        };
    }

    private static LessonVerdict connected(CausalGraph graph, String left, String right) {
        return Separation.in(graph).holds(left, right, graph.withRole(Role.ADJUSTED))
                ? new LessonVerdict.NotYet("With what is marked, '" + left + "' and '" + right + "' are independent.")
                : new LessonVerdict.Reached();
    }

    private static LessonVerdict identified(CausalGraph graph, String treatment, String outcome, Progress progress) {
        if (!graph.contains(treatment) || !graph.contains(outcome)) {
            return new LessonVerdict.NotYet("Exposure and outcome are no longer there. Undo, or begin anew.");
        }
        return switch (EffectIdentification.of(
                graph, List.of(AvailableDistribution.observational()), EffectQuery.of(treatment, outcome), progress)) {
            case Identification.Identified _ -> new LessonVerdict.Reached();
            case Identification.NotIdentified _ ->
                new LessonVerdict.NotYet(
                        "Two models that agree on all that can be observed still differ on the effect of" + " '"
                                + treatment + "' on '" + outcome + "'.");
        };
    }

    private static LessonVerdict instrument(
            CausalGraph graph, String variable, String treatment, String outcome, Progress progress) {
        if (!graph.contains(variable) || !graph.contains(treatment) || !graph.contains(outcome)) {
            return new LessonVerdict.NotYet("A variable of the story is no longer there. Undo, or begin anew.");
        }
        Instruments instruments = Instruments.of(Effect.of(graph, List.of(treatment), List.of(outcome)));
        return instruments.given(variable, progress).isPresent()
                ? new LessonVerdict.Reached()
                : new LessonVerdict.NotYet("'" + variable + "' still reaches '" + outcome
                        + "' in another way than through '" + treatment + "'.");
    }

    private LessonVerdict asked(String wanted, Attempt attempt, Progress progress) {
        if (attempt.question().isEmpty()) {
            return new LessonVerdict.NotYet("Nothing has been asked yet. Ctrl+L leads to the field of questions.");
        }
        var snapshot = Snapshots.of(lesson.start());
        Optional<Double> right = number(ask.answer(wanted, snapshot, progress));
        Optional<Double> given = number(ask.answer(attempt.question().get(), snapshot, progress));
        boolean same = right.isPresent() && given.isPresent() && Math.abs(right.get() - given.get()) < SAME;
        return same
                ? new LessonVerdict.Reached()
                : new LessonVerdict.NotYet("What was asked last is another question: its answer is another number.");
    }

    private static Optional<Double> number(Answer answer) {
        return answer instanceof Answer.Answered(Result.Amount(double value, var _), var _)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static Optional<LessonVerdict> notYet(String hint) {
        return Optional.of(new LessonVerdict.NotYet(hint));
    }
}
