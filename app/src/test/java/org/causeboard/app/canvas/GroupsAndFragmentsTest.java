package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Trace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.EdgeMark;
import org.causeboard.model.display.GroupGeometry;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.NodeMark;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Point;
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
    void theMenuWithinAFrameSelectsItsGroup() {
        groupOfAAndB();
        select("C");
        Box frame = GroupGeometry.of(group(), drawn().geometry().nodes(), BundledFont.instance())
                .orElseThrow()
                .frame();
        hands.clickOn(screen(new Point(frame.centre().x(), frame.y() + 8)), MouseButton.SECONDARY);
        hands.clickOn("Select the group \u201cschool\u201d");
        assertThat(workspace.selection())
                .containsExactlyInAnyOrder(new Item.VariableItem("A"), new Item.VariableItem("B"));
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
    void aGroupIsFoldedWhileTheRolesOfAPointedVariableAreShown() {
        groupOfAAndB();
        select("A");
        hands.interact(() -> workspace.hoveredProperty().set(Optional.of(new Item.VariableItem("A"))));
        settle();
        assertThat(window.canvas().lookup("#role-ring").isVisible()).isTrue();
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        settle();
        assertThat(window.canvas().lookup("#role-ring").isVisible()).isFalse();
        assertThat(drawn().geometry().nodes()).containsOnlyKeys("school (2)", "C");
    }

    @Test
    void variablesArePutIntoAGroupAndTakenOutOfIt() {
        groupOfAAndB();
        select("B", "C");
        perform("join-group");
        assertThat(group().name()).isEqualTo("school");
        assertThat(group().members()).containsExactly("A", "B", "C");
        select("A");
        perform("leave-group");
        assertThat(group().members()).containsExactly("B", "C");
        key(KeyCode.CONTROL, KeyCode.Z);
        key(KeyCode.CONTROL, KeyCode.Z);
        assertThat(group().members()).containsExactly("A", "B");
        perform("join-group");
        assertThat(group().members()).containsExactly("A", "B"); // nothing else was selected
    }

    @Test
    void whatIsSetOrLitBehindAFoldedGroupIsSeenOnIt() {
        open(chain().edit()
                .graph(graph -> graph.variable("A", Role.EXPOSURE).variable("C", Role.OUTCOME))
                .groups(List.of(frame("group-1", "A", "B").withFold(Group.Fold.FOLDED)))
                .done());
        hands.interact(() -> {
            workspace.traceProperty().set(new Trace(graph().edges(), Set.of(), Set.of(), Set.of()));
            workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleDone("A", Value.of("yes")));
        });
        settle();
        assertThat(drawn().scene().mark(Edge.directed("group-1 (2)", "C")).light())
                .isEqualTo(EdgeMark.Light.CAUSAL);
        assertThat(drawn().scene().mark("group-1 (2)")).isEqualTo(NodeMark.DONE);
        hands.interact(() -> workspace.worldProperty().set(LiveWorld.AS_OBSERVED));
    }

    @Test
    void groupsThatAreFoldedTogetherAreUnfoldedByOneUndo() {
        open(chain().edit()
                .groups(List.of(frame("group-1", "A"), frame("group-2", "B", "C")))
                .done());
        select("A", "B");
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(workspace.document().groups()).allMatch(Group::isFolded);
        assertThat(window.studio().messages().text(workspace.history().labels().getLast()))
                .isEqualTo("Fold 2 groups");
        key(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document().groups()).noneMatch(Group::isFolded);
    }

    private static Group frame(String id, String... members) {
        return new Group(id, id, List.of(members), Group.Kind.FRAME, Group.Fold.OPEN);
    }

    @Test
    void theNameOfANewGroupStandsClearOfTheLegend() {
        double height = window.canvas().getHeight();
        hands.interact(() -> window.canvas().look(new View(1, -80, 80 - height)));
        groupOfAAndB();
        GroupGeometry geometry = GroupGeometry.of(group(), drawn().geometry().nodes(), BundledFont.instance())
                .orElseThrow();
        assertThat(window.canvas().view().toScreen(geometry.tab().centre()).y()).isLessThan(height - 48);
    }

    @Test
    void whatIsUnfoldedOrInsertedIsBroughtIntoView() {
        open(chain().edit()
                .groups(List.of(frame("group-1", "A", "B", "C").withFold(Group.Fold.FOLDED)))
                .done());
        hands.interact(() -> window.canvas().look(new View(3, 120, 60)));
        select("A");
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(isSeen("A", "B", "C")).isTrue();
        assertThat(window.canvas()
                        .view()
                        .visible(window.canvas().getWidth(), window.canvas().getHeight())
                        .contains(GroupGeometry.of(group(), drawn().geometry().nodes(), BundledFont.instance())
                                .orElseThrow()
                                .frame()))
                .isTrue();
        hands.interact(() -> window.canvas().look(new View(1, 4_000, 4_000)));
        select();
        perform("insert-m-bias");
        assertThat(isSeen("X", "Y", "M")).isTrue();
    }

    private static boolean isSeen(String... variables) {
        Box seen = window.canvas()
                .view()
                .visible(window.canvas().getWidth(), window.canvas().getHeight());
        return Stream.of(variables)
                .allMatch(variable ->
                        seen.contains(drawn().geometry().nodes().get(variable).box()));
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
    void variablesOfPatternsOnTheSameTwoDoNotCoverEachOther() {
        for (String pattern : List.of("confounder", "confounder", "hidden-confounder", "mediator", "mediator")) {
            select("A", "B");
            perform("insert-" + pattern);
        }
        settle();
        List<Box> boxes = drawn().geometry().nodes().values().stream()
                .map(NodeGeometry::box)
                .toList();
        assertThat(boxes).hasSize(8);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as("%s", drawn().geometry().nodes().keySet())
                        .isFalse();
            }
        }
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

    @Test
    void undoingAFragmentLooksWhereOneLookedBefore() {
        hands.interact(() -> window.canvas().sight().look(new View(1, -200, -200)));
        View before = window.canvas().view();
        perform("insert-m-bias");
        View there = window.canvas().view();
        assertThat(there).isNotEqualTo(before);
        perform("undo");
        assertThat(window.canvas().view()).isEqualTo(before);
        perform("redo");
        assertThat(window.canvas().view()).isEqualTo(there);
        View elsewhere = there.panned(30, 0);
        hands.interact(() -> window.canvas().sight().look(elsewhere));
        perform("undo");
        assertThat(window.canvas().view()).isEqualTo(elsewhere);
    }

    @Test
    void withLargeWordsTheToolsForSeveralStandBelowTheOthers() {
        try {
            hands.interact(() -> window.studio().settings().set(Setting.SCALE, 200));
            select("A", "B");
            settle();
            Bounds canvas = window.canvas().localToScene(window.canvas().getLayoutBounds());
            for (String bar : List.of("#drawing-tools", "#align-tools")) {
                Node tools = node(bar);
                assertThat(canvas.contains(tools.localToScene(tools.getLayoutBounds())))
                        .as(bar)
                        .isTrue();
            }
        } finally {
            hands.interact(() -> window.studio().settings().set(Setting.SCALE, 100));
            settle();
        }
    }
}
