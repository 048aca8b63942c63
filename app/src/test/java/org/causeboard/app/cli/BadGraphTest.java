package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Graph texts that make no sense, on the command line: each is refused with its place and what to do about it.
class BadGraphTest {
    private static final String[][] COMMANDS = {
        {"identify", "--do", "X", "--on", "Y"}, {"graph", "--as", "cpdag"}, {"graph", "--members", "5"}
    };

    @TempDir
    private Path folder;

    @Test
    void aCycleIsNamed() throws IOException {
        for (String[] command : COMMANDS) {
            ConsoleCall call = call("dag { X -> Z; Z -> Y; Y -> X }", command);
            assertThat(call.errors())
                    .as(command[0])
                    .containsIgnoringCase("cycle")
                    .contains("X", "Z", "Y");
        }
    }

    @Test
    void aTextThatBreaksOffSaysWhere() throws IOException {
        for (String text :
                new String[] {"dag { X -> ", "dag { X => Y }", "dag { X [exposure; Y }", "dag { \"X -> Y }"}) {
            ConsoleCall call = call(text, COMMANDS[0]);
            assertThat(call.exitCode()).as(text).isNotEqualTo(CommandLine.ANSWERED);
            assertThat(call.errors()).as(text).contains("line 1").doesNotContain("Exception");
        }
    }

    @Test
    void anUnknownVariableIsTold() throws IOException {
        assertThat(call("dag { X -> Z }", COMMANDS[0]).errors()).contains("'Y' is not in this graph. It has X, Z.");
    }

    @Test
    void aTextNestedAHundredThousandDeepIsReadOrRefused() throws IOException {
        String closed = "dag " + "{ ".repeat(100_000) + "X -> Y" + " }".repeat(100_000);
        assertThat(call(closed, COMMANDS[0]).output())
                .as("groups that are all closed")
                .contains("identified: P(y | x)");
        String open = "dag { X -> " + "{ ".repeat(100_000);
        for (String text : new String[] {open, "dag " + "(".repeat(100_000), "[".repeat(100_000)}) {
            for (String[] command : COMMANDS) {
                ConsoleCall call = call(text, command);
                assertThat(call.exitCode()).as(command[0]).isNotEqualTo(CommandLine.ANSWERED);
                assertThat(call.errors()).contains("line 1").doesNotContain("StackOverflow", "Exception");
                assertThat(call.errors().length()).isLessThan(10_000);
            }
        }
    }

    @Test
    void aTextOfTenMegabytesIsReadOrRefusedInWords() throws IOException {
        StringBuilder large = new StringBuilder("dag { X -> Y\n");
        for (int i = 0; large.length() < 10_000_000; i++) {
            large.append("X -> v").append(i).append('\n');
        }
        ConsoleCall edges = call(large + "}", COMMANDS[0]);
        assertThat(edges.output() + edges.errors()).isNotEmpty().doesNotContain("OutOfMemory", "Exception");
        ConsoleCall blank = call("dag { X -> Y " + " ".repeat(10_000_000) + "}", COMMANDS[0]);
        assertThat(blank.output() + blank.errors()).isNotEmpty().doesNotContain("OutOfMemory", "Exception");
    }

    private ConsoleCall call(String text, String... command) throws IOException {
        Path file = Files.writeString(folder.resolve("g.dag"), text);
        String[] all = new String[command.length + 1];
        all[0] = command[0];
        all[1] = file.toString();
        System.arraycopy(command, 1, all, 2, command.length - 1);
        return ConsoleCall.of(all);
    }
}
