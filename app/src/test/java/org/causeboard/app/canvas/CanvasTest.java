package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.LoadData;
import org.causeboard.model.command.RenameVariable;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Drawing by mouse and keyboard as a person does.
@Tag("ui")
class CanvasTest extends FreshStage {
    private Window window;
    private Workspace workspace;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 900);
        still(window);
        window.show(stage);
        stage.setX(0); // the headless robot's wheel forgets where the window stands
        stage.setY(0);
        window.studio().actions().get("fold-left").perform();
        window.studio().actions().get("fold-right").perform();
        window.studio().actions().get("fold-bottom").perform();
        workspace = window.studio().workspace();
    }

    private CausalGraph graph() {
        return workspace.document().graph();
    }

    private void open(CausalDocument document) {
        interact(() -> workspace.open(document, Optional.empty()));
        Frames.pass();
    }

    private static CausalDocument chain() {
        return CausalDocument.empty()
                .edit()
                .graph(graph ->
                        graph.variables("A", "B", "C").directed("A", "B").directed("B", "C"))
                .placement("A", Placement.at(0, 0))
                .placement("B", Placement.at(220, 0))
                .placement("C", Placement.at(440, 160))
                .done();
    }

    private Point2D middle(String selector) {
        Node node = lookup(selector).query();
        return node.localToScreen(
                node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
    }

    private Point2D ground() {
        Node canvas = lookup("#canvas").query();
        return canvas.localToScreen(60, canvas.getLayoutBounds().getHeight() - 60);
    }

    private Point2D ringRightOf(String variable) {
        Node node = lookup("#variable-" + variable).query();
        return node.localToScreen(
                node.getLayoutBounds().getMaxX() + 7, node.getLayoutBounds().getCenterY());
    }

    @Test
    void doubleClickDrawsAVariableWhoseNameIsTypedAtOnce() {
        doubleClickOn(ground());
        write("smoking").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("smoking");
        assertThat(lookup("#variable-smoking").tryQuery()).isPresent();
        assertThat(lookup("#hints").query().isVisible()).isFalse();
        assertThat(middle("#variable-smoking").distance(ground()))
                .as("pixels from the pointer, which grid and whole pixels may take")
                .isLessThan(12);
    }

    @Test
    void whatIsHiddenOnTheCanvasIsNotInTheWindow() {
        assertThat(lookup("#canvas-text").tryQuery()).isEmpty();
        assertThat(lookup("#name-field").tryQuery()).isEmpty();
        doubleClickOn(ground());
        write("smoking").type(KeyCode.ENTER);
        assertThat(lookup("#begin-draw").tryQuery()).isEmpty();
        interact(workspace.history()::undo);
        Frames.pass();
        assertThat(lookup("#begin-draw").query().isVisible()).isTrue();
    }

    @Test
    void variablesAndPastedGraphsThatNobodyGaveAPlaceStandSideBySideInView() {
        interact(() -> {
            for (int i = 0; i < 8; i++) {
                window.canvas().inPlace().createInView();
            }
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "first -> second"));
            window.studio().actions().get("paste").perform();
        });
        Frames.pass();
        Box seen = seen();
        List<Box> boxes = window.canvas().drawing().geometry().nodes().values().stream()
                .map(NodeGeometry::box)
                .toList();
        assertThat(boxes).hasSize(10).allMatch(seen::contains);
        for (Box box : boxes) {
            assertThat(boxes).filteredOn(box::intersects).containsExactly(box);
        }
    }

    @Test
    void aNewVariableStandsBetweenOthersBesideTheirArrowsRatherThanOutOfSight() {
        open(rows(6, 4));
        Box before = seen();
        interact(() -> window.canvas().inPlace().createInView());
        Frames.pass();
        assertThat(seen()).as("the view stays").isEqualTo(before);
        Box added = window.canvas().drawing().node("X").orElseThrow().box();
        assertThat(before.contains(added)).isTrue();
        assertThat(window.canvas().drawing().geometry().nodes().values())
                .filteredOn(node -> node.box().intersects(added))
                .hasSize(1);
        assertThat(window.canvas().drawing().geometry().edges().values()).noneMatch(edge -> edge.crosses(added));
    }

    @Test
    void aPictureThatIsMadeSmallerToBeSeenWholeTakesTheWidth() {
        open(rows(1, 8));
        assertThat(window.canvas().view().zoom()).isLessThan(1);
        Box drawn = window.canvas().drawing().geometry().bounds().orElseThrow();
        double air = window.canvas().view().toScreen(new Point(drawn.x(), 0)).x();
        assertThat(air).as("pixels beside it").isBetween(24.0, 36.0);
    }

    private Box seen() {
        return window.canvas()
                .view()
                .visible(window.canvas().getWidth(), window.canvas().getHeight());
    }

    /// Variables in rows, each an effect of the one on its left.
    private static CausalDocument rows(int rows, int columns) {
        DocumentEditor document = CausalDocument.empty().edit();
        CausalGraph.Builder graph = CausalGraph.builder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                graph.variables("v" + row + column);
                document.placement("v" + row + column, Placement.at(200 * column, 130 * row));
                if (column > 0) {
                    graph.directed("v" + row + (column - 1), "v" + row + column);
                }
            }
        }
        document.graph(graph.build());
        return document.done();
    }

    @Test
    void tabInTheNameFieldMakesTheNextVariable() {
        doubleClickOn(ground());
        write("one").type(KeyCode.TAB);
        Frames.pass();
        write("two").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("one", "two");
    }

    @Test
    void lettersTypedRightAfterTabAreTheNextName() {
        doubleClickOn(ground());
        write("one");
        interact(
                () -> { // on a slow machine the next letter waits already while Tab is handled
                    toFocus(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
                    toFocus(new KeyEvent(KeyEvent.KEY_PRESSED, "", "s", KeyCode.S, false, false, false, false));
                    toFocus(new KeyEvent(KeyEvent.KEY_TYPED, "s", "", KeyCode.UNDEFINED, false, false, false, false));
                });
        type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("one", "s");
        assertThat(graph().withRole(Role.SELECTED)).isEmpty();
    }

    private void toFocus(KeyEvent event) {
        Event.fireEvent(window.canvas().getScene().getFocusOwner(), event);
    }

    @Test
    void aFieldAtTheBorderIsWhole() {
        open(chain());
        interact(() -> {
            workspace.select(new Item.VariableItem("C"));
            window.canvas().requestFocus();
            double now = window.canvas().view().toScreen(new Point(440, 160)).x();
            window.canvas().look(window.canvas().view().panned(window.canvas().getWidth() - 80 - now, 0));
        });
        type(KeyCode.C);
        assertThat(whole("#connect-field")).isTrue();
        type(KeyCode.ESCAPE).type(KeyCode.F2);
        interact(() -> window.canvas().look(window.canvas().view().panned(0, 4000)));
        assertThat(whole("#name-field")).isTrue();
    }

    private boolean whole(String field) {
        return window.canvas().getLayoutBounds().contains(lookup(field).query().getBoundsInParent());
    }

    @Test
    void dragFromTheRingDrawsAnArrow() {
        open(chain());
        moveTo(middle("#variable-A"));
        drag(ringRightOf("A")).dropTo(middle("#variable-C"));
        assertThat(graph().contains(Edge.directed("A", "C"))).isTrue();
        interact(() -> window.studio().actions().get("undo").perform());
        assertThat(graph().contains(Edge.directed("A", "C"))).isFalse();
    }

    @Test
    void shiftWhileDraggingMakesTheEdgeBidirected() {
        open(chain());
        moveTo(ringRightOf("A")).press(MouseButton.PRIMARY).press(KeyCode.SHIFT);
        moveTo(middle("#variable-C")).release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
        assertThat(graph().contains(Edge.bidirected("A", "C"))).isTrue();
    }

    @Test
    void droppingAnArrowOnTheGroundDrawsANewVariable() {
        open(chain());
        drag(ringRightOf("A")).dropTo(ground());
        write("D").type(KeyCode.ENTER);
        assertThat(graph().contains(Edge.directed("A", "D"))).isTrue();
    }

    @Test
    void anArrowThatWouldCloseACycleIsShownInRedAndRefusedWithASentence() {
        open(chain());
        moveTo(ringRightOf("C")).press(MouseButton.PRIMARY).moveTo(middle("#variable-A"));
        assertThat(lookup(".lit-cycle").queryAll()).hasSize(2);
        assertThat(lookup("#status-notice").queryAs(Label.class).getText())
                .isEqualTo("C → A would close a cycle: A → B → C → A");
        release(MouseButton.PRIMARY);
        assertThat(graph()).isEqualTo(chain().graph());
        assertThat(lookup("#status-notice").queryAs(Label.class).getText()).contains("would close a cycle");
    }

    @Test
    void draggingTheBodyMovesAVariableInOneStep() {
        open(chain());
        Point before = workspace.document().placements().get("A").centre();
        press(KeyCode.CONTROL);
        drag(middle("#variable-A")).moveBy(40, 70).drop();
        release(KeyCode.CONTROL);
        Point after = workspace.document().placements().get("A").centre();
        double zoom = window.canvas().view().zoom();
        assertThat(after.x() - before.x()).isCloseTo(40 / zoom, within(1.5));
        assertThat(after.y() - before.y()).isCloseTo(70 / zoom, within(1.5));
        assertThat(workspace.history().labels()).hasSize(1);
    }

    @Test
    void escapeDuringADragLeavesTheDocumentUntouched() {
        open(chain());
        moveTo(middle("#variable-A")).press(MouseButton.PRIMARY).moveBy(50, 50);
        type(KeyCode.ESCAPE);
        release(MouseButton.PRIMARY);
        assertThat(workspace.document()).isEqualTo(chain());
        assertThat(workspace.undoableProperty().get()).isFalse();
    }

    @Test
    void aDragPaintsWhereItBeganAndEnded() {
        open(chain());
        moveTo(middle("#variable-B"));
        var before = window.canvas().redraws();
        press(MouseButton.PRIMARY);
        for (int step = 0; step < 30; step++) {
            moveBy(3, 2);
        }
        release(MouseButton.PRIMARY);
        Frames.pass();
        long lifted = 2; // what moves and its edges leave the picture once and come back once
        assertThat(window.canvas().redraws().paintings() - before.paintings()).isLessThanOrEqualTo(2);
        assertThat(window.canvas().redraws().patches() - before.patches()).isLessThanOrEqualTo(lifted * 2 * 3);
    }

    @Test
    void panningPaintsAheadAndNotWithEveryStep() {
        open(chain());
        var before = window.canvas().redraws();
        moveTo(ground()).press(MouseButton.MIDDLE);
        for (int step = 0; step < 20; step++) {
            moveBy(8, -6);
        }
        release(MouseButton.MIDDLE);
        Frames.pass();
        assertThat(window.canvas().redraws().paintings() - before.paintings()).isZero();
        assertThat(window.canvas().redraws().strips() - before.strips()).isLessThanOrEqualTo(8);
    }

    @Test
    void aMarqueeSelectsWhatItTouches() {
        open(chain());
        Node canvas = lookup("#canvas").query();
        drag(canvas.localToScreen(10, 10)).dropTo(middle("#variable-B").add(5, 5));
        assertThat(workspace.selection())
                .contains(new Item.VariableItem("A"), new Item.VariableItem("B"))
                .doesNotContain(new Item.VariableItem("C"));
    }

    @Test
    void controlClickTogglesTheSelection() {
        open(chain());
        clickOn(middle("#variable-A"));
        press(KeyCode.CONTROL)
                .clickOn(middle("#variable-B"))
                .clickOn(middle("#variable-A"))
                .release(KeyCode.CONTROL);
        assertThat(workspace.selection()).isEqualTo(Set.of(new Item.VariableItem("B")));
    }

    @Test
    void lettersGiveRolesAndDeleteTakesAway() {
        open(chain());
        clickOn(middle("#variable-A")).type(KeyCode.E);
        clickOn(middle("#variable-C")).type(KeyCode.O);
        clickOn(middle("#variable-B")).type(KeyCode.U);
        assertThat(graph().roles("A")).containsExactly(Role.EXPOSURE);
        assertThat(graph().roles("C")).containsExactly(Role.OUTCOME);
        assertThat(graph().latent()).containsExactly("B");
        type(KeyCode.DELETE);
        assertThat(graph().variables()).containsExactly("A", "C");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(graph().variables()).contains("B");
    }

    @Test
    void whereThereAreDataTheirColumnsAreDrawnFromTheEmptyCanvas() {
        assertThat(lookup("#begin-data").tryQuery()).isPresent();
        assertThat(lookup("#begin-columns").tryQuery()).isEmpty();
        Dataset data = new Dataset(
                "trial",
                List.of(
                        Column.ofStates("dose", List.of("low", "high")),
                        Column.ofStates("cured", List.of("no", "yes"))));
        interact(() -> workspace.push(new LoadData(data)));
        assertThat(lookup("#begin-data").tryQuery()).isEmpty();
        clickOn("#begin-columns");
        assertThat(graph().variables()).containsExactly("dose", "cured");
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(lookup("#begin-data").tryQuery()).isPresent();
    }

    @Test
    void columnsOfTheDataAreOfferedAsNamesAndBelongToTheVariablesThatTakeThem() {
        Dataset data = new Dataset(
                "trial",
                List.of(
                        Column.ofStates("dose", List.of("low", "high")),
                        Column.ofStates("dose before", List.of("low", "high")),
                        Column.ofStates("X", List.of("no", "yes"))));
        interact(() -> workspace.push(new LoadData(data)));
        doubleClickOn(ground());
        assertThat(graph().variables())
                .as("a name for the time being takes no column")
                .containsExactly("Y");
        write("do");
        assertThat(offered("#name-offers")).containsExactly("dose", "dose before");
        type(KeyCode.DOWN).type(KeyCode.TAB);
        Frames.pass();
        write("dose");
        assertThat(offered("#name-offers")).containsExactly("dose before");
        type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("dose", "Y");
    }

    @Test
    void theOnlyVariableThatBeginsAsTypedIsMeantRatherThanAColumn() {
        open(chain());
        interact(() -> {
            workspace.push(new LoadData(new Dataset(
                    "trial",
                    List.of(
                            Column.ofStates("Cured", List.of("no", "yes")),
                            Column.ofStates("dose", List.of("no", "yes"))))));
            workspace.push(new RenameVariable("C", "Cure"));
            workspace.select(new Item.VariableItem("A"));
            window.canvas().requestFocus();
        });
        type(KeyCode.C);
        write("c").type(KeyCode.ENTER);
        assertThat(graph().contains(Edge.directed("A", "Cure"))).isTrue();
        type(KeyCode.C);
        write("do").type(KeyCode.ENTER);
        assertThat(graph().contains(Edge.directed("A", "dose"))).isTrue();
    }

    @Test
    void variablesThatAreDrawnOneAfterTheOtherStayInSight() {
        Box before = seen();
        interact(() -> window.canvas().inPlace().createInView());
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            write(name).type(KeyCode.TAB);
            Frames.pass();
        }
        type(KeyCode.ENTER);
        assertThat(seen()).isEqualTo(before);
        assertThat(graph().variables()).hasSize(9);
        assertThat(window.canvas().drawing().geometry().nodes().values()).allMatch(node -> before.contains(node.box()));
    }

    @Test
    void aNumberThatIsPointedAtHasFewDigitsAndWhereNoRowHasItThatIsSaid() {
        double[] doses = IntStream.range(0, 200).mapToDouble(i -> i * Math.PI).toArray();
        double[] visits = IntStream.range(0, 200).mapToDouble(i -> 3 * (i % 30)).toArray();
        double[] weights =
                IntStream.range(0, 200).mapToDouble(i -> 50 + (i % 70) / 2.0).toArray();
        interact(() -> workspace.push(new LoadData(new Dataset(
                "trial",
                List.of(
                        Column.of("dose", Numeric.UNBOUNDED, doses, new BitSet()),
                        Column.of("visits", new Count(""), visits, new BitSet()),
                        Column.of("weight", Numeric.UNBOUNDED, weights, new BitSet()))))));
        clickOn("#begin-columns");
        Frames.pass();
        assertThat(seen("dose", 0.371).toString()).matches("\\d{1,3}");
        assertThat(lookup("#status-notice").queryLabeled().getText())
                .matches("In no row of the data dose=\\d+ holds. Fit the model: .*");
        assertThat(lookup("#canvas-licence").queryLabeled().getText())
                .matches("No pictures: dose=\\d+ holds in no row of the data");
        type(KeyCode.ESCAPE);
        double counted = ((Value.Quantity) seen("visits", 0.613)).number();
        assertThat(visits).as("counts in the data").contains(counted);
        type(KeyCode.ESCAPE);
        double weighed = ((Value.Quantity) seen("weight", 0.317)).number();
        assertThat(weights).as("weights in the data").contains(weighed);
        assertThat(lookup("#canvas-licence").queryLabeled().getText()).doesNotContain("no row");
    }

    /// What is observed of a variable once a share of the width of its density was clicked at.
    private Value seen(String variable, double share) {
        NodeGeometry node = window.canvas().drawing().geometry().nodes().get(variable);
        Box plot = node.plot().orElseThrow();
        Point pixel = window.canvas()
                .view()
                .toScreen(new Point(plot.x() + share * plot.width(), plot.y() + plot.height() / 2));
        clickOn(window.canvas().localToScreen(pixel.x(), pixel.y()));
        Frames.pass();
        return workspace.worldProperty().get().evidence().get(variable);
    }

    @Test
    void aSecondClickOnTheWayToDrawIsNoSecondVariable() {
        doubleClickOn("#begin-draw");
        write("dose").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("dose");
    }

    @Test
    void doubleClickRenamesInPlace() {
        open(chain());
        doubleClickOn(middle("#variable-B"));
        write("mediator").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("A", "mediator", "C");
        assertThat(graph().edges()).contains(Edge.directed("A", "mediator"));
    }

    @Test
    void theKeyThatRenamesKeepsWhatIsBeingWritten() {
        open(chain());
        clickOn(middle("#variable-B")).type(KeyCode.F2);
        write("mediator").type(KeyCode.F2).type(KeyCode.TAB);
        Frames.pass();
        write("next").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("A", "mediator", "C", "next");
    }

    @Test
    void aTakenNameIsRefusedWithASentence() {
        open(chain());
        clickOn(middle("#variable-B")).type(KeyCode.F2);
        write("A").type(KeyCode.ENTER);
        assertThat(graph().variables()).containsExactly("A", "B", "C");
        assertThat(lookup("#status-notice").queryAs(Label.class).getText())
                .isEqualTo("There is a variable called A already.");
    }

    @Test
    void theKeyboardAloneDrawsConnectsAndWalks() {
        interact(() -> window.canvas().requestFocus());
        type(KeyCode.N);
        write("cause").type(KeyCode.ENTER);
        type(KeyCode.C);
        write("effect").type(KeyCode.ENTER);
        assertThat(graph().edges()).containsExactly(Edge.directed("cause", "effect"));
        type(KeyCode.OPEN_BRACKET);
        assertThat(workspace.selection()).isEqualTo(Set.of(new Item.VariableItem("cause")));
        type(KeyCode.TAB);
        assertThat(workspace.selection()).isEqualTo(Set.of(new Item.VariableItem("effect")));
        push(KeyCode.CONTROL, KeyCode.RIGHT);
        write("later").type(KeyCode.ENTER);
        assertThat(graph().edges()).contains(Edge.directed("effect", "later"));
    }

    @Test
    void namesThatMayBeMeantAreOfferedForTheEffect() {
        open(CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("weight", "blood pressure", "blood sugar", "heart"))
                .placement("weight", Placement.at(0, 0))
                .placement("blood pressure", Placement.at(220, 0))
                .placement("blood sugar", Placement.at(220, 160))
                .placement("heart", Placement.at(440, 160))
                .done());
        interact(() -> {
            workspace.select(new Item.VariableItem("weight"));
            window.canvas().requestFocus();
        });
        type(KeyCode.C);
        write("blo");
        assertThat(offered("#connect-offers")).containsExactly("blood pressure", "blood sugar");
        type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        type(KeyCode.C);
        write("sug");
        assertThat(offered("#connect-offers"))
                .as("what is an effect already is not offered")
                .isEmpty();
        eraseText(3).write("pre");
        assertThat(offered("#connect-offers")).containsExactly("blood pressure");
        type(KeyCode.TAB).type(KeyCode.ENTER);
        assertThat(graph().edges())
                .containsExactlyInAnyOrder(
                        Edge.directed("weight", "blood sugar"), Edge.directed("weight", "blood pressure"));
        assertThat(graph().variables()).hasSize(4);
    }

    private List<String> offered(String list) {
        Frames.pass();
        return lookup(list + " .list-cell").queryAllAs(Labeled.class).stream()
                .filter(cell -> cell.getScene().getWindow().isShowing())
                .map(Labeled::getText)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Test
    void draggingAnEdgeBendsItAndDoubleClickOnItsHandleStraightensIt() {
        open(chain());
        Point2D middle = middle("#edge-A-B");
        drag(middle).moveBy(0, 50).drop();
        assertThat(workspace.document().style(Edge.directed("A", "B")).bend()).isNotZero();
        Frames.pass();
        doubleClickOn(middle("#edge-A-B"));
        assertThat(workspace.document().style(Edge.directed("A", "B")).bend()).isZero();
    }

    @Test
    void controlWheelZoomsAtThePointer() {
        open(chain());
        Node canvas = lookup("#canvas").query();
        moveTo(canvas.localToScreen(300, 200));
        Frames.pass();
        double zoom = window.canvas().view().zoom();
        Point before = window.canvas().view().toWorld(300, 200);
        press(KeyCode.CONTROL).scroll(3, VerticalDirection.UP);
        Frames.pass();
        release(KeyCode.CONTROL);
        assertThat(window.canvas().view().zoom()).isNotEqualTo(zoom);
        assertThat(window.canvas().view().toWorld(300, 200).distance(before)).isLessThan(2);
    }
}
