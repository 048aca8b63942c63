package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.CausalDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Seeing and doing on the canvas, layout, files and the palette in the whole window.
@Tag("ui")
class WorkingTest extends OpenDocument {
    @TempDir
    Path folder;

    WorkingTest() {
        super(ConfoundedPair.document(), "left", "right");
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
        Frames.pass();
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
        Frames.pass();
        double x = workspace.document().placements().get("X").centre().x();
        assertThat(workspace.document().placements().get("Z").centre().x()).isLessThan(x);
        assertThat(workspace.document().placements().get("Y").centre().x()).isGreaterThan(x);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document()).isEqualTo(ConfoundedPair.document());
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
        push(KeyCode.CONTROL, KeyCode.W);
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
