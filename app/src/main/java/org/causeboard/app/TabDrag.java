package org.causeboard.app;

import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// A tab that is dragged: along its row to another place, onto another window, or out of the row into a window of its
/// own. What letting go will do is said beside the pointer; Escape leaves everything as it is.
final class TabDrag {
    private static final double FARTHEST_CLICK = 6;
    private static final double ROW = 24; // so far above and below the row the tab is still held to be in it
    private static final double BESIDE = 14;

    private final Window window;
    private final Window here;
    private final Button title;
    private final HBox row;
    private final Label words;
    private final EventHandler<MouseEvent> dragging = this::drag;
    private final EventHandler<MouseEvent> releasing = this::release;
    private final EventHandler<KeyEvent> escape = this::key;
    private Subscription heard = Subscription.EMPTY;
    private Optional<Point2D> pressed = Optional.empty();
    private boolean dragged;

    /// Where a tab goes when it is let go. Sealed: saying and doing it list the cases.
    private sealed interface Goal {
        /// To a place in its own row.
        record Place(int at) implements Goal {}

        /// Onto another window.
        record Other(Desk desk) implements Goal {}

        /// Into a window of its own.
        record Own(Point2D at) implements Goal {}
    }

    /// @param tab can be dragged from now on
    /// @param title of the tab, which is clicked where nothing is dragged
    /// @param row all tabs
    /// @param words made by [#words()]
    static void of(Node tab, Button title, HBox row, Label words, Window window, Window here) {
        new TabDrag(title, row, words, window, here).listen(tab);
    }

    /// What says what letting go will do: lies over the window, and is seen while something is dragged.
    static Label words() {
        Label words = new Label();
        words.setId("tab-drag");
        words.getStyleClass().add("tooltip");
        words.setManaged(false);
        words.setMouseTransparent(true);
        words.setVisible(false);
        return words;
    }

    private TabDrag(Button title, HBox row, Label words, Window window, Window here) {
        this.title = title;
        this.row = row;
        this.window = window;
        this.here = here;
        this.words = words;
    }

    private void listen(Node tab) {
        tab.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getButton() == MouseButton.PRIMARY) {
                begin(place(press));
            }
        });
    }

    /// The hand leaves the tab: the whole scene is asked where it is.
    private void begin(Point2D at) {
        end();
        pressed = Optional.of(at);
        Scene scene = row.getScene();
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        heard = () -> {
            scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
            scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        };
    }

    private void end() {
        heard.unsubscribe();
        heard = Subscription.EMPTY;
        pressed = Optional.empty();
        dragged = false;
        words.setVisible(false);
    }

    private static Point2D place(MouseEvent event) {
        return new Point2D(event.getScreenX(), event.getScreenY());
    }

    private void drag(MouseEvent event) {
        Point2D now = place(event);
        if (!dragged
                && pressed.filter(from -> now.distance(from) > FARTHEST_CLICK).isPresent()) {
            dragged = true;
            title.disarm();
        }
        if (dragged) {
            say(words(goal(now)), now);
            event.consume();
        }
    }

    /// Beside the pointer, as far as the window goes.
    private void say(String what, Point2D pointer) {
        words.setText(what);
        words.setVisible(true);
        words.autosize();
        Point2D at = words.getParent().screenToLocal(pointer);
        Bounds room = words.getParent().getLayoutBounds();
        words.relocate(
                Math.clamp(at.getX() + BESIDE, 0, Math.max(0, room.getWidth() - words.getWidth())),
                Math.clamp(at.getY() + BESIDE, 0, Math.max(0, room.getHeight() - words.getHeight())));
    }

    private void key(KeyEvent key) {
        if (dragged && key.getCode() == KeyCode.ESCAPE) {
            end();
            key.consume();
        }
    }

    private void release(MouseEvent event) {
        boolean goes = dragged;
        end();
        if (goes) {
            event.consume(); // it is no click
            go(goal(place(event)));
        }
    }

    private Goal goal(Point2D at) {
        Bounds tabs = row.localToScreen(row.getLayoutBounds());
        boolean inRow = at.getX() >= tabs.getMinX()
                && at.getX() <= tabs.getMaxX()
                && at.getY() >= tabs.getMinY() - ROW
                && at.getY() <= tabs.getMaxY() + ROW;
        if (inRow) {
            return new Goal.Place(placeInRow(at));
        }
        boolean over = row.getScene()
                .getRoot()
                .localToScreen(row.getScene().getRoot().getLayoutBounds())
                .contains(at);
        return here.desk().at(at).filter(_ -> !over).<Goal>map(Goal.Other::new).orElseGet(() -> new Goal.Own(at));
    }

    /// How many tabs lie left of it.
    private int placeInRow(Point2D at) {
        List<Window> all = here.desk().windows();
        int place = 0;
        for (int i = 0; i < row.getChildren().size(); i++) {
            Bounds tab = row.getChildren()
                    .get(i)
                    .localToScreen(row.getChildren().get(i).getLayoutBounds());
            if (all.get(i) != window && tab.getCenterX() < at.getX()) {
                place++;
            }
        }
        return place;
    }

    private String words(Goal goal) {
        return here.studio()
                .messages()
                .text(
                        switch (goal) {
                            case Goal.Place _ -> "tabs.to-place";
                            case Goal.Other _ -> "tabs.to-other-window";
                            case Goal.Own _ ->
                                here.desk().windows().size() > 1 ? "tabs.to-own-window" : "tabs.with-window";
                        },
                        window.studio().title().getValue());
    }

    private void go(Goal goal) {
        switch (goal) {
            case Goal.Place(int at) -> here.desk().place(window, at);
            case Goal.Other(Desk desk) -> here.desk().hand(window, desk);
            case Goal.Own(Point2D at) -> here.desk().handToOwn(window, Optional.of(at));
        }
    }
}
