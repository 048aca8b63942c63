package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.causeboard.app.action.Action;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The menus have every action once, where one looks for it, and none is longer than a small screen.
@Tag("ui")
class MenusTest extends FreshStage {
    private static final double SMALL_SCREEN = 720;

    private static final List<String> BROUGHT = List.of("menu-recent", "menu-fragments", "menu-lessons");

    private Window window;

    @Override
    public void start(Stage stage) {
        corner(stage);
        SettingsModel settings = SettingsModel.usual();
        settings.set(Setting.LANGUAGE, Setting.Language.ENGLISH);
        window = Window.create(new SameThreadRunner(), settings, 980, 760);
        window.show(stage);
    }

    private List<MenuItem> topics() {
        return lookup("#main-menu").queryAs(MenuButton.class).getItems();
    }

    private static Stream<MenuItem> leaves(MenuItem item) {
        return item instanceof Menu menu
                        && (menu.getId() == null || !menu.getItems().isEmpty())
                ? menu.getItems().stream().flatMap(MenusTest::leaves)
                : Stream.of(item);
    }

    private static Stream<Menu> menus(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(menu), menu.getItems().stream().flatMap(MenusTest::menus))
                : Stream.empty();
    }

    @Test
    void everyActionStandsOnceInTheMenuOfItsTopic() {
        for (Action.Topic topic : Action.Topic.values()) {
            assertThat(leaves(topics().get(topic.ordinal()))
                            .map(MenuItem::getId)
                            .filter(id -> id != null && !BROUGHT.contains(id) && !id.startsWith("menu-lesson-")))
                    .as(topic.name())
                    .containsExactlyInAnyOrderElementsOf(window.studio().actions().of(topic).stream()
                            .map(action -> "menu-" + action.id())
                            .toList());
        }
    }

    @Test
    void whatRoomsBringHasItsPlace() {
        assertThat(topics().stream().flatMap(MenusTest::menus).map(MenuItem::getId))
                .containsAll(BROUGHT);
    }

    @Test
    void noMenuBeginsOrEndsWithASeparator() {
        assertThat(topics().stream()
                        .flatMap(MenusTest::menus)
                        .filter(menu -> !menu.getItems().isEmpty()))
                .allSatisfy(menu -> {
                    assertThat(menu.getItems().getFirst()).isNotInstanceOf(SeparatorMenuItem.class);
                    assertThat(menu.getItems().getLast()).isNotInstanceOf(SeparatorMenuItem.class);
                });
    }

    @Test
    void everyMenuIsSeenAsAWholeOnASmallScreen() {
        MenuButton button = lookup("#main-menu").queryAs(MenuButton.class);
        interact(button::show);
        for (MenuItem topic : List.copyOf(topics())) {
            interact(((Menu) topic)::show);
            Frames.pass();
            assertThat(javafx.stage.Window.getWindows())
                    .filteredOn(PopupWindow.class::isInstance)
                    .allSatisfy(popup ->
                            assertThat(popup.getHeight()).as(topic.getText()).isLessThan(SMALL_SCREEN));
            interact(((Menu) topic)::hide);
        }
        interact(button::hide);
    }

    @Test
    void aShortcutThatAMenuShowsIsHeardOnce() {
        type(KeyCode.N).write("rain\n");
        type(KeyCode.N).write("sun\n");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.studio().workspace().document().graph().variables()).containsExactly("rain");
    }
}
