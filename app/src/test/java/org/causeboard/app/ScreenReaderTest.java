package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
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
    void noTwoActionsShareTheirKeys() {
        List<String> keys = window.studio().actions().all().stream()
                .flatMap(action -> action.shortcut().stream())
                .map(KeyCombination::getName)
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }
}
