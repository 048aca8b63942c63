package org.causeboard.app.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.display.NumberStyle;
import org.causeboard.model.example.Example;
import org.causeboard.model.example.Gallery;
import org.causeboard.model.format.Formats;
import org.causeboard.model.format.PastedText;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.Reading;
import org.causeboard.model.lesson.Lesson;
import org.causeboard.model.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gallery and problems with files are German in a German window, and numbers in the engine's sentences have the
/// window's mark.
class ModelSentencesTest {
    private static final Messages GERMAN = Messages.in(Locale.GERMAN);
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|is|are|of|with|and|its|it|not|what|which|there|file|line|edge|Write|Put)\\b");

    @Test
    void everyExampleIsDescribedInGerman() {
        for (Example example : Gallery.all()) {
            requireGerman(example.title());
            requireGerman(example.idea());
            example.questions().forEach(question -> requireGerman(question.about()));
            assertThat(GERMAN.model(example.reference())).doesNotContain("numbers are ours");
        }
    }

    @Test
    void everyLessonIsGerman() {
        for (Lesson lesson : Lessons.all()) {
            requireGerman(lesson.title());
            requireGerman(lesson.story());
            requireGerman(lesson.prediction().question());
            lesson.prediction().options().forEach(option -> requireGerman(option.words()));
            requireGerman(lesson.task());
            requireGerman(lesson.moral());
            assertThat(GERMAN.model(lesson.source())).doesNotContain("numbers are ours");
        }
    }

    @Test
    void everyProblemOfAGraphTextIsToldInGermanWithItsPlace() {
        for (var kind : org.causeboard.engine.graph.text.Problem.Kind.values()) {
            String said = new org.causeboard.engine.graph.text.Problem(3, 14, kind, "zwei Dinge").toString();
            assertThat(GERMAN.model(said)).startsWith("Zeile 3, Spalte 14: ").doesNotContainPattern(ENGLISH);
        }
    }

    @Test
    void mistakesInNetworksAreToldInGermanWithTheirPlace() {
        String variable = "variable A { type discrete [ 2 ] { no, yes }; }\n";
        for (String bif : List.of(
                "network n { } x",
                "network n { } variable { }",
                "network n { } variable A { x }",
                "network n { } variable A { type discrete [ 3 ] { no, yes }; }",
                "network n { } variable A { type continuous; }",
                "network n { } variable A { type discrete [ 2 ] { no, no }; }",
                "network n { } variable A { }",
                "network n { } variable A { type discrete [ 2 ] { no, yes",
                "network n { }" + variable + variable,
                "network n { }" + variable + "probability ( B ) { table 1, 0; }",
                "network n { }" + variable + "probability ( A ) { table 0.1; }",
                "network n { }" + variable + "probability ( A ) { table 0.1, 0.2, 0.7; }",
                "network n { }" + variable + "probability ( A ) { table a, b; }",
                "network n { }" + variable + "probability ( A | A ) { table 1, 0; }",
                "network n { }" + variable)) {
            Reading reading = PastedText.read(bif, "Netz", Progress.unwatched());
            assertThat(reading).as(bif).isInstanceOf(Reading.Refused.class);
            ((Reading.Refused) reading)
                    .problems()
                    .forEach(problem -> assertThat(GERMAN.model(problem.toString()))
                            .as(bif)
                            .doesNotContainPattern("\\b(Expected|here|the|is|has|of|not|line|named)\\b"));
        }
    }

    @Test
    void filesThatAreNoneAreRefusedInGerman(@TempDir Path folder) throws IOException {
        for (String content : List.of("", "no zip", "dag { X -> }")) {
            for (String ending : List.of("causeboard", "dagitty", "bif")) {
                Path file = folder.resolve("file." + ending);
                Files.writeString(file, content);
                Reading reading = Formats.reader(file).orElseThrow().read(file, Progress.unwatched());
                if (reading instanceof Reading.Refused(var problems)) {
                    problems.forEach(problem -> assertThat(GERMAN.model(problem.toString()))
                            .as("%s in a file of %s", content, ending)
                            .doesNotContainPattern("\\b(The|Choose|Write|Add|is)\\b"));
                }
            }
        }
        assertThat(GERMAN.model("The edges form a cycle: X → Y → X. Leave one of them out."))
                .isEqualTo("Die Kanten bilden einen Kreis: X → Y → X. Lassen Sie eine davon weg.");
    }

    @Test
    void whatIsToldOfALavaanModelIsGerman() {
        String model = "y ~ x1 + x2 + x1:x3\nm := a*b";
        Reading reading = PastedText.read(model, "", Progress.unwatched());
        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.warnings()).hasSize(3);
            assertThat(Problem.together(read.warnings(), GERMAN::model))
                    .startsWith("Zeile 2, Spalte 1: Weggelassen, nicht über Ursachen: m := a*b. ");
            read.warnings()
                    .forEach(warning ->
                            assertThat(GERMAN.model(warning.toString())).doesNotContainPattern(ENGLISH));
        });
        for (String wrong : List.of("y ~ x\ny ~", "y ~ x\nx", "y ~ c(x", "y ~ y", "y ~ x; x ~ %")) {
            assertThat(PastedText.read(wrong, "", Progress.unwatched()))
                    .isInstanceOfSatisfying(
                            Reading.Refused.class,
                            refused -> refused.problems()
                                    .forEach(problem -> assertThat(GERMAN.model(problem.toString()))
                                            .startsWith("Zeile ")
                                            .doesNotContainPattern(ENGLISH)));
        }
    }

    @Test
    void networksThatAreRefusedAreSoInGerman(@TempDir Path folder) throws IOException {
        String one = "<BIF><NETWORK><VARIABLE TYPE='%s'><NAME>x</NAME><OUTCOME>a</OUTCOME><OUTCOME>%s</OUTCOME>"
                + "</VARIABLE><DEFINITION><FOR>%s</FOR><TABLE>%s</TABLE></DEFINITION></NETWORK></BIF>";
        List<String> wrong = List.of(
                one.formatted("utility", "b", "x", "0.5 0.5"),
                one.formatted("nature", "a", "x", "0.5 0.5"),
                one.formatted("nature", " ", "x", "0.5 0.5"),
                one.formatted("nature", "b", "z", "0.5 0.5"),
                one.formatted("nature", "b", "x</FOR><GIVEN>x</GIVEN><FOR>x", "0.5 0.5"),
                one.formatted("nature", "b", "x</FOR><GIVEN>x</GIVEN><!--", "--><TABLE>0.5 0.5"),
                one.formatted("nature", "b", "x", "0.5"),
                one.formatted("nature", "b", "x", "0.5 a"),
                one.formatted("nature", "b", "x", "0.5 0.9"),
                one.replaceAll("<DEF.*DEFINITION>", "").formatted("nature", "b"),
                one.replaceAll("<VAR.*VARIABLE>", "<VARIABLE/>").formatted("x", "0.5 0.5"),
                "<html/>",
                "<BIF/>",
                "<BIF><NETWORK/></BIF>",
                "<BIF>",
                "<a>".repeat(100));
        for (String text : wrong) {
            requireRefusedInGerman(Files.writeString(folder.resolve("network.xml"), text));
        }
        for (String text : List.of("node X {", "node X = 3", "continuous node X { }", "node X { states = (\"a\"); }")) {
            requireRefusedInGerman(Files.writeString(folder.resolve("network.net"), text));
        }
    }

    private static void requireRefusedInGerman(Path file) throws IOException {
        assertThat(Formats.reader(file).orElseThrow().read(file, Progress.unwatched()))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> refused.problems()
                                .forEach(problem -> assertThat(GERMAN.model(problem.toString()))
                                        .startsWith("Zeile ")
                                        .doesNotContainPattern(ENGLISH)));
    }

    @Test
    void numbersInSentencesHaveTheMarkOfTheWindowAndQuestionsKeepTheirs() {
        Messages comma = GERMAN.with(new NumberStyle(3, ','));
        assertThat(comma.engine("first-stage F 12.5")).contains("12,5");
        assertThat(GERMAN.engine("first-stage F 12.5")).contains("12.5");
        assertThat(Messages.in(Locale.ENGLISH).with(new NumberStyle(3, ',')).engine("first-stage F 12.5"))
                .isEqualTo("first-stage F 12,5");
        assertThat(comma.engine("A path between P(Y | do(X=0.5)) and Z is open."))
                .contains("X=0.5");
    }

    private static void requireGerman(String english) {
        assertThat(GERMAN.model(english)).isNotEqualTo(english).doesNotContainPattern(ENGLISH);
    }
}
