package org.causeboard.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class GalleryTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 990, 760);
        window.show(stage);
    }

    @Test
    void theTabOfExamplesIsFilledWhenItIsClicked() {
        TabPane tabs = lookup(".tab-pane").queryAs(TabPane.class);
        interact(() -> tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-gallery"))
                .forEach(tabs.getSelectionModel()::select));
        interact(() -> lookup("#open-confounding").queryAs(Button.class).fire());
        assertThat(window.studio().workspace().document().graph().size()).isPositive();
    }
}
