package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.theme.Contrast;
import org.causeboard.app.workspace.Item;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nothing is written on the console while the window is used: no style that cannot be resolved, no binding that fails.
@Tag("ui")
class QuietConsoleTest extends FreshStage {
    private static final Logger ALL = Logger.getLogger("");

    private final SettingsModel settings = SettingsModel.usual();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                heard.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Window window;

    @Override
    public void start(Stage stage) {
        corner(stage);
        ALL.addHandler(handler);
        settings.set(Setting.LANGUAGE, Setting.Language.ENGLISH);
        window = Window.create(new SameThreadRunner(), settings, 980, 760);
        window.show(stage);
    }

    @BeforeEach
    void listen() {
        ALL.addHandler(handler);
    }

    @AfterEach
    void hear() {
        ALL.removeHandler(handler);
    }

    @Test
    void aStyleThatCannotBeResolvedWouldBeHeard() {
        interact(() -> {
            Label lost = new Label("lost");
            lost.setStyle("-fx-text-fill: -no-such-colour");
            window.shell().overlay(lost);
        });
        Frames.pass();
        assertThat(heard).anyMatch(message -> message.contains("-no-such-colour"));
    }

    private Window front() {
        return window.desk().frontProperty().get().orElseThrow();
    }

    private void perform(String action) {
        interact(() -> front().studio().actions().get(action).perform());
        Frames.pass();
    }

    private void open(String example) {
        interact(() -> front().studio()
                .workspace()
                .open(Gallery.find(example).orElseThrow().document(), Optional.empty()));
        Frames.pass();
    }

    private void walkThroughTheMenu() {
        MenuButton menu = (MenuButton) front().scene().lookup("#main-menu");
        interact(menu::show);
        Frames.pass();
        for (MenuItem topic : List.copyOf(menu.getItems())) {
            interact(() -> ((Menu) topic).show());
            Frames.pass();
            interact(() -> ((Menu) topic).hide());
        }
        interact(menu::hide);
        Frames.pass();
    }

    private void walkThroughTheTabs() {
        TabPane tabs = (TabPane) front().scene().lookup("#bottom-tabs");
        for (Tab tab : List.copyOf(tabs.getTabs())) {
            interact(() -> tabs.getSelectionModel().select(tab));
            Frames.pass();
        }
    }

    @Test
    void menusAndTabsInTwoLooks() {
        open("front-door");
        walkThroughTheMenu();
        walkThroughTheTabs();
        interact(() -> {
            settings.set(Setting.THEME, Appearance.DARK);
            settings.set(Setting.CONTRAST, Contrast.HIGH);
        });
        walkThroughTheMenu();
        assertThat(heard).isEmpty();
    }

    @Test
    void popupsThatAreOpenWhileTheWindowIsPutTogetherAnewOrAnotherDocumentComesToTheFront() {
        open("front-door");
        interact(() -> front().studio()
                .workspace()
                .select(new Item.VariableItem(front().studio()
                        .workspace()
                        .document()
                        .graph()
                        .variables()
                        .iterator()
                        .next())));
        perform("open-settings");
        ComboBoxBase<?> box = (ComboBoxBase<?>) front().scene().lookup(".combo-box");
        interact(box::show);
        Frames.pass();
        interact(() -> settings.set(Setting.LANGUAGE, Setting.Language.GERMAN));
        Frames.pass();
        MenuButton menu = (MenuButton) front().scene().lookup("#main-menu");
        interact(menu::show);
        interact(() -> ((Menu) menu.getItems().getFirst()).show());
        perform("new-tab");
        Frames.pass();
        interact(() -> settings.set(Setting.THEME, Appearance.DARK));
        Frames.pass();
        walkThroughTheMenu();
        rightClickOn("#query-field");
        perform("previous-tab");
        perform("close-tab");
        assertThat(heard).isEmpty();
    }

    @Test
    void drawingAskingAndLeaving() {
        open("front-door");
        String variable = front().studio()
                .workspace()
                .document()
                .graph()
                .variables()
                .iterator()
                .next();
        interact(() -> front().studio().workspace().select(new Item.VariableItem(variable)));
        rightClickOn("#canvas-slot");
        push(KeyCode.ESCAPE);
        moveTo("#undo");
        perform("palette");
        push(KeyCode.DOWN);
        push(KeyCode.ESCAPE);
        perform("shortcuts");
        push(KeyCode.ESCAPE);
        perform("present");
        push(KeyCode.ESCAPE);
        perform("compare-versions");
        push(KeyCode.ESCAPE);
        clickOn("#query-field").write("P(");
        push(KeyCode.ESCAPE);
        assertThat(heard).isEmpty();
    }
}
