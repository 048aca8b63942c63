package org.causeboard.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.causeboard.engine.ask.CheckAsk;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.check.GraphFit;
import org.causeboard.engine.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `causeboard check FILE`: whether the data contradict the graph.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tests every independence that the graph implies on the data and lists those that fail.",
        footer = {"", "Exit code 1 when the data contradict the graph, or there is nothing to test."})
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The document.")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Rows to test on (CSV, Parquet, JSON), in place of the document's own.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--all", description = "Also lists the independences that hold.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Documents documents = new Documents(err);
        Optional<Snapshot> read = documents.snapshot(file, data);
        if (read.isEmpty()) {
            return Documents.codeWithout(file);
        }
        Snapshot snapshot = read.get();
        Optional<GraphFit> fit = CheckAsk.of(snapshot, Progress.unwatched());
        if (fit.isEmpty()) {
            err.println("There is nothing to test: load data with --data, and give every edge a direction.");
            return CommandLine.NO_ANSWER;
        }
        List<String> hidden = snapshot.graph().observed().stream()
                .filter(name -> snapshot.data().stream().noneMatch(rows -> rows.contains(name)))
                .toList();
        if (!hidden.isEmpty()) {
            err.println("No column for " + String.join(", ", hidden) + ": treated as not measured.");
        }
        print(fit.get());
        return fit.get().holds() && !fit.get().tested().isEmpty() ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
    }

    private void print(GraphFit fit) {
        PrintWriter out = spec.commandLine().getOut();
        List<GraphFit.Tested> failures = fit.failures();
        out.println(
                fit.tested().isEmpty()
                        ? "The graph implies nothing that these data could contradict."
                        : failures.isEmpty()
                                ? "The data contradict none of the "
                                        + fit.tested().size() + " independences that were tested."
                                : "The data contradict " + failures.size() + " of the "
                                        + fit.tested().size() + " independences that were tested:");
        failures.forEach(failure -> {
            out.println("  " + line(failure));
            out.println("    missing between '" + failure.claim().x() + "' and '" + failure.other()
                    + "': an arrow, a hidden common cause, or something given that should not be.");
        });
        if (all) {
            fit.tested().stream().filter(one -> !fit.fails(one)).forEach(one -> out.println("  holds: " + line(one)));
        }
        fit.untested().forEach(claim -> out.println("  not tested, too few rows: " + claim));
        if (!fit.tested().isEmpty()) {
            out.println(String.format(
                    Locale.ROOT,
                    "  p-values after Holm's correction; a right graph fails anywhere in %.0f %% of data sets.",
                    100 * fit.level()));
        }
    }

    private static String line(GraphFit.Tested one) {
        return String.format(
                Locale.ROOT,
                "%s  p = %.3g, strength %.2f (%s, %d rows)",
                one.claim(),
                one.adjusted(),
                one.test().strength(),
                one.test().kind().sentence(),
                one.test().rows());
    }
}
