package org.causeboard.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What is chosen is written in a heavier weight; nothing beside it moves for that.
@Tag("ui")
class SteadyTitlesTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        SettingsModel settings = SettingsModel.usual();
        settings.set(Setting.TOUR, Setting.Tour.NOT_AT_START);
        settings.set(Setting.LANGUAGE, Setting.Language.ENGLISH);
        window = Window.create(new SameThreadRunner(), settings, 980, 760);
        window.show(stage);
    }

    @Test
    void noTitleBelowMovesWhenAnotherComesToTheFront() {
        interact(() -> window.studio().actions().get("fold-right").perform());
        TabPane tabs = lookup("#bottom-tabs").queryAs(TabPane.class);
        Map<String, Bounds> before = places(".tab");
        assertThat(before).hasSizeGreaterThan(5);
        for (int at : List.of(1, 3, tabs.getTabs().size() - 1)) {
            interact(() -> tabs.getSelectionModel().select(at));
            assertThat(places(".tab")).as("tab %d", at).isEqualTo(before);
        }
    }

    @Test
    void noButtonMovesWhenAnotherIsChosen() {
        interact(() -> window.studio().actions().get("open-settings").perform());
        Map<String, Bounds> before = places(".segmented > .toggle-button");
        List<String> ids = List.of("mode-do", "setting-theme-dark", "setting-motion-reduced", "show-outline");
        assertThat(before).hasSizeGreaterThan(15);
        for (String id : ids) {
            interact(() -> lookup("#" + id).queryAs(ToggleButton.class).fire());
            assertThat(places(".segmented > .toggle-button")).isEqualTo(before);
        }
    }

    private Map<String, Bounds> places(String style) {
        Frames.pass();
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            Map<String, Bounds> places = new TreeMap<>();
            for (Node node : window.scene().getRoot().lookupAll(style)) {
                Labeled words = node instanceof Labeled own ? own : (Labeled) node.lookup(".tab-label");
                if (node.isVisible() && node.getLayoutBounds().getWidth() > 0) {
                    places.put(node.getId() + words.getText(), node.localToScene(node.getLayoutBounds()));
                }
            }
            return places;
        }));
    }
}
