package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.GroupGeometry;
import org.causeboard.model.document.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Frames, plates, folding, and patterns that are inserted.
@Tag("ui")
class GroupsAndFragmentsTest extends OneWindow {
    private static Group group() {
        return workspace.document().groups().getFirst();
    }

    private static void groupOfAAndB() {
        select("A", "B");
        key(KeyCode.CONTROL, KeyCode.G);
        hands.write("school").type(KeyCode.ENTER);
        settle();
    }

    @Test
    void aGroupIsMadeNamedAndMovedByItsName() {
        groupOfAAndB();
        assertThat(group().name()).isEqualTo("school");
        assertThat(group().members()).containsExactly("A", "B");
        GroupGeometry geometry = GroupGeometry.of(group(), drawn().geometry().nodes(), BundledFont.instance())
                .orElseThrow();
        Point2D tab = screen(geometry.tab().centre());
        hands.press(KeyCode.CONTROL).drag(tab).moveBy(0, 80).drop().release(KeyCode.CONTROL);
        assertThat(place("A").y()).isPositive().isEqualTo(place("B").y());
        assertThat(place("C")).isEqualTo(chain().placements().get("C").centre());
    }

    @Test
    void aFoldedGroupIsOneShapeWithTheEdgesThatLeadOut() {
        groupOfAAndB();
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(drawn().geometry().nodes()).containsOnlyKeys("school (2)", "C");
        assertThat(drawn().geometry().edges()).containsOnlyKeys(Edge.directed("school (2)", "C"));
        assertThat(graph()).isEqualTo(chain().graph());
        double before = place("A").y();
        Point2D shape = screen(window.canvas()
                .drawing()
                .geometry()
                .nodes()
                .get("school (2)")
                .box()
                .centre());
        hands.press(KeyCode.CONTROL).drag(shape).moveBy(0, 60).drop().release(KeyCode.CONTROL);
        assertThat(place("A").y()).isGreaterThan(before);
        settle();
        hands.doubleClickOn(shape.add(0, 60));
        assertThat(group().isFolded()).isFalse();
    }

    @Test
    void variablesLeaveTheirGroupWhenTheyAreDeletedAndTheLastOneTakesItAlong() {
        groupOfAAndB();
        select("A");
        key(KeyCode.DELETE);
        assertThat(group().members()).containsExactly("B");
        select("B");
        key(KeyCode.DELETE);
        assertThat(workspace.document().groups()).isEmpty();
        key(KeyCode.CONTROL, KeyCode.Z);
        assertThat(group().members()).containsExactly("B");
        perform("ungroup");
        assertThat(group().members()).containsExactly("B"); // nothing was selected
        select("B");
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        assertThat(workspace.document().groups()).isEmpty();
    }

    @Test
    void aConfounderIsPutBetweenTwoSelectedVariables() {
        select("A", "B");
        perform("insert-confounder");
        assertThat(graph().edges()).contains(Edge.directed("C 2", "A"), Edge.directed("C 2", "B"));
        assertThat(graph().variables()).containsExactly("A", "B", "C", "C 2");
        assertThat(place("C 2").y()).isNegative();
        key(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document()).isEqualTo(chain());
    }

    @Test
    void aPatternThatWouldCloseACycleIsRefused() {
        select("C", "A");
        perform("insert-mediator");
        assertThat(workspace.document()).isEqualTo(chain());
        assertThat(notice()).contains("would close a cycle");
    }

    @Test
    void aPatternStandsByItself() {
        select();
        perform("insert-m-bias");
        assertThat(graph().variables()).contains("X", "Y", "A 2", "B 2", "M");
        assertThat(graph().latent()).containsExactly("A 2", "B 2");
    }
}
