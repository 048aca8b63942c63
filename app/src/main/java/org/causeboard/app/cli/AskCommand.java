package org.causeboard.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Planner;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.data.DataFiles;
import org.causeboard.engine.data.DataReading;
import org.causeboard.engine.data.ReadChoices;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.format.DocumentReader;
import org.causeboard.model.format.Formats;
import org.causeboard.model.format.Reading;
import org.causeboard.model.workbench.Snapshots;
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
            "A document is a project, a DAGitty or DOT graph, or a network in BIF.",
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

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<DocumentReader> reader = Formats.reader(file);
        if (reader.isEmpty()) {
            err.println("No format is known for '" + file.getFileName() + "'.");
            return CommandLine.MISUSE;
        }
        return switch (reader.get().read(file, Progress.unwatched())) {
            case Reading.Refused refused -> {
                refused.problems().forEach(err::println);
                yield CommandLine.NO_ANSWER;
            }
            case Reading.Read read -> {
                read.warnings().forEach(err::println);
                yield answer(Snapshots.of(read.document()));
            }
        };
    }

    private int answer(Snapshot document) {
        Snapshot snapshot = coupling.map(document::withCoupling).orElse(document);
        if (data.isPresent()) {
            switch (DataFiles.read(data.get(), ReadChoices.AUTOMATIC, Progress.unwatched())) {
                case DataReading.Readable readable -> {
                    readable.notices().forEach(spec.commandLine().getErr()::println);
                    snapshot = snapshot.withData(readable.dataset());
                }
                case DataReading.Unreadable unreadable -> {
                    unreadable.problems().forEach(spec.commandLine().getErr()::println);
                    return CommandLine.NO_ANSWER;
                }
            }
        }
        Answer answer = new Planner().answer(question, snapshot, Progress.unwatched());
        AnswerLines.of(answer, question).forEach(spec.commandLine().getOut()::println);
        return switch (answer) {
            case Answer.Answered _, Answer.Bounded _ -> CommandLine.ANSWERED;
            case Answer.NotIdentified _, Answer.Undefined _, Answer.NotReady _, Answer.TooLarge _, Answer.Cancelled _ ->
                CommandLine.NO_ANSWER;
            case Answer.Invalid _ -> CommandLine.MISUSE;
        };
    }
}
