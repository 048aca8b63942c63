package org.causeboard.app.theme;

import javafx.scene.Group;
import javafx.scene.Node;

/// What is shown only now and then is neither styled nor laid out before it is seen for the first time.
public final class FirstSight {
    private final Node part;
    private final Runnable fill;
    private boolean filled;

    private FirstSight(Node part, Runnable fill) {
        this.part = part;
        this.fill = fill;
    }

    /// Fills a part of the window when it is seen first, at once if it is visible now.
    ///
    /// @param fill puts its children into it; they may take the focus right after
    public static void of(Node part, Runnable fill) {
        FirstSight sight = new FirstSight(part, fill);
        part.visibleProperty().subscribe(sight::look);
    }

    /// A place for a part that lays itself out, which is in the window from when it is seen first on.
    public static Group place(Node part) {
        Group place = new Group();
        place.setManaged(false);
        of(part, () -> place.getChildren().add(part));
        return place;
    }

    private void look(boolean seen) {
        if (seen && !filled) {
            filled = true;
            fill.run();
            if (part.getScene() != null) {
                part.applyCss(); // what scrolls is there only then
            }
        }
    }
}
