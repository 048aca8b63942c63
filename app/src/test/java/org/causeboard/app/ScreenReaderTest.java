package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.causeboard.app.action.Action;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Placement;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class ScreenReaderTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        corner(stage);
        window = Window.create(new SameThreadRunner(), 980, 760);
        still(window);
        window.show(stage);
    }

    private void openConfounding() {
        interact(() -> window.studio()
                .workspace()
                .open(Gallery.find("confounding").orElseThrow().document(), Optional.empty()));
        Frames.pass();
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
        Frames.pass();
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
    void edgesSayWhatStandsAtTheirEndsAndOnThem() {
        Edge known = Edge.directed("rain", "wet");
        Edge open = new Edge("sun", "wet", Mark.CIRCLE, Mark.ARROW);
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.kind(GraphKind.PAG)
                        .variables("rain", "sun", "wet")
                        .edge(known)
                        .edge(open))
                .placement("sun", Placement.at(0, 200))
                .placement("wet", Placement.at(300, 100))
                .style(known, EdgeStyle.PLAIN.withLabel("soaks"))
                .done();
        interact(() -> window.studio().workspace().open(document, Optional.empty()));
        drawn(window);
        assertThat(heard("#edge-rain-wet")).isEqualTo("Arrow from rain to wet: soaks");
        assertThat(heard("#edge-sun-wet")).isEqualTo("Edge between sun, with a circle, and wet, with an arrowhead");
        interact(() -> window.studio().workspace().select(new Item.EdgeItem(open)));
        assertThat(window.canvas().getAccessibleText()).contains("with a circle");
    }

    private String heard(String id) {
        Frames.pass();
        return (String) lookup(id).query().queryAccessibleAttribute(AccessibleAttribute.TEXT);
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
    void keysDoWhatTheListOfShortcutsSaysAndNothingElse() {
        List<Action> all = window.studio().actions().all();
        for (Action action : all) {
            action.shortcut()
                    .flatMap(ScreenReaderTest::pressed)
                    .ifPresent(event -> assertThat(all)
                            .as("what %s does", action.shortcut().get().getDisplayText())
                            .filteredOn(other -> other.shortcut()
                                    .filter(keys -> keys.match(event))
                                    .isPresent())
                            .containsExactly(action));
        }
    }

    /// What a keyboard sends for a combination that the window listens for; empty for keys of the canvas.
    private static Optional<KeyEvent> pressed(KeyCombination keys) {
        return switch (keys) {
            case KeyCodeCombination code ->
                Optional.of(new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        KeyEvent.CHAR_UNDEFINED,
                        "",
                        code.getCode(),
                        isDown(code.getShift()),
                        isDown(code.getControl()) || isDown(code.getShortcut()),
                        isDown(code.getAlt()),
                        isDown(code.getMeta())));
            case KeyCombination _
            when keys.getName().equals("?") ->
                Optional.of(new KeyEvent(KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, true, false, false, false));
            default -> Optional.empty();
        };
    }

    private static boolean isDown(KeyCombination.ModifierValue modifier) {
        return modifier == KeyCombination.ModifierValue.DOWN;
    }

    @Test
    void theCanvasTakesEachOfItsKeysForTheActionThatIsListedWithIt() {
        Set<String> keys = new LinkedHashSet<>();
        for (Action action : window.studio().actions().all()) {
            if (action.shortcut().filter(each -> pressed(each).isEmpty()).isEmpty()) {
                continue;
            }
            String key = action.shortcut().get().getDisplayText();
            keys.add(key);
            begin(action);
            assertThat(action.isPossible()).as(action.id()).isTrue();
            interact(action::perform);
            String wanted = state();
            begin(action);
            String before = state();
            interact(() -> window.canvas().fireEvent(typed(key)));
            assertThat(state())
                    .as("%s by %s", action.id(), key)
                    .isEqualTo(wanted)
                    .isNotEqualTo(before);
        }
        assertThat(keys).contains("N", "C", "E", "O", "A", "U", "S", "V", "D", "I", "X", "+", "-", ".", ",", "<", ">");
    }

    /// Something to do it with: a variable, or its arrow for what is done with arrows.
    private void begin(Action action) {
        openConfounding();
        Workspace workspace = window.studio().workspace();
        boolean edge = Set.of("mark-end", "mark-start", "cut-arrow").contains(action.id());
        interact(() -> {
            workspace.modeProperty().set(action.id().equals("mode-see") ? Mode.DO : Mode.SEE);
            workspace.worldProperty().set(LiveWorld.AS_OBSERVED);
            workspace.select(
                    edge
                            ? new Item.EdgeItem(workspace
                                    .document()
                                    .graph()
                                    .edges()
                                    .iterator()
                                    .next())
                            : new Item.VariableItem("exercise"));
            window.canvas().requestFocus();
        });
        Frames.pass();
    }

    private String state() {
        Frames.pass();
        Workspace workspace = window.studio().workspace();
        return workspace.document().graph().edges() + " "
                + workspace.document().graph().variables().stream()
                        .map(each -> workspace.document().graph().roles(each) + " "
                                + workspace.document().cards().get(each).tier())
                        .toList()
                + workspace.modeProperty().get() + workspace.worldProperty().get() + " "
                + window.scene().getFocusOwner().getId();
    }

    private static KeyEvent typed(String key) {
        KeyCode code = switch (key) {
            case "+" -> KeyCode.PLUS;
            case "-" -> KeyCode.MINUS;
            case "." -> KeyCode.PERIOD;
            case "," -> KeyCode.COMMA;
            case "<" -> KeyCode.LESS;
            case ">" -> KeyCode.GREATER;
            default -> KeyCode.valueOf(key);
        };
        return new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key, code, false, false, false, false);
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
