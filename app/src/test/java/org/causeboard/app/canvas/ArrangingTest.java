package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Trace;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.MoveVariables;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.NodeShape;
import org.causeboard.model.display.Outline;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What is seen of a document that was opened, and what layouts move.
@Tag("ui")
class ArrangingTest extends OneWindow {
    private static final double SHORTLY_ABOVE = 10;

    /// Windows share their settings' model, and so tests of one window do.
    @AfterEach
    void drawCardsAgain() {
        hands.interact(() -> {
            FreshStage.still(window);
            window.studio().settings().set(Setting.NODE_SHAPE, NodeShape.CARDS);
            workspace.traceProperty().set(Trace.NONE);
        });
    }

    /// Too long to be read as a whole.
    private static CausalDocument row() {
        DocumentEditor row = CausalDocument.empty().edit();
        for (int i = 0; i < 40; i++) {
            String name = "step" + i;
            String before = "step" + (i - 1);
            row.graph(graph -> name.equals("step0") ? graph.variable(name) : graph.directed(before, name));
            row.placement(name, Placement.at(i * 170.0, 0));
        }
        return row.done();
    }

    private static Box seen() {
        return window.canvas()
                .view()
                .visible(window.canvas().getWidth(), window.canvas().getHeight());
    }

    private static long inSight() {
        Box seen = seen();
        return drawn().geometry().nodes().values().stream()
                .map(NodeGeometry::box)
                .filter(seen::contains)
                .count();
    }

    @Test
    void aLargeDocumentOpensSoThatNamesAreReadAndAllOfItIsShownOnDemand() {
        open(row());
        assertThat(Detail.at(window.canvas().view().zoom()).showsNames()).isTrue();
        assertThat(inSight()).isBetween(8L, 39L);
        assertThat(seen().contains(drawn().geometry().nodes().get("step0").box()))
                .isTrue();
        key(KeyCode.SHIFT, KeyCode.DIGIT1);
        assertThat(inSight()).isEqualTo(40);
    }

    @Test
    void aLargeDocumentOpensWhereItsExposureAndItsOutcomeAre() {
        open(row().edit()
                .graph(graph -> graph.variable("step33", Role.EXPOSURE).variable("step35", Role.OUTCOME))
                .done());
        assertThat(seen().contains(drawn().geometry().nodes().get("step33").box()))
                .isTrue();
        assertThat(seen().contains(drawn().geometry().nodes().get("step35").box()))
                .isTrue();
    }

    @Test
    void anotherDocumentInPlaceOfOneIsSeenAnew() {
        hands.interact(() -> {
            window.canvas().look(new View(0.5, 9_000, 9_000));
            workspace.open(row(), Optional.empty());
            window.canvas().layout();
        });
        assertThat(inSight()).isPositive();
    }

