package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class PanelsTest extends FreshStage {
    @TempDir
    private Path folder;

    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 760);
        window.show(stage);
    }

    private void openConfoundedRows() throws IOException {
        Path rows = folder.resolve("rows.csv");
        Files.writeString(
                rows, "age,drug,well\n" + "old,yes,1\nold,yes,0\nold,no,0\nyoung,no,1\nyoung,yes,1\n".repeat(30));
        interact(() -> {
            window.panels().data().load(rows);
            window.studio().actions().get("open-data"); // the tab stands in the window whether it is in front or not
        });
        clickOn("#tab-data");
    }

    @Test
    void anAnswerShowsWhichNumbersOfTheModelItDependsOn() {
        interact(() -> window.studio()
                .workspace()
                .open(Gallery.find("confounding").orElseThrow().document(), Optional.empty()));
        clickOn("#query-field");
        write("P(high_cholesterol=yes | do(exercise=yes))");
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        Frames.pass();
        clickOn("#show-answer-sensitivity");
        Frames.pass();
        assertThat(lookup("#tornado").query().lookupAll(".bar-fill").size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void dataAreLoadedDrawnFittedAndAskedByMouseAndKeyboard() throws IOException {
        openConfoundedRows();
        clickOn("#draw-all-columns");
        interact(() -> {
            window.studio().workspace().push(new AddEdge(Edge.directed("age", "drug")));
            window.studio().workspace().push(new AddEdge(Edge.directed("age", "well")));
            window.studio().workspace().push(new AddEdge(Edge.directed("drug", "well")));
        });
        clickOn("#fit-model");
        assertThat(window.studio().workspace().document().mechanisms()).hasSize(3);
        clickOn("#query-field");
        write("P(well=1 | do(drug=yes))");
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        Frames.pass();
        // P(young) = 2/5 with certain success, P(old) = 3/5 with one half: 0.7
        assertThat(lookup("#answer-chip").queryAs(Button.class).getText()).startsWith("0.700");
        assertThat(lookup("#answer-estimand").tryQuery()).isPresent();
        clickOn("#close-answer");
        assertThat(lookup("#answer").query().isManaged()).isFalse();
    }

    @Test
    void theRowsAreSeenBelowWhatIsSaidOfThemWhereBothHaveNoRoomBeside() throws IOException {
        openConfoundedRows();
        Frames.pass();
        Node said = lookup("#data-facts").query();
        Region rows = lookup("#data-table").queryAs(Region.class);
        assertThat(rows.localToScene(0, 0).getY())
                .as("below")
                .isGreaterThan(said.localToScene(0, 0).getY());
        assertThat(rows.getWidth()).isGreaterThan(300);
        assertThat(rows.getHeight()).isGreaterThan(60);
        interact(() -> List.of("fold-left", "fold-right")
                .forEach(pane -> window.studio().actions().get(pane).perform()));
        Frames.pass();
        assertThat(rows.localToScene(0, 0).getX())
                .as("beside")
                .isGreaterThan(said.localToScene(0, 0).getX() + 300);
        assertThat(rows.getWidth()).isGreaterThan(300);
    }

    @Test
    void ofManyColumnsThoseAreShownWhoseNameIsTyped() throws IOException {
        Path rows = folder.resolve("wide.csv");
        String names = IntStream.range(0, 300).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 300).mapToObj(i -> "0.05").collect(Collectors.joining(","));
        Files.writeString(rows, names + "\n" + (row + "\n").repeat(3));
        interact(() -> {
            window.panels().data().load(rows);
            window.studio().actions().get("show-data").perform();
        });
        TableView<?> table = lookup("#data-table").queryAs(TableView.class);
        assertThat(table.getColumns()).hasSize(1 + 100);
        clickOn("#find-column");
        write("v27");
        assertThat(table.getColumns()).hasSize(1 + 11); // and the number of the row
        assertThat(lookup("#columns-found").queryAs(Label.class).getText()).isEqualTo("11 of 300 columns shown");
        Frames.pass();
        assertThat(table.lookupAll(".table-cell").stream()
                        .filter(TableCell.class::isInstance)
                        .map(cell -> ((TableCell<?, ?>) cell).getText()))
                .contains("0.05");
    }

    @Test
    void aChipInTheInspectorGivesTheSelectedVariableItsRole() throws IOException {
        openConfoundedRows();
        clickOn("#draw-all-columns");
        clickOn("#variable-row-drug");
        assertThat(lookup("#inspector-title").queryAs(Label.class).getText()).isEqualTo("drug");
        clickOn("#role-exposure");
        assertThat(window.studio().workspace().document().graph().withRole(Role.EXPOSURE))
                .containsExactly("drug");
    }

    @Test
    void ofSeveralSelectedVariablesTheInspectorSaysWhichItShows() throws IOException {
        openConfoundedRows();
        clickOn("#draw-all-columns");
        clickOn("#variable-row-drug");
        assertThat(lookup("#inspector-one-of").tryQuery()).isEmpty();
        interact(() -> window.studio().actions().get("select-all").perform());
        assertThat(lookup("#inspector-one-of").queryAs(Label.class).getText()).contains("last of 3 selected");
    }

    @Test
    void whatTheCanvasShowsIsWrittenAsPicture() throws IOException {
        openConfoundedRows();
        clickOn("#draw-all-columns");
        interact(() -> {
            window.panels().pictures().write(folder.resolve("graph.png"));
            window.panels().pictures().write(folder.resolve("graph.svg"));
            window.panels().pictures().write(folder.resolve("graph.xyz"));
        });
        assertThat(Files.readAllBytes(folder.resolve("graph.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readString(folder.resolve("graph.svg")))
                .contains("<svg")
                .contains("drug");
        assertThat(folder.resolve("graph.xyz")).doesNotExist();
    }
}
