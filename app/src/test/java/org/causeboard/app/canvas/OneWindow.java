package org.causeboard.app.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Hands;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.display.EdgeGeometry;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// One window for all tests of a class, with the canvas alone in it; each test begins with the same three variables.
abstract class OneWindow {
    static FxRobot hands;
    static Window window;
    static Workspace workspace;

    @BeforeAll
    static void show() throws TimeoutException {
        hands = new Hands();
        FreshStage.take(hands);
        FxToolkit.setupStage(stage -> open(stage));
        for (String pane : List.of("fold-left", "fold-right", "fold-bottom")) {
            perform(pane);
        }
    }

    private static void open(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 900);
        FreshStage.still(window);
        window.show(stage);
        stage.setX(0); // the headless robot's wheel forgets where the window stands
        stage.setY(0);
        workspace = window.studio().workspace();
    }

    @AfterAll
    static void close() throws TimeoutException {
        FreshStage.letGo();
        hands = null;
        window = null;
        workspace = null;
    }

    @BeforeEach
    void begin() {
        open(chain());
    }

    @AfterEach
    void letGo() {
        hands.release(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.ALT, KeyCode.SPACE);
        hands.release(MouseButton.PRIMARY);
    }

    static void open(CausalDocument document) {
        hands.interact(() -> {
            workspace.open(CausalDocument.empty(), Optional.empty());
            workspace.modeProperty().set(Mode.SEE);
            window.studio().notices().clear();
            workspace.open(document, Optional.empty());
            window.canvas().requestFocus();
            window.canvas().layout(); // and so fits the view
        });
        Frames.pass();
    }

    /// A causes B, B causes C.
    static CausalDocument chain() {
        return CausalDocument.empty()
                .edit()
                .graph(graph ->
                        graph.variables("A", "B", "C").directed("A", "B").directed("B", "C"))
                .placement("A", Placement.at(0, 0))
                .placement("B", Placement.at(240, 0))
                .placement("C", Placement.at(480, 240))
                .done();
    }

    static CausalGraph graph() {
        return workspace.document().graph();
    }

    static Point place(String variable) {
        return workspace.document().placements().get(variable).centre();
    }

    static void perform(String action) {
        hands.interact(() -> window.studio().actions().get(action).perform());
        Frames.pass();
    }

    static void select(String... variables) {
        hands.interact(() -> {
            workspace.select(List.of());
            for (String variable : variables) {
                workspace.selectToo(new Item.VariableItem(variable));
            }
            window.canvas().requestFocus();
        });
    }

    static Set<Item> items(String... variables) {
        return Arrays.stream(variables).map(Item.VariableItem::new).collect(Collectors.toSet());
    }

    static Set<Item> selected() {
        return Set.copyOf(workspace.selection());
    }

    /// Where a place of the world is on the screen.
    static Point2D screen(Point world) {
        Point pixel = window.canvas().view().toScreen(world);
        return window.canvas().localToScreen(pixel.x(), pixel.y());
    }

    static Drawing drawn() {
        return FreshStage.drawn(window);
    }

    static Point2D middle(String variable) {
        return screen(place(variable));
    }

    static Point2D ring(String variable) {
        var box = drawn().geometry().nodes().get(variable).box();
        return screen(new Point(box.right(), box.centre().y())).add(7, 0);
    }

    static EdgeGeometry shaft(Edge edge) {
        return drawn().geometry().edges().get(edge);
    }

    /// A few pixels inside the end of an edge at a variable.
    static Point2D end(Edge edge, String variable) {
        EdgeGeometry shaft = shaft(edge);
        Point tip = edge.to().equals(variable)
                ? shaft.points().getLast()
                : shaft.points().getFirst();
        Point inwards = shaft.middle();
        double length = tip.distance(inwards);
        double reach = 16 / window.canvas().view().zoom();
        return screen(tip.plus((inwards.x() - tip.x()) / length * reach, (inwards.y() - tip.y()) / length * reach));
    }

    static Point2D ground() {
        return window.canvas().localToScreen(60, window.canvas().getHeight() - 60);
    }

    static String notice() {
        return hands.lookup("#status-notice").queryAs(Label.class).getText();
    }

    static Node node(String selector) {
        return hands.lookup(selector).query();
    }

    static void settle() {
        Frames.pass();
    }

    static void key(KeyCode... combination) {
        hands.push(combination);
        settle();
    }
}
