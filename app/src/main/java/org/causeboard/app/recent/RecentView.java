package org.causeboard.app.recent;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.palette.PaletteViewModel;
import org.causeboard.app.shell.MenuReasons;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.IconButton;
import org.causeboard.app.theme.Icons;

/// Recent documents as cards with their pictures, for an empty canvas, and as a menu.
public final class RecentView extends VBox {
    private static final int MOST_CARDS = 4;
    private static final double FRAME_WIDTH = 132;
    private static final double FRAME_HEIGHT = 84;
    private static final double FRAME = 4;

    /// The room for a picture in its frame, in pixels.
    static final double WIDTH = FRAME_WIDTH - 2 * FRAME;

    /// Likewise.
    static final double HEIGHT = FRAME_HEIGHT - 2 * FRAME;

    private final RecentDocuments recent;
    private final Messages messages;
    private final HBox cards = new HBox(12);

    public RecentView(RecentDocuments recent, Studio studio) {
        super(8);
        this.recent = recent;
        messages = studio.messages();
        setId("recent");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(messages.text("recent.title"));
        title.getStyleClass().add("quiet");
        Hyperlink clear = new Hyperlink(messages.text("recent.clear"));
        clear.setId("clear-recent-link");
        clear.setOnAction(_ -> studio.actions().get("clear-recent").perform());
        HBox head = new HBox(8, title, clear);
        head.setAlignment(Pos.CENTER);
        cards.setAlignment(Pos.CENTER);
        getChildren().setAll(head, cards);
        recent.entriesProperty().subscribe(this::show);
    }

    private void show(List<RecentDocuments.Entry> entries) {
        setVisible(!entries.isEmpty());
        setManaged(!entries.isEmpty());
        cards.getChildren()
                .setAll(entries.stream().limit(MOST_CARDS).map(this::card).toList());
    }

    private Node card(RecentDocuments.Entry entry) {
        Label name = new Label(entry.name());
        name.getStyleClass().add("strong");
        name.setMaxWidth(FRAME_WIDTH);
        Label where = new Label(entry.isMissing() ? messages.text("recent.missing") : entry.folder());
        where.getStyleClass().add(entry.isMissing() ? "error-text" : "quiet");
        where.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        where.setMaxWidth(FRAME_WIDTH);
        VBox content = new VBox(4, picture(entry), name, where);
        content.setPrefWidth(FRAME_WIDTH);
        Button button = new Button();
        button.setGraphic(content);
        button.getStyleClass().addAll("way", "recent-card");
        button.setTooltip(new Tooltip(entry.file().toString()));
        button.setAccessibleText(entry.isMissing() ? messages.text("recent.missing-file", entry.name()) : entry.name());
        button.setOnAction(_ -> recent.open(entry));
        int number = recent.entriesProperty().get().indexOf(entry);
        button.setId("recent-" + number);
        Button forget = IconButton.tiny(
                "forget-recent-" + number,
                "close",
                12,
                messages.text("recent.forget", entry.name()),
                () -> recent.forget(entry));
        StackPane.setAlignment(forget, Pos.TOP_RIGHT);
        StackPane card = new StackPane(button, forget);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private static Node picture(RecentDocuments.Entry entry) {
        StackPane frame = new StackPane();
        frame.getStyleClass().add("thumbnail");
        frame.setMinSize(FRAME_WIDTH, FRAME_HEIGHT);
        frame.setMaxSize(FRAME_WIDTH, FRAME_HEIGHT);
        Optional<Node> picture = entry.picture().map(file -> {
            ImageView view = new ImageView(new Image(file.toUri().toString(), 2 * WIDTH, 2 * HEIGHT, true, true, true));
            view.setFitWidth(WIDTH);
            view.setFitHeight(HEIGHT);
            view.setPreserveRatio(true);
            return view;
        });
        frame.getChildren().setAll(picture.orElseGet(() -> Icons.action(entry.isMissing() ? "warning" : "bounds", 28)));
        return frame;
    }

    /// The menu of recent documents.
    public static Menu menu(RecentDocuments recent, Studio studio) {
        Messages messages = studio.messages();
        Menu menu = new Menu(messages.text("recent.title"));
        menu.setId("menu-recent");
        MenuReasons.give(menu, () -> Optional.of(messages.text("reason.no-recent")));
        recent.entriesProperty().subscribe(entries -> {
            menu.setDisable(entries.isEmpty());
            menu.getItems()
                    .setAll(entries.stream()
                            .map(entry -> item(recent, entry, messages))
                            .toList());
        });
        return menu;
    }

    /// Those that are there, for the command palette.
    public static List<PaletteViewModel.Choice> choices(RecentDocuments recent, Messages messages) {
        return recent.entriesProperty().get().stream()
                .filter(entry -> !entry.isMissing())
                .<PaletteViewModel.Choice>map(entry -> new PaletteViewModel.Choice.GoTo(
                        messages.text("recent.open", entry.name(), entry.folder()),
                        List.of(entry.name(), messages.text("recent.open.also")),
                        () -> recent.open(entry)))
                .toList();
    }

    private static MenuItem item(RecentDocuments recent, RecentDocuments.Entry entry, Messages messages) {
        MenuItem item = new MenuItem(
                entry.isMissing()
                        ? messages.text("recent.menu-missing", entry.name(), entry.folder())
                        : messages.text("recent.menu-entry", entry.name(), entry.folder()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> recent.open(entry));
        return item;
    }
}
