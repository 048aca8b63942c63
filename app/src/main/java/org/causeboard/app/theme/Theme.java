package org.causeboard.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Palettes;

/// The look of all windows: AtlantaFX with the program's own style sheet and the colours of a [Palette], so that
/// controls and canvas agree. Confined to the JavaFX thread.
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String OWN_SHEET = sheet("causeboard.css");
    private static final String PANEL_SHEET = sheet("panels.css");

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palettes.LIGHT);
    private final List<Scene> scenes = new ArrayList<>();
    private String colours = "";

    /// Follows the system until told otherwise.
    public Theme() {
        Fonts.load();
        appearance.addListener(_ -> apply());
        Platform.getPreferences().colorSchemeProperty().addListener(_ -> apply());
        apply();
    }

    private static String sheet(String file) {
        return Objects.requireNonNull(Theme.class.getResource(file)).toExternalForm();
    }

    /// Light, dark or as the system.
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /// The colours of the canvas.
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /// Whether it is dark now.
    public boolean isDark() {
        return switch (appearance.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /// Gives a scene this look, now and whenever it changes.
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().addAll(colours, OWN_SHEET, PANEL_SHEET);
        markDark(scene);
    }

    private void apply() {
        boolean dark = isDark();
        palette.set(dark ? Palettes.DARK : Palettes.LIGHT);
        colours = ColourSheet.of(palette.get(), dark);
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        for (Scene scene : scenes) {
            scene.getStylesheets().setAll(colours, OWN_SHEET, PANEL_SHEET);
            markDark(scene);
        }
    }

    private void markDark(Scene scene) {
        scene.getRoot().pseudoClassStateChanged(DARK, isDark());
    }
}
