package org.causeboard.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.action.Action;

/// Puts the window together: header above, panes around the canvas, tabs below, status line at the bottom.
public final class Shell implements Slots {
    private static final double LEFT_WIDTH = 240;
    private static final double RIGHT_WIDTH = 304;
    private static final double TABS_HEIGHT = 264;
    private static final double LEAST_TABS_HEIGHT = 150;
    private static final double CANVAS_HEIGHT = 300; // below a long answer, or in a low window
    private static final double WIDE_ENOUGH_FOR_BOTH = 800;
    private static final double WIDE_ENOUGH_FOR_LEFT = 600;
    private static final double HIGH_ENOUGH_FOR_TABS = 480;

    private final Studio studio;
    private final StackPane canvasSlot = slot("canvas-slot");
    private final StackPane leftSlot = slot("left-pane");
    private final StackPane rightSlot = slot("right-pane");
    private final TabPane tabs = new FittingTabs();
    private final StackPane below = new StackPane(tabs);
    private final Map<String, Tab> tabsById = new LinkedHashMap<>();
    private final FoldingSplit across = FoldingSplit.across();
    private final FoldingSplit down = FoldingSplit.down();
    private final Header header;
    private final VBox top;
    private final StatusLine status;
    private final VBox bottom = new VBox();
    private final StackPane beside = new StackPane();
    private final StackPane root = new StackPane();
    private final List<StackPane> chrome = new ArrayList<>();
    private final FocusOrder order;
    private Folds beforePresence = Folds.NONE;

