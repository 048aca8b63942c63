package org.causeboard.app.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.causeboard.app.canvas.gesture.Bend;
import org.causeboard.app.canvas.gesture.Board;
import org.causeboard.app.canvas.gesture.Connect;
import org.causeboard.app.canvas.gesture.Gesture;
import org.causeboard.app.canvas.gesture.Marquee;
import org.causeboard.app.canvas.gesture.MoveVariablesGesture;
import org.causeboard.app.canvas.gesture.Pan;
import org.causeboard.app.canvas.gesture.Pointer;
import org.causeboard.app.canvas.gesture.SlideValue;
import org.causeboard.app.canvas.gesture.WeighState;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.BendEdge;
import org.causeboard.model.document.Point;

/// Decides which gesture a press begins, what a click means, and what is hovered. A press becomes a gesture once the
/// pointer has moved a few pixels.
final class CanvasMouse {
    private static final double DRAG_THRESHOLD = 4;
    private static final double NEARBY = 8; // pixels between two clicks that are a double click

    private final CanvasView canvas;
    private final Workspace workspace;
    private final NameField nameField;
    private final CanvasMenu menu;
    private final EndMarks marks;
    private final AutoScroll scroll;
    private final GroupActions groups;
    private Optional<Press> press = Optional.empty();
    private Optional<Point> single = Optional.empty(); // where the canvas was last pressed once
    private Optional<Gesture> gesture = Optional.empty();
    private Pointer last = new Pointer(Point.ORIGIN, Point.ORIGIN, Set.of());
    private boolean spaceHeld;

    CanvasMouse(CanvasView canvas, NameField nameField, EndMarks marks, GroupActions groups) {
        this.canvas = canvas;
        this.marks = marks;
        this.groups = groups;
        this.nameField = nameField;
        workspace = canvas.studio().workspace();
        menu = new CanvasMenu(canvas, groups);
        scroll = new AutoScroll(canvas, this::scrolled);
    }

    private record Press(Hit hit, Pointer at, MouseButton button) {}

