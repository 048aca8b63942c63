package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ZoomEvent;
import org.causeboard.app.inspector.InspectorView;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.example.Gallery;
import org.causeboard.model.layout.Tiers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Every row of the table of gestures, by mouse. [GestureTableTest] says which test shows which row.
@Tag("ui")
class GesturesByMouseTest extends OneWindow {
    private static final Edge AB = Edge.directed("A", "B");

    @Test
    void createNode() {
        hands.doubleClickOn(ground()).write("smoke").type(KeyCode.ENTER);
        assertThat(graph().variables()).contains("smoke");
    }

    @Test
    void createNodeByThePalette() {
        hands.clickOn("#open-palette").write("New variable");
        settle();
        hands.clickOn(hands.lookup("#palette-list .list-cell").<Node>query());
        hands.write("smoke").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("A", "B", "C", "smoke");
    }

    @Test
    void createArrow() {
        hands.moveTo(middle("A")).drag(ring("A")).dropTo(middle("C"));
        assertThat(graph().contains(Edge.directed("A", "C"))).isTrue();
    }

    @Test
    void createConnectedNodeByDroppingOnTheGround() {
        hands.moveTo(middle("A")).drag(ring("A")).dropTo(ground());
        hands.write("D").type(KeyCode.ENTER);
        assertThat(graph().contains(Edge.directed("A", "D"))).isTrue();
    }

    @Test
    void draggingTheBodyAlwaysMoves() {
        hands.press(KeyCode.CONTROL).drag(middle("A")).dropTo(middle("C").add(0, 120));
        assertThat(graph().edges()).hasSize(2);
        assertThat(place("A").y()).isGreaterThan(200);
    }

    @Test
    void bidirected() {
        hands.moveTo(ring("A")).press(MouseButton.PRIMARY).press(KeyCode.SHIFT).moveTo(middle("C"));
        hands.release(MouseButton.PRIMARY);
        assertThat(graph().contains(Edge.bidirected("A", "C"))).isTrue();
    }

    @Test
    void endMarksCycleByClicksNearTheEnd() {
        hands.clickOn(end(AB, "B"));
        Edge circle = new Edge("A", "B", Mark.TAIL, Mark.CIRCLE);
        assertThat(graph().edges()).contains(circle);
        assertThat(graph().kind()).isEqualTo(GraphKind.PAG);
        settle();
        hands.clickOn(end(circle, "B"));
        Edge line = Edge.undirected("A", "B");
        assertThat(graph().edges()).contains(line);
        settle();
        hands.clickOn(end(line, "B"));
        assertThat(graph()).isEqualTo(chain().graph());
        assertThat(workspace.history().labels()).hasSize(3);
    }

    @Test
    void bendAndStraighten() {
        Point2D middle = screen(shaft(AB).middle());
        hands.clickOn(middle).drag(middle).moveBy(0, 60).drop();
        assertThat(workspace.document().style(AB).bend()).isNotZero();
        settle();
        hands.doubleClickOn(screen(shaft(AB).middle()));
        assertThat(workspace.document().style(AB).bend()).isZero();
    }

    @Test
    void selectByMarqueeShiftAndControl() {
        hands.drag(window.canvas().localToScreen(8, 8)).dropTo(middle("B").add(4, 4));
        assertThat(selected()).contains(new Item.VariableItem("A"), new Item.VariableItem("B"), new Item.EdgeItem(AB));
        hands.press(KeyCode.SHIFT).clickOn(middle("C")).release(KeyCode.SHIFT);
        assertThat(selected()).contains(new Item.VariableItem("C"));
        hands.press(KeyCode.CONTROL).clickOn(middle("A")).release(KeyCode.CONTROL);
        assertThat(selected()).doesNotContain(new Item.VariableItem("A"));
        hands.clickOn(ground());
        assertThat(selected()).isEmpty();
    }

