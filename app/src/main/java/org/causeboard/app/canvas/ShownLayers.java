package org.causeboard.app.canvas;

import java.util.List;
import java.util.Set;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Layer;

/// A document as it is drawn while layers are left out. Charts are no part of it and are left out where it is drawn.
final class ShownLayers {
    private ShownLayers() {}

    /// The document without what stands in hidden layers; folded groups stand for variables and stay.
    static CausalDocument of(CausalDocument document, Set<Layer> hidden) {
        if (hidden.isEmpty() || hidden.equals(Set.of(Layer.CHARTS))) {
            return document;
        }
        DocumentEditor editor = document.edit();
        if (hidden.contains(Layer.NOTES)) {
            editor.notes(List.of());
            document.cards().forEach((variable, card) -> editor.card(variable, card.withNote("")));
        }
        if (hidden.contains(Layer.EDGE_LABELS)) {
            document.edgeStyles().forEach((edge, style) -> editor.style(edge, style.withLabel("")));
        }
        if (hidden.contains(Layer.GROUPS)) {
            editor.groups(document.groups().stream().filter(Group::isFolded).toList());
        }
        return editor.done();
    }
}
