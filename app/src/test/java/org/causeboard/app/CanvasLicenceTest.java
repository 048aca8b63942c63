package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The pictures on the canvas say how they came about and what they assume; the window says what its document is
/// called.
@Tag("ui")
class CanvasLicenceTest extends FreshStage {
    private Window window;
    private Workspace workspace;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 800);
        window.show(stage);
        workspace = window.studio().workspace();
    }

    private static CausalDocument example(String id) {
        return Gallery.find(id).orElseThrow().document();
    }

    private Label words() {
        return lookup("#canvas-licence").queryAs(Label.class);
    }

    private void open(CausalDocument document, Optional<Path> file) {
        interact(() -> workspace.open(document, file));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void nothingIsSaidOfPicturesThatAreNotThere() {
        assertThat(words().getText()).isEmpty();
        assertThat(words().isManaged()).isFalse();
    }

    @Test
    void exactPicturesSaySoWithTheReason() {
        open(example("kidney-stones"), Optional.empty());
        assertThat(words().getText()).startsWith("Pictures: exact");
        assertThat(words().getTooltip().getText()).isNotBlank();
    }

    @Test
    void twoWorldsOfOneTableSayWhatIsAssumedOfItsNoise() {
        open(example("kidney-stones"), Optional.empty());
        Map<String, Value> facts =
                Map.of("treatment", new Value.Label("open_surgery"), "success", new Value.Label("1"));
        Map<String, Value> done = Map.of("treatment", new Value.Label("percutaneous"));
        interact(() -> {
            workspace.modeProperty().set(Mode.IMAGINE);
            workspace.worldProperty().set(new LiveWorld(facts, done, OptionalInt.empty()));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words().getText()).endsWith("noise of tables: Monotone");
        assertThat(words().getTooltip().getText()).contains("nobody is harmed");
    }

    @Test
    void aDocumentWithoutATitleGoesByTheNameOfItsFile() {
        Label title = lookup("#document-title").queryAs(Label.class);
        open(CausalDocument.empty(), Optional.of(Path.of("stones.v2.causeboard")));
        assertThat(title.getText()).isEqualTo("stones.v2");
        open(example("kidney-stones"), Optional.of(Path.of("other.causeboard")));
        assertThat(title.getText()).isEqualTo(example("kidney-stones").title());
    }

    @Test
    void theLegendExplainsWhatIsThereAndNothingElse() {
        assertThat(lookup("#legend").query().isVisible()).isFalse();
        open(example("kidney-stones"), Optional.empty());
        assertThat(lookup("#legend-causal").tryQuery()).isPresent();
        assertThat(lookup("#legend-biasing").tryQuery()).isPresent();
        assertThat(lookup("#legend-before").tryQuery()).isEmpty();
        Map<String, Value> done = Map.of("treatment", new Value.Label("percutaneous"));
        interact(() -> {
            workspace.modeProperty().set(Mode.DO);
            workspace.worldProperty().set(new LiveWorld(Map.of(), done, OptionalInt.empty()));
        });
        assertThat(lookup("#legend-before").tryQuery()).isPresent();
        interact(() -> workspace.modeProperty().set(Mode.IMAGINE));
        assertThat(lookup("#legend-imagined").tryQuery()).isPresent();
        assertThat(lookup("#legend-before").tryQuery()).isEmpty();
    }
}
