package org.causeboard.app.print;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.causeboard.app.canvas.render.Colours;
import org.causeboard.app.canvas.render.ShapeNodes;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palette;
import org.causeboard.model.document.Box;

/// A picture on a sheet of paper: in the middle, as large as the sheet allows, at most twice its natural size.
final class Page {
    private static final double LARGEST = 2;

    private Page() {}

    /// The picture as a node of its own.
    ///
    /// @param width of what can be printed on, in points
    /// @param height of the same
    static Node of(DisplayList list, Palette palette, double width, double height) {
        ShapeNodes nodes = new ShapeNodes(new Colours(palette), BundledFont.instance());
        Group picture = new Group();
        list.elements().forEach(element -> picture.getChildren().add(nodes.of(element)));
        Box box = list.bounds().orElse(new Box(0, 0, 1, 1));
        double scale =
                Math.min(LARGEST, Math.min(width / Math.max(1, box.width()), height / Math.max(1, box.height())));
        picture.getTransforms()
                .setAll(
                        new Translate((width - box.width() * scale) / 2, (height - box.height() * scale) / 2),
                        new Scale(scale, scale),
                        new Translate(-box.x(), -box.y()));
        return new Group(picture);
    }
}
