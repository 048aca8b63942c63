package org.causeboard.app.inspector;

import javafx.scene.control.TextField;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.StyleEdge;
import org.causeboard.model.document.EdgeStyle;

/// What is written beside an edge on the canvas.
final class EdgeLabelField extends TextField {
    private final Studio studio;
    private final Edge edge;

    EdgeLabelField(Studio studio, Edge edge) {
        this.studio = studio;
        this.edge = edge;
        setId("edge-label-field");
        setText(style().label());
        setPromptText(studio.messages().text("edge.label-prompt"));
        setAccessibleText(studio.messages().text("edge.label"));
        setOnAction(_ -> enter());
        focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                enter();
            }
        });
    }

    private EdgeStyle style() {
        return studio.workspace().document().style(edge);
    }

    private void enter() {
        String text = getText().strip();
        boolean gone = !studio.workspace().document().graph().contains(edge);
        if (gone || text.equals(style().label())) {
            return;
        }
        studio.workspace().push(new StyleEdge(edge, style().withLabel(text)));
        studio.workspace().history().endGesture();
    }
}
