package org.causeboard.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.equivalence.EquivalenceClass;
import org.causeboard.engine.graph.form.GraphForm;
import org.causeboard.engine.graph.latent.PartialAncestralGraph;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `causeboard graph FILE --as pag`: a graph that is read off another one, as text; `--members` lists the DAGs that no
/// data without interventions tell apart, `--valid` says whether a MAG or PAG is one.
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        description = "Writes another form of a graph: cpdag, mag, pag, projection, canonical-dag, moral-graph,"
                + " ancestor-graph, back-door-graph, transitive-reduction.")
final class GraphCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The document.")
    private Path file;

    @Option(names = "--as", paramLabel = "FORM", description = "The form.")
    private Optional<String> form = Optional.empty();

    @Option(names = "--members", paramLabel = "N", description = "The first N Markov equivalent DAGs, and how many.")
    private Optional<Integer> members = Optional.empty();

    @Option(names = "--valid", description = "Whether a MAG or PAG is a valid one.")
    private boolean valid;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<CausalDocument> document = new Documents(err).read(file);
        if (document.isEmpty()) {
            return Documents.codeWithout(file);
        }
        CausalGraph graph = document.get().graph();
        if (valid) {
            boolean holds = graph.kind() == GraphKind.PAG
                    ? PartialAncestralGraph.isPag(graph)
                    : PartialAncestralGraph.isMag(graph);
            out.println(holds ? "valid" : "not valid");
            return holds ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
        }
        if (members.isPresent()) {
            return list(graph, members.get(), out, err);
        }
        Optional<GraphForm> wanted = form.flatMap(GraphCommand::named);
        if (wanted.isEmpty()) {
            err.println("Say which form is wanted with --as: one of " + names() + ".");
            return CommandLine.MISUSE;
        }
        return switch (wanted.get().of(graph)) {
            case GraphForm.Result.Made(CausalGraph made) -> {
                out.println(GraphText.print(made));
                yield CommandLine.ANSWERED;
            }
            case GraphForm.Result.Refused(String reason) -> {
                err.println(reason);
                yield CommandLine.NO_ANSWER;
            }
        };
    }

    private static int list(CausalGraph graph, int most, PrintWriter out, PrintWriter err) {
        Optional<EquivalenceClass> members = members(graph, err);
        members.ifPresent(known -> {
            BigInteger size = known.size(Progress.unwatched());
            out.println(size + " Markov equivalent DAGs");
            known.members(most, Progress.unwatched()).forEach(member -> out.println(GraphText.shortForm(member)));
        });
        return members.isPresent() ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
    }

    private static Optional<EquivalenceClass> members(CausalGraph graph, PrintWriter err) {
        if (graph.kind() == GraphKind.PDAG) {
            return Optional.of(EquivalenceClass.ofEssentialGraph(graph));
        }
        return switch (GraphForm.CPDAG.of(graph)) {
            case GraphForm.Result.Made(CausalGraph essential) ->
                Optional.of(EquivalenceClass.ofEssentialGraph(essential));
            case GraphForm.Result.Refused(String reason) -> {
                err.println(reason);
                yield Optional.empty();
            }
        };
    }

    private static Optional<GraphForm> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        for (GraphForm each : GraphForm.values()) {
            if (each.name().equals(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static String names() {
        StringBuilder names = new StringBuilder();
        for (GraphForm each : GraphForm.values()) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append(each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return names.toString();
    }
}
