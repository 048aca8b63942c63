package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `causeboard ask` says to input that has no answer: what is wrong, where, and with an exit code that is not 0.
class BadInputTest {
    private static final String STATES = "{\"kind\":\"Categorical\",\"states\":[\"no\",\"yes\"]}";
    private static final String NUMBER =
            "{\"kind\":\"Numeric\",\"unit\":\"\",\"range\":{\"lower\":\"-Infinity\",\"upper\":\"Infinity\"}}";
    private static final String COIN = table("[]", "[]", "[0.5,0.5]");
    private static final String NORMAL = "{\"kind\":\"LinearGaussianMechanism\",\"predictor\":"
            + "{\"intercept\":0.0,\"terms\":[]},\"standardDeviation\":1.0}";

    @TempDir
    private Path folder;

    @Test
    void aTableThatDoesNotAddUpNamesVariableAndRow() throws IOException {
        Path document =
                document(variable("X", STATES, table("[]", "[]", "[0.5,0.7]")) + "," + variable("Y", STATES, COIN));
        says(document, "P(X)", CommandLine.NO_ANSWER, "Variable 'X'", "Row 1 of the table adds up to 1.2, not to 1");
        says(document, "P(X)", CommandLine.NO_ANSWER, "opened without its mechanism", "'X' has no mechanism yet");
        says(document, "P(Y)", CommandLine.ANSWERED, "Y = yes: 0.5"); // the rest stays usable
        Path negative = document(variable("X", STATES, table("[]", "[]", "[-0.5,1.5]")));
        says(negative, "P(X)", CommandLine.NO_ANSWER, "Row 1 of the table holds -0.5. A probability is not negative.");
        Path network = Files.writeString(folder.resolve("n.bif"), """
                network n {}
                variable X { type discrete [2] { no, yes }; }
                variable Y { type discrete [2] { no, yes }; }
                probability ( X ) { table 0.5, 0.5; }
                probability ( Y | X ) { (no) 0.1, 0.9; (yes) 0.3, 0.9; }
                """);
        says(network, "P(Y)", CommandLine.NO_ANSWER, "line 5", "Row (yes) of 'Y' sums to 1.2");
        Path misspelt = Files.writeString(
                folder.resolve("m.bif"), Files.readString(network).replace("(yes) 0.3, 0.9", "(yess) 0.3, 0.7"));
        says(misspelt, "P(Y)", CommandLine.NO_ANSWER, "line 5, column 41", "states: no, yes");
    }

    @Test
    void misspeltStatesAndVariablesGetTheNearestOne() throws IOException {
        Path document = confounded();
        says(document, "P(Y=yess | X=no)", CommandLine.MISUSE, "    ^", "Did you mean yes?");
        says(document, "P(Yy=yes)", CommandLine.MISUSE, "  ^", "Did you mean Y?");
        says(document, "PP(Y=yes)", CommandLine.MISUSE, "There is no function 'PP'.", "Did you mean P?");
    }

    @Test
    void formulasWithUnknownNamesPointAtThem() throws IOException {
        says(
                confounded(),
                "P(Y=yes | do(X := Humidity + 1))",
                CommandLine.MISUSE,
                " ".repeat(18) + "^",
                "'Humidity' is no variable that may be used here");
        Path document =
                document(variable("X", NUMBER, NORMAL) + "," + variable("Y", NUMBER, formula("2*W + U")), "X", "Y");
        says(document, "E[Y]", CommandLine.NO_ANSWER, "Variable 'Y'", "Character 3: 'W'", "Did you mean 'X'?");
    }

    @Test
    void divisionByZeroIsToldBeforeOrAfterUnitsAreDrawn() throws IOException {
        says(confounded(), "P(Y=yes | do(X := 1/0))", CommandLine.MISUSE, " ".repeat(20) + "^", "Division by zero");
        Path constant =
                document(variable("X", NUMBER, NORMAL) + "," + variable("Y", NUMBER, formula("X/0 + U")), "X", "Y");
        says(constant, "E[Y]", CommandLine.NO_ANSWER, "Variable 'Y'", "Division by zero");
        Path drawn =
                document(variable("X", NUMBER, NORMAL) + "," + variable("Y", NUMBER, formula("1/(X-X) + U")), "X", "Y");
        says(drawn, "E[Y]", CommandLine.NO_ANSWER, "'Y' has no valid value for some units: a division by zero");
        assertThat(ConsoleCall.of("ask", drawn.toString(), "E[X]").exitCode()).isEqualTo(CommandLine.ANSWERED);
    }

    @Test
    void nobodySetsOrSeesALatentVariable() throws IOException {
        says(confounded(), "P(Y | do(H=yes))", CommandLine.MISUSE, "'H' is not measured, so nobody can set it.");
        says(confounded(), "P(Y | H=yes)", CommandLine.NO_ANSWER, "'H' is not measured, so it cannot be given.");
    }

    @Test
    void evidenceOfProbabilityZeroNamesWhatIsImpossible() throws IOException {
        says(confounded(), "P(H | X=no, Y=yes)", CommandLine.NO_ANSWER, "X=no, Y=yes is impossible");
        says(confounded(), "P(Y | do(X=no), X=yes)", CommandLine.NO_ANSWER, "X_{X=no}=yes is impossible");
    }

    @Test
    void aNetworkWhoseTreeWouldNotFitIsRefusedWithItsSize() throws IOException {
        Path grid = Files.writeString(folder.resolve("grid.bif"), grid(30));
        says(
                grid,
                "P(V29_29 | V0_29=a, V29_0=b)",
                CommandLine.NO_ANSWER,
                "The tables would need",
                "cells",
                "Ask about fewer variables");
        says(grid, "MPE(| V29_29=a)", CommandLine.NO_ANSWER, "The tables would need");
        assertThat(ConsoleCall.of("ask", grid.toString(), "P(V2_2)").exitCode())
                .as("a corner of it is answered")
                .isEqualTo(CommandLine.ANSWERED);
    }

