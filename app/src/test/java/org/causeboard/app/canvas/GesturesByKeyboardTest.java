package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every row of the table of gestures, by keyboard alone. [GestureTableTest] says which test shows which row.
@Tag("ui")
class GesturesByKeyboardTest extends OneWindow {
    private static final Edge AB = Edge.directed("A", "B");

    @Test
    void createNodes() {
        key(KeyCode.N);
        hands.write("one").type(KeyCode.TAB);
        settle();
        hands.write("two").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("A", "B", "C", "one", "two");
    }

    @Test
    void createArrowByName() {
        select("A");
        key(KeyCode.C);
        hands.write("C").type(KeyCode.ENTER);
        assertThat(graph().contains(Edge.directed("A", "C"))).isTrue();
    }

    @Test
    void anArrowByNameThatWouldCloseACycleIsRefusedWithASentence() {
        select("C");
        key(KeyCode.C);
        hands.write("A").type(KeyCode.ENTER);
        settle();
        assertThat(graph()).isEqualTo(chain().graph());
        assertThat(notice()).contains("cycle");
        key(KeyCode.ESCAPE);
    }

    @Test
    void createConnectedNode() {
        select("C");
        key(KeyCode.CONTROL, KeyCode.RIGHT);
        hands.write("D").type(KeyCode.ENTER);
        assertThat(graph().contains(Edge.directed("C", "D"))).isTrue();
    }

    @Test
    void bidirectedAndItsLatentExplicitAndBack() {
        select("A", "C");
        key(KeyCode.B);
        assertThat(graph().contains(Edge.bidirected("A", "C"))).isTrue();
        select("C");
        key(KeyCode.PAGE_DOWN);
        while (!selected().contains(new Item.EdgeItem(Edge.bidirected("A", "C")))) {
            key(KeyCode.PAGE_DOWN);
        }
        fromPalette("Draw the hidden cause");
        assertThat(graph().latent()).containsExactly("U");
        fromPalette("Hide behind");
        assertThat(graph().contains(Edge.bidirected("A", "C"))).isTrue();
    }

    @Test
    void endMarks() {
        select("A");
        key(KeyCode.PAGE_DOWN);
        assertThat(selected()).containsExactly(new Item.EdgeItem(AB));
        key(KeyCode.PERIOD);
        assertThat(graph().edges()).contains(new Edge("A", "B", Mark.TAIL, Mark.CIRCLE));
        key(KeyCode.PERIOD);
        assertThat(graph().edges()).contains(Edge.undirected("A", "B"));
        key(KeyCode.PERIOD);
        assertThat(graph()).isEqualTo(chain().graph());
        key(KeyCode.COMMA);
        assertThat(graph().edges()).contains(Edge.bidirected("A", "B"));
    }

    @Test
    void bend() {
        select("A");
        key(KeyCode.PAGE_DOWN);
        key(KeyCode.ALT, KeyCode.UP);
        assertThat(workspace.document().style(AB).bend()).isPositive();
        fromPalette("Straighten");
        assertThat(workspace.document().style(AB).bend()).isZero();
    }

