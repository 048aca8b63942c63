package org.causeboard.app.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.IconButton;
import org.causeboard.app.theme.ScrolledColumn;

/// A card over the whole window: Escape, its cross and a click beside it close it. What is on it works at once; it asks
/// nothing.
public final class Overlay extends StackPane {
    private static final double AROUND = 120; // margins, title and padding of the card

    private final VBox card = new VBox(10);
    private final Runnable closed;
    private final Button cross;

    /// @param id of the card, such as `settings`; `ID.title` is the key of its title
    /// @param closed is told when it has closed, to give the focus back
    public Overlay(String id, Messages messages, Runnable closed) {
        this.closed = closed;
        setId(id);
        getStyleClass().add("overlay-ground");
        Label title = new Label(messages.text(id + ".title"));
        title.getStyleClass().add("overlay-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        cross = new IconButton("close-" + id, "close", 16, messages.text("overlay.close"), this::close);
        HBox head = new HBox(title, space, cross);
        head.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("overlay-card");
        card.getChildren().add(head);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        BorderPane frame = new BorderPane(card);
        frame.setPickOnBounds(false);
        setVisible(false);
        visibleProperty().subscribe(seen -> {
            if (seen && getChildren().isEmpty()) {
                getChildren().add(frame); // what was never seen is never styled
                applyCss(); // what scrolls is there only then, and may take the focus at once
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        EscapeKey.closes(this, this::close);
    }

    /// Puts something onto the card, which scrolls where it has no room.
    ///
    /// @param width of the content
    public void content(Region content, double width) {
        ScrollPane scroll = new ScrolledColumn(content);
        scroll.setPrefWidth(width);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card.getChildren().add(scroll);
        scroll.maxHeightProperty().bind(heightProperty().subtract(AROUND));
    }

    /// Shows it.
    ///
    /// @param first gets the focus
    public void open(Node first) {
        setVisible(true);
        FocusOrder.focus(first);
    }

    /// Shows it with the focus on its cross.
    public void open() {
        open(cross);
    }

    /// Whether it is shown.
    public boolean isOpen() {
        return isVisible();
    }

    /// Hides it.
    public void close() {
        if (isVisible()) {
            setVisible(false);
            closed.run();
        }
    }
}
