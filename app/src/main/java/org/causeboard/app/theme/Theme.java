package org.causeboard.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.causeboard.model.display.Colour;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.Token;

/// The look of all windows: AtlantaFX with the program's own style sheet and the colours of a [Palette], so that
/// controls and canvas agree. Confined to the JavaFX thread.
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String OWN_SHEET = sheet("causeboard.css");
    private static final String PANEL_SHEET = sheet("panels.css");
    private static final String STAGE_SHEET = sheet("stage.css");
    private static final String FOCUS_SHEET = sheet("focus.css");
    private static final String OPAQUE_SHEET = sheet("opaque.css");

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final ObjectProperty<Contrast> contrast = new SimpleObjectProperty<>(Contrast.NORMAL);
    private final ObjectProperty<RoleColours> roleColours = new SimpleObjectProperty<>(RoleColours.COLOUR_BLIND_SAFE);
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private final ObjectProperty<Optional<Boolean>> motionReduced = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palettes.LIGHT);
    private final List<Scene> scenes = new ArrayList<>();
    private final InvalidationListener system = _ -> apply(); // the toolkit keeps it only as long as this
    private final ListChangeListener<Window> popups = this::dressPopups; // as above
    private final boolean opaque = !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW); // is every window
    private Optional<Scene> keeper = Optional.empty(); // never shown
    private String colours = "";

    /// Follows the system until told otherwise.
    public Theme() {
        Fonts.load();
        appearance.addListener(_ -> apply());
        contrast.addListener(_ -> apply());
        roleColours.addListener(_ -> apply());
        Window.getWindows().addListener(new WeakListChangeListener<>(popups));
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakInvalidationListener(system));
        apply();
    }

    private static String sheet(String file) {
        return Objects.requireNonNull(Theme.class.getResource(file)).toExternalForm();
    }

    /// Light, dark or as the system.
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /// How far words and lines stand out.
    public ObjectProperty<Contrast> contrastProperty() {
        return contrast;
    }

    /// Which colours roles have.
    public ObjectProperty<RoleColours> roleColoursProperty() {
        return roleColours;
    }

    /// How much larger than usual everything is, from 1 to 2.
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /// Makes everything larger.
    ///
    /// @param factor from 1 to 2
    public void scale(double factor) {
        scale.set(Math.clamp(factor, 1, 2));
    }

    /// Whether a person wants things not to move on their own; empty to do as the system says.
    public ObjectProperty<Optional<Boolean>> motionReducedProperty() {
        return motionReduced;
    }

    /// Whether nothing is to move on its own now.
    public boolean isMotionReduced() {
        return motionReduced.get().orElseGet(Platform.getPreferences()::isReducedMotion);
    }

    /// The colours of the canvas.
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /// The colours that the canvas would have if it were light or dark.
    public Palette palette(Appearance wanted) {
        return palette(isDark(wanted), contrast.get(), roleColours.get());
    }

    /// Whether it is dark now.
    public boolean isDark() {
        return isDark(appearance.get());
    }

    private static boolean isDark(Appearance wanted) {
        return switch (wanted) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /// Gives a scene this look, now and whenever it changes.
    public void dress(Scene scene) {
        if (keeper.isEmpty()) {
            keeper = Optional.of(new Scene(new Group()));
            wear(keeper.get());
            keep();
        }
        wear(scene);
    }

    /// Menus and tooltips take over the sheets of the window below them when they open, and not its ground.
    private void dressPopups(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().stream()
                    .filter(PopupWindow.class::isInstance)
                    .map(Window::getScene)
                    .filter(scene -> scene != null && scene.getStylesheets().contains(colours))
                    .forEach(this::dressPopup);
        }
    }

    private void dressPopup(Scene scene) {
        if (scale.get() != 1) {
            scene.getStylesheets().add(ColourSheet.ofPopups(scale.get()));
        }
        if (opaque) {
            lay(scene);
        }
    }

    private void wear(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().addAll(colours, OWN_SHEET, PANEL_SHEET, STAGE_SHEET, FOCUS_SHEET);
        if (opaque) {
            scene.getStylesheets().add(OPAQUE_SHEET);
        }
        markDark(scene);
        lay(scene);
    }

    /// The toolkit forgets a sheet when the last scene that used it leaves its stage, and reads it again for the next
    /// one.
    private void keep() {
        keeper.ifPresent(scene -> scene.getRoot().applyCss());
    }

    /// No longer keeps a scene, which is not shown again.
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    /// The palette of a choice; high contrast has its own colours for roles.
    static Palette palette(boolean dark, Contrast contrast, RoleColours roles) {
        return switch (contrast) {
            case HIGH -> dark ? Palettes.HIGH_CONTRAST_DARK : Palettes.HIGH_CONTRAST;
            case NORMAL ->
                switch (roles) {
                    case COLOUR_BLIND_SAFE -> dark ? Palettes.DARK : Palettes.LIGHT;
                    case DAGITTY -> dark ? Palettes.DAGITTY_DARK : Palettes.DAGITTY;
                };
        };
    }

    private void apply() {
        boolean dark = isDark();
        palette.set(palette(appearance.get()));
        colours = ColourSheet.of(palette.get(), dark, contrast.get());
        String usual = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!usual.equals(Application.getUserAgentStylesheet())) { // every window would be styled anew
            Application.setUserAgentStylesheet(usual);
        }
        for (Scene scene : scenes) {
            if (!scene.getStylesheets().getFirst().equals(colours)) { // the other sheets need not be read again
                scene.getStylesheets().set(0, colours);
            }
            markDark(scene);
            lay(scene);
        }
        keep();
    }

    /// The window's ground is its scene's: regions that are the size of the window have none, since each one would fill
    /// the window again with every frame.
    private void lay(Scene scene) {
        Colour ground = palette.get().colour(Token.BACKGROUND);
        scene.setFill(Color.rgb(ground.red(), ground.green(), ground.blue()));
    }

    private void markDark(Scene scene) {
        scene.getRoot().pseudoClassStateChanged(DARK, isDark());
    }
}
