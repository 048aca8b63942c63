package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
class ScreenReaderTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 760);
        window.show(stage);
    }

    private void openConfounding() {
        interact(() -> window.studio()
                .workspace()
                .open(Gallery.find("confounding").orElseThrow().document(), Optional.empty()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theCanvasSpeaksForTheVariableThatTheKeyboardStandsOnWithItsValues() {
        openConfounding();
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.TAB);
        Item chosen = window.studio().workspace().selection().iterator().next();
        assertThat(chosen).isInstanceOf(Item.VariableItem.class);
        assertThat(window.canvas().getAccessibleText())
                .contains(((Item.VariableItem) chosen).name())
                .containsPattern("\\d[.,]\\d");
    }

    @Test
    void anAnswerIsHeardInFull() {
        openConfounding();
        clickOn("#query-field");
        write("P(high_cholesterol=yes | do(exercise=yes))");
        push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Set<String> heard = new LinkedHashSet<>();
        lookup(".answer-scroll").queryAll().forEach(node -> {
            assertThat(node.isFocusTraversable()).isTrue();
            heard.add(node.getAccessibleText());
        });
        assertThat(heard)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(String.join(" ", heard)).contains("P(high_cholesterol=yes | do(exercise=yes))");
    }

    @Test
    void keyF6GoesFromPaneToPaneAndBackToTheCanvas() {
        openConfounding();
        interact(() -> window.canvas().requestFocus());
        Set<Node> owners = new LinkedHashSet<>();
        for (int i = 0; i < 6 && owners.add(window.scene().getFocusOwner()); i++) {
            push(KeyCode.F6);
        }
        assertThat(owners).hasSizeGreaterThanOrEqualTo(4);
        assertThat(window.scene().getFocusOwner()).isSameAs(window.canvas());
    }

    @Test
    void everyControlHasANameAndEveryBareIconATooltip() {
        openConfounding();
        Set<String> nameless = new TreeSet<>();
        interact(() -> window.studio().workspace().select(new Item.VariableItem("exercise")));
        TabPane tabs = lookup("#bottom-tabs").query();
        for (Tab tab : List.copyOf(tabs.getTabs())) {
            interact(() -> tabs.getSelectionModel().select(tab));
            WaitForAsyncUtils.waitForFxEvents();
            interact(() -> name(window.scene().getRoot(), "in " + tab.getId(), false, nameless));
        }
        for (String sheet : List.of("open-settings", "shortcuts", "palette", "find", "show-outline", "tour")) {
            interact(() -> window.studio().actions().get(sheet).perform());
            WaitForAsyncUtils.waitForFxEvents();
            interact(() -> name(window.scene().getRoot(), "after " + sheet, false, nameless));
            push(KeyCode.ESCAPE);
        }
        assertThat(nameless).isEmpty();
    }

    /// @param explained whether something around the control has a tooltip
    private static void name(Node node, String where, boolean explained, Set<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        boolean tip = explained
                || node.getProperties().keySet().stream()
                        .anyMatch(key -> key.toString().endsWith("Tooltip"))
                || (node instanceof Control control && control.getTooltip() != null);
        if (node instanceof ButtonBase button) {
            boolean bare = button.getText() == null
                    || button.getText().isBlank()
                    || button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
            if (bare
                    && (button.getAccessibleText() == null
                            || button.getAccessibleText().isBlank())) {
                nameless.add("name of " + described(button, where));
            }
            if (bare && !tip && !button.getStyleClass().contains("way")) {
                nameless.add("tooltip of " + described(button, where));
            }
        } else if (node instanceof TextInputControl || node instanceof ComboBoxBase<?> || node instanceof Slider) {
            boolean said = node.getAccessibleText() != null
                    && !node.getAccessibleText().isBlank();
            boolean prompted = node instanceof TextInputControl field
                    && field.getPromptText() != null
                    && !field.getPromptText().isBlank();
            if (!said && !prompted) {
                nameless.add("name of " + described(node, where));
            }
        }
        if (node instanceof Parent parent && !(node instanceof ButtonBase)) {
            parent.getChildrenUnmodifiable().forEach(child -> name(child, where, tip, nameless));
        }
    }

    private static String described(Node node, String where) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null && path.length() < 160; at = at.getParent()) {
            path.append(' ').append(at.getId() != null ? "#" + at.getId() : at.getStyleClass());
        }
        return path + " " + where;
    }

    @Test
    void tabGoesThroughTheWindowAndTheFocusIsSeen() {
        openConfounding();
        interact(() -> window.canvas().requestFocus());
        Set<Node> owners = new LinkedHashSet<>();
        for (int i = 0; i < 30; i++) {
            push(KeyCode.TAB);
            Node owner = window.scene().getFocusOwner();
            assertThat(owner.localToScene(owner.getLayoutBounds()).intersects(0, 0, 980, 760))
                    .as("in sight: %s", owner)
                    .isTrue();
            owners.add(owner);
        }
        assertThat(owners).hasSizeGreaterThan(12);
    }

    @Test
    void noTwoActionsShareTheirKeys() {
        List<String> keys = window.studio().actions().all().stream()
                .flatMap(action -> action.shortcut().stream())
                .map(KeyCombination::getName)
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }
}