    @Test
    void select() {
        key(KeyCode.CONTROL, KeyCode.A);
        assertThat(selected()).isEqualTo(items("A", "B", "C"));
        key(KeyCode.ESCAPE);
        assertThat(selected()).isEmpty();
        select("A");
        key(KeyCode.SHIFT, KeyCode.ALT, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo(items("A", "B"));
        select("A");
        key(KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
        assertThat(selected()).isEqualTo(items("A", "B"));
        key(KeyCode.SHIFT, KeyCode.BACK_SPACE);
        assertThat(selected()).isEqualTo(items("A"));
    }

    @Test
    void panByArrowsWhileSpaceIsHeld() {
        select("A");
        Point before = window.canvas().view().toWorld(0, 0);
        hands.press(KeyCode.SPACE).push(KeyCode.RIGHT).push(KeyCode.DOWN).release(KeyCode.SPACE);
        settle();
        Point after = window.canvas().view().toWorld(0, 0);
        assertThat(after.x()).isGreaterThan(before.x());
        assertThat(after.y()).isGreaterThan(before.y());
        assertThat(place("A")).isEqualTo(Point.ORIGIN);
    }

    @Test
    void zoom() {
        perform("zoom-in");
        double before = window.canvas().view().zoom();
        key(KeyCode.SHIFT, KeyCode.DIGIT1);
        assertThat(window.canvas().view().zoom()).isNotEqualTo(before);
        select("A");
        key(KeyCode.SHIFT, KeyCode.DIGIT2);
        double selection = window.canvas().view().zoom();
        key(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(window.canvas().view().zoom()).isGreaterThan(selection);
        key(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(window.canvas().view().zoom()).isEqualTo(1);
    }

    @Test
    void move() {
        select("A");
        key(KeyCode.RIGHT);
        assertThat(place("A").x()).isEqualTo(1);
        key(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(place("A").y()).isEqualTo(24);
    }

    @Test
    void alignDistributeAndTidyAreOneStepEach() {
        key(KeyCode.CONTROL, KeyCode.A);
        fromPalette("Align top edges");
        assertThat(place("C").y()).isEqualTo(place("A").y());
        fromPalette("Equal gaps across");
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertThat(workspace.history().labels().size()).isBetween(1, 3);
    }

    @Test
    void centresAndTheSelectionTidied() {
        select("A", "B");
        fromPalette("Align centres");
        assertThat(place("A").x()).isEqualTo(place("B").x());
        Point before = place("C");
        fromPalette("Tidy the selection");
        assertThat(place("C")).isEqualTo(before);
        assertThat(workspace.history().labels()).hasSize(2);
    }

    @Test
    void rename() {
        select("B");
        key(KeyCode.F2);
        hands.write("tar").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("A", "tar", "C");
        hands.type(KeyCode.J, KeyCode.O, KeyCode.Y, KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("A", "joy", "C");
    }

    @Test
    void roles() {
        select("A");
        key(KeyCode.E);
        select("C");
        key(KeyCode.O);
        select("B");
        key(KeyCode.A);
        assertThat(graph().roles("A")).containsExactly(Role.EXPOSURE);
        assertThat(graph().roles("C")).containsExactly(Role.OUTCOME);
        assertThat(graph().roles("B")).containsExactly(Role.ADJUSTED);
        key(KeyCode.U);
        assertThat(graph().latent()).containsExactly("B");
        key(KeyCode.U);
        key(KeyCode.S);
        assertThat(graph().roles("B")).containsExactly(Role.SELECTED);
        key(KeyCode.DELETE);
        assertThat(graph().variables()).containsExactly("A", "C");
    }

    @Test
    void seeDoImagineAndBackToObserved() {
        key(KeyCode.D);
        assertThat(workspace.modeProperty().get()).isEqualTo(Mode.DO);
        key(KeyCode.I);
        assertThat(workspace.modeProperty().get()).isEqualTo(Mode.IMAGINE);
        key(KeyCode.V);
        assertThat(workspace.modeProperty().get()).isEqualTo(Mode.SEE);
        hands.interact(
                () -> workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleSeen("A", new Value.Label("yes"))));
        key(KeyCode.ESCAPE);
        assertThat(workspace.worldProperty().get()).isEqualTo(LiveWorld.AS_OBSERVED);
    }

    @Test
    void walk() {
        key(KeyCode.TAB);
        assertThat(selected()).isEqualTo(items("A"));
        key(KeyCode.TAB);
        assertThat(selected()).isEqualTo(items("B"));
        key(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(selected()).isEqualTo(items("A"));
        key(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo(items("B"));
        key(KeyCode.CLOSE_BRACKET);
        assertThat(selected()).isEqualTo(items("C"));
        key(KeyCode.OPEN_BRACKET);
        assertThat(selected()).isEqualTo(items("B"));
    }

    @Test
    void everythingElseByThePalette() {
        fromPalette("Arrange in a circle");
        assertThat(workspace.history().labels()).hasSize(1);
    }

    @Test
    void history() {
        select("A");
        key(KeyCode.DELETE);
        key(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document()).isEqualTo(chain());
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(graph().variables()).containsExactly("B", "C");
    }

    @Test
    void clipboardAcrossDocuments() {
        select("A", "B");
        key(KeyCode.CONTROL, KeyCode.C);
        open(CausalDocument.empty());
        key(KeyCode.CONTROL, KeyCode.V);
        assertThat(graph().edges()).containsExactly(AB);
        key(KeyCode.CONTROL, KeyCode.D);
        assertThat(graph().variables()).containsExactly("A", "B", "A 2", "B 2");
        assertThat(selected()).isEqualTo(items("A 2", "B 2"));
        key(KeyCode.CONTROL, KeyCode.X);
        assertThat(graph().variables()).containsExactly("A", "B");
        key(KeyCode.CONTROL, KeyCode.V);
        assertThat(graph().variables()).containsExactly("A", "B", "A 2", "B 2");
    }

    @Test
    void textFromElsewhereIsPastedAsTheGraphThatItMeans() {
        for (String text : List.of("dag { P -> Q }", "digraph { P -> Q }", "P -> Q")) {
            open(CausalDocument.empty());
            hands.interact(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
            });
            key(KeyCode.CONTROL, KeyCode.V);
            assertThat(graph().edges()).as(text).containsExactly(Edge.directed("P", "Q"));
        }
    }

    @Test
    void theNoteOfAVariableAndItsSliceOfTime() {
        select("B");
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        hands.write("why");
        settle();
        assertThat(workspace.document().cards().get("B").note()).isEqualTo("why");
        perform("fold-right");
        select("A", "B");
        key(KeyCode.SHIFT, KeyCode.PERIOD);
        assertThat(workspace.document().cards().get("A").tier()).hasValue(2);
        assertThat(workspace.document().cards().get("B").tier()).hasValue(3);
        key(KeyCode.SHIFT, KeyCode.COMMA);
        assertThat(workspace.document().cards().get("A").tier()).hasValue(1);
        fromPalette("Time slice by causal order");
        assertThat(workspace.document().cards().get("A").tier()).isEmpty();
    }

    @Test
    void keysThatEditTextStayInTheField() {
        select("A");
        key(KeyCode.F2);
        hands.write("ab").push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE);
        hands.write("new").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("new", "B", "C");
    }

    @Test
    void notes() {
        key(KeyCode.CONTROL, KeyCode.M);
        hands.write("# Title").push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(workspace.document().notes().getFirst().text()).isEqualTo("# Title");
        key(KeyCode.RIGHT);
        key(KeyCode.ENTER);
        hands.write("text").push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(workspace.document().notes().getFirst().text()).isEqualTo("text");
        key(KeyCode.CONTROL, KeyCode.D);
        assertThat(workspace.document().notes()).hasSize(2);
        key(KeyCode.DELETE);
        assertThat(workspace.document().notes()).hasSize(1);
    }

    @Test
    void theTitleOfTheDocument() {
        fromPalette("Title of the document");
        hands.write("Tar").type(KeyCode.ENTER);
        assertThat(workspace.document().title()).isEqualTo("Tar");
    }

    @Test
    void theLabelOfAnEdge() {
        select("A");
        key(KeyCode.PAGE_DOWN);
        key(KeyCode.ENTER);
        hands.write("0.4").type(KeyCode.ENTER);
        assertThat(workspace.document().style(AB).label()).isEqualTo("0.4");
    }

    private static void fromPalette(String words) {
        key(KeyCode.CONTROL, KeyCode.K);
        hands.write(words).type(KeyCode.ENTER);
        settle();
    }
}
