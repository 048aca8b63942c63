package org.causeboard.app.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a person has set; everything else is as usual. Immutable.
public final class Settings {
    /// Everything as usual.
    public static final Settings USUAL = new Settings(Map.of());

    private final Map<Setting<?>, Object> chosen;

    private Settings(Map<Setting<?>, Object> chosen) {
        this.chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /// The value of a setting.
    public <T> T get(Setting<T> setting) {
        Object value = chosen.getOrDefault(setting, setting.usual());
        return setting.values().stream().filter(value::equals).findFirst().orElse(setting.usual());
    }

    /// With another value.
    ///
    /// @throws IllegalArgumentException when the setting has no such value
    public <T> Settings with(Setting<T> setting, T value) {
        if (!setting.values().contains(value)) {
            throw new IllegalArgumentException(
                    "'" + setting.name() + "' cannot be " + value + "; its values are " + setting.values() + ".");
        }
        Map<Setting<?>, Object> changed = new LinkedHashMap<>(chosen);
        if (value.equals(setting.usual())) {
            changed.remove(setting);
        } else {
            changed.put(setting, value);
        }
        return new Settings(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && chosen.equals(settings.chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }

    @Override
    public String toString() {
        return chosen.toString();
    }
}
