package org.causeboard.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.causeboard.app.FreshStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What is said of a control while the pointer rests on it, whether it can be used or not.
@Tag("ui")
class ExplainedTest extends FreshStage {
    private Button button;

    @Override
    public void start(Stage stage) {
        button = new Button("Undo");
        Explained explained = Explained.either(button, "Takes back what was done", "Nothing was done yet");
        stage.setScene(new Scene(new Group(explained), 300, 200)); // no larger than the button, as in the window
        stage.show();
    }

    @Test
    void aControlSaysWhatItDoes() throws TimeoutException {
        rest();
        waitFor("Takes back what was done");
        assertThat(button.getAccessibleHelp()).isEqualTo("Takes back what was done");
    }

    @Test
    void aControlThatCannotBeUsedSaysWhy() throws TimeoutException {
        interact(() -> button.setDisable(true));
        rest();
        waitFor("Nothing was done yet");
        assertThat(button.getAccessibleHelp()).isEqualTo("Nothing was done yet");
    }

    private void rest() {
        moveTo(button).moveBy(3, 0);
    }

    private void waitFor(String words) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> listWindows().stream()
                        .anyMatch(window -> window instanceof Tooltip tooltip
                                && tooltip.getText().equals(words)));
    }
}
