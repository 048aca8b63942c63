package org.causeboard.app.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.causeboard.app.action.Action;
import org.causeboard.app.theme.AppIcon;
import org.causeboard.app.theme.Choice;
import org.causeboard.app.theme.Icons;
import org.causeboard.app.workspace.Mode;

/// The uppermost row: menu, title with its edited mark, See-Do-Imagine, the query field's place, command palette.
final class Header extends HBox {
    private static final double WIDE_ENOUGH_FOR_WORDS = 820;
    private static final double WIDE_ENOUGH_FOR_ALL = 900;
    private static final double LEAST_TITLE = 72;
    private static final double SHORT_TITLE = 150;
    private static final double QUESTION = 340; // what it keeps beside a long title
    private static final double NARROW_QUESTION = 160; // what it keeps beside a short one
    private static final double GAP = 7; // between a title and its mark
    private static final double USUAL_TITLE = 160; // with its mark: other documents' titles move nothing

    private final Studio studio;
    private final StackPane querySlot = new StackPane();
    private final Label title = new Label();
    private final HBox modes;
    private final Label edited;
    private final MenuButton menu = new MenuButton();
    private final HBox tools = new HBox();
    private final Map<Action.Topic, List<Menu>> submenus = new EnumMap<>(Action.Topic.class);

    Header(Studio studio) {
        this.studio = studio;
        modes = modes();
        edited = edited();
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        menu.setId("main-menu");
        menu.setGraphic(AppIcon.node(28));
        menu.getStyleClass().addAll("flat", "logo-menu");
        menu.setTooltip(new Tooltip(studio.messages().text("window.menu")));
        menu.setAccessibleText(studio.messages().text("window.menu"));
        querySlot.setId("query-slot");
        HBox.setHgrow(querySlot, Priority.ALWAYS);
        querySlot.setMinWidth(120);
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.getStyleClass().add("tools");
        getChildren().setAll(menu, titleAndMark(), modes, querySlot, tools);
    }

    void query(Node field) {
        querySlot.getChildren().setAll(field);
    }

    void submenu(Action.Topic topic, Menu entries) {
        submenus.computeIfAbsent(topic, _ -> new ArrayList<>()).add(entries);
    }

    void finish(ActionControls controls) {
        for (Action.Topic topic : Action.Topic.values()) {
            menu.getItems().add(controls.menu(topic, submenus.getOrDefault(topic, List.of())));
        }
        Button palette = new Button(studio.messages().text("window.palette-button"));
        palette.setId("open-palette");
        palette.setMinWidth(USE_PREF_SIZE);
        palette.setAccessibleText(controls.name(studio.actions().get("palette")));
        palette.getStyleClass().add("key-button");
        palette.setTooltip(new Tooltip(controls.explanation(studio.actions().get("palette"))));
        palette.setOnAction(_ -> studio.actions().get("palette").perform());
        tools.getChildren()
                .setAll(
                        controls.iconButton("fold-left"),
                        controls.iconButton("fold-bottom"),
                        controls.iconButton("fold-right"),
                        palette);
    }

    private Node titleAndMark() {
        title.setId("document-title");
        title.getStyleClass().add("document-title");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // branches differ at the end of their names
        title.textProperty().bind(studio.title());
        title.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                studio.actions().get("rename-document").perform();
            }
        });
        HBox box = new HBox(GAP, title, edited) {
            @Override
            protected double computePrefWidth(double height) {
                return Math.max(USUAL_TITLE, super.computePrefWidth(height));
            }
        };
        box.setAlignment(Pos.BASELINE_LEFT);
        box.setMaxHeight(USE_PREF_SIZE);
        return box;
    }

    /// The question gives way to the title: it keeps its usual length beside a long one, and less beside one that is
    /// short.
    @Override
    protected void layoutChildren() {
        double left = getWidth() - snappedLeftInset() - snappedRightInset() - 4 * getSpacing() - GAP;
        for (Region other : List.of(menu, edited, modes, tools)) {
            left -= other.prefWidth(-1);
        }
        double most = Math.max(LEAST_TITLE, Math.max(left - QUESTION, Math.min(SHORT_TITLE, left - NARROW_QUESTION)));
        title.setMaxWidth(most);
        title.setMinWidth(Math.min(most, title.prefWidth(-1)));
        super.layoutChildren();
    }

    /// What the title keeps of a wider window makes no narrower one wider.
    @Override
    protected double computeMinWidth(double height) {
        return super.computeMinWidth(height) - Math.max(0, title.getMinWidth() - LEAST_TITLE);
    }

    private Label edited() {
        String word = studio.messages().text("window.edited");
        Label edited = new Label();
        edited.textProperty()
                .bind(widthProperty().map(width -> width.doubleValue() < WIDE_ENOUGH_FOR_ALL ? "•" : word));
        edited.setAccessibleText(word);
        edited.setTooltip(new Tooltip(studio.messages().text("window.edited-hint")));
        edited.setId("edited");
        edited.getStyleClass().add("quiet");
        edited.setMinWidth(USE_PREF_SIZE);
        edited.visibleProperty().bind(studio.workspace().editedProperty()); // its place stays, so that nothing jumps
        return edited;
    }

    private HBox modes() {
        ToggleGroup group = new ToggleGroup();
        Map<Mode, ToggleButton> buttons = new EnumMap<>(Mode.class);
        HBox box = new HBox();
        box.setId("modes");
        box.getStyleClass().add("segmented");
        for (Mode mode : Mode.values()) {
            String name = mode.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new Choice(studio.messages().text("mode." + name));
            button.setId("mode-" + name);
            button.setToggleGroup(group);
            button.setGraphic(Icons.action(name, 16));
            button.setTooltip(new Tooltip(studio.messages().text("mode." + name + ".hint")));
            button.setOnAction(_ -> {
                button.setSelected(true); // a click on the chosen one does not leave all three unchosen
                studio.workspace().modeProperty().set(mode);
            });
            button.contentDisplayProperty()
                    .bind(widthProperty()
                            .map(width -> width.doubleValue() < WIDE_ENOUGH_FOR_WORDS
                                    ? ContentDisplay.GRAPHIC_ONLY
                                    : ContentDisplay.LEFT));
            button.setAccessibleText(button.getText());
            buttons.put(mode, button);
            box.getChildren().add(button);
        }
        studio.workspace().modeProperty().subscribe(mode -> group.selectToggle(buttons.get(mode)));
        box.setMinWidth(USE_PREF_SIZE);
        box.setMaxHeight(USE_PREF_SIZE);
        return box;
    }
}
