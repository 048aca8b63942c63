package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {
    @TempDir
    private Path folder;

    @Test
    void anEffectIsEstimatedFromGraphAndRows() throws IOException {
        Path graph = Files.writeString(folder.resolve("g.dag"), "dag { Z -> X ; Z -> Y ; X -> Y }");
        Path rows = Files.writeString(
                folder.resolve("d.csv"), "Z,X,Y\n" + "0,0,0\n0,0,1\n0,1,1\n0,1,1\n1,0,0\n1,0,0\n1,1,0\n1,1,1\n");
        ConsoleCall call = ConsoleCall.of("ask", graph.toString(), "P(Y=1 | do(X=1))", "--data", rows.toString());
        assertThat(call.errors()).isEmpty();
        assertThat(call.outputLines().getFirst()).startsWith("P(Y=1 | do(X=1)) = 0.75 (95 %:");
        assertThat(call.output())
                .contains("estimand: sum_z P(Y=1 | X=1, z) P(z)")
                .contains("assumes:");
        assertThat(call.exitCode()).isEqualTo(CommandLine.ANSWERED);
    }

    @Test
    void aContrastShowsTheDifferenceOfBothEstimands() throws IOException {
        Path rows = Files.writeString(
                folder.resolve("d.csv"),
                "Z,X,M,Y\n" + "0,0,0,0\n0,0,1,1\n0,1,1,1\n0,1,0,1\n1,0,0,0\n1,0,1,0\n1,1,0,0\n1,1,1,1\n".repeat(4));
        Path graph = Files.writeString(folder.resolve("g.dag"), "dag { Z -> X ; Z -> Y ; X -> Y }");
        assertThat(ConsoleCall.of("ask", graph.toString(), "ATE(X -> Y)", "--data", rows.toString())
                        .output())
                .contains("estimand: sum_z E[Y | X=1, z] P(z) - sum_z E[Y | X=0, z] P(z)");
        assertThat(ConsoleCall.of("ask", graph.toString(), "ATT(X -> Y)", "--data", rows.toString())
                        .output())
                .contains("estimand: E[Y | X=1] - sum_z E[Y | X=0, z] P(z | X=1)");
        Path front = Files.writeString(folder.resolve("f.dag"), "dag { X -> M -> Y ; X <-> Y }");
        assertThat(ConsoleCall.of("ask", front.toString(), "ATE(X -> Y)", "--data", rows.toString())
                        .output())
                .contains(
                        "estimand: sum_m P(m | X=1) sum_x E[Y | m, x] P(x) - sum_m P(m | X=0) sum_x E[Y | m, x] P(x)");
    }

    @Test
    void theMostProbableValuesAndJointNumbersAreListed() throws IOException {
        Path graph = Files.writeString(folder.resolve("g.dag"), "dag { X -> Y }");
        Path rows = Files.writeString(folder.resolve("d.csv"), "X,Y\nno,yes\nno,yes\nno,no\nyes,yes\nyes,no\n");
        ConsoleCall most = ConsoleCall.of("ask", graph.toString(), "MAP(X, Y)", "--data", rows.toString());
        assertThat(most.outputLines()).startsWith("X = no", "Y = yes", "joint probability: 0.4");
        ConsoleCall all = ConsoleCall.of("ask", graph.toString(), "MPE(| X=yes)", "--data", rows.toString());
        assertThat(all.outputLines().getFirst()).startsWith("Y = ");
        ConsoleCall joint = ConsoleCall.of("ask", graph.toString(), "P(X, Y)", "--data", rows.toString());
        assertThat(joint.outputLines())
                .startsWith("X = no, Y = no: 0.2 (95 %: 0.0 to 0.5506)", "X = no, Y = yes: 0.4 (95 %: 0.0 to 0.8294)");
        ConsoleCall wrong = ConsoleCall.of("ask", graph.toString(), "MPE(X)", "--data", rows.toString());
        assertThat(wrong.output()).contains("Write MPE(| X=1), or MAP(X, Y | Z=1)");
        assertThat(wrong.exitCode()).isEqualTo(CommandLine.MISUSE);
    }

    @Test
    void separationNeedsNoRows() throws IOException {
        Path graph = Files.writeString(folder.resolve("g.dag"), "dag { X -> M -> Y }");
        ConsoleCall call = ConsoleCall.of("ask", graph.toString(), "X _||_ Y | M");
        assertThat(call.outputLines().getFirst()).startsWith("Yes.");
    }

    @Test
    void whatCannotBeAnsweredSaysWhy() throws IOException {
        Path graph = Files.writeString(folder.resolve("g.dag"), "dag { X -> Y }");
        ConsoleCall bare = ConsoleCall.of("ask", graph.toString(), "P(Y | do(X=1))");
        assertThat(bare.exitCode()).isEqualTo(CommandLine.NO_ANSWER);
        assertThat(bare.output()).contains("mechanism");
        ConsoleCall wrong = ConsoleCall.of("ask", graph.toString(), "P(Yy | do(X=1))");
        assertThat(wrong.exitCode()).isEqualTo(CommandLine.MISUSE);
        assertThat(wrong.outputLines().get(1)).isEqualTo("  ^");
        assertThat(wrong.output()).contains("Did you mean Y?");
        assertThat(ConsoleCall.of("ask", folder.resolve("x.unknown").toString(), "P(Y)")
                        .exitCode())
                .isEqualTo(CommandLine.MISUSE);
    }

    @Test
    void sensitivityIsToldBesideTheAnswer() throws IOException {
        Path graph = Files.writeString(folder.resolve("g.dag"), "dag { X -> Y }");
        StringBuilder rows = new StringBuilder("X,Y\n");
        for (int i = 0; i < 60; i++) {
            rows.append(i % 2)
                    .append(',')
                    .append(i % 2 == 0 ? i % 5 == 0 ? 1 : 0 : i % 3 == 0 ? 0 : 1)
                    .append('\n');
        }
        Path data = Files.writeString(folder.resolve("d.csv"), rows);
        ConsoleCall call =
                ConsoleCall.of("ask", graph.toString(), "ATE(X -> Y)", "--data", data.toString(), "--sensitivity");
        assertThat(call.output())
                .contains("hidden confounder: one that explains")
                .contains("E-value: ");
        assertThat(call.exitCode()).isEqualTo(CommandLine.ANSWERED);
    }

    @Test
    void aGraphIsCheckedOnRows() throws IOException {
        StringBuilder rows = new StringBuilder("X,M,Y\n");
        for (int i = 0; i < 200; i++) {
            rows.append(i % 2)
                    .append(',')
                    .append(i % 3 == 0 ? 0 : 1)
                    .append(',')
                    .append(i % 2)
                    .append('\n');
        }
        Path data = Files.writeString(folder.resolve("d.csv"), rows);
        Path wrong = Files.writeString(folder.resolve("wrong.dag"), "dag { X -> M -> Y }");
        ConsoleCall failed = ConsoleCall.of("check", wrong.toString(), "--data", data.toString());
        assertThat(failed.exitCode()).isEqualTo(CommandLine.NO_ANSWER);
        assertThat(failed.output()).contains("X _||_ Y | M").contains("missing between 'X' and 'Y'");
        Path right = Files.writeString(folder.resolve("right.dag"), "dag { X -> Y M }");
        ConsoleCall held = ConsoleCall.of("check", right.toString(), "--data", data.toString(), "--all");
        assertThat(held.exitCode()).isEqualTo(CommandLine.ANSWERED);
        assertThat(held.output()).contains("contradict none of the 2").contains("holds: ");
        assertThat(ConsoleCall.of("check", right.toString()).exitCode()).isEqualTo(CommandLine.NO_ANSWER);
    }
}
