package org.causeboard.app.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.theme.Contrast;
import org.causeboard.app.theme.RoleColours;
import org.causeboard.model.display.NodeShape;

/// One thing that can be set, with all its values. The catalogue is [#ALL]; the file and the panel follow it.
///
/// @param name in the file, and `setting.NAME` is the key of its words
/// @param section under which heading it stands; `settings.SECTION` is the key of its words
/// @param values all values, in the order in which they are offered
/// @param usual the value until a person chooses another
public record Setting<T>(String name, String section, List<T> values, T usual) {
    public static final Setting<Appearance> THEME = of("theme", "looks", Appearance.SYSTEM, Appearance.values());
    public static final Setting<Contrast> CONTRAST = of("contrast", "looks", Contrast.NORMAL, Contrast.values());
    public static final Setting<RoleColours> ROLE_COLOURS =
            of("role-colours", "looks", RoleColours.COLOUR_BLIND_SAFE, RoleColours.values());
    public static final Setting<NodeShape> NODE_SHAPE = of("node-shape", "looks", NodeShape.CARDS, NodeShape.values());
    /// The size of everything in the window, in per cent.
    public static final Setting<Integer> SCALE = of("scale", "looks", 100, 100, 110, 125, 150, 175, 200);
    public static final Setting<Motion> MOTION = of("motion", "looks", Motion.SYSTEM, Motion.values());
    public static final Setting<Language> LANGUAGE = of("language", "words", Language.SYSTEM, Language.values());
    /// How many digits of a number count.
    public static final Setting<Integer> DIGITS = of("digits", "words", 3, 2, 3, 4, 5, 6);
    public static final Setting<DecimalMark> DECIMAL_MARK =
            of("decimal-mark", "words", DecimalMark.LANGUAGE, DecimalMark.values());
    public static final Setting<Wheel> WHEEL = of("wheel", "gestures", Wheel.PANS, Wheel.values());
    public static final Setting<Snap> SNAPPING = of("snapping", "gestures", Snap.ON, Snap.values());
    /// How long an edit may wait before it is kept, in seconds.
    public static final Setting<Integer> AUTOSAVE = of("autosave", "files", 1, 1, 5, 15, 60);
    public static final Setting<Tour> TOUR = of("tour", "files", Tour.AT_START, Tour.values());

    /// All of them, in the order of the panel and the file.
    public static final List<Setting<?>> ALL = List.of(
            THEME,
            CONTRAST,
            ROLE_COLOURS,
            NODE_SHAPE,
            SCALE,
            MOTION,
            LANGUAGE,
            DIGITS,
            DECIMAL_MARK,
            WHEEL,
            SNAPPING,
            AUTOSAVE,
            TOUR);

    public Setting {
        values = List.copyOf(values);
        if (!values.contains(usual)) {
            throw new IllegalArgumentException("The usual value of '" + name + "' is none of its values.");
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array goes into a list and nowhere else
    private static <T> Setting<T> of(String name, String section, T usual, T... values) {
        return new Setting<>(name, section, List.of(values), usual);
    }

    /// A value as the file has it: `high`, `125`.
    public static String written(Object value) {
        return value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value that is written so, if there is one.
    Optional<T> read(String text) {
        return values.stream().filter(value -> written(value).equals(text)).findFirst();
    }

    /// Which language the window speaks.
    public enum Language {
        SYSTEM,
        ENGLISH,
        GERMAN;

        /// The language as a locale.
        public Locale locale() {
            return switch (this) {
                case SYSTEM -> Locale.getDefault();
                case ENGLISH -> Locale.ENGLISH;
                case GERMAN -> Locale.GERMAN;
            };
        }
    }

    /// What stands between a number and its fraction.
    public enum DecimalMark {
        LANGUAGE,
        POINT,
        COMMA;

        /// The mark itself, where the window speaks a language.
        public char in(Locale language) {
            return switch (this) {
                case LANGUAGE ->
                    language.getLanguage().equals("de") ? ',' : '.'; // the languages that there are words of
                case POINT -> '.';
                case COMMA -> ',';
            };
        }
    }

    /// What the mouse's wheel does without a key; with Ctrl it zooms always.
    public enum Wheel {
        PANS,
        ZOOMS
    }

    /// Whether what is dragged snaps into line with the rest.
    public enum Snap {
        ON,
        OFF
    }

    /// Whether things move on their own.
    public enum Motion {
        SYSTEM,
        FULL,
        REDUCED
    }

    /// Whether the tour begins with the program.
    public enum Tour {
        AT_START,
        NOT_AT_START
    }
}
