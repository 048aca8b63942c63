package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;

@Tag("ui")
class WindowTest extends ApplicationTest {
    private Stage stage;

    @Override
    public void start(Stage stage) {
        this.stage = stage;
        Window.show(stage);
    }

    @Test
    void windowShowsTheVersion() {
        assertThat(new FxRobot().lookup(".label").queryAs(Label.class).getText())
                .contains(Version.TEXT);
        assertThat(stage.isShowing()).isTrue();
    }
}
