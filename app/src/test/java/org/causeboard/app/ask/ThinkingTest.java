package org.causeboard.app.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.HeldRunner;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Waiting for an answer.
@Tag("ui")
class ThinkingTest extends FreshStage {
    private final HeldRunner tasks = new HeldRunner("answer");
    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(tasks, 980, 760);
        window.show(stage);
        window.studio()
                .workspace()
                .open(Gallery.find("front-door").orElseThrow().document(), Optional.empty());
    }

    private void ask(String question) {
        clickOn("#query-field").push(KeyCode.CONTROL, KeyCode.A).write(question).push(KeyCode.ESCAPE);
        push(KeyCode.ENTER);
    }

    private boolean isSeen(String id) {
        return lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    @Test
    void whoWaitsSeesThatAndCanStop() throws TimeoutException {
        tasks.hold();
        ask("P(smoking)");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> isSeen("#thinking"));
        clickOn("#stop-thinking");
        assertThat(isSeen("#thinking")).isFalse();
        interact(tasks::letGo);
        assertThat(lookup("#answer").queryAs(Node.class).isManaged()).isFalse();
    }
}
