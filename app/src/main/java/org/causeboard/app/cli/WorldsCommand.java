package org.causeboard.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Planner;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.NamedWorld;
import org.causeboard.model.document.Situation;
import org.causeboard.model.format.Formats;
import org.causeboard.model.workbench.Snapshots;
import org.causeboard.model.workbench.WorldQuestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `causeboard worlds FILE`: the worlds that a document keeps side by side, what each expects of the outcome, and how
/// the others differ from the first.
@Command(
        name = "worlds",
        mixinStandardHelpOptions = true,
        description =
                "Lists the worlds that a document keeps, with what each expects of the outcome and how they differ.",
        footer = {
            "",
            "Of an outcome with states the probability of its last state is told, else its mean. The world as observed",
            "comes first; contrasts are with the first kept world."
        })
final class WorldsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The document.")
    private Path file;

    @Option(
            names = "--outcome",
            paramLabel = "VARIABLE",
            description = "What is expected of; by default the variable with the role of the outcome.")
    private Optional<String> outcome = Optional.empty();

    @Option(
            names = "--facts",
            description =
                    "What is seen in a world is a fact of the world as it was, as when imagining; by default that is so"
                            + " of worlds that were kept while imagining, and in others it is seen after what is"
                            + " done.")
    private boolean facts;

    @Option(
            names = "--coupling",
            paramLabel = "NAME",
            description =
                    "What is assumed of tables across worlds: ${COMPLETION-CANDIDATES}; by default what the document"
                            + " says.")
    private Optional<Coupling> coupling = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        Optional<CausalDocument> read = new Documents(errors).read(file);
        if (read.isEmpty()) {
            return Formats.reader(file).isEmpty() ? CommandLine.MISUSE : CommandLine.NO_ANSWER;
        }
        CausalDocument document = read.get();
        if (document.worlds().isEmpty()) {
            errors.println("The document keeps no worlds. Keep some in its window, beside the list of worlds.");
            return CommandLine.NO_ANSWER;
        }
        Optional<String> asked = outcome.or(() -> theOutcome(document));
        if (asked.isEmpty() || !document.graph().contains(asked.get())) {
            errors.println(asked.map(name -> "There is no variable '" + name + "'.")
                    .orElse("The document has no outcome, or several. Name one with --outcome."));
            return CommandLine.MISUSE;
        }
        Snapshot snapshot = Snapshots.of(document);
        return tell(
                document.worlds(),
                asked.get(),
                coupling.map(snapshot::withCoupling).orElse(snapshot));
    }

    private static Optional<String> theOutcome(CausalDocument document) {
        List<String> outcomes = List.copyOf(document.graph().withRole(Role.OUTCOME));
        return outcomes.size() == 1 ? Optional.of(outcomes.getFirst()) : Optional.empty();
    }

    private int tell(List<NamedWorld> kept, String variable, Snapshot snapshot) {
        Domain domain = snapshot.variables().get(variable).domain();
        List<WorldQuestions.Side> sides = kept.stream().map(this::side).toList();
        List<Query> queries = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        titles.add("As observed");
        queries.add(WorldQuestions.expected(new WorldQuestions.Side(World.FACTUAL, List.of()), variable, domain));
        for (int world = 0; world < kept.size(); world++) {
            titles.add(kept.get(world).name());
            queries.add(WorldQuestions.expected(sides.get(world), variable, domain));
        }
        for (int world = 1; world < kept.size(); world++) {
            titles.add(kept.get(world).name() + " against " + kept.getFirst().name());
            queries.add(WorldQuestions.difference(sides.get(world), sides.getFirst(), variable, domain));
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean all = true;
        for (int i = 0; i < queries.size(); i++) {
            Answer answer = new Planner().answer(queries.get(i), snapshot, Progress.unwatched());
            all &= answer instanceof Answer.Answered || answer instanceof Answer.Bounded;
            out.println(titles.get(i));
            AnswerLines.of(answer, QueryText.print(queries.get(i))).forEach(line -> out.println("  " + line));
        }
        return all ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
    }

    private WorldQuestions.Side side(NamedWorld kept) {
        return facts || kept.situation().stance() == Situation.Stance.IMAGINE
                ? new WorldQuestions.Side(kept.world(), kept.evidence())
                : WorldQuestions.Side.seenIn(kept.world(), kept.evidence());
    }
}
