package org.causeboard.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.causeboard.engine.identify.Hedge;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.Obstruction;
import org.causeboard.engine.identify.PathSpecificEffect;
import org.causeboard.engine.identify.SelectionRecovery;
import org.causeboard.engine.identify.SourceText;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.FrontDoorSets;
import org.causeboard.engine.identify.adjust.Instruments;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.identify.remedy.MakeIdentifiable;
import org.causeboard.engine.identify.remedy.Remedy;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.CausalDocument;
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
            "Available data: P(V); do(Z); lab differs in W; lab: do(X)"
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
        Optional<String> unknown = Stream.of(treatments, outcomes, given)
                .flatMap(List::stream)
                .filter(name -> !graph.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            err.println("'" + unknown.get() + "' is not in this graph. It has " + String.join(", ", graph.variables())
                    + ".");
            return CommandLine.MISUSE;
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
                    yield answer(graph, query, read.sources(), document.get().seed());
                } catch (IllegalArgumentException refused) {
                    err.println(refused.getMessage());
                    yield CommandLine.MISUSE;
                }
            }
        };
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
            case Identification.Identified(var _, Expression estimand, var _) -> {
                out.println("identified: " + TextPrinter.print(estimand, notation));
                out.println("LaTeX: " + LatexPrinter.print(estimand, notation));
            }
            case Identification.NotIdentified not -> {
                out.println("not identified: " + words(not.obstruction()));
                effect.recantingWitness()
                        .ifPresent(witness -> out.println("recanting witness: " + witness.variable() + ", on "
                                + String.join(" -> ", witness.activePath()) + " and on "
                                + String.join(" -> ", witness.otherPath())));
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
                out.println("identified: " + TextPrinter.print(estimand, notation));
                out.println("LaTeX: " + LatexPrinter.print(estimand, notation));
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
                out.println("not identified: " + words(not.obstruction()));
                if (query.given().isEmpty()) {
                    TwoModels.differingOn(graph, query, List.of(), seed, progress)
                            .ifPresent(models -> out.println("two models with the same P(V) give "
                                    + models.firstAnswer() + " and " + models.secondAnswer()));
                }
                MakeIdentifiable.forEffect(graph, query, MOST)
                        .all(progress)
                        .forEach(remedy -> out.println("would identify it: " + words(remedy)));
            }
        }
        int number = 1;
        for (DerivationStep step : answer.derivation().steps()) {
            out.println("step " + number++ + ", " + step.rule() + ": " + TextPrinter.print(step.left(), notation)
                    + " = " + TextPrinter.print(step.right(), notation));
        }
        sets(graph, query, out, progress);
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

    private static String words(Obstruction obstruction) {
        return switch (obstruction) {
            case Hedge hedge ->
                "a hedge on " + String.join(", ", hedge.district()) + " with the roots "
                        + String.join(", ", hedge.roots());
            case Obstruction.MissingFactor missing ->
                "no available distribution gives the factor of " + String.join(", ", missing.district());
            case Obstruction.InconsistentFactor clash ->
                String.join(", ", clash.variables()) + " would need two values at once";
            case Obstruction.ImpossibleCondition _ -> "the conditions exclude each other";
        };
    }

    private static String words(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Experiments experiments ->
                "experiments "
                        + experiments.interventions().stream()
                                .map(set -> "do(" + String.join(", ", set) + ")")
                                .collect(Collectors.joining("; "));
            case Remedy.Measurements measured -> {
                List<String> what = new ArrayList<>(measured.variables());
                measured.commonCauses().forEach(edge -> what.add("the common cause of " + edge));
                yield "measuring " + String.join(", ", what);
            }
            case Remedy.NoEdge without -> "arguing away " + without.edge();
        };
    }

    private static void sets(CausalGraph graph, EffectQuery query, PrintWriter out, Progress progress) {
        Effect effect = Effect.of(graph, query.treatments(), query.outcomes());
        AdjustmentSets.of(effect).minimal(MOST, progress).forEach(set -> out.println("adjustment set: " + set));
        AdjustmentSets.of(effect).optimal().ifPresent(set -> out.println("set of smallest variance: " + set));
        FrontDoorSets.of(effect).minimal(MOST, progress).forEach(set -> out.println("front-door set: " + set));
        if (effect.treatments().size() == 1 && effect.outcomes().size() == 1) {
            Instruments.of(effect)
                    .list(progress)
                    .forEach(each -> out.println("instrument: " + each.variable() + " given " + each.given()));
        }
    }

    private static void implied(CausalGraph graph, PrintWriter out, Progress progress) {
        Implications.pairwise(graph, MOST, progress).forEach(each -> out.println("implied: " + each));
        Tetrads.vanishing(graph, MOST, progress).forEach(each -> out.println("implied: " + each));
        VermaConstraints.of(graph, progress).forEach(each -> out.println("implied: " + each));
    }
}
