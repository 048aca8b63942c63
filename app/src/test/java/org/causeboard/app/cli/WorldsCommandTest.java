package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.NamedWorld;
import org.causeboard.model.format.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldsCommandTest {
    @TempDir
    private Path folder;

    private Path saved(NamedWorld... worlds) throws IOException {
        Path file = folder.resolve("drug.causeboard");
        Files.write(file, Formats.writer(file).orElseThrow().write(DrugDocument.keeping(worlds), Progress.unwatched()));
        return file;
    }

    private static Event report(double no, double yes) {
        return new Event.Likelihood(
                Counterfactual.factual("Y"),
                List.of(new Event.Weight(new Value.Label("no"), no), new Event.Weight(new Value.Label("yes"), yes)));
    }

    @Test
    void keptWorldsAreListedWithWhatTheyExpectAndHowTheyDiffer() throws IOException {
        ConsoleCall call = ConsoleCall.of(
                "worlds",
                saved(DrugDocument.world("no"), DrugDocument.world("yes")).toString());
        assertThat(call.errors()).isEmpty();
        assertThat(call.outputLines())
                .contains(
                        "As observed",
                        "  P(Y=yes) = 0.55",
                        "do(X=no)",
                        "  P(Y=yes | do(X=no)) = 0.4",
                        "do(X=yes)",
                        "  P(Y=yes | do(X=yes)) = 0.7",
                        "do(X=yes) against do(X=no)",
                        "  P(Y=yes | do(X=yes)) - P(Y=yes | do(X=no)) = 0.3");
        assertThat(call.output()).contains("method:").contains("assumes:");
        assertThat(call.exitCode()).isEqualTo(CommandLine.ANSWERED);
    }

    @Test
    void whatIsSeenIsSeenAfterTheInterventionOrIsAFact() throws IOException {
        NamedWorld uncertain = new NamedWorld(
                "treated, perhaps well",
                World.of(new Intervention.SetTo("X", new Value.Label("yes"))),
                List.of(report(1, 3)));
        Path file = saved(uncertain);
        // after the intervention: 0.7 * 3 / (0.7 * 3 + 0.3) = 0.875
        assertThat(ConsoleCall.of("worlds", file.toString()).output())
                .contains("P(Y=yes | do(X=yes), Y in {no: 1, yes: 3}) = 0.875");
        // as a fact: P(Y_{X=yes} | Y) under a monotone coupling is 1 for those who are well, and
        // P(Y_x, not Y) / P(not Y) = (0.5 * 0.3) / 0.45 for the others; the report makes P(Y) = 1.65 / 2.1
        double well = 1.65 / 2.1;
        assertThat(ConsoleCall.of("worlds", file.toString(), "--facts", "--coupling", Coupling.MONOTONE.name())
                        .outputLines())
                .anySatisfy(line -> {
                    assertThat(line).startsWith("  P(Y_{X=yes}=yes | Y in {no: 1, yes: 3}) = ");
                    assertThat(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                            .isCloseTo(well + (1 - well) * 0.15 / 0.45, within(1e-3));
                });
    }

    @Test
    void aDocumentWithoutWorldsOrOutcomeSaysWhatToDo() throws IOException {
        ConsoleCall none = ConsoleCall.of("worlds", saved().toString());
        assertThat(none.errors()).contains("keeps no worlds");
        assertThat(none.exitCode()).isEqualTo(CommandLine.NO_ANSWER);
        ConsoleCall wrong =
                ConsoleCall.of("worlds", saved(DrugDocument.world("no")).toString(), "--outcome", "W");
        assertThat(wrong.errors()).contains("There is no variable 'W'");
        assertThat(wrong.exitCode()).isEqualTo(CommandLine.MISUSE);
        assertThat(ConsoleCall.of("worlds", saved(DrugDocument.world("no")).toString(), "--outcome", "X")
                        .output())
                .contains("P(X=yes) = 0.5");
    }

    @Test
    void anUncertainFindingIsAskedOnTheCommandLine() throws IOException {
        ConsoleCall call = ConsoleCall.of("ask", saved().toString(), "P(X=yes | Y in {yes: 80, no: 20})");
        double yes = 0.7 * 80 + 0.3 * 20;
        double no = 0.4 * 80 + 0.6 * 20;
        assertThat(call.outputLines().getFirst())
                .isEqualTo("P(X=yes | Y in {yes: 80, no: 20}) = "
                        + new BigDecimal(yes / (yes + no)).round(new MathContext(4)));
        ConsoleCall wrong = ConsoleCall.of("ask", saved().toString(), "P(X=yes | Y in {yes: 80, no})");
        assertThat(wrong.outputLines().get(1)).isEqualTo(" ".repeat(25) + "^");
        assertThat(wrong.exitCode()).isEqualTo(CommandLine.MISUSE);
    }
}
