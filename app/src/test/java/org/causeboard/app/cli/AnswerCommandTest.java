package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerCommandTest {
    @TempDir
    private Path folder;

    @Test
    void badLinesAreAnsweredWithAnErrorAndDoNotStopTheRun() throws IOException {
        Path requests = Files.writeString(folder.resolve("requests.jsonl"), """
                not json
                [1, 2]

                {"id": "q-1", "kind": "of no known kind"}
                """);
        ConsoleCall call = ConsoleCall.of("answer", requests.toString());
        assertThat(call.exitCode()).isEqualTo(0);
        assertThat(call.outputLines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("\"error\""));
        assertThat(call.outputLines().getLast()).contains("\"id\":\"q-1\"").contains("kind");
    }

    @Test
    void aMissingFileIsNoAnswerWithASentence() {
        ConsoleCall call = ConsoleCall.of("answer", folder.resolve("none.jsonl").toString());
        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.errors()).contains("There is no file").contains("none.jsonl");
    }

    @Test
    void aCallWithoutAFileIsMisuse() {
        assertThat(ConsoleCall.of("answer").exitCode()).isEqualTo(2);
        assertThat(ConsoleCall.of("answer", "x", "--threads", "0").exitCode()).isEqualTo(2);
        assertThat(ConsoleCall.of("no-such-command").exitCode()).isEqualTo(2);
    }
}
