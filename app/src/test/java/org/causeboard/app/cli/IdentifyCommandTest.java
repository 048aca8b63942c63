package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifyCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theFrontDoorComesWithFormulaProofAndCheck() throws IOException {
        ConsoleCall call = identify("dag { X [exposure]; Y [outcome]; X -> M -> Y; X <-> Y }", "--check");
        assertThat(call.exitCode()).isEqualTo(CommandLine.ANSWERED);
        assertThat(call.output())
                .contains("identified: sum_m P(m | x) sum_x' P(y | m, x') P(x')")
                .contains("checked: 50 of 50 random models agree")
                .contains("contrast: E[Y | do(x')] - E[Y | do(x)] = sum_m P(m | x')")
                .doesNotContain("checked: 0")
                .contains("step 1, TOTAL_PROBABILITY")
                .contains("front-door set: [M]");
    }

    @Test
    void whatIsNotIdentifiedComesWithHedgeModelsAndRemedies() throws IOException {
        ConsoleCall call = identify("dag { X -> Y; X <-> Y }", "--do", "X", "--on", "Y");
        assertThat(call.exitCode()).isEqualTo(CommandLine.NO_ANSWER);
        assertThat(call.output())
                .contains("not identified: a hedge on X, Y with the roots Y")
                .contains("two models with the same P(V) give")
                .contains("would identify it: arguing away X <-> Y");
    }

    @Test
    void aTrialElsewhereIsTransported() throws IOException {
        ConsoleCall call = identify(
                "dag { W -> X -> Y; W -> Y; X <-> Y }",
                "--do",
                "X",
                "--on",
                "Y",
                "--available",
                "P(V); lab differs in W; lab: do(X)");
        assertThat(call.output()).contains("identified: sum_w P^lab(y | do(x), w) P(w)");
    }

    @Test
    void badQuestionsSayWhatToDo() throws IOException {
        assertThat(identify("dag { X -> Y }").errors()).contains("--do X --on Y");
        assertThat(identify("dag { X -> Y }", "--do", "Q", "--on", "Y").errors())
                .contains("'Q' is not in this graph. It has X, Y.");
        assertThat(identify("dag { X [exposure]; Y [outcome, latent]; X -> Y }").errors())
                .contains("'Y' is marked as OUTCOME and as LATENT");
        assertThat(identify("digraph { X -> Y; Y -> X }", "--do", "X", "--on", "Y")
                        .errors())
                .contains("cycle");
        ConsoleCall unknown = identify("dag { X -> Y }", "--do", "X", "--on", "Y", "--available", "do(Q)");
        assertThat(unknown.exitCode()).isEqualTo(CommandLine.MISUSE);
        assertThat(unknown.errors()).contains("statement 1");
    }

    @Test
    void anEffectAlongAPathIsIdentifiedOrHasARecantingWitness() throws IOException {
        ConsoleCall fine = identify("dag { X -> M -> Y; X -> Y }", "--along", "X -> M -> Y");
        assertThat(fine.output())
                .contains("identified: sum_m P(y | m, X=0) P(m | X=1)")
                .contains("LaTeX:");
        ConsoleCall witness = identify("dag { X -> W -> M -> Y; W -> Y }", "--along", "X -> W -> M -> Y");
        assertThat(witness.exitCode()).isEqualTo(CommandLine.NO_ANSWER);
        assertThat(witness.output()).contains("recanting witness: W");
        assertThat(identify("dag { X -> Y }", "--along", "X -> Q -> Y").errors())
                .contains("no edge X -> Q");
    }

    private ConsoleCall identify(String graph, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("g.dag"), graph);
        String[] all = new String[options.length + 2];
        all[0] = "identify";
        all[1] = file.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return ConsoleCall.of(all);
    }
}
