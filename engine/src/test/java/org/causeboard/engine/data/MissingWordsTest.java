package org.causeboard.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Ordinal;
import org.junit.jupiter.api.Test;

class MissingWordsTest {
    private static DataReading.Readable read(String text) {
        return (DataReading.Readable)
                DataFiles.readText(text, "people.csv", ReadChoices.AUTOMATIC, Progress.unwatched());
    }

    private static List<String> words(String... states) {
        return MissingWords.suspects(new Dataset("d", List.of(Column.ofStates("x", List.of(states))))).stream()
                .map(MissingWords.Suspect::word)
                .toList();
    }

    @Test
    void aWordAmongNumbersIsAskedAboutAndTakenAsMissing() {
        Dataset data = read("age;weight;sex\n41;70,5;f\nk.A.;81,2;m\n38;k.A.;f\nk.A.;64;m\n27;59,1;f\n")
                .dataset();
        assertEquals(
                List.of(new MissingWords.Suspect("k.A.", MissingWords.Among.NUMBERS, List.of("age", "weight"), 3)),
                MissingWords.suspects(data));
        Dataset taken = MissingWords.without(data, "k.A.", List.of("age", "weight"));
        assertEquals(Numeric.UNBOUNDED, taken.column("weight").domain());
        assertEquals(81.2, taken.column("weight").value(1));
        assertEquals(2, taken.column("age").missingCount());
        assertEquals(27, taken.column("age").value(4));
        assertThat(taken.column("sex")).isSameAs(data.column("sex"));
        assertThat(MissingWords.suspects(taken)).isEmpty();
    }

    @Test
    void whatIsLeftIsRecognisedAnew() {
        Dataset grades =
                new Dataset("d", List.of(Column.ofStates("pain", List.of("severe", "mild", "unknown", "none"))));
        assertEquals(
                Ordinal.of("none", "mild", "severe"),
                MissingWords.without(grades, "unknown", List.of("pain"))
                        .column("pain")
                        .domain());
        Dataset two = new Dataset("d", List.of(Column.ofStates("ill", List.of("1", "keine Angabe", "0"))));
        Column ill = MissingWords.without(two, "keine Angabe", List.of("ill")).column("ill");
        assertEquals(Categorical.of("0", "1"), ill.domain());
        assertEquals(1, ill.value(0));
    }

    @Test
    void wordsThatAreStatesAreNotAskedAbout() {
        assertThat(words("1", "2", "-")).containsExactly("-");
        assertThat(words("yes", "no", "n.a.")).containsExactly("n.a.");
        assertThat(words("1.5", "2.5", "3.5", "refused")).containsExactly("refused");
        assertThat(words("yes", "no", "maybe")).isEmpty();
        assertThat(words("+", "-")).isEmpty();
        assertThat(words("+", "-", "0", "1")).isEmpty();
        assertThat(words("missing", "present")).isEmpty();
        assertThat(words("1", "2", "3+")).isEmpty();
        assertThat(words("A-", "B+", "0")).isEmpty();
    }

    @Test
    void aWordAmongTooManyNumbersForStatesIsReadAsMissingAndSaid() {
        String rows = IntStream.range(0, 3_000)
                .mapToObj(i -> i % 100 == 0 ? "k.A." : i + ".5")
                .collect(Collectors.joining("\n"));
        DataReading.Readable read = read("income\n" + rows + "\n");
        assertEquals(Numeric.UNBOUNDED, read.dataset().column("income").domain());
        assertEquals(30, read.dataset().column("income").missingCount());
        assertThat(read.notices()).extracting(DataProblem::message).contains("Among its numbers stands «k.A.».");
    }

    @Test
    void errorsOfSpreadsheetsAreMissing() {
        assertEquals(
                2,
                read("a,b\n1,x\n#NV,y\n#DIV/0!,x\n2.5,x\n")
                        .dataset()
                        .column("a")
                        .missingCount());
    }
}
