package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.model.command.RenameVariable;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How high an answer is, in a window that has room.
@Tag("ui")
class AnswerHeightTest extends FreshStage {
    @Override
    public void start(Stage stage) {}

    @Test
    void aPanelIsAsHighAsItsHighestColumnAndCutsNoLine() {
        for (int width : List.of(980, 1280, 1908)) {
            for (String question : List.of("P(cancer=yes | do(smoking=yes))", "PNS(smoking -> cancer)")) {
                List<Column> columns = columns(question, width);
                assertThat(columns).hasSize(3).allMatch(column -> column.room() >= column.lines());
                assertThat(columns).as("%s in %s", question, width).anyMatch(column -> column.room() == column.lines());
            }
        }
    }

    /// A column of the answer.
    ///
    /// @param room its height
    /// @param lines the height of its lines
    private record Column(double room, double lines) {}

    private List<Column> columns(String question, int width) {
        List<Column> columns = new ArrayList<>();
        interact(() -> {
            Window window = Window.create(new SameThreadRunner(), width, 1000);
            window.studio()
                    .workspace()
                    .open(Gallery.find("front-door").orElseThrow().document(), Optional.empty());
            window.scene().snapshot(null);
            window.panels().question().ask(question);
            window.scene().snapshot(null);
            window.scene().getRoot().lookupAll(".answer-scroll").stream()
                    .map(ScrollPane.class::cast)
                    .map(scroll -> new Column(scroll.getHeight(), ((Region) scroll.getContent()).getHeight()))
                    .forEach(columns::add);
        });
        return columns;
    }

    @Test
    void aTableOfLongNamesIsWholeWhereThereIsRoom() {
        interact(() -> {
            Window window = Window.create(new SameThreadRunner(), 1280, 1000);
            window.studio()
                    .workspace()
                    .open(Gallery.find("front-door").orElseThrow().document(), Optional.empty());
            for (String name : List.of("smoking", "tar", "cancer")) {
                window.studio().workspace().push(new RenameVariable(name, name + "_as_told_by_the_patients"));
            }
            window.scene().snapshot(null);
            window.panels().question().ask("P(smoking_as_told_by_the_patients, cancer_as_told_by_the_patients)");
            window.scene().snapshot(null);
            Region panel = (Region) window.scene().getRoot().lookup("#answer");
            List<Label> cells = window.scene().getRoot().lookup("#answer-joint").lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .toList();
            assertThat(cells).hasSize(2 + 4 * 3).allMatch(cell -> cell.getWidth() >= cell.prefWidth(-1));
            assertThat(window.scene().getRoot().lookupAll(".answer-scroll"))
                    .allMatch(column -> column.getBoundsInParent().getMaxX() <= panel.getWidth());
        });
    }
}
