package org.causeboard.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.RoleConflicts;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.SourceText;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.workbench.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `causeboard identify FILE`: whether an effect has an estimand, its proof, the sets, and what would help where it has
/// none; with `--implications` what data could contradict.
@Command(
        name = "identify",
        mixinStandardHelpOptions = true,
        description = "Says whether an effect is identified, with formula, proof, sets, instruments and remedies.",
        footer = {
            "",
            "Without --do and --on the graph's exposures and outcomes are asked about.",
            "Available data: P(V); do(Z); lab differs in W; lab: do(X)",
            "In a CPDAG, MAG or PAG the sets are told that are valid in every graph which it stands for."
        })
final class IdentifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The document.")
    private Path file;

    @Option(names = "--do", split = ",", paramLabel = "X", description = "What is set.")
    private List<String> treatments = List.of();

    @Option(names = "--on", split = ",", paramLabel = "Y", description = "What is asked about.")
    private List<String> outcomes = List.of();

    @Option(names = "--given", split = ",", paramLabel = "W", description = "Within levels of these.")
    private List<String> given = List.of();

    @Option(names = "--available", paramLabel = "TEXT", description = "What was measured; P(V) without it.")
    private String available = "";

    @Option(names = "--along", paramLabel = "PATH", description = "The effect along this path only: \"X -> M -> Y\".")
    private List<String> along = List.of();

    @Option(
            names = "--question",
            paramLabel = "QUESTION",
            description = "A question across worlds in place of an effect: \"P(Y_{X=1} | X=0)\", \"NDE(X -> Y)\","
                    + " \"PSE(X -> M -> Y)\".")
    private Optional<String> question = Optional.empty();

    @Option(names = "--forced", split = ",", paramLabel = "Z", description = "What adjustment sets must hold.")
    private List<String> forced = List.of();

    @Option(names = "--forbidden", split = ",", paramLabel = "Z", description = "What they must not hold.")
    private List<String> forbidden = List.of();

    @Option(names = "--check", description = "Tries every formula on random models of the graph.")
    private boolean check;

    @Option(names = "--implications", description = "Lists what data could contradict as well.")
    private boolean implications;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<CausalDocument> document = new Documents(err).read(file);
        if (document.isEmpty()) {
            return Documents.codeWithout(file);
        }
        CausalGraph graph = document.get().graph();
        Optional<String> unknown = Stream.of(treatments, outcomes, given, forced, forbidden)
                .flatMap(List::stream)
                .filter(name -> !graph.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            err.println("'" + unknown.get() + "' is not in this graph. It has " + String.join(", ", graph.variables())
                    + ".");
            return CommandLine.MISUSE;
        }
        return switch (SourceText.read(available, graph)) {
            case SourceText.Refused refused -> {
                refused.problems().forEach(err::println);
                yield CommandLine.MISUSE;
            }
            case SourceText.Read(List<AvailableDistribution> sources) -> {
                try {
                    yield report(Snapshots.of(document.get()), sources, err);
                } catch (IllegalArgumentException refused) {
                    err.println(refused.getMessage());
                    yield CommandLine.MISUSE;
                }
            }
        };
    }

    private int report(Snapshot snapshot, List<AvailableDistribution> sources, PrintWriter err) {
        CausalGraph graph = snapshot.graph();
        EstimandLines lines = new EstimandLines(spec.commandLine().getOut(), Notation.of(graph.variables()), check);
        if (question.isPresent()) {
            return new QuestionReport(snapshot, sources, lines).print(question.get(), err);
        }
        if (!along.isEmpty()) {
            return new PathReport(graph, lines).print(along, err);
        }
        for (RoleConflicts.Conflict both : RoleConflicts.of(graph)) {
            err.println("Variable '" + both.variable() + "' is marked as " + both.first() + " and as " + both.second()
                    + ". Take one of the two marks away.");
        }
        Set<String> x = treatments.isEmpty() ? graph.withRole(Role.EXPOSURE) : new LinkedHashSet<>(treatments);
        Set<String> y = outcomes.isEmpty() ? graph.withRole(Role.OUTCOME) : new LinkedHashSet<>(outcomes);
        if (x.isEmpty() || y.isEmpty()) {
            err.println("Say what is set and what is asked about with --do X --on Y, or mark an exposure and an"
                    + " outcome in the graph.");
        }
        if (x.isEmpty() || y.isEmpty() || !RoleConflicts.of(graph).isEmpty()) {
            return CommandLine.MISUSE;
        }
        EffectQuery query = new EffectQuery(y, x, new LinkedHashSet<>(given));
        SetLines sets = new SetLines(Effect.of(graph, x, y), forced, forbidden);
        return new EffectReport(snapshot, query, sources, lines, sets).print(implications);
    }
}
