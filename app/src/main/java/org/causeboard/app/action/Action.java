package org.causeboard.app.action;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.ObservableValueBase;
import javafx.scene.input.KeyCombination;

/// One thing that a person can do.
///
/// @param id unique; `action.ID` is the key of its words and `#ID` finds its control
/// @param topic which menu it stands in
/// @param icon a file of `icons/action`
/// @param shortcut the keys, when it has some
/// @param hindrance the key of the reason why it cannot be done now; empty when it can
/// @param run does it
public record Action(
        String id,
        Topic topic,
        Optional<String> icon,
        Optional<KeyCombination> shortcut,
        ObservableValue<Optional<String>> hindrance,
        Runnable run) {
    private static final ObservableValue<Optional<String>> NEVER = new ObservableValueBase<>() {
        @Override
        public Optional<String> getValue() {
            return Optional.empty();
        }
    };

    public Action {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(run, "run");
    }

    /// An action that can always be done, without icon and shortcut.
    public static Action of(String id, Topic topic, Runnable run) {
        return new Action(id, topic, Optional.empty(), Optional.empty(), NEVER, run);
    }

    /// The same with an icon.
    public Action icon(String name) {
        return new Action(id, topic, Optional.of(name), shortcut, hindrance, run);
    }

    /// The same with a shortcut, written as JavaFX does: `Shortcut+Z`.
    public Action keys(String keys) {
        return new Action(id, topic, icon, Optional.of(KeyCombination.valueOf(keys)), hindrance, run);
    }

    /// The same with a bare key that the canvas takes for it: `N`.
    public Action onCanvas(String key) {
        return new Action(id, topic, icon, Optional.of(new CanvasKey(key)), hindrance, run);
    }

    /// The same with a character as its shortcut, whichever keys write it: `?`.
    public Action typed(String character) {
        return new Action(id, topic, icon, Optional.of(new TypedCharacter(character)), hindrance, run);
    }

    /// The same, possible only while `possible` holds.
    ///
    /// @param reason the key of the words that say why not
    public Action when(ObservableValue<Boolean> possible, String reason) {
        return new Action(
                id, topic, icon, shortcut, possible.map(can -> can ? Optional.empty() : Optional.of(reason)), run);
    }

    /// Whether it can be done now.
    public boolean isPossible() {
        return hindrance.getValue().isEmpty();
    }

    /// Does it, if it can be done now.
    public void perform() {
        if (isPossible()) {
            run.run();
        }
    }

    /// The menus, in their order.
    public enum Topic {
        FILE,
        EDIT,
        GRAPH,
        INSERT,
        STYLE,
        VIEW,
        ASK,
        HELP
    }
}
