package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A person learns, by mouse and by keys: a prediction first, then the task, then what was to be seen.
@Tag("ui")
class LessonsTest extends OpenDocument {
    LessonsTest() {
        super(CausalDocument.empty(), "right");
    }

    private void find(String words) {
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.K);
        write(words).type(KeyCode.ENTER);
        Frames.pass();
    }

    private String words(String id) {
        Frames.pass();
        return lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private boolean isThere(String id) {
        Frames.pass();
        return lookup("#" + id).tryQuery().isPresent();
    }

    @Test
    void byKeysAloneALessonIsFoundPredictedDoneAndBegunAnew() {
        find("Seeing is not doing");
        assertThat(workspace.document().title()).isEqualTo("Seeing is not doing");
        assertThat(lookup("#lesson-predict").queryAs(Button.class).isDisabled()).isTrue();
        assertThat(isThere("lesson-hint")).isFalse();
        type(KeyCode.DOWN, KeyCode.DOWN); // the focus is on the first option
        type(KeyCode.SPACE, KeyCode.ENTER);
        assertThat(words("lesson-hint")).contains("exercise");
        interact(() -> workspace.select(new Item.VariableItem("exercise")));
        type(KeyCode.D);
        clickOn(bar("exercise", 1));
        assertThat(words("lesson-outcome")).isEqualTo("You expected «More than 44 %». It is «Less than 44 %».");
        assertThat(words("lesson-moral")).contains("33 %");
        push(KeyCode.ESCAPE);
        assertThat(isThere("lesson-moral")).as("what is done stays done").isTrue();
        push(KeyCode.F5);
        assertThat(isThere("lesson-moral")).isFalse();
        assertThat(isThere("lesson-option-1")).isTrue();
        assertThat(workspace.worldProperty().get()).isEqualTo(LiveWorld.AS_OBSERVED);
    }

    @Test
    void byMouseTheTaskIsJudgedWhileTheDocumentChangesAndTheNextLessonFollows() {
        find("Simpson");
        clickOn("#lesson-option-3").clickOn("#lesson-predict");
        assertThat(words("lesson-hint")).startsWith("This path is still open: treatment ← stone_size → success");
        interact(() -> workspace.select(new Item.VariableItem("stone_size")));
        type(KeyCode.A);
        assertThat(workspace.document().graph().withRole(Role.ADJUSTED)).containsExactly("stone_size");
        assertThat(words("lesson-outcome")).isEqualTo("You expected «More», and so it is.");
        interact(() -> workspace.history().undo());
        assertThat(isThere("lesson-outcome")).isTrue();
        clickOn("#lesson-next");
        answerUnsaved();
        assertThat(workspace.document().title()).startsWith("Why the famous");
        clickOn("#lesson-close");
        assertThat(lookup("#lesson").query().isVisible()).isFalse();
        assertThat(workspace.document().graph().variables()).contains("fame");
    }

    @Test
    void aQuestionInWritingIsATaskToo() {
        find("How much goes another way");
        clickOn("#lesson-option-1").clickOn("#lesson-predict");
        assertThat(words("lesson-hint")).startsWith("Nothing has been asked yet.");
        push(KeyCode.CONTROL, KeyCode.L);
        write("ATE(training -> high_income)").type(KeyCode.ENTER);
        assertThat(words("lesson-hint")).contains("another question");
        interact(() -> window.panels().question().ask("NDE(training -> high_income)"));
        assertThat(words("lesson-outcome")).isEqualTo("You expected «Less than half», and so it is.");
    }

    @Test
    void theCardCoversNothingThatIsDrawnAlsoInAWindowThatGetsSmaller() {
        for (String lesson : List.of("Seeing is not doing", "Simpson", "Through the front door")) {
            resize(1280, 780);
            find(lesson);
            assertNothingCovered(lesson);
            resize(1240, 640);
            assertNothingCovered(lesson + " in a smaller window");
        }
    }

    @Test
    void theCardIsAsHighAsWhatItSaysAtOnce() {
        find("Seeing is not doing");
        clickOn("#lesson-option-3");
        ScrollPane scroll = lookup("#lesson .scroll-pane").queryAs(ScrollPane.class);
        interact(() -> {
            lookup("#lesson-predict").queryButton().fire();
            scroll.applyCss();
            double around = scroll.getInsets().getTop() + scroll.getInsets().getBottom();
            assertThat(scroll.prefHeight(scroll.getWidth()) - around)
                    .isEqualTo(Math.ceil(scroll.getContent()
                            .prefHeight(scroll.getViewportBounds().getWidth())));
        });
    }

    private void resize(double width, double height) {
        interact(() -> {
            window.scene().getWindow().setWidth(width);
            window.scene().getWindow().setHeight(height);
        });
        Frames.pass();
    }

    private void assertNothingCovered(String when) {
        Frames.pass();
        Node card = lookup("#lesson").query();
        Bounds covered = window.canvas().sceneToLocal(card.localToScene(card.getLayoutBounds()));
        assertThat(FreshStage.drawn(window).geometry().nodes().values())
                .as(when)
                .isNotEmpty()
                .allSatisfy(node -> {
                    View view = window.canvas().view();
                    Point upperLeft =
                            view.toScreen(new Point(node.box().x(), node.box().y()));
                    Point upperRight = view.toScreen(
                            new Point(node.box().right(), node.box().y()));
                    assertThat(upperLeft.x()).as(node.variable()).isPositive();
                    assertThat(upperRight.x() > covered.getMinX() && upperRight.y() < covered.getMaxY())
                            .as(node.variable())
                            .isFalse();
                });
    }

    @Test
    void anotherDocumentEndsTheLesson() {
        find("Seeing is not doing");
        assertThat(lookup("#lesson").query().isVisible()).isTrue();
        interact(() -> workspace.open(ConfoundedPair.document(), java.util.Optional.empty()));
        Frames.pass();
        assertThat(lookup("#lesson").query().isVisible()).isFalse();
    }

    /// Where the document was edited it is asked whether to keep it.
    private void answerUnsaved() {
        Frames.pass();
    }
}