    void handle(MouseEvent event) {
        if (canvas.isForeign(event)) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            dragged(event);
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            released(event);
        } else if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
            hover(event);
        } else if (event.getEventType() == MouseEvent.MOUSE_EXITED && gesture.isEmpty()) {
            workspace.hoveredProperty().set(Optional.empty());
            canvas.peek(Optional.empty());
        }
    }

    /// A modifier went down or up: the gesture under way follows at once.
    void modifiersChanged(Set<Pointer.Key> held) {
        gesture.ifPresent(each -> each.moved(new Pointer(last.world(), last.screen(), held)));
    }

    /// Space turns a drag into a pan.
    void holdSpace(boolean held) {
        spaceHeld = held;
        canvas.setCursor(held ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    /// Whether space is held, so that drags and arrow keys pan.
    boolean holdsSpace() {
        return spaceHeld;
    }

    /// Gives up the gesture under way.
    ///
    /// @return whether there was one
    boolean cancel() {
        boolean any = gesture.isPresent();
        scroll.stop();
        gesture.ifPresent(Gesture::cancelled);
        gesture = Optional.empty();
        press = Optional.empty();
        return any;
    }

    private void pressed(MouseEvent event) {
        Pointer at = canvas.pointer(event);
        if (event.getClickCount() == 1) {
            single = Optional.of(at.screen());
        } else if (single.filter(first -> first.distance(at.screen()) <= NEARBY).isEmpty()) {
            return; // meant for a button that went away by the first click
        }
        nameField.accept();
        canvas.requestFocus();
        menu.hide();
        cancel();
        press = Optional.of(new Press(canvas.at(at.world()), at, event.getButton()));
    }

    private void dragged(MouseEvent event) {
        if (press.isEmpty()) {
            return;
        }
        Pointer to = canvas.pointer(event);
        last = to;
        if (gesture.isEmpty() && press.get().at().screen().distance(to.screen()) >= DRAG_THRESHOLD) {
            gesture = begin(press.get());
        }
        gesture.ifPresent(each -> {
            each.moved(to);
            if (!(each instanceof Pan)) {
                scroll.drag(to.screen());
            }
        });
    }

    /// The canvas has moved under the pointer.
    private void scrolled(Point pixel) {
        last = new Pointer(canvas.view().toWorld(pixel.x(), pixel.y()), pixel, last.held());
        gesture.ifPresent(each -> each.moved(last));
    }

    private Optional<Gesture> begin(Press from) {
        canvas.peek(Optional.empty());
        workspace.hoveredProperty().set(Optional.empty());
        if (from.button() == MouseButton.MIDDLE || (from.button() == MouseButton.PRIMARY && spaceHeld)) {
            return Optional.of(new Pan(canvas, from.at()));
        }
        if (from.button() != MouseButton.PRIMARY) {
            return Optional.empty();
        }
        return Optional.of(
                switch (from.hit()) {
                    case Hit.Ground _ -> new Marquee(canvas, from.at());
                    case Hit.Ring(String variable) -> new Connect(canvas, variable);
                    case Hit.Sign(String variable) -> move(new Item.VariableItem(variable), from);
                    case Hit.Body(String variable) -> move(new Item.VariableItem(variable), from);
                    case Hit.Picture(String variable, Value.Quantity _) -> new SlideValue(canvas, variable);
                    case Hit.Picture(String variable, Value.Label(String state))
                    when from.at().holds(Pointer.Key.ALT) -> new WeighState(canvas, variable, state);
                    case Hit.Picture(String variable, Value.Label _) -> move(new Item.VariableItem(variable), from);
                    case Hit.OfNote(String id) -> move(new Item.NoteItem(id), from);
                    case Hit.OfGroup(String id) -> {
                        groups.select(id);
                        yield moveSelected(from);
                    }
                    case Hit.Handle(var edge) -> new Bend(canvas, edge);
                    case Hit.Shaft(var edge) -> {
                        workspace.select(new Item.EdgeItem(edge));
                        yield new Bend(canvas, edge);
                    }
                    case Hit.End(var edge, String _) -> {
                        workspace.select(new Item.EdgeItem(edge));
                        yield new Bend(canvas, edge);
                    }
                });
    }

    private Gesture move(Item item, Press from) {
        if (!workspace.selection().contains(item)) {
            workspace.select(item);
        }
        return moveSelected(from);
    }

    private Gesture moveSelected(Press from) {
        return new MoveVariablesGesture(
                canvas,
                from.at(),
                CanvasKeys.chosen(workspace.selection()),
                CanvasKeys.chosenNotes(workspace.selection()));
    }

    private void released(MouseEvent event) {
        Pointer at = canvas.pointer(event);
        Optional<Gesture> ending = gesture;
        Optional<Press> began = press;
        scroll.stop();
        gesture = Optional.empty();
        press = Optional.empty();
        if (ending.isPresent()) {
            ending.get().finished(at);
        } else {
            began.ifPresent(from -> clicked(from, event.getClickCount(), event));
        }
        hover(event);
    }

    private void clicked(Press from, int count, MouseEvent event) {
        if (from.button() == MouseButton.SECONDARY) {
            openMenu(from, event);
        } else if (from.button() == MouseButton.PRIMARY && count == 2) {
            doubleClicked(from);
        } else if (from.button() == MouseButton.PRIMARY) {
            clicked(from);
        }
    }

    private void openMenu(Press from, MouseEvent event) {
        if (from.hit() instanceof Hit.OfGroup(String id)) {
            groups.select(id);
        }
        item(from.hit()).filter(item -> !workspace.selection().contains(item)).ifPresent(workspace::select);
        menu.open(from.hit(), from.at().world(), event.getScreenX(), event.getScreenY());
    }

    private void clicked(Press from) {
        if (from.hit() instanceof Hit.OfGroup(String id)) {
            groups.select(id);
            return;
        }
        Optional<Item> item = item(from.hit());
        boolean adding = from.at().holds(Pointer.Key.SHIFT) || from.at().holds(Pointer.Key.CONTROL);
        if (item.isEmpty()) {
            if (!adding) {
                workspace.select(List.of());
            }
        } else if (from.at().holds(Pointer.Key.CONTROL) && workspace.selection().contains(item.get())) {
            workspace.deselect(item.get());
        } else if (adding) {
            workspace.selectToo(item.get());
        } else {
            workspace.select(item.get());
        }
        if (from.hit() instanceof Hit.Sign && !adding) {
            canvas.studio().actions().get("variable-note").perform();
        } else if (from.hit() instanceof Hit.Picture(String variable, Value value) && !adding) {
            LiveClicks.click(workspace, variable, value);
        } else if (from.hit() instanceof Hit.End(var edge, String end) && !adding) {
            marks.cycle(edge, end);
        }
    }

    private void doubleClicked(Press from) {
        switch (from.hit()) {
            case Hit.Ground _ -> canvas.create(from.at().world(), Optional.empty(), Board.Link.DIRECTED);
            case Hit.Sign _ -> canvas.studio().actions().get("variable-note").perform();
            case Hit.Body(String variable) -> canvas.rename(variable);
            case Hit.Ring(String variable) -> canvas.rename(variable);
            case Hit.Picture(String variable, Value value) -> LiveClicks.click(workspace, variable, value);
            case Hit.Handle(var edge) -> workspace.push(new BendEdge(edge, 0));
            case Hit.Shaft(var edge) -> canvas.inPlace().label(edge);
            case Hit.End(var edge, String end) -> marks.cycle(edge, end);
            case Hit.OfNote(String id) -> canvas.inPlace().editNote(id);
            case Hit.OfGroup(String id) -> groups.renameOrUnfold(id);
        }
    }

    private static Optional<Item> item(Hit hit) {
        return hit.variableHit()
                .<Item>map(Item.VariableItem::new)
                .or(() -> hit.edgeHit().map(Item.EdgeItem::new))
                .or(() -> hit instanceof Hit.OfNote(String id) ? Optional.of(new Item.NoteItem(id)) : Optional.empty());
    }

    private void hover(MouseEvent event) {
        Hit hit = canvas.at(canvas.pointer(event).world());
        workspace.hoveredProperty().set(item(hit));
        canvas.peek(hit instanceof Hit.Sign(String variable) ? Optional.of(variable) : Optional.empty());
        if (spaceHeld) {
            return;
        }
        canvas.setCursor(
                switch (hit) {
                    case Hit.Ground _ -> Cursor.DEFAULT;
                    case Hit.Ring _ -> Cursor.CROSSHAIR;
                    case Hit.Body _, Hit.OfNote _, Hit.OfGroup _ -> Cursor.MOVE;
                    case Hit.Picture _, Hit.Sign _ -> Cursor.HAND;
                    case Hit.Shaft _, Hit.End _, Hit.Handle _ -> Cursor.HAND;
                });
    }
}
