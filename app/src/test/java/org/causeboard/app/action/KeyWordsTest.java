package org.causeboard.app.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.input.KeyCombination;
import org.causeboard.app.l10n.Messages;
import org.junit.jupiter.api.Test;

/// What keys are called.
class KeyWordsTest {
    private static String named(String keys, Locale language) {
        return KeyWords.of(KeyCombination.valueOf(keys), Messages.in(language));
    }

    @Test
    void germanKeysAreNamedAsOnGermanKeyboards() {
        assertThat(named("Ctrl+Shift+B", Locale.GERMAN)).isEqualTo("Strg+Umschalt+B");
        assertThat(named("Ctrl+Page Up", Locale.GERMAN)).isEqualTo("Strg+Bild auf");
        assertThat(named("Ctrl+Plus", Locale.GERMAN)).isEqualTo("Strg++");
        assertThat(named("F2", Locale.GERMAN)).isEqualTo("F2");
    }

    @Test
    void englishKeysAreNamedAsOnEnglishKeyboards() {
        assertThat(named("Ctrl+Shift+B", Locale.ENGLISH)).isEqualTo(named("Ctrl+Shift+B", Locale.FRENCH));
        assertThat(named("Ctrl+Page Up", Locale.ENGLISH)).isEqualTo("Ctrl+Page Up");
    }
}