    @Test
    void whatAnUndoneStepWouldLeaveOutOfSightIsShown() {
        Point far = new Point(9_000, 9_000);
        hands.interact(() -> workspace.push(
                new MoveVariables(Map.of("A", far, "B", far.plus(0, 100), "C", far.plus(0, 200)), Map.of())));
        settle();
        assertThat(inSight()).isEqualTo(3);
        key(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(inSight()).isEqualTo(3);
        hands.interact(() -> {
            window.canvas().look(new View(1, 9_000, 9_000));
            workspace.push(new AddVariable("D", far.plus(100, 100)));
        });
        settle();
        key(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(inSight()).isEqualTo(3);
    }

    /// As long as the straight part of an oval, and so under a third or more of it.
    @Test
    void theLineBelowAnAncestorEndsWhereAnOvalBends() {
        hands.interact(() -> window.studio().settings().set(Setting.NODE_SHAPE, NodeShape.OVALS));
        settle();
        hands.interact(() -> workspace.traceProperty().set(new Trace(Set.of(), Set.of(), Set.of("A"), Set.of("A"))));
        settle();
        Outline oval = drawn().geometry().nodes().get("A").outline();
        List<Bounds> lines = window.canvas().lookupAll(".ancestor-mark").stream()
                .map(Node::getBoundsInParent)
                .toList();
        assertThat(lines).hasSize(2);
        for (Bounds line : lines) {
            assertThat(line.getWidth()).isGreaterThan(oval.box().width() / 6);
            assertThat(oval.contains(new Point(line.getMinX(), line.getMinY() - SHORTLY_ABOVE)))
                    .isTrue();
            assertThat(oval.contains(new Point(line.getMaxX(), line.getMinY() - SHORTLY_ABOVE)))
                    .isTrue();
        }
    }

    @Test
    void aSmallDocumentOpensAsAWhole() {
        assertThat(inSight()).isEqualTo(3);
    }

    @Test
    void noVariableIsBehindTheToolsOfALowCanvas() {
        for (List<Integer> size :
                List.of(List.of(800, 560), List.of(900, 600), List.of(1024, 496), List.of(1280, 620))) {
            hands.interact(() -> {
                Window low = Window.create(new SameThreadRunner(), size.get(0), size.get(1));
                low.studio()
                        .workspace()
                        .open(Gallery.find("m-bias").orElseThrow().document(), Optional.empty());
                low.scene().snapshot(null);
                low.canvas().sight().fit();
                assertThat(behindTools(low)).as("%s", size).isEmpty();
            });
        }
    }

    @Test
    void noVariableIsBehindToolsWhateverTheShapeOfTheGraphAndOfTheWindow() {
        for (List<Integer> size : List.of(List.of(1280, 800), List.of(1600, 620))) {
            hands.interact(() -> {
                Window other = Window.create(new SameThreadRunner(), size.get(0), size.get(1));
                for (List<Integer> shape : List.of(List.of(2, 2), List.of(7, 3), List.of(3, 6), List.of(9, 9))) {
                    other.studio().workspace().open(grid(shape.get(0), shape.get(1)), Optional.empty());
                    other.scene().snapshot(null);
                    other.canvas().sight().fit();
                    assertThat(behindTools(other)).as("%s in %s", shape, size).isEmpty();
                }
            });
        }
    }

    @Test
    void theFirstViewOfALargeGraphHasNoVariableBehindTools() {
        hands.interact(() -> {
            Window low = Window.create(new SameThreadRunner(), 960, 620);
            for (int rows = 4; rows <= 6; rows++) { // which can be passed by the tools
                low.studio().workspace().open(grid(24, rows), Optional.empty());
                low.scene().snapshot(null);
                assertThat(low.canvas().view().zoom()).as("large").isLessThan(0.5);
                assertThat(behindTools(low)).as("%d rows", rows).isEmpty();
            }
        });
    }

    /// Tools cannot be passed where variables stand all around: something may be behind them, but nothing is gained by
    /// looking where nothing is.
    @Test
    void theFirstViewOfADenseGraphShowsAsMuchAsThereIsRoomFor() {
        hands.interact(() -> {
            Window low = Window.create(new SameThreadRunner(), 960, 620);
            for (int rows = 4; rows <= 40; rows++) {
                low.studio().workspace().open(grid(24, rows), Optional.empty());
                low.scene().snapshot(null);
                CanvasView canvas = low.canvas();
                Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
                long inSight = canvas.drawing().geometry().nodes().values().stream()
                        .filter(node -> seen.contains(node.box()))
                        .count();
                double room = seen.width() * Math.min(seen.height(), rows * 90.0) / (170 * 90);
                assertThat(inSight / room).as("%d rows", rows).isGreaterThan(0.6);
            }
        });
    }

    @Test
    void theFirstViewOfALargeGraphStaysWhereItIsWhenPanesTakeRoom() {
        hands.interact(() -> {
            Window wide = Window.create(new SameThreadRunner(), 1280, 900);
            wide.studio().workspace().open(grid(24, 40), Optional.empty());
            wide.scene().snapshot(null);
            Point middle = middle(wide);
            for (String pane : List.of("fold-left", "fold-bottom", "fold-bottom")) {
                wide.studio().actions().get(pane).perform();
                wide.scene().snapshot(null);
                assertThat(middle(wide).distance(middle)).as(pane).isLessThan(5);
            }
        });
    }

    /// One of two equal parts is shown first; with one variable less there the other one has more.
    @Test
    void theFirstViewOfALargeGraphStaysWhereItIsWhenAVariableIsDeletedAndComesBack() {
        hands.interact(() -> {
            Window wide = Window.create(new SameThreadRunner(), 1280, 900);
            Workspace workspace = wide.studio().workspace();
            workspace.open(twoParts(), Optional.empty());
            wide.canvas().chartsProperty().set(charts(workspace.document()));
            wide.scene().snapshot(null);
            Point middle = middle(wide);
            String nearest = workspace.document().placements().entrySet().stream()
                    .min(Comparator.comparingDouble(
                            entry -> entry.getValue().centre().distance(middle)))
                    .orElseThrow()
                    .getKey();
            workspace.push(RemoveItems.variables(nearest));
            wide.canvas().chartsProperty().set(charts(workspace.document()));
            wide.scene().snapshot(null);
            assertThat(middle(wide).distance(middle)).as("deleted").isLessThan(5);
            workspace.history().undo();
            wide.canvas().chartsProperty().set(charts(workspace.document()));
            wide.scene().snapshot(null);
            assertThat(middle(wide).distance(middle)).as("undone").isLessThan(5);
        });
    }

    private static Map<String, Chart> charts(CausalDocument document) {
        List<Chart.Bar> bars =
                Stream.of("no", "yes").map(state -> Chart.Bar.of(state, 0.5)).toList();
        return document.graph().variables().stream()
                .collect(Collectors.toMap(name -> name, _ -> new Chart.Bars(bars, Chart.Freshness.CURRENT)));
    }

    private static CausalDocument twoParts() {
        DocumentEditor document = CausalDocument.empty().edit();
        for (int i = 0; i < 800; i++) {
            String name = "v" + i;
            double beside = i < 400 ? 0 : 12_000;
            int place = i % 400;
            document.graph(graph -> graph.variable(name));
            document.placement(name, Placement.at(beside + place % 20 * 170.0, Math.floorDiv(place, 20) * 90.0));
        }
        return document.done();
    }

    private static Point middle(Window window) {
        CanvasView canvas = window.canvas();
        return canvas.view().visible(canvas.getWidth(), canvas.getHeight()).centre();
    }

    @Test
    void theMapOfALowCanvasLeavesTheToolsTheirPlace() {
        for (int height = 480; height <= 800; height += 20) {
            Window low = made(960, height);
            hands.interact(() -> {
                low.studio().workspace().open(grid(24, 40), Optional.empty());
                low.scene().snapshot(null);
            });
            Node map = low.scene().lookup("#minimap");
            Node tools = low.scene().lookup("#drawing-tools");
            assertThat(map.isVisible() && inScene(map).intersects(inScene(tools)))
                    .as("%d high", height)
                    .isFalse();
            assertThat(map.isVisible() || height < 700).as("%d high", height).isTrue();
        }
    }

    private static Window made(int width, int height) {
        List<Window> made = new ArrayList<>();
        hands.interact(() -> {
            made.add(Window.create(new SameThreadRunner(), width, height));
            made.getFirst().scene().snapshot(null);
        });
        return made.getFirst();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void whatTheCanvasShowsStaysClearOfToolsWhenItGrows() {
        hands.interact(() -> {
            Window growing = Window.create(new SameThreadRunner(), 1280, 800);
            growing.studio().workspace().open(grid(4, 3), Optional.empty());
            growing.scene().snapshot(null);
            growing.studio().actions().get("fold-bottom").perform();
            growing.scene().snapshot(null);
            assertThat(behindTools(growing)).isEmpty();
        });
    }

    @Test
    void theWaysToBeginAreWholeAndBesideTheToolsOfASmallCanvas() {
        for (List<Integer> size : List.of(List.of(920, 480), List.of(960, 560), List.of(1280, 800))) {
            hands.interact(() -> {
                Window small = Window.create(new SameThreadRunner(), size.get(0), size.get(1));
                small.scene().snapshot(null);
                CanvasView canvas = small.canvas();
                Node drawing = small.scene().lookup("#drawing-tools");
                Bounds tools = canvas.sceneToLocal(drawing.localToScene(drawing.getLayoutBounds()));
                assertThat(canvas.lookupAll("#hints .way")).hasSize(3);
                for (Node way : canvas.lookupAll("#hints .label")) {
                    Bounds place = canvas.sceneToLocal(way.localToScene(way.getLayoutBounds()));
                    boolean seen = Stream.iterate(way, each -> each != canvas, Node::getParent)
                            .allMatch(Node::isVisible);
                    assertThat(seen
                                    && (place.intersects(tools)
                                            || !canvas.getLayoutBounds().contains(place)))
                            .as("%s at %s in %s", way, place, size)
                            .isFalse();
                }
            });
        }
    }

    /// Variables in rows and columns, so that some are in all four corners.
    private static CausalDocument grid(int columns, int rows) {
        DocumentEditor document = CausalDocument.empty().edit();
        for (int i = 0; i < columns * rows; i++) {
            String name = "v" + i;
            document.graph(graph -> graph.variable(name));
            document.placement(name, Placement.at(i % columns * 170.0, Math.floorDiv(i, columns) * 90.0));
        }
        return document.done();
    }

    /// The variables of which a part lies behind one of the bars in the canvas's corners.
    private static List<String> behindTools(Window window) {
        CanvasView canvas = window.canvas();
        List<Bounds> tools = Stream.of("#drawing-tools", "#zoom-tools")
                .map(window.scene()::lookup)
                .filter(Node::isVisible)
                .map(bar -> canvas.sceneToLocal(bar.localToScene(bar.getLayoutBounds())))
                .toList();
        assertThat(tools).isNotEmpty();
        return canvas.drawing().geometry().nodes().values().stream()
                .filter(node ->
                        tools.stream().anyMatch(bar -> onScreen(canvas, node).intersects(bar)))
                .map(NodeGeometry::variable)
                .toList();
    }

    private static Bounds onScreen(CanvasView canvas, NodeGeometry node) {
        Box box = node.box();
        Point corner = canvas.view().toScreen(new Point(box.x(), box.y()));
        double zoom = canvas.view().zoom();
        return new BoundingBox(corner.x(), corner.y(), box.width() * zoom, box.height() * zoom);
    }

    @Test
    void aPartThatIsArrangedOutOfSightIsBroughtIntoView() {
        hands.interact(() -> window.canvas().look(new View(1, 5_000, 5_000)));
        select("A", "B");
        perform("layout-layered-down");
        Box seen = seen();
        assertThat(seen.contains(drawn().geometry().nodes().get("A").box())).isTrue();
        assertThat(seen.contains(drawn().geometry().nodes().get("B").box())).isTrue();
        assertThat(workspace.history().position()).isEqualTo(1);
    }

    @Test
    void variablesGlideFromWhereTheyWere() throws TimeoutException {
        Point before = centre("B");
        hands.interact(() -> {
            window.studio().settings().set(Setting.MOTION, Setting.Motion.FULL);
            window.studio().actions().get("layout-layered-down").perform();
            assertThat(window.canvas()
                            .drawing()
                            .geometry()
                            .nodes()
                            .get("B")
                            .box()
                            .centre())
                    .isEqualTo(before);
        });
        assertThat(place("B")).isNotEqualTo(before);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> centre("B").distance(place("B")) < 1e-9);
    }

    @Test
    void underReducedMotionVariablesAreWhereTheyGoAtOnce() {
        hands.interact(() -> {
            window.studio().actions().get("layout-layered-down").perform();
            assertThat(window.canvas()
                            .drawing()
                            .geometry()
                            .nodes()
                            .get("B")
                            .box()
                            .centre())
                    .isEqualTo(place("B"));
        });
    }

    private static Point centre(String variable) {
        return drawn().geometry().nodes().get(variable).box().centre();
    }

    @Test
    void whatStandsLikeThatAlreadyIsSaidToStandSo() {
        perform("layout-grid");
        perform("layout-grid");
        assertThat(workspace.history().position()).isEqualTo(1);
        assertThat(notice()).isEqualTo("Everything stands like that already.");
    }

    @Test
    void arrangingByRoleNeedsAnExposureAndAnOutcome() {
        assertThat(window.studio().actions().get("layout-by-role").hindrance().getValue())
                .contains("reason.no-roles-to-arrange");
        open(chain().edit()
                .graph(graph -> graph.variable("A", Role.EXPOSURE).variable("C", Role.OUTCOME))
                .done());
        assertThat(window.studio().actions().get("layout-by-role").isPossible()).isTrue();
        select("A", "B");
        assertThat(window.studio().actions().get("layout-by-role").isPossible()).isFalse();
    }
}
