package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.format.Formats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every command that `causeboard --help` names: it does what it is for, exits with 1 and a reason where
/// there is no answer and with 2 where the call makes no sense, and never shows where in the program it happened.
class EveryCommandTest {
    private static final int ANSWERED = CommandLine.ANSWERED;
    private static final int NO_ANSWER = CommandLine.NO_ANSWER;
    private static final int MISUSE = CommandLine.MISUSE;

    @TempDir
    private Path folder;

    /// One call, with the files of `writeTheFiles`, and what it must come to.
    record Call(List<String> words, int code, String says) {
        private static Call of(String line, int code, String says) {
            return new Call(List.of(line.split(" ")), code, says);
        }

        String command() {
            return words.getFirst();
        }
    }

    private static Stream<Call> calls() {
        return Stream.of(
                Call.of("ask net.bif P(Y=b)", ANSWERED, "0.6"),
                Call.of("ask net.bif P(Yy=b)", MISUSE, "Did you mean Y?"),
                Call.of("ask none.bif P(Y)", NO_ANSWER, "There is no file"),
                Call.of("ask graph.xyz P(Y)", MISUSE, "ending"),
                Call.of("ask net.bif", MISUSE, "QUERY"),
                Call.of("identify chain.dag --do X --on Y", ANSWERED, "identified: P(y | x)"),
                Call.of("identify arc.dag --do X --on Y", NO_ANSWER, "not identif"),
                Call.of("identify chain.dag --do W --on Y", MISUSE, "W"),
                Call.of("identify none.dag --do X --on Y", NO_ANSWER, "There is no file"),
                Call.of("identify graph.xyz --do X --on Y", MISUSE, "ending"),
                Call.of("graph graph.xyz --as cpdag", MISUSE, "ending"),
                Call.of("graph chain.dag --as cpdag", ANSWERED, "X"),
                Call.of("graph chain.dag --as tree", MISUSE, "cpdag"),
                Call.of("graph circle.dag --as cpdag", NO_ANSWER, "cycle"),
                Call.of("convert chain.dag out.dot", ANSWERED, ""),
                Call.of("convert net.bif out.xmlbif", ANSWERED, ""),
                Call.of("convert chain.dag out.xyz", MISUSE, "ending"),
                Call.of("convert graph.xyz out.dot", MISUSE, "ending"),
                Call.of("convert cut.causeboard out.dot", NO_ANSWER, "cut.causeboard"),
                Call.of("convert chain.dag no/such/folder/out.dot", NO_ANSWER, "no/such/folder"),
                Call.of("check free.dag --data rows.csv", ANSWERED, "contradict none"),
                Call.of("check chain.dag --data rows.csv", NO_ANSWER, "The data contradict"),
                Call.of("check chain.dag", NO_ANSWER, "--data"),
                Call.of("check chain.dag --data none.csv", NO_ANSWER, "none.csv"),
                Call.of("check graph.xyz --data rows.csv", MISUSE, "ending"),
                Call.of("check chain.dag --level 2", MISUSE, "--level"),
                Call.of("fit chain.dag rows.csv", ANSWERED, "Y: "),
                Call.of("fit chain.dag other.csv", NO_ANSWER, "X"),
                Call.of("fit chain.dag empty.csv", NO_ANSWER, "empty.csv"),
                Call.of("fit chain.dag rows.csv -o out.xyz", MISUSE, "ending"),
                Call.of("fit graph.xyz rows.csv", MISUSE, "ending"),
                Call.of("fit chain.dag", MISUSE, "DATA"),
                Call.of("render chain.dag out.svg", ANSWERED, ""),
                Call.of("render chain.dag out.gif", MISUSE, ".svg"),
                Call.of("render chain.dag out.png --theme pink", MISUSE, "dark"),
                Call.of("render chain.dag out.png --scale 40", MISUSE, "--scale"),
                Call.of("render chain.dag out.png --scale wide", MISUSE, "wide"),
                Call.of("render graph.xyz out.png", MISUSE, "ending"),
                Call.of("render none.dag out.png", NO_ANSWER, "There is no file"),
                Call.of("worlds drug.causeboard", ANSWERED, "P(Y=yes | do(X=yes)) = 0.7"),
                Call.of("worlds drug.causeboard --outcome W", MISUSE, "W"),
                Call.of("worlds drug.causeboard --coupling none", MISUSE, "MONOTONE"),
                Call.of("worlds chain.dag", NO_ANSWER, "keeps no worlds"),
                Call.of("worlds none.causeboard", NO_ANSWER, "There is no file"),
                Call.of("worlds graph.xyz", MISUSE, "ending"),
                Call.of("examples", ANSWERED, "kidney-stones"),
                Call.of("examples kidney-stones out.causeboard", ANSWERED, ""),
                Call.of("examples kidney-stone", MISUSE, "kidney-stones"),
                Call.of("examples kidney-stones out.xyz", MISUSE, "ending"),
                Call.of("answer requests.jsonl", ANSWERED, "\"separated\":true"),
                Call.of("answer none.jsonl", NO_ANSWER, "none.jsonl"),
                Call.of("answer requests.jsonl --threads 0", MISUSE, "--threads"));
    }

