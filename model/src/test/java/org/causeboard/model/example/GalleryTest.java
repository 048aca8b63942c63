package org.causeboard.model.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Licence;
import org.causeboard.engine.ask.Planner;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.workbench.Snapshots;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GalleryTest {
    @TestFactory
    List<DynamicTest> everyQuestionHasItsKnownAnswer() {
        return Gallery.all().stream()
                .flatMap(example -> example.questions().stream()
                        .map(question -> DynamicTest.dynamicTest(
                                example.id() + ": " + question.query(), () -> check(example, question))))
                .toList();
    }

    private static void check(Example example, Example.Question question) {
        Snapshot snapshot = Snapshots.of(example.document());
        Answer answer = new Planner().answer(question.query(), snapshot, Progress.unwatched());
        assertThat(answer).as("%s", answer).isInstanceOfAny(Answer.Answered.class, Answer.Bounded.class);
        if (question.value().isPresent()) {
            assertThat(answer).as("%s", answer).isInstanceOf(Answer.Answered.class);
            assertThat(amount(answer)).isCloseTo(question.value().getAsDouble(), within(question.tolerance()));
        }
    }

    private static double amount(Answer answer) {
        Answer.Answered answered = (Answer.Answered) answer;
        Licence licence = answered.licence();
        assertThat(licence.method()).isNotNull();
        return ((Result.Amount) answered.result()).value();
    }

    @TestFactory
    List<DynamicTest> everyImplicationHoldsInTheGraph() {
        return Gallery.all().stream()
                .flatMap(example -> example.implications().stream()
                        .map(statement -> DynamicTest.dynamicTest(example.id() + ": " + statement, () -> {
                            Answer answer = new Planner()
                                    .answer(statement, Snapshots.of(example.document()), Progress.unwatched());
                            assertThat(((Result.Verdict) ((Answer.Answered) answer).result()).holds())
                                    .isTrue();
                        })))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyVariableHasAMechanism() {
        return Gallery.all().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.id(),
                        () -> assertThat(example.document().mechanisms().keySet())
                                .containsExactlyInAnyOrderElementsOf(
                                        example.document().graph().variables())))
                .toList();
    }
}
