package org.causeboard.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Appearance;
import org.causeboard.model.display.Palettes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class SettingsTest extends FreshStage {
    private final SettingsModel settings = SettingsModel.usual();
    private Window window;

    @Override
    public void start(Stage stage) {
        settings.set(Setting.TOUR, Setting.Tour.NOT_AT_START);
        window = Window.create(new SameThreadRunner(), settings, 980, 900);
        window.show(stage);
    }

    @Test
    void aClickInTheSettingsChangesTheThemeAtOnceAndEscapeClosesThem() {
        clickOn("#query-field").push(KeyCode.CONTROL, KeyCode.COMMA); // also while a question is being written
        clickOn("#setting-theme-dark");
        assertThat(window.studio().theme().isDark()).isTrue();
        clickOn("#setting-contrast-high");
        assertThat(window.studio().theme().paletteProperty().get()).isEqualTo(Palettes.HIGH_CONTRAST_DARK);
        push(KeyCode.ESCAPE);
        assertThat(lookup("#settings").query().isVisible()).isFalse();
        assertThat(settings.get(Setting.THEME)).isEqualTo(Appearance.DARK);
    }

    @Test
    void theSettingsAreUsedByKeysAlone() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("settings");
        push(KeyCode.ENTER);
        interact(() -> lookup("#setting-theme-system").query().requestFocus());
        push(KeyCode.RIGHT);
        push(KeyCode.SPACE);
        assertThat(settings.get(Setting.THEME)).isEqualTo(Appearance.LIGHT);
        interact(() -> lookup("#setting-scale").query().requestFocus());
        push(KeyCode.DOWN);
        assertThat(settings.get(Setting.SCALE)).isEqualTo(110);
        assertThat(lookup("#setting-scale").queryAs(ComboBox.class).getValue()).isEqualTo(110);
    }

    @Test
    void everythingIsLargerAtOnceAndThePointerStillMeetsTheCanvas() {
        interact(() -> settings.set(Setting.SCALE, 150));
        Frames.pass();
        assertThat(window.canvas().localToScene(100, 0).getX()
                        - window.canvas().localToScene(0, 0).getX())
                .isEqualTo(150);
        interact(() -> settings.set(Setting.SCALE, 100));
        Frames.pass();
        assertThat(window.canvas().localToScene(100, 0).getX()
                        - window.canvas().localToScene(0, 0).getX())
                .isEqualTo(100);
    }
}