    private static List<String> commands() {
        return ConsoleCall.of("--help").outputLines().stream()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.matches(" {2}\\S.*"))
                .map(line -> line.strip().split("\\s+")[0])
                .toList();
    }

    @BeforeEach
    void writeTheFiles() throws IOException {
        write("net.bif", """
                network n {}
                variable X { type discrete [2] { a, b }; }
                variable Y { type discrete [2] { a, b }; }
                probability ( X ) { table 0.5, 0.5; }
                probability ( Y | X ) { (a) 0.5, 0.5; (b) 0.3, 0.7; }
                """);
        write("chain.dag", "dag { X -> M -> Y }");
        write("arc.dag", "dag { X -> Y X <-> Y }");
        write("free.dag", "dag { X -> Y M }");
        write("circle.dag", "dag { X -> Y Y -> X }");
        write("cut.causeboard", "PK");
        Files.write(
                folder.resolve("drug.causeboard"),
                Formats.writer(folder.resolve("drug.causeboard"))
                        .orElseThrow()
                        .write(DrugDocument.keeping(DrugDocument.world("yes")), Progress.unwatched()));
        write("graph.xyz", "dag { X -> Y }");
        write("empty.csv", "");
        write("other.csv", "V,W\n1,2\n2,1\n");
        // Y is X, and M goes its own way
        write("rows.csv", "X,M,Y\n" + "0,0,0\n1,1,1\n0,1,0\n1,0,1\n0,1,0\n1,1,1\n".repeat(40));
        write(
                "requests.jsonl",
                "{\"id\": \"one\", \"graph\": {\"nodes\": [\"A\", \"B\"]}, \"a\": [\"A\"], \"b\": [\"B\"],"
                        + " \"given\": []}\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /// With its files in the test's folder.
    private ConsoleCall made(Call call) {
        return ConsoleCall.of(call.words().stream()
                .map(word -> word.matches("(no/.*/)?\\w+\\.\\w+")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallDoesItsWorkOrSaysWhyNot(Call call) {
        ConsoleCall made = made(call);
        String all = made.output() + made.errors();
        assertThat(made.exitCode()).as(all).isEqualTo(call.code());
        assertThat(all).contains(call.says()).doesNotContain("Exception", "\tat ", "Optional[");
        assertThat(call.code() == ANSWERED || !all.isBlank()).as("a reason").isTrue();
    }

    @Test
    void everyCommandHasCallsThatAreAnsweredAndThatAreNot() {
        assertThat(commands()).hasSizeGreaterThanOrEqualTo(9);
        for (String command : commands()) {
            List<Integer> codes = calls().filter(call -> call.command().equals(command))
                    .map(Call::code)
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(codes).as(command).contains(ANSWERED, MISUSE);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpAndMisspeltOptionsAreUnderstood(String command) {
        ConsoleCall help = ConsoleCall.of(command, "--help");
        assertThat(help.exitCode()).isEqualTo(ANSWERED);
        assertThat(help.output()).startsWith("Usage: causeboard " + command);
        List<String> words =
                new ArrayList<>(calls().filter(each -> each.command().equals(command))
                        .findFirst()
                        .orElseThrow()
                        .words());
        words.add("--hlep");
        ConsoleCall misspelt = made(new Call(words, MISUSE, "--hlep"));
        assertThat(misspelt.exitCode()).isEqualTo(MISUSE);
        assertThat(misspelt.errors()).contains("--hlep").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aMisspeltCommandIsToldWithTheNearestOne() {
        ConsoleCall call = ConsoleCall.of("aks", "x.dag");
        assertThat(call.exitCode()).isEqualTo(MISUSE);
        assertThat(call.errors()).contains("aks").contains("ask");
    }
}
