package org.causeboard.app.theme;

import javafx.scene.Node;

/// What is shown only now and then is neither styled nor laid out before it is seen for the first time.
public final class FirstSight {
    private FirstSight() {}

    /// Fills a part of the window when it is seen first, at once if it is visible now.
    ///
    /// @param fill puts its children into it; they may take the focus right after
    public static void of(Node part, Runnable fill) {
        boolean[] filled = {false};
        part.visibleProperty().subscribe(seen -> {
            if (seen && !filled[0]) {
                filled[0] = true;
                fill.run();
                if (part.getScene() != null) {
                    part.applyCss(); // what scrolls is there only then
                }
            }
        });
    }
}
