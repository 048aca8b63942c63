package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The rows of a pane of which, when what they show changes, only those are made anew that show something else: styling
/// and measuring a new node costs a hundred times what leaving an old one in place does.
final class Rows {
    private final Pane pane;
    private Map<Object, Node> shown = Map.of();

    /// One row.
    ///
    /// @param key all that the row is made of: equal keys, equal rows. No two rows of a pane have equal keys
    /// @param make makes it
    record Row(Object key, Supplier<? extends Node> make) {}

    /// @param pane that holds the rows and nothing else
    Rows(Pane pane) {
        this.pane = pane;
    }

    Pane pane() {
        return pane;
    }

    /// Shows these rows in this order in place of those before.
    void show(List<Row> rows) {
        Map<Object, Node> now = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (Row row : rows) {
            Node old = shown.get(row.key());
            Node node = old == null ? row.make().get() : old;
            now.put(row.key(), node);
            nodes.add(node);
        }
        shown = now;
        arrange(nodes, pane.getChildren());
    }

    /// Leaves what stays untouched, for a node that is taken out and put back is styled again.
    private static void arrange(List<Node> wanted, ObservableList<Node> children) {
        Set<Node> kept = new HashSet<>(wanted);
        List<Node> gone =
                children.stream().filter(child -> !kept.contains(child)).toList();
        if (!gone.isEmpty()) {
            children.removeAll(gone);
        }
        for (int i = 0; i < wanted.size(); i++) {
            Node node = wanted.get(i);
            if (i >= children.size() || children.get(i) != node) {
                children.remove(node);
                children.add(i, node);
            }
        }
    }
}
