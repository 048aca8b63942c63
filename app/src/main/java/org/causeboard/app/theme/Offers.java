package org.causeboard.app.theme;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

/// What may be meant, in a list below the field in which it is typed. The keyboard stays in the field, which passes on
/// what is meant for the list; a click takes.
public final class Offers<T> {
    private static final int MOST_ROWS = 8;
    private static final double ROW_HEIGHT = 26;

    private final Region field;
    private final Popup popup = new Popup();
    private final ListView<T> list = new ListView<>();

    /// @param id    names the list in style sheets and tests
    /// @param words how an offer is called
    /// @param taken is told when an offer is clicked
    public Offers(Region field, String id, Function<T, String> words, Runnable taken) {
        this.field = field;
        list.setId(id);
        list.getStyleClass().add("completions");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefWidth(280);
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? "" : words.apply(item));
            }
        });
        list.setOnMouseClicked(_ -> taken.run());
        popup.getContent().setAll(list);
        popup.setAutoHide(true);
    }

    /// Offers this instead of what was offered, none of it chosen yet; nothing hides the list.
    public void offer(List<T> offered) {
        if (offered.isEmpty()) {
            hide();
            return;
        }
        list.getItems().setAll(offered);
        list.getSelectionModel().clearSelection();
        list.setPrefHeight(Math.min(MOST_ROWS, offered.size()) * ROW_HEIGHT + 4);
        Bounds at = field.localToScreen(field.getBoundsInLocal());
        if (at != null && field.getScene() != null && field.getScene().getWindow() != null) {
            popup.show(field, at.getMinX(), at.getMaxY() + 6);
        }
    }

    /// Chooses the next offer, or one before when negative; after the last comes the first.
    public void move(int by) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        int next = chosen < 0 && by < 0
                ? list.getItems().size() - 1
                : Math.floorMod(chosen + by, list.getItems().size());
        list.getSelectionModel().select(next);
        list.scrollTo(next);
    }

    /// The chosen offer, if the list is there.
    public Optional<T> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).filter(_ -> isShowing());
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    public void hide() {
        popup.hide();
    }
}
