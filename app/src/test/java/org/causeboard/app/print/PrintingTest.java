package org.causeboard.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.print.Printer;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.assertj.core.api.Assumptions;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.files.FilePrompts;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is printed fits the page; where there is no printer there is a sentence and a way out.
@Tag("ui")
class PrintingTest extends FreshStage {
    @TempDir
    private Path folder;

    private Window window;

    @Override
    public void start(Stage stage) {
        FilePrompts prompts = new FilePrompts() {
            @Override
            public Optional<Path> open(Kind kind) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(Kind kind, String suggested) {
                return Optional.of(folder.resolve("page.pdf"));
            }
        };
        window = Window.create(new SameThreadRunner(), prompts, 980, 760);
        window.show(stage);
        window.studio().workspace().open(Gallery.all().getFirst().document(), Optional.empty());
    }

    @Test
    void withoutAPrinterThereIsASentenceAndAPdf() {
        Assumptions.assumeThat(Optional.ofNullable(Printer.getDefaultPrinter())).isEmpty();
        push(KeyCode.CONTROL, KeyCode.P);
        Frames.pass();
        assertThat(lookup("#no-printer").tryQuery()).isPresent();
        clickOn("#print-to-pdf");
        Frames.pass();
        assertThat(lookup("#no-printer").tryQuery()).isEmpty();
        assertThat(folder.resolve("page.pdf")).isNotEmptyFile();
        push(KeyCode.CONTROL, KeyCode.P);
        type(KeyCode.ESCAPE);
        assertThat(lookup("#no-printer").tryQuery()).isEmpty();
    }

    @Test
    void thePictureFillsThePageAndNothingIsCutOff() {
        DisplayList list = SceneBuilder.picture(
                        Scene.of(Gallery.all().getFirst().document()))
                .list();
        assertThat(Page.isWide(list)).isTrue();
        for (double[] page : new double[][] {{520, 770}, {770, 520}, {120, 90}}) {
            Bounds bounds = Page.of(list, Palettes.PRINT, page[0], page[1]).getBoundsInParent();
            assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(-1);
            assertThat(bounds.getMinY()).isGreaterThanOrEqualTo(-1);
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(page[0] + 1);
            assertThat(bounds.getMaxY()).isLessThanOrEqualTo(page[1] + 1);
            assertThat(Math.max(bounds.getWidth() / page[0], bounds.getHeight() / page[1]))
                    .isGreaterThan(0.85);
        }
    }
}
