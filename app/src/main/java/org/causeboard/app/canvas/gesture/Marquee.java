package org.causeboard.app.canvas.gesture;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.shape.Rectangle;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Draws a frame and selects the variables that it touches, and the edges that lie wholly in it. Shift adds to the
/// selection, Control toggles.
public final class Marquee implements Gesture {
    private final Board board;
    private final Point from;
    private final Set<Item> before;
    private final Rectangle frame = new Rectangle();

    public Marquee(Board board, Pointer from) {
        this.board = board;
        this.from = from.world();
        before = new LinkedHashSet<>(board.studio().workspace().selection());
        frame.setStroke(board.colour(Ink.of(Token.ACCENT)));
        frame.setFill(board.colour(Ink.of(Token.ACCENT, 0.08)));
        frame.setStrokeWidth(1 / board.view().zoom());
        frame.setId("marquee");
    }

    @Override
    public void moved(Pointer to) {
        Box box = Box.spanning(from, to.world());
        frame.setX(box.x());
        frame.setY(box.y());
        frame.setWidth(box.width());
        frame.setHeight(box.height());
        board.preview(frame);
        choose(box, to);
    }

    @Override
    public void finished(Pointer at) {
        choose(Box.spanning(from, at.world()), at);
        board.preview();
    }

    @Override
    public void cancelled() {
        before.removeIf(item -> !board.studio().workspace().isPresent(item)); // an edit may have ended the gesture
        select(before);
        board.preview();
    }

    private void choose(Box box, Pointer at) {
        Set<Item> inside = inside(box);
        Set<Item> chosen = new LinkedHashSet<>();
        if (at.holds(Pointer.Key.SHIFT) || at.holds(Pointer.Key.CONTROL)) {
            chosen.addAll(before);
        }
        for (Item item : inside) {
            if (at.holds(Pointer.Key.CONTROL) && before.contains(item)) {
                chosen.remove(item);
            } else {
                chosen.add(item);
            }
        }
        select(chosen);
    }

    private Set<Item> inside(Box box) {
        Set<Item> inside = new LinkedHashSet<>();
        board.drawing().geometry().nodes().forEach((variable, node) -> {
            if (node.box().intersects(box)) {
                board.drawing().behind(variable).forEach(each -> inside.add(new Item.VariableItem(each)));
            }
        });
        board.drawing().geometry().edges().forEach((edge, shaft) -> {
            boolean ofDocument = board.studio().workspace().document().graph().contains(edge);
            if (ofDocument && shaft.points().stream().allMatch(box::contains)) {
                inside.add(new Item.EdgeItem(edge));
            }
        });
        return inside;
    }

    private void select(Set<Item> items) {
        Workspace workspace = board.studio().workspace();
        if (!workspace.selection().equals(items)) {
            workspace.select(items);
        }
    }
}