    @Test
    void whatIsNotThereOrNotCompleteIsNamed() throws IOException {
        says(folder.resolve("none.bif"), "P(X)", CommandLine.NO_ANSWER, "none.bif");
        Path open = document(variable("X", STATES, COIN) + "," + variable("Y", STATES, ""), "X", "Y");
        says(open, "P(Y)", CommandLine.NO_ANSWER, "'Y' has no mechanism yet");
        Path other = document(variable("X", STATES, COIN) + "," + variable("Y", STATES, COIN), "X", "Y");
        says(
                other,
                "P(Y)",
                CommandLine.NO_ANSWER,
                "The mechanism of 'Y' reads other causes than the graph shows: none, not X.");
    }

    @Test
    void remediesFitTheQuestion() throws IOException {
        Path document = confounded();
        says(
                document,
                "P(X=yes | do(X=no))/P(X=yes | do(X=no))",
                CommandLine.NO_ANSWER,
                "denominator is zero",
                "Ask for the");
        says(
                document,
                "P(Y_{X=yes}=no | X=no, Y=yes)",
                CommandLine.NO_ANSWER,
                "The question has no answer: X=no, Y=yes is impossible.");
        Path numbers =
                document(variable("X", NUMBER, NORMAL) + "," + variable("Y", NUMBER, formula("2*X + U")), "X", "Y");
        says(
                numbers,
                "E[Y | do(X := Y)]",
                CommandLine.NO_ANSWER,
                "close a cycle: Y → X → Y.",
                "follow only what does not");
    }

    private static void says(Path file, String question, int code, String... words) {
        ConsoleCall call = ConsoleCall.of("ask", file.toString(), question);
        assertThat(call.output() + call.errors()).as(question).contains(words).doesNotContain("Exception", "\tat ");
        assertThat(call.exitCode()).as(question).isEqualTo(code);
    }

    /// H, which nobody measures, decides X and moves Y; Y = yes is impossible with X = no.
    private Path confounded() throws IOException {
        String hidden = variable("H", STATES, COIN).replace("\"roles\":[]", "\"roles\":[\"LATENT\"]");
        String treatment = variable("X", STATES, table("[\"H\"]", "[2]", "[1,0,0,1]"));
        String outcome = variable("Y", STATES, table("[\"X\",\"H\"]", "[2,2]", "[1,0,0.3,0.7,0.2,0.8,0.1,0.9]"));
        return document(hidden + "," + treatment + "," + outcome, "H", "X", "H", "Y", "X", "Y");
    }

    private static String variable(String name, String domain, String mechanism) {
        return "{\"name\":\"" + name + "\",\"roles\":[],\"x\":0.0,\"y\":0.0,\"hold\":\"FREE\",\"note\":\"\",\"domain\":"
                + domain + (mechanism.isEmpty() ? "" : ",\"mechanism\":" + mechanism) + "}";
    }

    private static String table(String parents, String sizes, String probabilities) {
        return "{\"kind\":\"TableMechanism\",\"parents\":" + parents + ",\"parentSizes\":" + sizes
                + ",\"states\":2,\"probabilities\":" + probabilities + "}";
    }

    private static String formula(String text) {
        return "{\"kind\":\"FormulaMechanism\",\"text\":\"" + text + "\",\"inputs\":[{\"name\":\"X\",\"domain\":"
                + NUMBER + "}],\"ownNoise\":{\"kind\":\"Normal\",\"mean\":0.0,\"standardDeviation\":1.0}}";
    }

    /// A document of these variables.
    ///
    /// @param ends of its arrows, two by two
    private Path document(String variables, String... ends) throws IOException {
        StringBuilder edges = new StringBuilder();
        for (int i = 0; i < ends.length; i += 2) {
            edges.append(i == 0 ? "" : ",")
                    .append("{\"from\":\"" + ends[i] + "\",\"to\":\"" + ends[i + 1]
                            + "\",\"atFrom\":\"TAIL\",\"atTo\":\"ARROW\"}");
        }
        String text =
                "{\"format\":\"causeboard\",\"version\":1,\"title\":\"t\",\"seed\":7,\"graph\":\"DAG\",\"variables\":["
                        + variables + "],\"edges\":[" + edges + "],\"questions\":[],\"worlds\":[],\"notes\":[]}";
        Path file = Files.createTempFile(folder, "d", ".causeboard");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("document.json"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    /// Binary variables in a square, each caused by its neighbours above and to the left.
    private static String grid(int side) {
        StringBuilder text = new StringBuilder("network grid {}\n");
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                text.append("variable V" + i + "_" + j + " { type discrete [2] { a, b }; }\n");
            }
        }
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                String name = "V" + i + "_" + j;
                String up = "V" + (i - 1) + "_" + j;
                String left = "V" + i + "_" + (j - 1);
                if (i > 0 && j > 0) {
                    text.append("probability ( " + name + " | " + up + ", " + left
                            + " ) { (a, a) 0.2, 0.8; (a, b) 0.4, 0.6; (b, a) 0.7, 0.3; (b, b) 0.9, 0.1; }\n");
                } else if (i > 0 || j > 0) {
                    text.append("probability ( " + name + " | " + (i > 0 ? up : left)
                            + " ) { (a) 0.2, 0.8; (b) 0.6, 0.4; }\n");
                } else {
                    text.append("probability ( " + name + " ) { table 0.5, 0.5; }\n");
                }
            }
        }
        return text.toString();
    }
}
