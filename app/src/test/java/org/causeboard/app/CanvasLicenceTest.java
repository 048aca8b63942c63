package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.display.Chart;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
        Frames.pass();
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
        Frames.pass();
        assertThat(words().getText()).endsWith("noise of tables: Monotone");
        assertThat(words().getTooltip().getText()).contains("nobody is harmed");
    }

    /// X -> Y, where Y is the logarithm of X and more; W stands beside them.
    private static CausalDocument logarithm() {
        VariableCard number = VariableCard.BLANK.withDomain(Numeric.UNBOUNDED);
        return CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("X", "Y", "W").directed("X", "Y"))
                .placement("X", Placement.at(0, 0))
                .placement("Y", Placement.at(300, 0))
                .placement("W", Placement.at(0, 200))
                .card("X", number)
                .card("Y", number)
                .card("W", number)
                .mechanism("X", new FormulaMechanism("U", List.of(), Normal.STANDARD))
                .mechanism("Y", new FormulaMechanism("log(X) + U", List.of(Variable.numeric("X")), Normal.STANDARD))
                .mechanism("W", new FormulaMechanism("U * U", List.of(), Normal.STANDARD))
                .done();
    }

    @Test
    void aVariableWithoutValidValuesCostsItsOwnPictureAndSaysWhy() {
        open(logarithm(), Optional.empty());
        Map<String, Chart> charts = window.canvas().chartsProperty().get();
        assertThat(charts.keySet()).containsExactly("X", "W");
        assertThat(words().getText()).startsWith("Pictures: ").endsWith("none of Y");
        assertThat(words().getTooltip().getText()).contains("'Y' has no valid value for some units");
        interact(() -> workspace.select(new Item.VariableItem("Y")));
        Frames.pass();
        assertThat(lookup("#missing-picture").queryLabeled().getText())
                .isEqualTo("No picture of 'Y': 'Y' has no valid value for some units: a division by zero, the logarithm"
                        + " of a negative number, or a value that is none of its states.");
        assertThat(window.canvas().getAccessibleText()).contains("No picture of 'Y'");
        Map<String, Value> done = Map.of("X", Value.of(2.0));
        interact(() -> {
            workspace.modeProperty().set(Mode.DO);
            workspace.worldProperty().set(new LiveWorld(Map.of(), done, OptionalInt.empty()));
        });
        Frames.pass();
        assertThat(window.canvas().chartsProperty().get()).containsKey("Y");
        assertThat(lookup("#missing-picture").tryQuery()).isEmpty();
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
        interact(() -> window.canvas().chartsProperty().set(Map.of()));
        assertThat(lookup("#legend-imagined").tryQuery())
                .as("where there are no bars")
                .isEmpty();
    }
}