    @Test
    void panByMiddleDragSpaceDragAndWheel() {
        Point before = window.canvas().view().toWorld(0, 0);
        hands.moveTo(ground()).press(MouseButton.MIDDLE).moveBy(50, -30).release(MouseButton.MIDDLE);
        Point panned = window.canvas().view().toWorld(0, 0);
        assertThat(panned.x()).isLessThan(before.x());
        hands.press(KeyCode.SPACE).drag(ground()).moveBy(40, 0).drop().release(KeyCode.SPACE);
        assertThat(window.canvas().view().toWorld(0, 0).x()).isLessThan(panned.x());
        assertThat(selected()).isEmpty();
        double y = window.canvas().view().y();
        hands.moveTo(ground()).scroll(2, VerticalDirection.DOWN);
        settle();
        assertThat(window.canvas().view().y()).isNotEqualTo(y);
    }

    @Test
    void zoomByControlWheel() {
        double before = window.canvas().view().zoom();
        hands.moveTo(ground()).press(KeyCode.CONTROL).scroll(2, VerticalDirection.UP);
        settle();
        assertThat(window.canvas().view().zoom()).isNotEqualTo(before);
    }

    @Test
    void zoomByPinchingAtThePointer() {
        double before = window.canvas().view().zoom();
        Point2D at = middle("A");
        Point still = place("A");
        hands.interact(() -> {
            Point2D inScene = window.canvas().localToScene(window.canvas().screenToLocal(at));
            window.canvas()
                    .fireEvent(new ZoomEvent(
                            ZoomEvent.ZOOM,
                            inScene.getX(),
                            inScene.getY(),
                            at.getX(),
                            at.getY(),
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            0.8,
                            0.8,
                            null));
        });
        assertThat(window.canvas().view().zoom()).isCloseTo(0.8 * before, within(1e-9));
        assertThat(screen(still).distance(at)).isLessThan(1);
    }

