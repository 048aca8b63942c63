package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import org.causeboard.engine.graph.Edge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/// From the menu at the pointer into a menu of it and to an entry there, all by mouse.
@Tag("ui")
class SubmenusByMouseTest extends OneWindow {
    /// High up, so that the menus have room below: a headless screen cannot show one that is cut off.
    @BeforeEach
    void lookFromBelow() {
        Point2D first = window.canvas().screenToLocal(middle("A"));
        hands.interact(() -> window.canvas().look(window.canvas().view().panned(60 - first.getX(), 60 - first.getY())));
        settle();
    }

    /// A menu that is left open would be in the way of the next test; Escape first closes a tooltip over it.
    @AfterEach
    void closeMenus() {
        hands.interact(() -> List.copyOf(javafx.stage.Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(javafx.stage.Window::hide));
    }

    /// Opens the menu at a place, then one of its menus, and goes straight across into that.
    private static void choose(Point2D place, String submenu, String entry) {
        hands.rightClickOn(place);
        settle();
        hands.moveTo(submenu, Motion.VERTICAL_FIRST);
        settle();
        hands.moveTo(entry, Motion.HORIZONTAL_FIRST);
        settle();
        hands.clickOn(entry);
        settle();
    }

    @Test
    void aVariableGetsItsColourAndLosesIt() {
        choose(middle("A"), "#menu-colours", "#menu-colour-green");
        assertThat(workspace.document().cards().get("A").colour()).contains("#009E73");
        choose(middle("A"), "#menu-colours", "#menu-colour-none");
        assertThat(workspace.document().cards().get("A").colour()).isEmpty();
        assertThat(workspace.history().labels()).hasSize(2);
    }

    @Test
    void anArrowGetsItsColour() {
        Edge edge = Edge.directed("B", "C");
        choose(screen(shaft(edge).middle()), "#menu-colours", "#menu-colour-vermilion");
        assertThat(workspace.document().style(edge).colour()).contains("#D55E00");
    }

    @Test
    void aVariableComesLaterInTime() {
        choose(middle("A"), "#menu-tiers", "#menu-tier-later");
        assertThat(workspace.document().cards().get("A").tier()).hasValue(2);
        choose(middle("A"), "#menu-tiers", "#menu-tier-free");
        assertThat(workspace.document().cards().get("A").tier()).isEmpty();
    }

    @Test
    void anEntryThatCannotBeChosenSaysWhy() throws TimeoutException {
        hands.rightClickOn(middle("A"));
        settle();
        hands.moveTo("#menu-remove-mechanism", Motion.VERTICAL_FIRST).moveBy(3, 0);
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> hands.listWindows().stream().anyMatch(SubmenusByMouseTest::saysWhy));
    }

    private static boolean saysWhy(javafx.stage.Window window) {
        return window instanceof Tooltip tooltip
                && tooltip.getText().equals("Select a variable with a mechanism first.");
    }
}
