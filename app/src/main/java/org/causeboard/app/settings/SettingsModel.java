package org.causeboard.app.settings;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The settings of all windows as they are now. Confined to the JavaFX thread.
public final class SettingsModel {
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final Consumer<Settings> keep;
    private final String place;

    /// @param keep is given the settings after every change, to write them
    /// @param place where they are kept, in words for a person; empty when nowhere
    public SettingsModel(Settings first, Consumer<Settings> keep, String place) {
        settings = new ReadOnlyObjectWrapper<>(first);
        this.keep = keep;
        this.place = place;
    }

    /// Everything as usual, kept nowhere.
    public static SettingsModel usual() {
        return new SettingsModel(Settings.USUAL, _ -> {}, "");
    }

    /// Where they are kept; empty when nowhere.
    public String place() {
        return place;
    }

    /// All of them.
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// The value of a setting now.
    public <T> T get(Setting<T> setting) {
        return settings.get().get(setting);
    }

    /// The value of a setting, now and later.
    public <T> ObservableValue<T> value(Setting<T> setting) {
        return settings.map(all -> all.get(setting));
    }

    /// Sets something.
    public <T> void set(Setting<T> setting, T value) {
        change(settings.get().with(setting, value));
    }

    /// Everything as usual again.
    public void reset() {
        change(Settings.USUAL);
    }

    private void change(Settings next) {
        if (!next.equals(settings.get())) {
            settings.set(next);
            keep.accept(next);
        }
    }
}
