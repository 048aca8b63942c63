package org.causeboard.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.fit.FitChoices;
import org.causeboard.engine.fit.ModelFit;
import org.causeboard.engine.fit.ModelFitter;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.FitMechanisms;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.layout.Overlaps;
import org.causeboard.model.workbench.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `causeboard fit FILE DATA.csv`: the mechanisms of a graph from data.
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = "Fits a mechanism to every variable that has a column, and says why it has that form.")
final class FitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The document with the graph.")
    private Path file;

    @Parameters(index = "1", paramLabel = "DATA", description = "A CSV, TSV, Parquet or JSON file.")
    private Path data;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where the document with its mechanisms is written.")
    private Optional<Path> output = Optional.empty();

    /// With room for the chart that each fitted variable has now, as in a window.
    private static CausalDocument fitted(CausalDocument document, ModelFit fit) {
        FitMechanisms command = FitMechanisms.of(fit);
        return command.withPlaces(Overlaps.removed(command.apply(document), Progress.unwatched()))
                .apply(document);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Documents documents = new Documents(spec.commandLine().getErr());
        if (output.isPresent() && !documents.canWrite(output.get())) {
            return CommandLine.MISUSE;
        }
        Optional<CausalDocument> read = documents.read(file);
        Optional<CausalDocument> document = read.isPresent() ? documents.withData(read.get(), data) : read;
        if (document.isEmpty()) {
            return Documents.codeWithout(file);
        }
        Snapshot snapshot = Snapshots.of(document.get());
        FitChoices choices = new FitChoices(
                FitChoices.DEFAULT.pseudoCount(),
                FitChoices.DEFAULT.folds(),
                document.get().seed());
        ModelFit fit = ModelFitter.fit(
                snapshot.graph(),
                snapshot.variables().values(),
                snapshot.data().orElseThrow(),
                choices,
                Progress.unwatched());
        fit.fitted().forEach(each -> {
            out.println(each.variable().name() + ": " + each.mechanism().description());
            out.println("    " + each.why());
        });
        fit.unfitted()
                .forEach(each -> spec.commandLine()
                        .getErr()
                        .println(each.variable() + ": " + each.reason() + " " + each.remedy()));
        if (output.isPresent()) {
            documents.write(fitted(document.get(), fit), output.get());
        }
        return fit.fitted().isEmpty() ? CommandLine.NO_ANSWER : CommandLine.ANSWERED;
    }
}
