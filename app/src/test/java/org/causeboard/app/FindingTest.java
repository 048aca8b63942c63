package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.workspace.Item;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.command.ChangeRole;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A graph of 64 variables is searched, looked at from afar, read as an outline and written as text.
@Tag("ui")
class FindingTest extends OpenDocument {
    FindingTest() {
        super(grid());
    }

    private static CausalDocument grid() {
        CausalGraph.Builder graph = CausalGraph.builder();
        for (int i = 0; i < 64; i++) {
            graph.variable("v" + i);
            if (i > 0) {
                graph.directed("v" + (i - 1), "v" + i);
            }
        }
        DocumentEditor editor = CausalDocument.empty().edit().graph(graph.build());
        for (int i = 0; i < 64; i++) {
            editor.placement("v" + i, Placement.at(i % 8 * 400, i / 8 * 300));
        }
        return editor.done();
    }

    private boolean isSelected(String variable) {
        return workspace.selection().contains(new Item.VariableItem(variable));
    }

    @Test
    void aVariableIsFoundByKeysAloneAndTheMouseStepsOn() {
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.F);
        write("v6");
        Frames.pass();
        assertThat(isSelected("v6")).isTrue();
        assertThat(lookup("#find-count").queryAs(Label.class).getText()).isEqualTo("1 of 5");
        push(KeyCode.ENTER);
        assertThat(isSelected("v60")).isTrue();
        push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(isSelected("v6")).isTrue();
        clickOn("#find-next");
        assertThat(isSelected("v60")).isTrue();
        assertThat(window.canvas()
                        .view()
                        .visible(window.canvas().getWidth(), window.canvas().getHeight())
                        .contains(workspace.document().placements().get("v60").centre()))
                .isTrue();
        push(KeyCode.ESCAPE);
        assertThat(window.scene().lookup("#find-bar").isVisible()).isFalse();
    }

    @Test
    void theMapShowsWhereOneIsAndGoesThere() {
        interact(() -> window.canvas().sight().zoomBy(4));
        Node map = lookup("#minimap").query();
        assertThat(map.getParent().isVisible()).isTrue();
        double before = window.canvas().view().x();
        clickOn(map);
        double middle = window.canvas().view().x();
        push(KeyCode.RIGHT);
        assertThat(window.canvas().view().x()).isGreaterThan(middle).isNotEqualTo(before);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertThat(map.getParent().isVisible()).isFalse();
    }

    @Test
    void whatIsFoundStandsClearOfTheEdgesAndTheWholeClearOfTheMap() {
        interact(() -> window.canvas().sight().zoomBy(4));
        push(KeyCode.CONTROL, KeyCode.F);
        write("v63");
        Frames.pass();
        Box found = drawn(window).geometry().nodes().get("v63").box();
        View view = window.canvas().view();
        assertThat(view.toScreen(found.centre()).x())
                .isBetween(40.0, window.canvas().getWidth() - 40);
        assertThat(view.toScreen(new Point(found.x(), found.y())).y()).isGreaterThan(40);
        push(KeyCode.ESCAPE);
        interact(() -> window.canvas().sight().fit());
        Bounds map = lookup("#minimap")
                .query()
                .localToScene(lookup("#minimap").query().getBoundsInLocal());
        for (NodeGeometry node : drawn(window).geometry().nodes().values()) {
            Point foot = window.canvas()
                    .view()
                    .toScreen(new Point(node.box().x(), node.box().bottom()));
            assertThat(map.contains(window.canvas().localToScene(foot.x(), foot.y())))
                    .as("the map lies over %s", node.variable())
                    .isFalse();
        }
    }

    @Test
    void theLegendStandsBesideTheMapAndTakesItsPlace() {
        interact(() -> {
            workspace.push(new ChangeRole(Set.of("v6"), Role.EXPOSURE, ChangeRole.Change.GIVE));
            workspace.push(new ChangeRole(Set.of("v8"), Role.OUTCOME, ChangeRole.Change.GIVE));
        });
        Frames.pass();
        Node legend = lookup("#legend").query();
        assertThat(legend.isVisible()).isTrue();
        assertThat(inScene(legend).intersects(inScene(lookup("#minimap").query())))
                .as("the legend lies over the map")
                .isFalse();
        double beside = inScene(legend).getMinX();
        Node chrome = lookup("#minimap").query().getParent().getParent();
        interact(() -> chrome.setVisible(false)); // as in a talk
        Frames.pass();
        assertThat(inScene(legend).getMinX()).isLessThan(beside - 100);
        interact(() -> chrome.setVisible(true));
        Frames.pass();
        assertThat(inScene(legend).getMinX()).isEqualTo(beside);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        Frames.pass();
        assertThat(inScene(legend).getMinX()).isLessThan(beside - 100);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void theOutlineAndTheCanvasSelectTheSame() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        TreeView<?> outline = lookup("#outline").queryAs(TreeView.class);
        interact(() -> workspace.select(new Item.VariableItem("v40")));
        assertThat(outline.getSelectionModel().getSelectedIndex()).isEqualTo(40);
        push(KeyCode.DOWN);
        assertThat(isSelected("v41")).isTrue();
        clickOn("#show-overview");
        assertThat(outline.isVisible()).isFalse();
        clickOn("#show-outline");
        assertThat(outline.isVisible()).isTrue();
        clickOn("#outline-filter").write("7");
        int matches = (int) workspace.document().graph().variables().stream()
                .filter(name -> name.contains("7"))
                .count();
        assertThat(outline.getExpandedItemCount()).isEqualTo(matches);
        type(KeyCode.BACK_SPACE);
        assertThat(outline.getExpandedItemCount()).isEqualTo(64);
    }

    @Test
    void textIsTypedAndDrawnAndAProblemLeadsToItsPlace() throws Exception {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        TextArea area = lookup("#graph-text").queryAs(TextArea.class);
        interact(() -> area.setText("dag {\nrain -> wet\n}"));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> workspace.document().graph().contains("rain"));
        interact(() -> area.setText("dag {\nrain => wet\n}"));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> lookup(".problem-link").tryQuery().isPresent());
        Frames.pass();
        clickOn(".problem-link");
        assertThat(lookup("#graph-text-place").queryAs(Label.class).getText()).isEqualTo("Line 2, column 6");
        clickOn("#graph-text-revert");
        assertThat(area.getText()).contains("rain -> wet");
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document().graph().size()).isEqualTo(64);
    }
}
