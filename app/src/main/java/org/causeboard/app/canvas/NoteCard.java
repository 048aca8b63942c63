package org.causeboard.app.canvas;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Point;

/// What is written about a variable, on a card above its sign while the pointer is on that. The same words are in the
/// inspector, and screen readers hear them with the variable.
final class NoteCard extends Label {
    private static final double WIDTH = 280;
    private static final double AWAY = 8;
    private static final double MARGIN = 6;

    private final CanvasView canvas;

    NoteCard(CanvasView canvas) {
        this.canvas = canvas;
        setId("note-card");
        getStyleClass().add("note-card");
        setWrapText(true);
        setMaxWidth(WIDTH);
        setMinHeight(Region.USE_PREF_SIZE);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(Optional<String> variable) {
        Optional<NodeGeometry> node = variable.flatMap(name -> canvas.drawing().node(name));
        setVisible(node.isPresent());
        node.ifPresent(found -> {
            setText(canvas.studio()
                    .workspace()
                    .document()
                    .cards()
                    .get(found.variable())
                    .note()
                    .strip());
            applyCss();
            double width = Math.min(WIDTH, prefWidth(-1));
            double height = prefHeight(width);
            Point sign = canvas.view()
                    .toScreen(new Point(found.noteSign().x(), found.noteSign().y()));
            double under =
                    canvas.view().toScreen(new Point(0, found.box().bottom())).y() + AWAY;
            double x = Math.clamp(sign.x(), MARGIN, Math.max(MARGIN, canvas.getWidth() - width - MARGIN));
            double y = sign.y() - AWAY - height;
            resizeRelocate(x, y < MARGIN ? under : y, width, height);
        });
    }
}
