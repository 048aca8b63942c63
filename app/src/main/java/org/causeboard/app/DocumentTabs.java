package org.causeboard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.IconButton;
import org.causeboard.app.theme.SemiBold;

/// The row of tabs above a window, while it has several documents, or while there is another window that its only one
/// can be dragged to. It is made while its own document is at the front: nobody sees the others.
final class DocumentTabs extends HBox {
    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");

    private final Window here;
    private final Label words = TabDrag.words();
    private List<Window> shown = List.of();
    private Subscription heard = Subscription.EMPTY;

    DocumentTabs(Window here) {
        this.here = here;
        setId("document-tabs");
        getStyleClass().add("document-tabs");
        here.shell().overlay(words);
        here.studio().lifetime().keep(this::end);
        here.deskProperty().subscribe(desk -> {
            heard.unsubscribe();
            heard = desk.windows()
                    .subscribe(this::show)
                    .and(desk.frontProperty().subscribe(this::show))
                    .and(desk.all().subscribe(this::show));
        });
    }

    /// Holds no other document any longer, for the toolkit may hold a control of this one.
    private void end() {
        heard.unsubscribe();
        shown = List.of();
        getChildren().clear();
    }

    private void show() {
        Desk desk = here.desk();
        boolean several = desk.windows().size() > 1 || desk.all().size() > 1;
        setVisible(several);
        setManaged(several);
        boolean seen = several && desk.frontProperty().get().equals(Optional.of(here));
        if (desk.windows().equals(shown) || (!seen && shown.isEmpty())) {
            return;
        }
        List<Node> tabs = new ArrayList<>();
        shown = seen ? List.copyOf(desk.windows()) : List.of();
        shown.forEach(window -> tabs.add(tab(window, tabs.size())));
        getChildren().setAll(tabs);
    }

    private Node tab(Window window, int at) {
        Messages messages = here.studio().messages();
        Button title = new Button() {
            @Override
            protected double computePrefWidth(double height) {
                return super.computePrefWidth(height) + SemiBold.more(this);
            }
        };
        title.setId("document-tab-" + at);
        title.setMnemonicParsing(false);
        title.getStyleClass().add("document-tab");
        title.setMaxWidth(220);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // branches differ at the end of their names
        title.textProperty().bind(window.studio().title());
        title.setTooltip(new Tooltip());
        title.getTooltip().textProperty().bind(title.textProperty());
        title.setOnAction(_ -> here.desk().bringToFront(window));
        Label edited = new Label("•");
        edited.visibleProperty().bind(window.studio().workspace().editedProperty());
        edited.managedProperty().bind(edited.visibleProperty());
        edited.setAccessibleText(messages.text("window.edited"));
        Button cross = IconButton.tiny(
                "close-document-tab-" + at,
                "close",
                12,
                messages.text("action.close-tab"),
                () -> here.desk().close(window));
        cross.setAccessibleText(
                messages.text("tabs.close", window.studio().title().getValue()));
        HBox tab = new HBox(4, title, edited, cross);
        tab.setAlignment(Pos.CENTER_LEFT);
        tab.getStyleClass().add("document-tab-box");
        tab.pseudoClassStateChanged(FRONT, window == here);
        TabDrag.of(tab, title, this, words, window, here);
        return tab;
    }
}
