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
        RequestFiles files = new RequestFiles(requests.toAbsolutePath().getParent());
        Deque<Future<String>> answers = new ArrayDeque<>();
        long read = 0;
        try (BufferedReader lines = RequestLine.reader(Files.newInputStream(requests));
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            try {
                for (var line = RequestLine.read(lines); line.isPresent(); line = RequestLine.read(lines)) {
                    RequestLine request = line.get();
                    if (!request.isBlank()) {
                        read++;
                        answers.add(workers.submit(() -> request.answer(files)));
                    }
                    if (answers.size() > threads * WAITING_PER_THREAD) {
                        write(answers.remove());
                    }
                }
            } finally { // what was read is answered even where the rest cannot be read
                while (!answers.isEmpty()) {
                    write(answers.remove());
                }
            }
        }
        if (read == 0) {
            spec.commandLine().getErr().println("There is no request in '" + requests + "'.");
        }
        return read == 0 ? CommandLine.NO_ANSWER : CommandLine.ANSWERED;
    }

    private void write(Future<String> answer) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.println(answer.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request escaped its own error handling", e.getCause());
        }
        if (out.checkError()) { // a writer keeps silent where a disk is full or a pipe is closed
            throw new IOException("The answers could not be written: the disk is full, or nobody reads them any more.");
        }
    }
}
