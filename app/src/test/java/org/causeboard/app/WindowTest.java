package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Mode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class WindowTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 960, 700);
        window.show(stage);
    }

    @Test
    void keysGoToTheCanvasFromTheFirstMoment() {
        push(KeyCode.N);
        write("age");
        push(KeyCode.ENTER);
        assertThat(window.studio().workspace().document().graph().variables()).containsExactly("age");
    }

    @Test
    void windowShowsTheTitleOfAnEmptyDocument() {
        assertThat(lookup("#document-title").queryAs(Label.class).getText()).isEqualTo("Untitled");
        assertThat(lookup("#edited").query().isVisible()).isFalse();
    }

    @Test
    void nothingInTheHeaderMovesWhenTheDocumentIsEdited() {
        Bounds modes = lookup("#modes").query().getBoundsInParent();
        Bounds question = lookup("#query-slot").query().getBoundsInParent();
        push(KeyCode.N);
        write("age");
        push(KeyCode.ENTER);
        assertThat(lookup("#edited").query().isVisible()).isTrue();
        assertThat(lookup("#modes").query().getBoundsInParent()).isEqualTo(modes);
        assertThat(lookup("#query-slot").query().getBoundsInParent()).isEqualTo(question);
    }

    @Test
    void zoomingGoesByTheKeysOfEveryKeyboard() {
        push(KeyCode.N);
        write("age").push(KeyCode.ENTER);
        double zoom = window.canvas().view().zoom();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS); // how + is written in English
        double larger = window.canvas().view().zoom();
        assertThat(larger).isGreaterThan(zoom);
        push(KeyCode.CONTROL, KeyCode.ADD);
        assertThat(window.canvas().view().zoom()).isGreaterThan(larger);
        push(KeyCode.CONTROL, KeyCode.SUBTRACT);
        assertThat(window.canvas().view().zoom()).isCloseTo(larger, within(1e-9));
        push(KeyCode.CONTROL, KeyCode.ADD).push(KeyCode.CONTROL, KeyCode.NUMPAD0);
        assertThat(window.canvas().view().zoom()).isEqualTo(1);
    }

    @Test
    void whatIsAskedForWhileConnectingIsTakenBackWhenItWasTyped() {
        push(KeyCode.N);
        write("age").push(KeyCode.ENTER).push(KeyCode.C);
        assertThat(window.studio().notices().latestProperty().get()).isPresent();
        write("dose").push(KeyCode.ENTER);
        assertThat(window.studio().notices().latestProperty().get()).isEmpty();
        assertThat(window.studio().workspace().document().graph().edges()).hasSize(1);
    }

    @Test
    void zoomToolsCoverNothingOnALowCanvas() {
        push(KeyCode.N);
        write("age").push(KeyCode.ENTER);
        assertThat(lookup("#zoom-tools").query().isVisible()).isTrue();
        interact(() -> window.scene().getWindow().setHeight(560));
        Frames.pass();
        SplitPane down = lookup(
                        node -> node instanceof SplitPane split && split.getOrientation() == Orientation.VERTICAL)
                .query();
        interact(() -> down.setDividerPosition(0, 0.4)); // the panel below is dragged up
        Frames.pass();
        Frames.pass();
        assertThat(window.canvas().getHeight()).isLessThan(220);
        assertThat(lookup("#zoom-tools").query().isVisible()).isFalse();
    }

    @Test
    void clickOnDoSwitchesToDoing() {
        clickOn("#mode-do");
        assertThat(window.studio().workspace().modeProperty().get()).isEqualTo(Mode.DO);
        clickOn("#mode-do");
        assertThat(lookup("#mode-do").queryAs(ToggleButton.class).isSelected()).isTrue();
    }
}
