package org.causeboard.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Planner;
import org.causeboard.engine.ask.Sensitivities;
import org.causeboard.engine.ask.SensitivityAsk;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `causeboard ask FILE QUERY`: one question about a document, its answer with its licence.
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Answers a question about a document, with its estimand, method and assumptions.",
        footer = {
            "",
            "A document is a project, a DAGitty or DOT graph, a model of lavaan, or a network in BIF.",
            "Questions: P(Y | do(X=1))   E[Y_{X=1} | X=0]   ATE(X -> Y)   X _||_ Y | Z"
        })
final class AskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The document.")
    private Path file;

    @Parameters(index = "1", paramLabel = "QUERY", description = "The question.")
    private String question;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Rows to estimate from (CSV, Parquet, JSON), in place of the document's own.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--coupling",
            paramLabel = "NAME",
            description =
                    "What is assumed of tables across worlds: ${COMPLETION-CANDIDATES}; without it such questions get"
                            + " bounds.")
    private Optional<Coupling> coupling = Optional.empty();

    @Option(
            names = "--sensitivity",
            description = "Also tells how far the answer moves with each number of the model, and how strong a hidden"
                    + " confounder would have to be.")
    private boolean sensitivity;

    @Override
    public Integer call() throws IOException {
        Documents documents = new Documents(spec.commandLine().getErr());
        Optional<Snapshot> read = documents.snapshot(file, data);
        if (read.isEmpty()) {
            return Documents.codeWithout(file);
        }
        Snapshot snapshot = read.get();
        return answer(coupling.isPresent() ? snapshot.withCoupling(coupling.get()) : snapshot);
    }

    private int answer(Snapshot snapshot) {
        PrintWriter out = spec.commandLine().getOut();
        Answer answer;
        if (sensitivity) {
            Sensitivities found = SensitivityAsk.of(question, snapshot, Progress.unwatched());
            answer = found.answer();
            AnswerLines.of(answer, question).forEach(out::println);
            SensitivityLines.of(found).forEach(out::println);
        } else {
            answer = new Planner().answer(question, snapshot, Progress.unwatched());
            AnswerLines.of(answer, question).forEach(out::println);
        }
        return switch (answer) {
            case Answer.Answered _, Answer.Bounded _ -> CommandLine.ANSWERED;
            case Answer.NotIdentified _, Answer.Undefined _, Answer.NotReady _, Answer.TooLarge _, Answer.Cancelled _ ->
                CommandLine.NO_ANSWER;
            case Answer.Invalid _ -> CommandLine.MISUSE;
        };
    }
}
