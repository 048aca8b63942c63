package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.files.FilePrompts;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job from the empty canvas to the reopened file, by keys alone and by mouse: draw, give roles, load the
/// kidney stones of Charig et al. (1986), fit, see, do, imagine, ask, save, open again. Only the system's own dialogs
/// for files are answered by the test.
@Tag("ui")
class JourneyTest extends FreshStage {
    private static final Value OPEN = Value.of("open");

    @TempDir
    Path folder;

    private Window window;
    private Workspace workspace;

    /// The person who answers the system's dialogs: rows when data are wanted, else always the same document.
    private final class Person implements FilePrompts {
        @Override
        public Optional<Path> open(Kind kind) {
            return Optional.of(kind.patterns().contains("*.causeboard") ? document() : rows());
        }

        @Override
        public Optional<Path> save(Kind kind, String suggested) {
            return Optional.of(document());
        }
    }

    private Path rows() {
        return folder.resolve("stones.csv");
    }

    private Path document() {
        return folder.resolve("stones.causeboard");
    }

    @Override
    public void start(Stage stage) throws IOException {
        List<String> lines = new ArrayList<>(List.of("size,treatment,success"));
        lines.addAll(group("small,open", 81, 87));
        lines.addAll(group("large,open", 192, 263));
        lines.addAll(group("small,needle", 234, 270));
        lines.addAll(group("large,needle", 55, 80));
        Files.write(rows(), lines);
        window = Window.create(new SameThreadRunner(), new Person(), 980, 900);
        still(window);
        window.show(stage);
        workspace = window.studio().workspace();
    }

    private static List<String> group(String patients, int successes, int all) {
        List<String> lines = new ArrayList<>(Collections.nCopies(successes, patients + ",yes"));
        lines.addAll(Collections.nCopies(all - successes, patients + ",no"));
        return lines;
    }

    @Test
    void byKeysAlone() {
        key(KeyCode.N);
        write("size");
        key(KeyCode.TAB);
        write("treatment");
        key(KeyCode.TAB);
        write("success");
        key(KeyCode.ENTER);
        connect("size", "treatment");
        connect("size", "success");
        connect("treatment", "success");
        goTo("success");
        key(KeyCode.C);
        write("size");
        key(KeyCode.ENTER); // a cycle
        assertThat(workspace.document().graph().edges()).hasSize(3);
        assertThat(label("#status-notice")).contains("cycle");
        key(KeyCode.ESCAPE);
        goTo("treatment");
        key(KeyCode.E);
        goTo("success");
        key(KeyCode.O);
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        key(KeyCode.CONTROL, KeyCode.Z);
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        expectGraph();

        fromPalette("Load data");
        fromPalette("Fit model");
        expectFitted();

        key(KeyCode.V);
        holdTreatment(Mode.SEE, "needle");
        expectSuccess(0.826);
        holdTreatment(Mode.SEE, "open");
        expectSuccess(0.780);
        key(KeyCode.ESCAPE);
        key(KeyCode.D);
        holdTreatment(Mode.DO, "open");
        expectSuccess(0.833);
        holdTreatment(Mode.DO, "needle");
        expectSuccess(0.779);
        key(KeyCode.ESCAPE);

        key(KeyCode.CONTROL, KeyCode.R);
        write("680");
        key(KeyCode.ENTER);
        key(KeyCode.ESCAPE);
        holdTreatment(Mode.IMAGINE, "open");
        expectImagined();
        fromPalette("See");

        key(KeyCode.CONTROL, KeyCode.L);
        write("P(success=yes | do(treatment=open))");
        key(KeyCode.ENTER);
        expectAnswer();

        key(KeyCode.CONTROL, KeyCode.S);
        CausalDocument saved = expectSaved();
        key(KeyCode.CONTROL, KeyCode.N);
        assertThat(workspace.document().graph().size()).isZero();
        key(KeyCode.CONTROL, KeyCode.O);
        expectReopened(saved);
    }

    @Test
    void byMouse() {
        draw(0.5, 0.2, "size");
        draw(0.2, 0.7, "treatment");
        draw(0.8, 0.7, "success");
        arrow("size", "treatment");
        arrow("size", "success");
        arrow("treatment", "success");
        arrow("success", "size"); // a cycle
        assertThat(workspace.document().graph().edges()).hasSize(3);
        clickOn(middle("treatment")).clickOn("#role-exposure");
        clickOn(middle("success")).clickOn("#role-outcome");
        clickOn("#layout-layered").clickOn("#undo").clickOn("#redo");
        expectGraph();

        clickOn("#tab-data").clickOn("#choose-data");
        clickOn("#fit-model");
        expectFitted();
        clickOn("#layout-layered");

        click("#mode-see", "needle");
        expectSuccess(0.826);
        click("#mode-see", "open");
        expectSuccess(0.780);
        click("#mode-do", "open");
        expectSuccess(0.833);
        click("#mode-do", "needle");
        expectSuccess(0.779);
        clickOn(bar("needle")); // and is released again

        clickOn("#mode-imagine");
        doubleClickOn("#row-number").write("680").type(KeyCode.ENTER);
        clickOn(bar("open"));
        expectImagined();
        clickOn("#row-release");
        clickOn("#mode-see");

        clickOn("#query-field").write("P(success=yes | do(treatment=open))").type(KeyCode.ENTER);
        expectAnswer();

        chooseFromPalette("Save");
        CausalDocument saved = expectSaved();
        chooseFromPalette("New document");
        assertThat(workspace.document().graph().size()).isZero();
        chooseFromPalette("Open…");
        expectReopened(saved);
    }

