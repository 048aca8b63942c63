package org.causeboard.app.canvas;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.causeboard.app.canvas.gesture.Board;
import org.causeboard.app.shell.ActionControls;
import org.causeboard.app.shell.MenuReasons;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Point;

/// The menu at the pointer. Everything in it can also be done elsewhere.
final class CanvasMenu {
    private static final List<String> ON_GROUND = List.of("new-note", "paste", "select-all", "fit", "layout-layered");
    private static final String LEAVE_GROUP = "leave-group";
    private static final List<String> ON_VARIABLE = List.of(
            "rename",
            "connect",
            "uncertain-finding",
            "role-exposure",
            "role-outcome",
            "role-adjusted",
            "role-latent",
            "role-selected",
            "-",
            "pin",
            "group",
            LEAVE_GROUP,
            "hide-latent",
            "remove-mechanism",
            "variable-note",
            "tiers",
            "colours",
            "-",
            "copy",
            "cut",
            "duplicate",
            "delete");
    private static final List<String> ON_EDGE = List.of(
            "edge-label", "mark-end", "mark-start", "reverse", "make-explicit", "straighten", "colours", "-", "delete");
    private static final List<String> ON_GROUP =
            List.of("rename-group", "fold-group", "ungroup", "-", "copy", "cut", "duplicate", "delete");
    private static final List<String> ON_NOTE = List.of("edit-note", "copy", "cut", "duplicate", "delete");

    private final CanvasView canvas;
    private final GroupActions groups;
    private final ContextMenu menu = new ContextMenu();

    CanvasMenu(CanvasView canvas, GroupActions groups) {
        this.canvas = canvas;
        this.groups = groups;
        menu.setId("canvas-menu");
        MenuReasons.tell(menu);
    }

    void hide() {
        menu.hide();
    }

    void open(Hit hit, Point world, double screenX, double screenY) {
        menu.getItems().clear();
        switch (hit) {
            case Hit.Ground _ -> {
                MenuItem create = new MenuItem(canvas.studio().messages().text("canvas.new-here"));
                create.setOnAction(_ -> canvas.create(world, Optional.empty(), Board.Link.DIRECTED));
                menu.getItems().addAll(create, new SeparatorMenuItem());
                add(ON_GROUND);
                addGroups(world);
            }
            case Hit.Body _, Hit.Sign _, Hit.Picture _, Hit.Ring _ -> add(ON_VARIABLE);
            case Hit.Shaft _, Hit.End _, Hit.Handle _ -> add(ON_EDGE);
            case Hit.OfNote _ -> add(ON_NOTE);
            case Hit.OfGroup _ -> add(ON_GROUP);
        }
        menu.show(canvas, screenX, screenY);
    }

    /// In a frame, what can be done with its group is one step away.
    private void addGroups(Point world) {
        List<Group> around = groups.around(world);
        if (!around.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (Group group : around) {
            MenuItem select = new MenuItem(canvas.studio().messages().text("canvas.select-group", group.name()));
            select.setMnemonicParsing(false);
            select.setOnAction(_ -> groups.select(group.id()));
            menu.getItems().add(select);
        }
    }

    private void add(List<String> ids) {
        ActionControls controls =
                new ActionControls(canvas.studio().actions(), canvas.studio().messages());
        List<String> known = canvas.studio().actions().all().stream()
                .map(action -> action.id())
                .toList();
        for (String id : ids) {
            if (id.equals("-")) {
                menu.getItems().add(new SeparatorMenuItem());
            } else if (id.equals("tiers")) {
                Menu tiers = new Menu(canvas.studio().messages().text("canvas.tiers"));
                tiers.setId("menu-tiers");
                TierActions.IDS.forEach(each -> tiers.getItems().add(controls.menuItem(each)));
                MenuReasons.tell(tiers);
                menu.getItems().add(tiers);
            } else if (id.equals("colours")) {
                menu.getItems().add(colours(controls));
            } else if (known.contains(id) && isAtHand(id)) {
                menu.getItems().add(controls.menuItem(id));
            }
        }
    }

    /// Leaves out, for want of room, what few variables can do.
    private boolean isAtHand(String id) {
        return !id.equals(LEAVE_GROUP) || canvas.studio().actions().get(id).isPossible();
    }

    private Menu colours(ActionControls controls) {
        Menu colours = new Menu(canvas.studio().messages().text("canvas.colours"));
        colours.setId("menu-colours");
        StyleActions.COLOURS.keySet().forEach(name -> {
            MenuItem item = controls.menuItem("colour-" + name);
            item.setGraphic(new Circle(6, Color.web(StyleActions.COLOURS.get(name))));
            colours.getItems().add(item);
        });
        colours.getItems().add(controls.menuItem("colour-none"));
        MenuReasons.tell(colours);
        return colours;
    }
}
