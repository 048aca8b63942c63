package org.causeboard.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.export.PictureExport;
import org.causeboard.app.files.FilePrompts;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.document.Size;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is printed fits the page; where there is no printer there is a sentence and a way out.
@Tag("ui")
class PrintingTest extends FreshStage {
    @TempDir
    private Path folder;

    private FilePrompts prompts;
    private Window window;

    @Override
    public void start(Stage stage) {
        prompts = new FilePrompts() {
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
        begin(List.of(), Optional.empty());
        assertThat(lookup("#no-printer").tryQuery()).isPresent();
        clickOn("#print-to-pdf");
        Frames.pass();
        assertThat(lookup("#no-printer").tryQuery()).isEmpty();
        assertThat(folder.resolve("page.pdf")).isNotEmptyFile();
        begin(List.of(), Optional.empty());
        type(KeyCode.ESCAPE);
        assertThat(lookup("#no-printer").tryQuery()).isEmpty();
    }

    /// Writes down what would be printed.
    private record Written(List<String> names, Optional<String> obstacle, List<String> pages) implements Printers {
        @Override
        public boolean print(String printer, String title, DisplayList list, Sheet sheet) {
            return pages.add(printer + " " + sheet);
        }
    }

    private Written begin(List<String> names, Optional<String> obstacle) {
        Written printers = new Written(names, obstacle, new ArrayList<>());
        interact(() -> new Printing(window.studio(), window.questions(), pictures(), printers).begin());
        Frames.pass();
        return printers;
    }

    private PictureExport pictures() {
        return new PictureExport(
                window.studio(),
                prompts,
                () -> Scene.of(window.studio().workspace().document()));
    }

    @Test
    void nothingIsPrintedBeforeItIsSaidWhereAndHow() {
        Written printers = begin(List.of("Office", "Hall"), Optional.empty());
        assertThat(printers.pages()).isEmpty();
        clickOn("#print-elsewhere");
        clickOn("#print-turned");
        assertThat(lookup("#print-how .label").queryAs(Label.class).getText()).isEqualTo("Print on Hall, in portrait?");
        assertThat(printers.pages()).isEmpty();
        clickOn("#print-page");
        assertThat(printers.pages()).containsExactly("Hall PORTRAIT");
        assertThat(lookup("#print-how").tryQuery()).isEmpty();
    }

    @Test
    void whatKeepsPagesFromThePrinterIsSaid() {
        assertThat(begin(List.of("Office"), Optional.of("print.no-spooler")).pages())
                .isEmpty();
        assertThat(lookup("#no-printer .label").queryAs(Label.class).getText()).contains("lpr");
        clickOn("#print-not");
    }

    @Test
    void theSpoolerGetsAPdfOfTheWholeSheetAndItsAnswerIsHeeded() throws IOException {
        DisplayList list = SceneBuilder.picture(
                        Scene.of(Gallery.all().getFirst().document()))
                .list();
        Path taken = folder.resolve("taken.pdf");
        Path said = folder.resolve("said.txt");
        Size paper = new Size(842, 595);
        Size printable = new Size(734, 487);
        assertThat(spooler("echo \"$1 $2 $3 $4\" > " + said + "; cp \"$5\" " + taken)
                        .print("Hall", "Smoke — tar", list, paper, printable))
                .isTrue();
        assertThat(said).hasContent("-P Hall -T Smoke — tar");
        try (PDDocument page = Loader.loadPDF(taken.toFile())) {
            assertThat(page.getPage(0).getMediaBox().getWidth()).isEqualTo(842);
            assertThat(page.getPage(0).getResources().getXObjectNames()).isEmpty(); // no image
        }
        assertThat(spooler("exit 1").print("Hall", "Smoke", list, paper, printable))
                .isFalse();
    }

    private Spooler spooler(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("spooler"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new Spooler(program);
    }

    @Test
    void thePictureFillsThePageAndNothingIsCutOff() {
        DisplayList list = SceneBuilder.picture(
                        Scene.of(Gallery.all().getFirst().document()))
                .list();
        assertThat(Printers.Sheet.of(list)).isEqualTo(Printers.Sheet.LANDSCAPE);
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
