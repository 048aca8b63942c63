package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Seeing and doing on the canvas, layout, files and the palette in the whole window.
@Tag("ui")
class WorkingTest extends FreshStage {
    @TempDir
    Path folder;

    private Window window;
    private Workspace workspace;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 900);
        window.show(stage);
        window.studio().actions().get("fold-left").perform();
        window.studio().actions().get("fold-right").perform();
        workspace = window.studio().workspace();
        workspace.open(confounded(), Optional.empty());
    }

    /// Z confounds X and Y, all binary: P(Y=yes | X=yes) = 0.62, P(Y=yes | do(X=yes)) = 0.5 by hand.
    private static CausalDocument confounded() {
        VariableCard binary = VariableCard.BLANK.withDomain(Categorical.of("no", "yes"));
        return CausalDocument.empty()
                .edit()
                .title("Confounded")
                .graph(graph -> graph.variables("Z", "X", "Y")
                        .directed("Z", "X")
                        .directed("Z", "Y")
                        .directed("X", "Y"))
                .placement("Z", Placement.at(300, 0))
                .placement("X", Placement.at(0, 220))
                .placement("Y", Placement.at(600, 220))
                .card("Z", binary)
                .card("X", binary)
                .card("Y", binary)
                .mechanism("Z", TableMechanism.root(0.5, 0.5))
                .mechanism("X", new TableMechanism(List.of("Z"), List.of(2), 2, Numbers.of(0.8, 0.2, 0.2, 0.8)))
                .mechanism(
                        "Y",
                        new TableMechanism(
                                List.of("X", "Z"),
                                List.of(2, 2),
                                2,
                                Numbers.of(0.9, 0.1, 0.5, 0.5, 0.7, 0.3, 0.3, 0.7)))
                .done();
    }

    private Point2D bar(String variable, int state) {
        WaitForAsyncUtils.waitForFxEvents();
        NodeGeometry node = window.canvas().drawing().geometry().nodes().get(variable);
        Point at = window.canvas().view().toScreen(node.states().get(state).centre());
        return window.canvas().localToScreen(at.x(), at.y());
    }

    private double share(String variable, int state) {
        WaitForAsyncUtils.waitForFxEvents();
        Map<String, Chart> charts = window.canvas().chartsProperty().get();
        return ((Chart.Bars) charts.get(variable)).bars().get(state).share();
    }

    @Test
    void everyVariableShowsItsDistribution() {
        assertThat(share("X", 1)).isCloseTo(0.5, within(1e-9));
        assertThat(share("Y", 1)).isCloseTo(0.4, within(1e-9)); // 0.5 (0.8*0.1 + 0.2*0.3) + 0.5 (0.2*0.5 + 0.8*0.7)
    }

    @Test
    void clickingABarSeesAndInDoModeSets() {
        clickOn(bar("X", 1));
        assertThat(workspace.worldProperty().get().evidence()).isEqualTo(Map.of("X", Value.of("yes")));
        assertThat(share("Y", 1)).isCloseTo(0.62, within(1e-9)); // 0.2*0.3 + 0.8*0.7
        clickOn("#mode-do");
        clickOn(bar("X", 1));
        assertThat(workspace.worldProperty().get().done()).isEqualTo(Map.of("X", Value.of("yes")));
        assertThat(workspace.worldProperty().get().evidence()).isEmpty();
        assertThat(share("Y", 1)).isCloseTo(0.5, within(1e-9)); // 0.5*0.3 + 0.5*0.7
        assertThat(share("Z", 1)).isCloseTo(0.5, within(1e-9));
        interact(() -> window.canvas().requestFocus());
        type(KeyCode.ESCAPE);
        assertThat(workspace.worldProperty().get()).isEqualTo(LiveWorld.AS_OBSERVED);
    }

    @Test
    void changedBarsPaintTheirPlacesOnly() {
        clickOn("#mode-see");
        var before = window.canvas().redraws();
        clickOn(bar("X", 1));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.canvas().redraws().paintings()).isEqualTo(before.paintings());
        assertThat(window.canvas().redraws().patches()).isGreaterThan(before.patches());
    }

    @Test
    void lettersSwitchTheMode() {
        interact(() -> window.canvas().requestFocus());
        type(KeyCode.D);
        assertThat(workspace.modeProperty().get()).isEqualTo(Mode.DO);
        type(KeyCode.V);
        assertThat(workspace.modeProperty().get()).isEqualTo(Mode.SEE);
    }

    @Test
    void layoutIsOneStepAndCanBeUndone() {
        interact(() -> window.studio().actions().get("layout-layered").perform());
        WaitForAsyncUtils.waitForFxEvents();
        double x = workspace.document().placements().get("X").centre().x();
        assertThat(workspace.document().placements().get("Z").centre().x()).isLessThan(x);
        assertThat(workspace.document().placements().get("Y").centre().x()).isGreaterThan(x);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document()).isEqualTo(confounded());
    }

    @Test
    void savedClosedAndOpenedAgainIsTheSameDocument() {
        Path file = folder.resolve("confounded.causeboard");
        CausalDocument saved = workspace.document();
        interact(() -> window.files().save(file, () -> {}));
        interact(() -> window.studio().actions().get("new-document").perform());
        assertThat(workspace.document().graph().size()).isZero();
        interact(() -> window.files().open(file));
        assertThat(workspace.document()).isEqualTo(saved);
        assertThat(workspace.editedProperty().get()).isFalse();
    }

    @Test
    void unsavedEditsAreNotLeftUnasked() {
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE);
        push(KeyCode.CONTROL, KeyCode.N);
        assertThat(lookup("#unsaved").query().isVisible()).isTrue();
        clickOn("#stay");
        assertThat(workspace.undoableProperty().get()).isTrue();
    }

    @Test
    void thePaletteDoesWhatIsTyped() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("variable Y").type(KeyCode.ENTER);
        assertThat(workspace.selection()).hasSize(1);
        push(KeyCode.CONTROL, KeyCode.K);
        write("outcome").type(KeyCode.ENTER);
        assertThat(workspace.document().graph().roles("Y")).hasSize(1);
        assertThat(lookup("#palette").query().isVisible()).isFalse();
    }
}
