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

    @Test
    void setsInAnEquivalenceClassHoldForEveryMember() throws IOException {
        ConsoleCall essential = identify("pdag { Z -- W; Z -> X; W -> X; X -> Y; Z -> Y }", "--do", "X", "--on", "Y");
        assertThat(essential.exitCode()).isEqualTo(CommandLine.ANSWERED);
        assertThat(essential.output())
                .contains(
                        "what follows is true in each of them", "adjustment set: [Z]", "set of smallest variance: [Z]");
        ConsoleCall ancestral = identify("pag { V @-> X; W @-> X; X -> Y }", "--do", "X", "--on", "Y");
        assertThat(ancestral.output()).contains("adjustment set: []");
        ConsoleCall open = identify("pdag { X -- Y }", "--do", "X", "--on", "Y");
        assertThat(open.exitCode()).isEqualTo(CommandLine.NO_ANSWER);
        assertThat(open.output()).contains("no adjustment set: ", "X -- Y", "give the edge a direction");
    }

    @Test
    void setsHoldWhatIsForcedAndNotWhatIsForbidden() throws IOException {
        String graph = "dag { X -> Y; W -> Z -> X; Z -> V -> Y }";
        ConsoleCall all = identify(graph, "--do", "X", "--on", "Y");
        assertThat(all.output())
                .contains("adjustment set: [Z]", "adjustment set: [V]", "smallest set: [", "back-door set: [Z]")
                .contains("set of smallest variance: [V]", "set for the direct effect: [V]");
        assertThat(identify(graph, "--do", "X", "--on", "Y", "--forced", "W", "--forbidden", "Z")
                        .output())
                .contains("adjustment set: [W, V]")
                .doesNotContain("adjustment set: [Z]");
        assertThat(identify(graph, "--do", "X", "--on", "Y", "--forced", "Q").errors())
                .contains("'Q' is not in this graph");
        assertThat(identify("dag { X -> M -> Y }", "--do", "X", "--on", "Y", "--forced", "M")
                        .output())
                .contains("no adjustment set: M must not be in a set", "X -> M");
    }

    @Test
    void questionsAcrossWorldsHaveFormulasOrReasons() throws IOException {
        assertThat(identify("dag { X -> M -> Y; X -> Y }", "--question", "NDE(X -> Y)")
                        .output())
                .contains("identified: sum_m E[Y | m, X=1] P(m | X=0) - E[Y | X=0]", "LaTeX:", "step 1,");
        assertThat(identify("dag { X -> Y; Z -> X; Z -> Y }", "--question", "P(Y_{X=1} = 1 | X=0)")
                        .output())
                .contains("identified: ");
        ConsoleCall both = identify("dag { X -> Y }", "--question", "P(Y_{X=1} = 1, Y_{X=0} = 0)");
        assertThat(both.exitCode()).isEqualTo(CommandLine.NO_ANSWER);
        assertThat(both.output()).contains("not identified: ");
        assertThat(identify("dag { X -> Y }", "--question", "P(Y_{X=1} = 1, Y = 0)")
                        .output())
                .contains("not identified: ");
        assertThat(identify("dag { X -> W -> M -> Y; W -> Y }", "--question", "PSE(X -> W -> M -> Y)")
                        .output())
                .contains("recanting witness: W, on X -> W -> M -> Y and on X -> W -> Y");
        assertThat(identify("dag { X -> M -> Y; X <-> Y }", "--question", "E[Y | do(X=1)]")
                        .output())
                .contains("identified: ");
        assertThat(identify("dag { X -> Y; X <-> Y }", "--question", "E[Y | do(X=1)]", "--available", "do(X)")
                        .exitCode())
                .isEqualTo(CommandLine.ANSWERED);
    }

    @Test
    void everyFormulaAcrossWorldsIsTriedOnRandomModels() throws IOException {
        String mediated = "dag { X -> M -> Y; X -> Y }";
        for (String question : new String[] {
            "NDE(X -> Y)", "ATT(X -> Y)", "P(Y_{X=1})", "P(Y_{X=1} = 1 | X=0)", "PSE(X -> M -> Y)", "MAP(Y | do(X=1))"
        }) {
            assertThat(identify(mediated, "--question", question, "--check").output())
                    .as(question)
                    .contains("checked: 50 of 50 random models agree");
        }
        assertThat(identify(
                                "dag { X -> Y; X <-> Y }",
                                "--question",
                                "E[Y | do(X=1)]",
                                "--available",
                                "lab differs in Z; lab: do(X)",
                                "--check")
                        .errors())
                .contains("'Z' is not in the graph");
        assertThat(identify(
                                "dag { Z -> X -> Y; Z -> Y; X <-> Y }",
                                "--question",
                                "E[Y | do(X=1)]",
                                "--available",
                                "P(V); lab differs in Z; lab: do(X)",
                                "--check")
                        .output())
                .contains("P^lab(", "checked: 50 of 50 random models agree");
    }

    @Test
    void whatIsNotIdentifiedAcrossWorldsComesWithModelsAndRemedies() throws IOException {
        ConsoleCall both = identify("dag { X -> Y }", "--question", "P(Y_{X=1} = 1, Y_{X=0} = 0)");
        assertThat(both.output()).contains("two models with the same P(V) give ", " for P(Y_{X=1}=1, Y_{X=0}=0)");
        ConsoleCall treated = identify("dag { X -> Y; X <-> Y }", "--question", "ATT(X -> Y)");
        assertThat(treated.output())
                .contains("two models with the same P(V) give ", "would identify it: arguing away X <-> Y");
    }

    @Test
    void modelsAndRemediesAreForWhatWasMeasured() throws IOException {
        ConsoleCall lab = identify(
                "dag { X -> Y; X <-> Y }", "--do", "X", "--on", "Y", "--available", "lab differs in Y; lab: do(X)");
        assertThat(lab.output())
                .contains("two models that agree on all that was measured give ")
                .contains("would identify it: arguing away that lab differs in Y")
                .doesNotContain("same P(V)", "would identify it: arguing away X <-> Y");
        ConsoleCall sample = identify("dag { X -> Y -> S; S [selected] }", "--do", "X", "--on", "Y");
        assertThat(sample.output())
                .contains("would identify it: observing P(V) of the whole target population")
                .contains("would identify it: arguing away Y -> S")
                .doesNotContain("would identify it: experiments do()");
    }

    @Test
    void aQuestionThatCannotBeReadSaysWhere() throws IOException {
        for (String question : new String[] {"P(Q_{X=1})", "P(Y_{X=1}", "PSE(X -> Q)", "X _||_ Y"}) {
            ConsoleCall call = identify("dag { X -> Y }", "--question", question);
            assertThat(call.exitCode()).as(question).isEqualTo(CommandLine.MISUSE);
            assertThat(call.errors()).as(question).contains("character ").doesNotContain("Exception");
        }
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
