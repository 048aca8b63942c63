package org.causeboard.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.causeboard.app.action.Action;
import org.causeboard.app.canvas.CanvasView;
import org.causeboard.app.minimap.Minimap;
import org.causeboard.app.palette.PaletteViewModel;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.settings.SettingsView;
import org.causeboard.app.shell.Overlay;
import org.causeboard.app.shell.Shell;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.theme.Theme;
import org.causeboard.model.display.NumberStyle;

/// What lies over a window when it is asked for, such as the settings.
final class Sheets {
    private static final double SETTINGS_WIDTH = 660;

    private final Studio studio;
    private final Shell shell;
    private final CanvasView canvas;
    private final SettingsView settings;
    private final Overlay settingsSheet;

    Sheets(Studio studio, Shell shell, CanvasView canvas) {
        this.studio = studio;
        this.shell = shell;
        this.canvas = canvas;
        settings = new SettingsView(studio.settings(), studio.messages(), studio.lifetime());
        settingsSheet = new Overlay("settings", studio.messages(), canvas::requestFocus);
    }

    /// Adds all of them and the actions that open them.
    ///
    /// @param lowerLeft bars in the corner of the map, which stand beside it while it is there
    void add(Region lowerLeft) {
        addSettings();
        addMinimap(lowerLeft);
    }

    /// The settings as entries of the palette.
    List<PaletteViewModel.Choice> choices() {
        return settings.choices(settingsSheet::open);
    }

    private void addSettings() {
        settingsSheet.content(settings, SETTINGS_WIDTH);
        shell.overlay(settingsSheet);
        studio.actions()
                .add(Action.of("open-settings", Action.Topic.EDIT, settingsSheet::open)
                        .icon("settings")
                        .keys("Shortcut+Comma"));
        for (Appearance appearance : Appearance.values()) {
            String id = "theme-" + Setting.written(appearance);
            Action action =
                    Action.of(id, Action.Topic.VIEW, () -> studio.settings().set(Setting.THEME, appearance));
            studio.actions().add(appearance == Appearance.SYSTEM ? action : action.icon(Setting.written(appearance)));
        }
        studio.actions().add(Action.of("larger", Action.Topic.VIEW, () -> scale(1)));
        studio.actions().add(Action.of("smaller", Action.Topic.VIEW, () -> scale(-1)));
    }

    private void addMinimap(Region lowerLeft) {
        Minimap map = new Minimap(canvas);
        shell.canvasChrome(map);
        map.parentProperty()
                .flatMap(Node::visibleProperty)
                .flatMap(chrome -> map.visibleProperty().map(shown -> chrome && shown))
                .orElse(false)
                .subscribe(seen -> StackPane.setMargin(lowerLeft, Minimap.marginBeside(seen)));
        studio.actions()
                .add(Action.of("toggle-minimap", Action.Topic.VIEW, map::toggle)
                        .keys("Shortcut+Shift+M")
                        .when(
                                studio.workspace()
                                        .documentProperty()
                                        .map(document -> document.graph().size() > Minimap.LEAST),
                                "reason.small-graph"));
    }

    private void scale(int step) {
        var sizes = Setting.SCALE.values();
        int at = sizes.indexOf(studio.settings().get(Setting.SCALE)) + step;
        studio.settings().set(Setting.SCALE, sizes.get(Math.clamp(at, 0, sizes.size() - 1)));
    }

    /// Lets a theme follow the settings.
    static void follow(Theme theme, SettingsModel settings) {
        settings.value(Setting.THEME).subscribe(theme.appearanceProperty()::set);
        settings.value(Setting.CONTRAST).subscribe(theme.contrastProperty()::set);
        settings.value(Setting.ROLE_COLOURS).subscribe(theme.roleColoursProperty()::set);
        settings.value(Setting.SCALE).subscribe(per -> theme.scale(per / 100.0));
        settings.value(Setting.MOTION)
                .subscribe(motion -> theme.motionReducedProperty()
                        .set(
                                switch (motion) {
                                    case SYSTEM -> java.util.Optional.empty();
                                    case FULL -> java.util.Optional.of(false);
                                    case REDUCED -> java.util.Optional.of(true);
                                }));
    }

    /// How numbers are to be written.
    static NumberStyle numbers(SettingsModel settings) {
        return new NumberStyle(
                settings.get(Setting.DIGITS),
                settings.get(Setting.DECIMAL_MARK)
                        .in(settings.get(Setting.LANGUAGE).locale()));
    }
}
