package org.causeboard.app.canvas.gesture;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import org.causeboard.app.canvas.Drawing;
import org.causeboard.app.canvas.Hit;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Ink;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// What gestures see of the canvas.
public interface Board {
    /// The window that the canvas belongs to.
    Studio studio();

    /// What is drawn.
    Drawing drawing();

    /// What is at a place.
    Hit at(Point world);

    /// The variable whose body or ring is at a place.
    Optional<String> variableAt(Point world);

    /// Which part of the world is seen.
    View view();

    /// Looks elsewhere.
    void look(View view);

    /// Shows nodes in world coordinates over the picture, in place of those shown before.
    void preview(Node... nodes);

    /// A part of the document drawn as the canvas draws it, as nodes in world coordinates for a preview. What looks
    /// otherwise than before is taken out of the painted layers; the rest stays there.
    ///
    /// @param part variables and edges that are shown elsewhere for the time being
    /// @param wanted which of its elements
    Node lifted(CausalDocument part, Set<ElementId> wanted);

    /// Puts back into the painted layers what was lifted.
    void lower();

    /// The colour of an ink now.
    Color colour(Ink ink);

    /// Lets a person name a variable in place.
    void rename(String variable);

    /// Draws a new variable with a name of its own, and lets a person rename it in place.
    ///
    /// @return its name for the time being
    String create(Point place, Optional<String> cause, Link link);

    /// How a new variable is connected to the one that it was drawn from.
    enum Link {
        DIRECTED,
        BIDIRECTED
    }
}
