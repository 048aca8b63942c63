package org.causeboard.app.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.app.action.Action;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.InsertFragment;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Size;
import org.causeboard.model.fragment.Fragment;
import org.causeboard.model.fragment.Fragments;

/// Patterns that are put on the canvas: between two selected variables, at one, or by themselves.
final class FragmentActions {
    private static final Size LEAST = new Size(640, 340);
    private static final Size VARIABLE = new Size(200, 100);

    private final CanvasView canvas;
    private final Workspace workspace;

    FragmentActions(CanvasView canvas) {
        this.canvas = canvas;
        workspace = canvas.studio().workspace();
    }

    void add() {
        for (Fragment fragment : Fragments.all()) {
            String id = "insert-" + fragment.key().substring("fragment.".length());
            canvas.studio().actions().add(Action.of(id, Action.Topic.INSERT, () -> insert(fragment)));
        }
    }

    /// Puts a piece on the canvas: selected variables take the place of its ends, in the order of selection.
    void insert(Fragment fragment) {
        List<String> chosen = List.copyOf(CanvasKeys.chosen(workspace.selection()));
        Map<String, String> ties = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(chosen.size(), fragment.ends().size()); i++) {
            ties.put(fragment.ends().get(i), chosen.get(i));
        }
        InsertFragment command = new InsertFragment(
                fragment.key(), fragment.document(), ties, canvas.room().of(size(fragment)));
        CausalDocument before = workspace.document();
        Map<String, String> names = command.names(before);
        if (workspace.push(command)) {
            workspace.select(names.entrySet().stream()
                    .filter(name -> !ties.containsKey(name.getKey()))
                    .map(name -> new Item.VariableItem(name.getValue()))
                    .toList());
            canvas.sight().revealNew(before, names.values());
        }
    }

    private static Size size(Fragment fragment) {
        return Box.union(fragment.document().placements().values().stream()
                        .map(placement -> Box.around(placement.centre(), VARIABLE))
                        .toList())
                .map(box -> new Size(Math.max(LEAST.width(), box.width()), Math.max(LEAST.height(), box.height())))
                .orElse(LEAST);
    }
}
