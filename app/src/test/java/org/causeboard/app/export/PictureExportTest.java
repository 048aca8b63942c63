package org.causeboard.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.causeboard.app.action.Actions;
import org.causeboard.app.files.FilePrompts;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Theme;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Lifetime;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Scene;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.format.picture.PictureWriter.Ground;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Pictures with options, written and read back.
@Tag("ui") // the theme asks the toolkit for the system's colours
class PictureExportTest {
    @TempDir
    private Path folder;

    private final Workspace workspace = new Workspace(CausalDocument.empty()
            .edit()
            .graph(graph -> graph.variables("smoking", "tar", "cancer")
                    .directed("smoking", "tar")
                    .directed("tar", "cancer"))
            .placement("tar", Placement.at(240, 0))
            .placement("cancer", Placement.at(480, 0))
            .done());

    private PictureExport pictures() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        return new PictureExport(
                new Studio(
                        workspace,
                        Messages.in(Locale.ENGLISH),
                        FxToolkit.setupFixture(Theme::new),
                        new SameThreadRunner(),
                        new Actions(),
                        SettingsModel.usual(),
                        new Notices(),
                        new Lifetime()),
                new NoPrompts(),
                () -> Scene.of(workspace.document()).withCharts(Map.of("tar", bars())));
    }

    private static Chart bars() {
        return new Chart.Bars(List.of(Chart.Bar.of("none", 0.25), Chart.Bar.of("much", 0.75)), Chart.Freshness.CURRENT);
    }

    private BufferedImage png(PictureOptions options) throws IOException, TimeoutException {
        Path file = folder.resolve("picture.png");
        pictures().write(file, options);
        return ImageIO.read(file.toFile());
    }

    @Test
    void pngHasAsManyPixelsAsAskedFor() throws IOException, TimeoutException {
        int once = png(PictureOptions.USUAL.withScale(1)).getWidth();
        assertThat(png(PictureOptions.USUAL.withScale(4)).getWidth()).isBetween(4 * once - 4, 4 * once);
    }

    @Test
    void theBackgroundCanBeLeftOut() throws IOException, TimeoutException {
        assertThat(png(PictureOptions.USUAL).getRGB(1, 1) >>> 24).isEqualTo(255);
        assertThat(png(PictureOptions.USUAL.withGround(Ground.TRANSPARENT)).getRGB(1, 1) >>> 24)
                .isZero();
    }

    @Test
    void printIsOnWhite() throws IOException, TimeoutException {
        assertThat(png(PictureOptions.USUAL.withLook(PictureOptions.Look.PRINT)).getRGB(1, 1) & 0xFFFFFF)
                .isEqualTo(0xFFFFFF);
    }

    @Test
    void onlyTheSelectionIsWrittenWithTextThatCanBeSelected() throws IOException, TimeoutException {
        workspace.selection().add(new Item.VariableItem("smoking"));
        workspace.selection().add(new Item.VariableItem("tar"));
        Path file = folder.resolve("picture.pdf");
        pictures().write(file, PictureOptions.USUAL.withExtent(PictureOptions.Extent.SELECTION));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("smoking", "tar", "none")
                    .doesNotContain("cancer");
        }
    }

    @Test
    void distributionsCanBeLeftOut() throws IOException, TimeoutException {
        Path file = folder.resolve("picture.svg");
        pictures().write(file, PictureOptions.USUAL);
        assertThat(Files.readString(file)).contains(">none</text>", ">tar</text>", "font-family=\"Inter");
        pictures().write(file, PictureOptions.USUAL.withCharts(PictureOptions.Charts.LEFT_OUT));
        assertThat(Files.readString(file)).doesNotContain(">none<").contains(">tar</text>");
    }

    private static final class NoPrompts implements FilePrompts {
        @Override
        public Optional<Path> open(Kind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(Kind kind, String suggested) {
            return Optional.empty();
        }
    }
}
