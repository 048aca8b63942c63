package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.display.Chart;
import org.causeboard.model.document.CausalDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person takes a row of the data as fact and imagines it otherwise.
@Tag("ui")
class ImagineRowTest extends OpenDocument {
    @TempDir
    Path folder;

    ImagineRowTest() {
        super(CausalDocument.empty(), "left", "right");
    }

    private void fit(String text, List<Edge> edges) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        interact(() -> {
            window.panels().data().load(file);
            window.panels()
                    .data()
                    .draw(workspace.document().data().orElseThrow().names());
            edges.forEach(edge -> workspace.push(new AddEdge(edge)));
            window.panels().data().fit();
            window.studio().actions().get("layout-layered").perform();
        });
        clickOn("#tab-data");
    }

    /// Treatment decides nothing for those who are well anyway; rows 1 to 4 are the four kinds of patient.
    private void fitPatients() throws IOException {
        fit(
                "drug,well\nyes,1\nyes,0\nno,1\nno,0\n" + "yes,1\n".repeat(80) + "yes,0\n".repeat(20)
                        + "no,1\n".repeat(50) + "no,0\n".repeat(50),
                List.of(Edge.directed("drug", "well")));
    }

    private Node row(int index) {
        return lookup(node -> node instanceof TableRow<?> row && row.getIndex() == index && !row.isEmpty())
                .query();
    }

    @Test
    void aClickedRowIsTheFactBesideWhatWouldHaveBeen() throws IOException {
        fitPatients();
        clickOn("#mode-imagine");
        clickOn(row(3));
        assertThat(workspace.worldProperty().get())
                .isEqualTo(new LiveWorld(
                        Map.of("drug", Value.of("no"), "well", new Value.Label("0")), Map.of(), OptionalInt.of(3)));
        clickOn(bar("drug", 1));
        assertThat(shown("well", 0).share()).isCloseTo(1, within(1e-9));
        // monotone coupling: of the 50 in 100 not well without the drug, 30 are with it: 3 in 5, up to the pseudo
        // counts
        assertThat(shown("well", 1).other().orElseThrow()).isCloseTo(0.6, within(0.02));
        assertThat(shown("drug", 0).share()).isEqualTo(1);
        assertThat(shown("drug", 1).other()).hasValue(1);
    }

    @Test
    void keysGoFromRowToRowAndANumberGoesToOne() throws IOException {
        fitPatients();
        push(KeyCode.CONTROL, KeyCode.R);
        assertThat(workspace.modeProperty().get()).isEqualTo(Mode.IMAGINE);
        assertThat(workspace.worldProperty().get().row()).hasValue(0);
        write("3").type(KeyCode.ENTER);
        assertThat(workspace.worldProperty().get().row()).hasValue(2);
        type(KeyCode.DOWN);
        assertThat(workspace.worldProperty().get().row()).hasValue(3);
        push(KeyCode.ALT, KeyCode.PAGE_UP);
        assertThat(workspace.worldProperty().get().row()).hasValue(2);
        write("100000").type(KeyCode.ENTER);
        assertThat(lookup("#row-number").queryAs(TextField.class).getText()).isEqualTo("204");
        clickOn("#row-release");
        assertThat(workspace.worldProperty().get()).isEqualTo(LiveWorld.AS_OBSERVED);
    }

    @Test
    void aNumberKeepsItsNoiseInTheOtherWorld() throws IOException {
        StringBuilder text = new StringBuilder("dose,weight\n");
        for (int i = 0; i < 60; i++) {
            text.append(i).append(',').append(2 * i + (i % 3 - 1) * 6).append('\n');
        }
        fit(text.toString(), List.of(Edge.directed("dose", "weight")));
        interact(() -> {
            window.panels().rows().pick(2); // dose 2, weight 2 * 2 + 6
            workspace.worldProperty().set(workspace.worldProperty().get().withDone("dose", Value.of(12)));
        });
        Frames.pass();
        Chart.Density weight =
                (Chart.Density) window.canvas().chartsProperty().get().get("weight");
        assertThat(weight.now().mean()).isCloseTo(10, within(1e-6));
        assertThat(weight.other().orElseThrow().mean()).isCloseTo(30, within(0.2));
    }

    @Test
    void aRowIsFactOnlyWhileItsRowsAndVariablesAreThere() throws IOException {
        fitPatients();
        interact(() -> window.panels().rows().pick(1));
        interact(() -> workspace.push(RemoveItems.variables("drug")));
        assertThat(workspace.worldProperty().get().row()).isEmpty();
        assertThat(workspace.worldProperty().get().evidence()).containsOnlyKeys("well");
    }
}
