package org.causeboard.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.causeboard.app.cli.cases.RequestFiles;
import org.causeboard.app.cli.cases.RequestLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `causeboard answer CASES.jsonl`: requests one a line in, answers one a line out, in the same order.
@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = "Reads requests, one JSON object a line, and writes answers, one a line, in the same order.",
        footer = {
            "",
            "A request that cannot be answered gets a line with the field \"error\" and never stops the run.",
            "Files that a request names are looked for beside the request file."
        })
final class AnswerCommand implements Callable<Integer> {
    private static final int WAITING_PER_THREAD = 16;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASES.jsonl", description = "The request file.")
    private Path requests;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many requests are answered at a time; by default 1, as some need much memory.")
    private int threads = 1;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (threads < 1) {
            spec.commandLine().getErr().println("--threads must be at least 1, not " + threads + ".");
            return CommandLine.MISUSE;
        }
        PrintWriter out = spec.commandLine().getOut();
        RequestFiles files = new RequestFiles(requests.toAbsolutePath().getParent());
        Deque<Future<String>> answers = new ArrayDeque<>();
        try (BufferedReader lines = RequestLine.reader(Files.newInputStream(requests));
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (var line = RequestLine.read(lines); line.isPresent(); line = RequestLine.read(lines)) {
                RequestLine request = line.get();
                if (!request.isBlank()) {
                    answers.add(workers.submit(() -> request.answer(files)));
                }
                if (answers.size() > threads * WAITING_PER_THREAD) {
                    write(answers.remove(), out);
                }
            }
            while (!answers.isEmpty()) {
                write(answers.remove(), out);
            }
        }
        return CommandLine.ANSWERED;
    }

    private static void write(Future<String> answer, PrintWriter out) throws InterruptedException {
        try {
            out.println(answer.get());
            out.flush();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request escaped its own error handling", e.getCause());
        }
    }
}
