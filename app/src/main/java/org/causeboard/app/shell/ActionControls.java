package org.causeboard.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.causeboard.app.action.Action;
import org.causeboard.app.action.Actions;
import org.causeboard.app.action.KeyWords;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.Explained;
import org.causeboard.app.theme.Icons;

/// Makes controls from actions: buttons and menu entries that say their shortcut, and why they are disabled.
public final class ActionControls {
    private final Actions actions;
    private final Messages messages;

    public ActionControls(Actions actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
    }

    /// A button with the icon of an action alone.
    public Node iconButton(String id) {
        Action action = actions.get(id);
        Button button = button(action);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "icon-button");
        return explained(button, action);
    }

    /// A button with icon and words.
    public Node button(String id) {
        Action action = actions.get(id);
        return explained(button(action), action);
    }

    private Button button(Action action) {
        Button button = new Button(name(action));
        button.setId(action.id());
        action.icon().ifPresent(icon -> button.setGraphic(Icons.action(icon)));
        button.setOnAction(_ -> action.perform());
        button.setFocusTraversable(true);
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> !action.isPossible(), action.hindrance()));
        button.setAccessibleText(name(action));
        return button;
    }

    private Node explained(Button button, Action action) {
        Explained explained = new Explained(button);
        button.disableProperty().subscribe(_ -> explained.say(explanation(action)));
        return explained;
    }

    /// The name of an action.
    public String name(Action action) {
        return messages.text("action." + action.id());
    }

    /// Its name, its shortcut, and why it cannot be done now.
    public String explanation(Action action) {
        String named = action.shortcut()
                .map(keys -> messages.text("window.name-and-keys", name(action), KeyWords.of(keys, messages)))
                .orElseGet(() -> name(action));
        return action.hindrance()
                .getValue()
                .map(reason -> messages.text("window.name-and-reason", named, messages.text(reason)))
                .orElse(named);
    }

    /// A menu entry. Its shortcut is shown only: the window listens for the keys.
    public MenuItem menuItem(String id) {
        Action action = actions.get(id);
        MenuItem item = new MenuItem(name(action));
        action.shortcut().ifPresent(keys -> item.setAccelerator(KeyWords.inMenu(keys, messages)));
        item.setId("menu-" + id);
        action.icon().ifPresent(icon -> item.setGraphic(Icons.action(icon, 16)));
        item.setOnAction(_ -> action.perform());
        item.disableProperty().bind(Bindings.createBooleanBinding(() -> !action.isPossible(), action.hindrance()));
        MenuReasons.give(item, () -> action.hindrance().getValue().map(messages::text));
        return item;
    }

    /// The menu of a topic, as the [MenuPlan] has it.
    ///
    /// @param brought menus that rooms put there
    /// @throws IllegalArgumentException when the plan has no place for one of them
    Menu menu(Action.Topic topic, List<Menu> brought) {
        Menu menu = filled(messages.text("topic." + topic), MenuPlan.of(topic), brought);
        if (!menu.getItems().containsAll(brought)) {
            throw new IllegalArgumentException("The plan of the menu " + topic + " has no place for one of " + brought);
        }
        return menu;
    }

    private Menu filled(String name, List<List<String>> sections, List<Menu> brought) {
        Menu menu = new Menu(name);
        for (List<String> section : sections) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            section.forEach(entry -> menu.getItems().add(entry(entry, brought)));
        }
        MenuReasons.tell(menu);
        return menu;
    }

    private MenuItem entry(String name, List<Menu> brought) {
        if (MenuPlan.isSubmenu(name)) {
            Menu submenu = filled(messages.text("menu." + name), MenuPlan.of(name), brought);
            submenu.setId("menu-" + name);
            return submenu;
        }
        return brought.stream()
                .filter(menu -> name.equals(menu.getId()))
                .findFirst()
                .<MenuItem>map(menu -> menu)
                .orElseGet(() -> menuItem(name));
    }
}
