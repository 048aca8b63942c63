package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
    void bytesThatAreNotTextSpoilTheirOwnLineOnly() throws IOException {
        String separation =
                "{\"id\": \"%s\", \"graph\": {\"nodes\": [\"A\", \"B\"]}, \"a\": [\"A\"], \"b\": [\"B\"], \"given\": []}";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("\uFEFF" + separation.formatted("first") + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, '{', '\n'});
        bytes.writeBytes(separation.formatted("last").getBytes(StandardCharsets.UTF_8));
        Path requests = Files.write(folder.resolve("requests.jsonl"), bytes.toByteArray());
        ConsoleCall call = ConsoleCall.of("answer", requests.toString());
        assertThat(call.exitCode()).isEqualTo(0);
        assertThat(call.outputLines()).hasSize(3);
        assertThat(call.outputLines().getFirst()).isEqualTo("{\"id\":\"first\",\"separated\":true}");
        assertThat(call.outputLines().get(1)).contains("\"error\"");
        assertThat(call.outputLines().getLast()).isEqualTo("{\"id\":\"last\",\"separated\":true}");
    }

    @Test
    void variablesOfANetworkMayHaveAnyNameAndItsFileMayBePlain() throws IOException {
        Path networks = Files.createDirectory(folder.resolve("networks"));
        Files.writeString(networks.resolve("small.bif"), """
                network small { }
                variable "//x" { type discrete [ 2 ] { yes, no }; }
                probability ( "//x" ) { table 0.25, 0.75; }
                """);
        Path requests = Files.writeString(
                folder.resolve("requests.jsonl"), "{\"network\": \"small\", \"evidence\": {}, \"do\": {}}");
        assertThat(ConsoleCall.of("answer", requests.toString()).outputLines().getFirst())
                .startsWith("{\"expected\":{\"//x\":[0.25,0.75]}");
    }

    @Test
    void answersThatCannotBeWrittenAreNoSuccess() throws IOException { // a full disk, a closed pipe
        Path requests = Files.writeString(folder.resolve("requests.jsonl"), "{}\n{}\n");
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        int code = CommandLine.run(new PrintWriter(full), new PrintWriter(err), "answer", requests.toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("could not be written");
    }

    @Test
    void aFileWithoutRequestsIsNoSuccess() throws IOException {
        Path requests = Files.writeString(folder.resolve("requests.jsonl"), "\n \n");
        ConsoleCall call = ConsoleCall.of("answer", requests.toString());
        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.errors()).contains("There is no request in");
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