    private void expectGraph() {
        Frames.pass();
        CausalGraph graph = workspace.document().graph();
        assertThat(graph.parents("success")).containsExactlyInAnyOrder("size", "treatment");
        assertThat(graph.parents("treatment")).containsExactly("size");
        assertThat(graph.withRole(Role.EXPOSURE)).containsExactly("treatment");
        assertThat(graph.withRole(Role.OUTCOME)).containsExactly("success");
    }

    private void expectFitted() {
        Frames.pass();
        assertThat(workspace.document().mechanisms()).containsOnlyKeys("size", "treatment", "success");
        assertThat(label("#canvas-licence")).startsWith("Pictures: exact");
    }

    private void expectSuccess(double share) {
        Frames.pass();
        Chart.Bars bars = (Chart.Bars) window.canvas().chartsProperty().get().get("success");
        assertThat(bars.bars().stream().filter(bar -> bar.label().equals("yes")).findFirst())
                .get()
                .satisfies(bar -> assertThat(bar.share()).isCloseTo(share, within(0.0005)));
    }

    /// Fact beside what would have been: the patient had the needle without success.
    private void expectImagined() {
        Frames.pass();
        LiveWorld live = workspace.worldProperty().get();
        assertThat(workspace.modeProperty().get()).isEqualTo(Mode.IMAGINE);
        assertThat(live.evidence())
                .containsEntry("treatment", Value.of("needle"))
                .containsEntry("success", Value.of("no"));
        assertThat(live.done()).isEqualTo(Map.of("treatment", OPEN));
        Chart.Bars bars = (Chart.Bars) window.canvas().chartsProperty().get().get("success");
        Chart.Bar yes = bars.bars().stream()
                .filter(bar -> bar.label().equals("yes"))
                .findFirst()
                .orElseThrow();
        assertThat(yes.share()).isZero();
        assertThat(yes.other().orElseThrow()).isBetween(0.1, 0.2); // 1 - 71/263 : 1 - 25/80 under monotone noise
    }

    private void expectAnswer() {
        Frames.pass();
        assertThat(lookup("#answer-chip").queryAs(Button.class).getText()).startsWith("0.833");
        assertThat(lookup("#answer-estimand").tryQuery()).isPresent();
        assertThat(lookup("#answer-assumptions").tryQuery()).isPresent();
    }

    private CausalDocument expectSaved() {
        Frames.pass();
        assertThat(document()).exists();
        assertThat(workspace.editedProperty().get()).isFalse();
        assertThat(label("#document-title")).isEqualTo("stones");
        return workspace.document();
    }

    private void expectReopened(CausalDocument saved) {
        Frames.pass();
        assertThat(workspace.document().graph()).isEqualTo(saved.graph());
        assertThat(workspace.document().mechanisms()).isEqualTo(saved.mechanisms());
        assertThat(workspace.document().placements()).isEqualTo(saved.placements());
        assertThat(workspace.document().data().orElseThrow().rows()).isEqualTo(700);
    }

    private void key(KeyCode... keys) {
        push(keys);
        Frames.pass();
    }

    private void fromPalette(String words) {
        key(KeyCode.CONTROL, KeyCode.K);
        write(words);
        key(KeyCode.ENTER);
    }

    /// The headless platform cannot paint menus beyond its screen, so the mouse takes what the palette lists first.
    private void chooseFromPalette(String words) {
        clickOn("#open-palette").write(words);
        clickOn(lookup("#palette .list-cell").nth(0).queryAs(Node.class));
        Frames.pass();
    }

    /// By the palette, which knows variables too.
    private void goTo(String variable) {
        fromPalette(variable);
        assertThat(workspace.selection()).hasSize(1);
    }

    private void connect(String cause, String effect) {
        goTo(cause);
        key(KeyCode.C);
        write(effect);
        key(KeyCode.ENTER);
    }

    private void holdTreatment(Mode mode, String state) {
        if (workspace.selection().isEmpty() || !label("#inspector-title").equals("treatment")) {
            goTo("treatment");
        }
        for (int presses = 0; presses < 3 && !held(mode).equals(Optional.of(Value.of(state))); presses++) {
            key(KeyCode.EQUALS);
        }
        assertThat(held(mode)).contains(Value.of(state));
    }

    private Optional<Value> held(Mode mode) {
        LiveWorld live = workspace.worldProperty().get();
        return Optional.ofNullable((mode == Mode.SEE ? live.evidence() : live.done()).get("treatment"));
    }

    private String label(String selector) {
        return lookup(selector).queryAs(Label.class).getText();
    }

    private void draw(double across, double down, String name) {
        doubleClickOn(window.canvas()
                .localToScreen(
                        window.canvas().getWidth() * across, window.canvas().getHeight() * down));
        write(name).type(KeyCode.ENTER);
        Frames.pass();
    }

    private NodeGeometry node(String variable) {
        Frames.pass();
        return drawn(window).geometry().nodes().get(variable);
    }

    private Point2D screen(Point world) {
        Point at = window.canvas().view().toScreen(world);
        return window.canvas().localToScreen(at.x(), at.y());
    }

    private Point2D middle(String variable) {
        return screen(node(variable).box().centre());
    }

    private void arrow(String cause, String effect) {
        var box = node(cause).box();
        Point2D ring = screen(new Point(box.centre().x(), box.bottom())).add(0, 7);
        Point2D target = middle(effect);
        moveTo(middle(cause)).drag(ring).dropTo(target);
        Frames.pass();
    }

    private void click(String mode, String treatment) {
        clickOn(mode);
        clickOn(bar(treatment));
    }

    private Point2D bar(String treatment) {
        Chart.Bars bars = (Chart.Bars) window.canvas().chartsProperty().get().get("treatment");
        int state = bars.bars().stream().map(Chart.Bar::label).toList().indexOf(treatment);
        return screen(node("treatment").states().get(state).centre());
    }
}