    @Test
    void draggingToTheEdgeScrolls() throws TimeoutException {
        Point2D corner = window.canvas().localToScreen(window.canvas().getWidth() - 6, 200);
        double before = window.canvas().view().x();
        hands.moveTo(middle("A")).press(MouseButton.PRIMARY).moveTo(corner);
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.canvas().view().x() > before + 20);
        hands.release(MouseButton.PRIMARY);
        assertThat(place("A").x()).isGreaterThan(100);
    }

    @Test
    void moveSnapsToMiddlesAndSaysWhy() {
        double zoom = window.canvas().view().zoom();
        hands.moveTo(middle("C"))
                .press(MouseButton.PRIMARY)
                .moveBy(10, 0)
                .moveTo(middle("B").add(200 * zoom, 4));
        assertThat(hands.lookup(".snap-line").queryAll()).isNotEmpty();
        assertThat(notice()).contains("middles in line");
        hands.release(MouseButton.PRIMARY);
        assertThat(place("C").y()).isZero();
    }

    @Test
    void equalGapsAndTheGridSnapToo() {
        open(chain().edit().placement("C", Placement.at(700, 0)).done());
        double zoom = window.canvas().view().zoom();
        hands.moveTo(middle("C"))
                .press(MouseButton.PRIMARY)
                .moveBy(-20, 0)
                .moveTo(middle("B").add(243 * zoom, 2));
        assertThat(notice()).contains("equal gaps");
        hands.release(MouseButton.PRIMARY);
        assertThat(place("C")).isEqualTo(new Point(480, 0));
        settle();
        hands.moveTo(middle("C")).press(MouseButton.PRIMARY).moveBy(0, 20).moveTo(screen(new Point(337, 290)));
        assertThat(notice()).contains("on the grid");
        hands.release(MouseButton.PRIMARY);
        assertThat(place("C").y() % 24).isZero();
    }

    @Test
    void controlSuspendsSnappingAndShiftLocksAnAxis() {
        double zoom = window.canvas().view().zoom();
        hands.press(KeyCode.CONTROL).drag(middle("C")).dropTo(middle("B").add(200 * zoom, 4));
        hands.release(KeyCode.CONTROL);
        assertThat(place("C").y()).isCloseTo(4 / zoom, within(1.6)).isNotZero();
        double y = place("A").y();
        hands.press(KeyCode.SHIFT).drag(middle("A")).moveBy(-60, 25).drop().release(KeyCode.SHIFT);
        assertThat(place("A").y()).isCloseTo(y, within(1e-9));
    }

    @Test
    void alignByTheToolbarIsOneStep() {
        select("A", "C");
        settle();
        hands.clickOn("#align-top");
        assertThat(place("C").y()).isEqualTo(place("A").y());
        assertThat(workspace.history().labels()).hasSize(1);
    }

    @Test
    void distributeAndTidyByTheToolbarAreOneStepEach() {
        open(chain().edit().placement("B", Placement.at(100, 20)).done());
        select("A", "B", "C");
        settle();
        hands.clickOn("#align-centre");
        assertThat(place("A").x())
                .isEqualTo(place("B").x())
                .isEqualTo(place("C").x());
        hands.clickOn("#undo");
        hands.clickOn("#distribute-horizontally");
        assertThat(place("B").x()).isCloseTo(240, within(1.0));
        hands.clickOn("#undo");
        assertThat(workspace.history().position()).isZero();
        select("A", "B");
        settle();
        Point before = place("C");
        hands.clickOn("#tidy-selection");
        assertThat(workspace.history().position()).isEqualTo(1);
        assertThat(place("C")).isEqualTo(before);
    }

    @Test
    void renameByDoubleClick() {
        hands.doubleClickOn(middle("B")).write("tar").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("A", "tar", "C");
    }

    @Test
    void rolesByTheMenu() {
        hands.rightClickOn(middle("A"));
        hands.clickOn("#menu-role-exposure");
        assertThat(graph().roles("A")).containsExactly(Role.EXPOSURE);
    }

    @Test
    void rolesByTheRingOfTheSelectedVariable() {
        hands.clickOn(middle("B"));
        settle();
        hands.moveTo("#ring-role-adjusted");
        hands.clickOn("#ring-role-adjusted");
        assertThat(graph().roles("B")).containsExactly(Role.ADJUSTED);
        hands.clickOn("#ring-role-adjusted");
        assertThat(graph().roles("B")).isEmpty();
        assertThat(selected()).isEqualTo(items("B"));
        hands.moveTo(ground());
        assertThat(node("#role-ring").isVisible()).isFalse();
    }

    @Test
    void seeByDraggingAHandleOnThePicture() {
        open(Gallery.find("instrument").orElseThrow().document());
        var axis = drawn().geometry().nodes().get("exercise");
        Box plot = axis.plot().orElseThrow();
        hands.drag(screen(plot.centre()))
                .dropTo(screen(
                        new Point(plot.x() + 0.75 * plot.width(), plot.centre().y())));
        double seen =
                ((Value.Quantity) workspace.worldProperty().get().evidence().get("exercise")).number();
        double wanted = axis.axis().orElseThrow().from()
                + 0.75
                        * (axis.axis().orElseThrow().to()
                                - axis.axis().orElseThrow().from());
        assertThat(seen)
                .isCloseTo(
                        wanted,
                        within(0.05
                                * (axis.axis().orElseThrow().to()
                                        - axis.axis().orElseThrow().from())));
    }

    @Test
    void seeAndDoByClickingABar() {
        open(binary());
        var node = drawn().geometry().nodes().get("X");
        Point2D bar = screen(node.states().getLast().centre());
        hands.clickOn(bar);
        assertThat(workspace.worldProperty().get().evidence()).containsEntry("X", new Value.Label("yes"));
        hands.clickOn("#mode-do");
        hands.clickOn(bar);
        assertThat(workspace.worldProperty().get().done()).containsEntry("X", new Value.Label("yes"));
    }

    @Test
    void imagineByTheHeader() {
        hands.clickOn("#mode-imagine");
        assertThat(workspace.modeProperty().get()).isEqualTo(Mode.IMAGINE);
    }

    @Test
    void historyByItsPanelAndButtons() {
        hands.press(KeyCode.CONTROL).drag(middle("A")).moveBy(0, 70).drop().release(KeyCode.CONTROL);
        hands.clickOn("#undo");
        assertThat(workspace.document()).isEqualTo(chain());
        hands.clickOn("#redo");
        assertThat(workspace.document()).isNotEqualTo(chain());
        perform("show-history");
        hands.clickOn(hands.from(node("#history-list"))
                .lookup((ListCell<?> cell) -> cell.getIndex() == 0 && cell.isVisible())
                .<Node>query());
        assertThat(workspace.document()).isEqualTo(chain());
        perform("fold-bottom");
    }

    @Test
    void walkByClicking() {
        hands.clickOn(middle("B"));
        assertThat(selected()).isEqualTo(items("B"));
        hands.clickOn(middle("C"));
        assertThat(selected()).isEqualTo(items("C"));
    }

    @Test
    void copyAndPasteByTheMenu() {
        hands.rightClickOn(middle("A"));
        hands.clickOn("#menu-copy");
        hands.rightClickOn(middle("A").add(0, 160));
        hands.clickOn("#menu-paste");
        assertThat(graph().variables()).containsExactly("A", "B", "C", "A 2");
    }

    @Test
    void aNoteIsWrittenMovedChangedAndDeleted() {
        hands.rightClickOn(middle("A").add(0, 160));
        hands.clickOn("#menu-new-note");
        hands.write("why").push(KeyCode.CONTROL, KeyCode.ENTER);
        Note note = workspace.document().notes().getFirst();
        assertThat(note.text()).isEqualTo("why");
        settle();
        Point2D on = screen(note.place().plus(8, 8));
        hands.drag(on).moveBy(30, 40).drop();
        assertThat(workspace.document().notes().getFirst().place()).isNotEqualTo(note.place());
        settle();
        hands.doubleClickOn(on.add(30, 40)).write("because").push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(workspace.document().notes().getFirst().text()).isEqualTo("because");
        hands.type(KeyCode.DELETE);
        assertThat(workspace.document().notes()).isEmpty();
    }

    @Test
    void anEdgeIsLabelledByDoubleClick() {
        hands.doubleClickOn(screen(shaft(AB).middle()).add(14, 0)).write("0.4").type(KeyCode.ENTER);
        assertThat(workspace.document().style(AB).label()).isEqualTo("0.4");
    }

    @Test
    void colourPinAndExplicitLatentByTheMenu() {
        hands.rightClickOn(middle("A"));
        hands.clickOn("#menu-pin");
        assertThat(workspace.document().placements().get("A").hold()).isEqualTo(Placement.Hold.PINNED);
        settle();
        assertThat(window.canvas().lookupAll(".pin-mark")).hasSize(1);
        assertThat(window.canvas().lookup("#variable-A").queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .asString()
                .contains("Pinned");
        perform("colour-green");
        assertThat(workspace.document().cards().get("A").colour()).contains("#009E73");
        hands.interact(() -> workspace.push(new AddEdge(Edge.bidirected("A", "C"))));
        settle();
        hands.rightClickOn(screen(shaft(Edge.bidirected("A", "C")).middle()));
        hands.clickOn("#menu-make-explicit");
        assertThat(graph().latent()).containsExactly("U");
        settle();
        hands.rightClickOn(middle("U"));
        hands.clickOn("#menu-hide-latent");
        assertThat(graph().edges()).contains(Edge.bidirected("A", "C"));
    }

    @Test
    void theNoteOfAVariableHasASignThatShowsItAndLeadsToIt() {
        open(chain().edit()
                .card("B", VariableCard.BLANK.withNote("measured twice"))
                .done());
        Point2D sign = screen(drawn().geometry().nodes().get("B").noteSign().centre());
        hands.moveTo(sign);
        settle();
        assertThat(node("#note-card").isVisible()).isTrue();
        assertThat(((Label) node("#note-card")).getText()).isEqualTo("measured twice");
        hands.moveTo(middle("B").add(0, 8));
        settle();
        assertThat(node("#note-card").isVisible()).isFalse();
        hands.clickOn(sign);
        settle();
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("variable-note");
        perform("fold-right");
    }

    @Test
    void slicesOfTimeInTheInspector() {
        perform("fold-right");
        hands.clickOn(middle("A"));
        settle();
        hands.interact(() -> ((InspectorView) node("#inspector")).setVvalue(1));
        hands.clickOn("#tier-field").write("3").type(KeyCode.ENTER);
        assertThat(workspace.document().cards().get("A").tier()).hasValue(3);
        assertThat(Tiers.of(workspace.document())).containsEntry("C", 5);
        perform("fold-right");
    }

    private static CausalDocument binary() {
        VariableCard card = VariableCard.BLANK.withDomain(Categorical.of("no", "yes"));
        return CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("X"))
                .card("X", card)
                .mechanism("X", TableMechanism.root(0.3, 0.7))
                .done();
    }
}
