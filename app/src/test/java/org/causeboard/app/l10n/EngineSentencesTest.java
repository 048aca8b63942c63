package org.causeboard.app.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Assumption;
import org.causeboard.engine.ask.Licence;
import org.causeboard.engine.ask.Planner;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.ask.Uncertainty;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.FitReport;
import org.causeboard.model.example.Example;
import org.causeboard.model.example.Gallery;
import org.causeboard.model.workbench.Snapshots;
import org.junit.jupiter.api.Test;

/// The sentences of the engine are said in German: those that answers to the gallery's questions and to wrong
/// questions hold, and all that the bundle knows are still said by the engine.
class EngineSentencesTest {
    private static final Messages GERMAN = Messages.in(Locale.GERMAN);

    private static final List<String> WRONG = List.of(
            "",
            "X",
            "P(",
            "P(Nothing)",
            "P(exercise=maybe)",
            "Q(exercise)",
            "P(exercise) - P(high_cholesterol)",
            "E[exercise | exercise=yes]",
            "ATE(exercise, high_cholesterol)",
            "ATE(exercise -> exercise)",
            "P(exercise | do(exercise=yes, exercise=no))",
            "P(exercise=yes, high_cholesterol)",
            "Foo(exercise)",
            "P(exercise]",
            "P(exercise))",
            "P(\"exercise)",
            "P(exercise | age | age)",
            "p(exercise)",
            "Q[2](exercise)",
            "exercise _||_ exercise",
            "P(1 | age)",
            "CDE(exercise -> high_cholesterol)",
            "P(exercise | high_cholesterol in {yes: 80, no})",
            "P(exercise | high_cholesterol in {yes: 80, yes: 2})",
            "P(exercise | high_cholesterol in {yes: -80, no: 2})",
            "P(exercise | high_cholesterol in {yes: 0, no: 0})",
            "P(exercise in {yes: 80, no: 2})",
            "P(§)");

