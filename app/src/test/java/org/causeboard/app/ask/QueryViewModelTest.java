package org.causeboard.app.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.causeboard.app.task.HeldRunner;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Planner;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.query.text.Completion;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryViewModelTest {
    private final Workspace workspace = new Workspace(CausalDocument.empty());
    private final QueryViewModel model = new QueryViewModel(workspace, new SameThreadRunner(), new Planner());

    @BeforeEach
    void openConfounding() {
        workspace.open(Gallery.find("confounding").orElseThrow().document(), java.util.Optional.empty());
    }

    private boolean holds() {
        return model.answerProperty().get().orElseThrow().answer() instanceof Answer.Answered answered
                && answered.result() instanceof Result.Verdict verdict
                && verdict.holds();
    }

    @Test
    void theAnswerFollowsTheGraph() {
        CausalDocument before = workspace.document();
        model.ask("exercise _||_ high_cholesterol | age");
        assertThat(holds()).isFalse();
        workspace.history().undo();
        Edge arrow = Edge.directed("exercise", "high_cholesterol");
        assertThat(before.graph().contains(arrow)).isTrue();
        workspace.push(new org.causeboard.model.command.RemoveItems(
                java.util.Set.of(), java.util.Set.of(arrow), java.util.Set.of()));
        assertThat(holds()).isTrue();
        workspace.push(new AddEdge(arrow));
        assertThat(holds()).isFalse();
    }

    @Test
    void aQuestionGoesWithItsDocumentUnlessTheNextOneHasItsVariables() {
        CausalDocument before = workspace.document();
        model.ask("P(age)");
        workspace.open(before.edit().title("read again").done(), Optional.empty());
        assertThat(model.answerProperty().get()).isPresent();
        workspace.open(CausalDocument.empty(), Optional.empty());
        assertThat(model.answerProperty().get()).isEmpty();
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void earlierQuestionsComeBackAndTheDraftIsKept() {
        model.ask("P(age)");
        model.ask("P(exercise)");
        model.textProperty().set("P(hi");
        model.earlier();
        assertThat(model.textProperty().get()).isEqualTo("P(exercise)");
        model.earlier();
        assertThat(model.textProperty().get()).isEqualTo("P(age)");
        model.earlier();
        assertThat(workspace.document().questions())
                .contains(model.textProperty().get());
        model.later();
        model.later();
        model.later();
        assertThat(model.textProperty().get()).isEqualTo("P(hi");
    }

    @Test
    void variablesAreOfferedAtTheCaret() {
        model.textProperty().set("P(ex");
        assertThat(model.completions(4)).extracting(Completion::text).contains("exercise");
    }

    @Test
    void aMisspeltNameIsFoundWhileItIsTyped() {
        model.textProperty().set("P(exercize)");
        assertThat(model.problemsProperty().get())
                .singleElement()
                .satisfies(problem ->
                        assertThat(List.of(problem.from(), problem.to())).isEqualTo(List.of(2, 10)));
    }

    @Test
    void forgettingTakesTheAnswerAwayForGood() {
        model.ask("P(age)");
        model.forget();
        workspace.push(new org.causeboard.model.command.SetTitle("another"));
        assertThat(model.answerProperty().get()).isEmpty();
    }

    @Test
    void aStoppedOrForgottenQuestionIsNotAnsweredLater() {
        HeldRunner slow = new HeldRunner("answer");
        QueryViewModel waiting = new QueryViewModel(workspace, slow, new Planner());
        slow.hold();
        waiting.ask("P(age)");
        waiting.stop();
        assertThat(waiting.thinkingProperty().get()).isFalse();
        slow.letGo();
        assertThat(waiting.answerProperty().get()).isEmpty();
        slow.hold();
        waiting.ask("P(age)");
        waiting.forget();
        assertThat(waiting.thinkingProperty().get()).isFalse();
        slow.letGo();
        assertThat(waiting.answerProperty().get()).isEmpty();
    }

    @Test
    void afterAStopTheAnswerBeforeStandsUnlessTheGraphIsAnother() {
        HeldRunner slow = new HeldRunner("answer");
        QueryViewModel waiting = new QueryViewModel(workspace, slow, new Planner());
        waiting.ask("P(age)");
        slow.hold();
        waiting.ask("P(exercise)");
        waiting.stop();
        assertThat(waiting.answerProperty().get().orElseThrow().question()).isEqualTo("P(age)");
        workspace.push(new AddVariable("more", Point.ORIGIN));
        waiting.stop();
        assertThat(waiting.answerProperty().get())
                .as("it is of the graph before")
                .isEmpty();
    }
}
