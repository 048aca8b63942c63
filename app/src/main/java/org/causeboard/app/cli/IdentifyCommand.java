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
import org.causeboard.engine.ask.IdentificationAsk;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.LatexPrinter;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.RoleConflicts;
import org.causeboard.engine.graph.implication.Implications;
import org.causeboard.engine.graph.implication.Tetrads;
import org.causeboard.engine.graph.implication.VermaConstraints;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.DerivationStep;
import org.causeboard.engine.identify.EffectContrast;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.GeneralIdentification;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.PathSpecificEffect;
import org.causeboard.engine.identify.RecantingWitness;
import org.causeboard.engine.identify.SelectionRecovery;
import org.causeboard.engine.identify.SourceText;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.identify.remedy.MakeIdentifiable;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
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
    private static final int MOST = 20;
    private static final int RANDOM_MODELS = 50;

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

    @Option(names = "--check", description = "Tries the formula on random models of the graph.")
    private boolean check;

    @Option(names = "--implications", description = "Lists what data could contradict as well.")
    private boolean implications;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<CausalDocument> document = new Documents(err).read(file);
        if (document.isEmpty()) {
            return CommandLine.NO_ANSWER;
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
        if (question.isPresent()) {
            return asked(question.get(), Snapshots.of(document.get()), err);
        }
        if (!along.isEmpty()) {
            return alongPaths(graph, err);
        }
        for (RoleConflicts.Conflict both : RoleConflicts.of(graph)) {
            err.println("Variable '" + both.variable() + "' is marked as " + both.first() + " and as " + both.second()
                    + ". Take one of the two marks away.");
        }
        Set<String> x = treatments.isEmpty() ? graph.withRole(Role.EXPOSURE) : new LinkedHashSet<>(treatments);
        Set<String> y = outcomes.isEmpty() ? graph.withRole(Role.OUTCOME) : new LinkedHashSet<>(outcomes);
        if (x.isEmpty() || y.isEmpty() || !RoleConflicts.of(graph).isEmpty()) {
            if (x.isEmpty() || y.isEmpty()) {
                err.println("Say what is set and what is asked about with --do X --on Y, or mark an exposure and an"
                        + " outcome in the graph.");
            }
            return CommandLine.MISUSE;
        }
        return switch (SourceText.read(available, graph)) {
            case SourceText.Refused refused -> {
                refused.problems().forEach(err::println);
                yield CommandLine.MISUSE;
            }
            case SourceText.Read read -> {
                try {
                    EffectQuery query = new EffectQuery(y, x, new LinkedHashSet<>(given));
                    yield SetLines.isSimple(graph)
                            ? answer(
                                    graph, query, read.sources(), document.get().seed())
                            : inClass(graph, query);
                } catch (IllegalArgumentException refused) {
                    err.println(refused.getMessage());
                    yield CommandLine.MISUSE;
                }
            }
        };
    }

    /// What holds in every graph that a CPDAG, MAG or PAG stands for: formulas by adjustment are all there are.
    private int inClass(CausalGraph graph, EffectQuery query) {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = Progress.unwatched();
        out.println(TextPrinter.print(query.expression(), Notation.of(graph.variables())));
        out.println("the graph stands for several; what follows is true in each of them");
        boolean found = sets(graph, query).print(out, progress);
        if (implications && graph.isAcyclic()) {
            Implications.pairwise(graph, MOST, progress).forEach(each -> out.println("implied: " + each));
        }
        return found ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
    }

    private SetLines sets(CausalGraph graph, EffectQuery query) {
        return new SetLines(Effect.of(graph, query.treatments(), query.outcomes()), forced, forbidden);
    }

    private int asked(String text, Snapshot snapshot, PrintWriter err) {
        Notation notation = Notation.of(snapshot.graph().variables());
        return switch (SourceText.read(available, snapshot.graph())) {
            case SourceText.Refused refused -> {
                refused.problems().forEach(err::println);
                yield CommandLine.MISUSE;
            }
            case SourceText.Read(List<AvailableDistribution> sources) ->
                switch (IdentificationAsk.of(text, snapshot, sources, Progress.unwatched())) {
                    case IdentificationAsk.Refused(List<QueryProblem> problems) -> {
                        problems.forEach(err::println);
                        yield CommandLine.MISUSE;
                    }
                    case IdentificationAsk.Found found -> {
                        report(found, notation);
                        yield found.estimand().isPresent() ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
                    }
                };
        };
    }

    private void report(IdentificationAsk.Found found, Notation notation) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(QueryText.print(found.query()));
        found.estimand().ifPresent(estimand -> formula(estimand, notation));
        for (Identification part : found.parts()) {
            if (part instanceof Identification.NotIdentified not) {
                out.println("not identified: " + TextPrinter.print(not.query(), notation) + ": "
                        + IdentificationWords.of(not.obstruction()));
            }
        }
        found.witness().ifPresent(this::report);
        found.parts().forEach(part -> steps(part, notation));
    }

    private void formula(Expression estimand, Notation notation) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("identified: " + TextPrinter.print(estimand, notation));
        out.println("LaTeX: " + LatexPrinter.print(estimand, notation));
    }

    private void report(RecantingWitness witness) {
        spec.commandLine()
                .getOut()
                .println(
                        "recanting witness: " + witness.variable() + ", on " + String.join(" -> ", witness.activePath())
                                + " and on " + String.join(" -> ", witness.otherPath()));
    }

    private void steps(Identification answer, Notation notation) {
        int number = 1;
        for (DerivationStep step : answer.derivation().steps()) {
            spec.commandLine()
                    .getOut()
                    .println("step " + number++ + ", " + step.rule() + ": " + TextPrinter.print(step.left(), notation)
                            + " = " + TextPrinter.print(step.right(), notation));
        }
    }

    private int alongPaths(CausalGraph graph, PrintWriter err) {
        List<List<String>> paths = along.stream()
                .map(path -> List.of(path.strip().split("\\s*->\\s*")))
                .toList();
        Set<Edge> active = new LinkedHashSet<>();
        for (List<String> path : paths) {
            for (int i = 0; i + 1 < path.size(); i++) {
                active.add(Edge.directed(path.get(i), path.get(i + 1)));
            }
        }
        Optional<Edge> missing =
                active.stream().filter(edge -> !graph.contains(edge)).findFirst();
        if (active.isEmpty() || missing.isPresent()) {
            err.println(missing.map(edge -> "There is no edge " + edge + " in this graph.")
                            .orElse("A path has at least two variables.")
                    + " Name a path along the arrows, such as --along \"X -> M -> Y\".");
            return CommandLine.MISUSE;
        }
        PathSpecificEffect effect = new PathSpecificEffect(
                graph, paths.getFirst().getFirst(), paths.getFirst().getLast(), active);
        Identification answer = effect.identify(Value.of(1), Value.of(0), Progress.unwatched());
        PrintWriter out = spec.commandLine().getOut();
        Notation notation = Notation.of(graph.variables());
        out.println(TextPrinter.print(answer.query(), notation));
        switch (answer) {
            case Identification.Identified(var _, Expression estimand, var _) -> formula(estimand, notation);
            case Identification.NotIdentified not -> {
                out.println("not identified: " + IdentificationWords.of(not.obstruction()));
                effect.recantingWitness().ifPresent(this::report);
            }
        }
        return answer.isIdentified() ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
    }

    private int answer(CausalGraph graph, EffectQuery query, List<AvailableDistribution> sources, Seed seed) {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = Progress.unwatched();
        Notation notation = Notation.of(graph.variables());
        boolean sample = !graph.withRole(Role.SELECTED).isEmpty()
                && sources.equals(List.of(AvailableDistribution.observational()));
        Identification answer = sample
                ? SelectionRecovery.on(graph).identify(query, progress)
                : GeneralIdentification.from(graph, sources).identify(query, progress);
        out.println(TextPrinter.print(query.expression(), notation));
        switch (answer) {
            case Identification.Identified identified -> {
                Expression estimand = identified.estimand();
                formula(estimand, notation);
                if (check) {
                    report(FormulaCheck.of(graph, query, estimand, sources, List.of(), RANDOM_MODELS, seed, progress));
                }
                if (query.outcomes().size() == 1 && !query.treatments().isEmpty()) {
                    EffectContrast contrast = EffectContrast.ofAnyTwoValues(query, estimand);
                    out.println("contrast: " + TextPrinter.print(contrast.question(), notation) + " = "
                            + TextPrinter.print(contrast.estimand(), notation));
                    out.println("LaTeX: " + LatexPrinter.print(contrast.question(), notation) + " = "
                            + LatexPrinter.print(contrast.estimand(), notation));
                    if (check) {
                        report(FormulaCheck.of(graph, contrast, sources, List.of(), RANDOM_MODELS, seed, progress));
                    }
                }
            }
            case Identification.NotIdentified not -> {
                out.println("not identified: " + IdentificationWords.of(not.obstruction()));
                if (query.given().isEmpty()) {
                    TwoModels.differingOn(graph, query, List.of(), seed, progress)
                            .ifPresent(models -> out.println("two models with the same P(V) give "
                                    + models.firstAnswer() + " and " + models.secondAnswer()));
                }
                MakeIdentifiable.forEffect(graph, query, MOST)
                        .all(progress)
                        .forEach(remedy -> out.println("would identify it: " + IdentificationWords.of(remedy)));
            }
        }
        steps(answer, notation);
        sets(graph, query).print(out, progress);
        if (implications) {
            implied(graph, out, progress);
        }
        return answer.isIdentified() ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
    }

    private void report(FormulaCheck tried) {
        spec.commandLine()
                .getOut()
                .println("checked: " + tried.agreeing() + " of " + tried.models() + " random models agree");
    }

    private static void implied(CausalGraph graph, PrintWriter out, Progress progress) {
        Implications.pairwise(graph, MOST, progress).forEach(each -> out.println("implied: " + each));
        Tetrads.vanishing(graph, MOST, progress).forEach(each -> out.println("implied: " + each));
        VermaConstraints.of(graph, progress).forEach(each -> out.println("implied: " + each));
    }
}
