package org.causeboard.app.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Everything that a person can do, in the order of the menus. Rooms add theirs when the window is put together.
public final class Actions {
    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final ObservableList<Action> all = FXCollections.observableArrayList();

    /// Adds an action.
    ///
    /// @throws IllegalArgumentException when there is one with its id
    public void add(Action action) {
        if (byId.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("There are two actions called '" + action.id() + "'.");
        }
        all.add(action);
    }

    /// The action of an id.
    ///
    /// @throws IllegalArgumentException when there is none
    public Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action called '" + id + "'.");
        }
        return action;
    }

    /// All of them, as they come.
    public ObservableList<Action> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /// Those of one menu.
    public List<Action> of(Action.Topic topic) {
        List<Action> found = new ArrayList<>(all);
        found.removeIf(action -> action.topic() != topic);
        return Collections.unmodifiableList(found);
    }
}
