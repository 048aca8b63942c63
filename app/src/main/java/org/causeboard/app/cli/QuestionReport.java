package org.causeboard.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.causeboard.engine.ask.IdentificationAsk;
import org.causeboard.engine.ask.IdentificationTrial;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.task.Progress;

/// What is told of a question across worlds: formula and trial, or the part that has none, two models and remedies.
///
/// @param snapshot of which the graph, the states of the variables and the seed count
/// @param sources what was measured
/// @param lines where it goes
record QuestionReport(Snapshot snapshot, List<AvailableDistribution> sources, EstimandLines lines) {

    /// Prints it; the exit code.
    int print(String question, PrintWriter err) {
        return switch (IdentificationAsk.of(question, snapshot, sources, Progress.unwatched())) {
            case IdentificationAsk.Refused(List<QueryProblem> problems) -> {
                problems.forEach(err::println);
                yield CommandLine.MISUSE;
            }
            case IdentificationAsk.Found found -> {
                print(found);
                yield found.estimand().isPresent() ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
            }
        };
    }

    private void print(IdentificationAsk.Found found) {
        Progress progress = Progress.unwatched();
        IdentificationTrial trial = new IdentificationTrial(found, snapshot, sources);
        lines.line(QueryText.print(found.query()));
        if (found.estimand().isPresent()) {
            Expression estimand = found.estimand().get();
            lines.formula(estimand);
            lines.check(() -> trial.check(EstimandLines.RANDOM_MODELS, progress).orElseThrow());
        } else {
            for (Identification part : found.parts()) {
                if (part instanceof Identification.NotIdentified not) {
                    lines.line("not identified: " + lines.text(not.query()) + ": "
                            + IdentificationWords.of(not.obstruction()));
                }
            }
            found.witness().ifPresent(lines::witness);
            trial.twoModels(progress)
                    .ifPresent(shown -> lines.models(shown.models(), sources, QueryText.print(shown.probability())));
            lines.remedies(trial.remedies(EstimandLines.MOST, progress));
        }
        found.parts().forEach(lines::steps);
    }
}
