package org.causeboard.app.action;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import org.causeboard.app.l10n.Messages;

/// Keys by the names that stand on the keyboards of the window's language: JavaFX knows the English ones only.
public final class KeyWords {
    private KeyWords() {}

    /// Such as `Ctrl+Shift+B`.
    public static String of(KeyCombination keys, Messages messages) {
        return Arrays.stream(keys.getDisplayText().split("\\+(?=.)")) // Ctrl and + are Ctrl++
                .map(key -> messages.find("key." + key.replace(' ', '-')).orElse(key))
                .collect(Collectors.joining("+"));
    }

    /// The same as what a menu shows beside an entry, in a column of its own.
    public static KeyCombination inMenu(KeyCombination keys, Messages messages) {
        return new ShownKeys(of(keys, messages));
    }
}