    @Test
    void answersToTheQuestionsOfTheGalleryHoldNoEnglishSentence() {
        Set<String> unknown = new TreeSet<>();
        for (Example example : Gallery.all()) {
            Snapshot snapshot = Snapshots.of(example.document());
            for (Example.Question question : example.questions()) {
                Answer answer = new Planner().answer(question.query(), snapshot, Progress.unwatched());
                unknown.addAll(untranslated(sentences(answer)));
            }
            for (FitReport report : example.document().fits().values()) {
                unknown.addAll(untranslated(List.of(report.why())));
                unknown.addAll(untranslated(report.notes()));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void whatIsWrongWithAQuestionIsSaidInGerman() {
        Snapshot snapshot =
                Snapshots.of(Gallery.find("confounding").orElseThrow().document());
        Set<String> unknown = new TreeSet<>();
        for (String question : WRONG) {
            unknown.addAll(untranslated(sentences(new Planner().answer(question, snapshot, Progress.unwatched()))));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void allAssumptionsAreSaidInGerman() {
        assertThat(untranslated(Arrays.stream(Assumption.Kind.values())
                        .map(Assumption.Kind::sentence)
                        .toList()))
                .isEmpty();
    }

    @Test
    void aVariableWithoutAValidValueIsSaidInGerman() {
        assertThat(GERMAN.text(
                        "pictures.without",
                        "Y",
                        GERMAN.engine("'Y' has no valid value for some units: a division by zero, the logarithm of a"
                                + " negative number, or a value that is none of its states.")))
                .startsWith("Kein Bild von „Y“: „Y“ hat für manche Einheiten keinen gültigen Wert");
    }

    @Test
    void whatIsFilledInStandsInTheGermanSentenceAndPhrasesWithinAreGermanToo() {
        assertThat(GERMAN.engine("'dose' is not measured, so nobody can set it."))
                .isEqualTo("„dose“ ist nicht gemessen; niemand kann es also setzen.");
        assertThat(GERMAN.engine(
                        "A table, since it and all its causes have states. On rows that it was not fitted to, its log score"
                                + " is -0.356, against -0.361 for a logistic curve and -0.4 without its causes."))
                .isEqualTo(
                        "Eine Tabelle, da sie und alle ihre Ursachen Zustände haben. Auf Zeilen, an die sie nicht angepasst"
                                + " wurde, ist der logarithmische Wert −0.356 gegen −0.361 für eine logistische Kurve und −0.4 ohne"
                                + " die Ursachen.");
        assertThat(GERMAN.engine("dose: The shares of its states, since it has no causes."))
                .isEqualTo("dose: Die Anteile der Zustände, da sie keine Ursachen hat.");
        assertThat(GERMAN.engine("a sentence of a later engine")).isEqualTo("a sentence of a later engine");
    }

    @Test
    void englishStaysAsItIs() {
        assertThat(Messages.in(Locale.ENGLISH).engine("Leave it out.")).isEqualTo("Leave it out.");
    }

    /// A sentence that is worded anew must be so in the bundle as well.
    @Test
    void theEngineSaysWhatTheBundleKnows() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("..", "engine", "src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        String joined = code.toString()
                .replaceAll("\"\\s*\\+\\s*\"", "")
                .replace("\\\"", "\"")
                .replace("%%", "%");
        ResourceBundle bundle = ResourceBundle.getBundle("org.causeboard.app.l10n.engine", Locale.ROOT);
        List<String> gone = new ArrayList<>();
        for (String key : bundle.keySet()) {
            String fast = Arrays.stream(bundle.getString(key).replace("''", "'").split("\\{\\d}"))
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow()
                    .replaceAll("^[': ]+|[' ]+$", ""); // quotes often stand with the name in the code
            if (!joined.contains(fast)) {
                gone.add(key + ": " + fast);
            }
        }
        assertThat(gone).isEmpty();
    }

    private static Set<String> untranslated(List<String> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.matches("(?s).*[a-z]{2,}.*"))
                .filter(sentence -> GERMAN.engine(sentence).equals(sentence)
                        || GERMAN.engine(sentence).matches("(?s).*\\b(the|is|are|which|of)\\b.*"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> sentences(Answer answer) {
        List<String> all = new ArrayList<>();
        switch (answer) {
            case Answer.Answered(Result result, Licence licence) -> {
                if (result instanceof Result.Verdict verdict) {
                    all.add(verdict.reason());
                }
                all.addAll(sentences(licence));
            }
            case Answer.Bounded bounded -> {
                all.add(bounded.why());
                all.addAll(sentences(bounded.licence()));
            }
            case Answer.NotIdentified not -> {
                all.addAll(List.of(not.reason(), not.remedy()));
                not.witness().ifPresent(witness -> all.add(witness.sentence()));
                all.addAll(sentences(not.licence()));
            }
            case Answer.Undefined undefined -> all.addAll(sentences(undefined.licence()));
            case Answer.Invalid invalid -> {
                for (QueryProblem problem : invalid.problems()) {
                    all.addAll(List.of(problem.message(), problem.remedy()));
                }
            }
            case Answer.NotReady not -> all.addAll(List.of(not.reason(), not.remedy()));
            case Answer.TooLarge large -> all.add(large.remedy());
            case Answer.Cancelled _ -> {}
        }
        return all;
    }

    private static List<String> sentences(Licence licence) {
        List<String> all = new ArrayList<>(licence.notes());
        all.add(licence.method().why());
        for (Assumption assumption : licence.assumptions()) {
            all.add(assumption.detail());
        }
        switch (licence.uncertainty()) {
            case Uncertainty.Unknown(String reason) -> all.add(reason);
            case Uncertainty.Intervals intervals -> all.add(intervals.how());
            case Uncertainty.Exact _ -> {}
        }
        return all;
    }

    @Test
    void negativeNumbersInSentencesHaveTheMinusSignAndQuestionsStayAsTheyAreTyped() {
        for (Messages messages : List.of(GERMAN, Messages.in(Locale.ENGLISH))) {
            assertThat(messages.engine("Something unknown lies at -1.5 (-2 to -1)."))
                    .contains("\u22121", "(\u22122", "\u22121)");
            assertThat(messages.engine("Write P(Y > -20 | do(X=-1), Z in [-3, -2])."))
                    .contains("P(Y > -20 | do(X=-1), Z in [-3, -2])");
        }
    }
}