    public Shell(Studio studio) {
        this.studio = studio;
        header = new Header(studio);
        status = new StatusLine(studio);
        top = new VBox(header);
        tabs.setId("bottom-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("bottom-tabs");
        tabs.setAccessibleText(studio.messages().text("window.tabs"));
        down.middle(canvasSlot);
        down.after(below, TABS_HEIGHT);
        down.lendAfter(CANVAS_HEIGHT, LEAST_TABS_HEIGHT);
        across.before(leftSlot, LEFT_WIDTH);
        across.middle(down);
        across.after(rightSlot, RIGHT_WIDTH);
        BorderPane frame = new BorderPane(across);
        frame.setTop(top);
        bottom.getChildren().setAll(status);
        frame.setBottom(bottom);
        beside.setId("beside");
        beside.setPickOnBounds(false);
        root.getChildren().addAll(frame, beside);
        root.getStyleClass().add("shell");
        addFoldActions();
        root.widthProperty().subscribe(width -> makeRoom(width.doubleValue(), root.getHeight()));
        root.heightProperty().subscribe(height -> makeRoom(root.getWidth(), height.doubleValue()));
        order = new FocusOrder(List.of(top, leftSlot, canvasSlot, rightSlot, tabs, bottom, beside));
        order.install(root);
        root.addEventHandler(KeyEvent.KEY_PRESSED, Shell::press);
        studio.actions()
                .add(Action.of("next-pane", Action.Topic.VIEW, () -> order.step(1))
                        .keys("F6"));
        studio.actions()
                .add(Action.of("previous-pane", Action.Topic.VIEW, () -> order.step(-1))
                        .keys("Shift+F6"));
    }

    /// Enter presses the button that has the focus, as the space bar does.
    private static void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof ButtonBase button) {
            button.fire();
            key.consume();
        }
    }

    /// In a small window, or a large magnification, panes make room for the canvas; they can be unfolded all the same.
    private void makeRoom(double width, double height) {
        if (width > 0 && height > 0) {
            across.spareAfter(width < WIDE_ENOUGH_FOR_BOTH);
            across.spareBefore(width < WIDE_ENOUGH_FOR_LEFT);
            down.spareAfter(height < HIGH_ENOUGH_FOR_TABS);
        }
    }

    private void addFoldActions() {
        studio.actions()
                .add(Action.of("fold-left", Action.Topic.VIEW, () -> across.foldBefore(!across.isBeforeFolded()))
                        .icon("panel-left")
                        .keys("Shortcut+1"));
        studio.actions()
                .add(Action.of("fold-bottom", Action.Topic.VIEW, () -> down.foldAfter(!down.isAfterFolded()))
                        .icon("panel-bottom")
                        .keys("Shortcut+2"));
        studio.actions()
                .add(Action.of("fold-right", Action.Topic.VIEW, () -> across.foldAfter(!across.isAfterFolded()))
                        .icon("panel-right")
                        .keys("Shortcut+3"));
    }

    /// The content of the window.
    public Region root() {
        return root;
    }

    /// Gives the header its menus and buttons; call it when every room has added its actions.
    public void finish() {
        header.finish(new ActionControls(studio.actions(), studio.messages()));
    }

    /// Puts a menu at the end of the menu of a topic; to be called before [#finish()].
    public void submenu(Action.Topic topic, Menu menu) {
        header.submenu(topic, menu);
    }

    /// Puts a node over the whole window, such as the command palette.
    public void overlay(Node node) {
        root.getChildren().add(node);
        order.above(node);
    }

    /// Puts a node over the whole window that works meanwhile, such as the card of the tour.
    public void beside(Node node) {
        beside.getChildren().add(node);
    }

    /// Puts a row above everything else.
    public void tabs(Node row) {
        top.getChildren().addFirst(row);
    }

    /// Puts bars of buttons over the canvas.
    public void canvasTools(Node bars) {
        canvasSlot.getChildren().add(bars);
    }

    /// Puts what is to be said of the pictures on the canvas into the status line.
    public void licence(Node words) {
        status.licence(words);
    }

    /// Puts what is asked over the status line.
    public void question(Node bars) {
        bottom.getChildren().setAll(bars, status);
    }

    /// Hides everything but the canvas, or brings it back.
    public void present(Presence presence) {
        boolean all = presence == Presence.EVERYTHING;
        if (!all) {
            beforePresence = folds();
        }
        top.setVisible(all);
        top.setManaged(all);
        status.setVisible(all);
        status.setManaged(all);
        chrome.forEach(node -> node.setVisible(all));
        root.getStyleClass().remove("presenting");
        if (!all) {
            root.getStyleClass().add("presenting");
        }
        fold(all ? beforePresence : Folds.ALL);
    }

    /// Which panes are folded away.
    public Folds folds() {
        return new Folds(
                across.isBeforeFolded(),
                across.isAfterFolded(),
                down.isAfterFolded(),
                Optional.ofNullable(tabs.getSelectionModel().getSelectedItem()).map(Tab::getId));
    }

    /// Folds panes as they were, with the same tab at the front.
    public void fold(Folds folds) {
        across.foldBefore(folds.left());
        across.foldAfter(folds.right());
        down.foldAfter(folds.bottom());
        folds.tab()
                .flatMap(id -> tabs.getTabs().stream()
                        .filter(tab -> tab.getId().equals(id))
                        .findFirst())
                .ifPresent(tabs.getSelectionModel()::select);
    }

    /// Which panes are folded away, and which tab is at the front.
    public record Folds(boolean left, boolean right, boolean bottom, Optional<String> tab) {
        static final Folds NONE = new Folds(false, false, false, Optional.empty());
        static final Folds ALL = new Folds(true, true, true, Optional.empty());
    }

    /// Puts bars of buttons over the canvas that are not shown while it is presented.
    public void canvasChrome(Node bars) {
        StackPane around = new StackPane(bars);
        around.setPickOnBounds(false);
        chrome.add(around);
        canvasTools(around);
    }

    /// Lets the panes around the canvas come in one after the other, each when a frame has room for it: styling all of
    /// a new window at once takes longer than one may wait. To be called before it is shown.
    public void arrive() {
        List<Pane> late = new ArrayList<>(List.of(leftSlot, rightSlot));
        late.addAll(chrome);
        late.forEach(this::arrive);
        arriveBelow();
    }

    private void arrive(Pane pane) {
        List<Node> content = List.copyOf(pane.getChildren());
        pane.getChildren().clear();
        studio.tasks().inTurn(pane, () -> {
            pane.getChildren().setAll(content);
            pane.applyCss();
        });
    }

    /// The row of tabs comes before what is shown of the one at the front.
    private void arriveBelow() {
        Tab front = tabs.getSelectionModel().getSelectedItem();
        Node content = front.getContent();
        front.setContent(new Region());
        arrive(below);
        studio.tasks().inTurn(front, () -> {
            front.setContent(content);
            content.applyCss();
        });
    }

    /// How much of the window is shown.
    public enum Presence {
        EVERYTHING,
        CANVAS_ALONE
    }

    @Override
    public void canvas(Node canvas) {
        canvasSlot.getChildren().setAll(canvas);
    }

    @Override
    public void left(Node pane) {
        leftSlot.getChildren().setAll(pane);
    }

    @Override
    public void right(Node pane) {
        rightSlot.getChildren().setAll(pane);
    }

    @Override
    public void query(Node field) {
        header.query(field);
    }

    @Override
    public void answer(Node panel) {
        top.getChildren().setAll(header, panel);
    }

    @Override
    public void tab(String id, Supplier<? extends Node> content) {
        Tab tab = new Tab(studio.messages().text("tab." + id));
        tab.setId("tab-" + id);
        tab.selectedProperty().subscribe(atFront -> {
            if (atFront && tab.getContent() == null) {
                fill(tab, content.get());
            }
        });
        tabsById.put(id, tab);
        tabs.getTabs().add(tab);
    }

    private static void fill(Tab tab, Node content) {
        content.visibleProperty().bind(tab.selectedProperty()); // what is hidden need not be kept up to date
        tab.setContent(content);
        if (content.getScene() != null) {
            content.applyCss(); // what scrolls is there only then, and may take the focus at once
        }
    }

    @Override
    public void showLeft() {
        across.foldBefore(false);
    }

    @Override
    public void showRight() {
        across.foldAfter(false);
    }

    @Override
    public void showTab(String id) {
        down.foldAfter(false);
        tabs.getSelectionModel().select(tabsById.get(id));
        tabs.applyCss();
        tabs.layout(); // what is made only now can be pointed at at once
    }

    private static StackPane slot(String id) {
        StackPane slot = new StackPane();
        slot.setId(id);
        slot.getStyleClass().add("slot");
        SplitPane.setResizableWithParent(slot, id.equals("canvas-slot"));
        return slot;
    }
}
