package org.causeboard.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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
        return pictures(() -> Scene.of(workspace.document()).withCharts(Map.of("tar", bars())));
    }

    private PictureExport pictures(Supplier<Scene> scene) throws TimeoutException {
        return new PictureExport(studio(new Notices()), new NoPrompts(), scene);
    }

    private Studio studio(Notices notices) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        return new Studio(
                workspace,
                Messages.in(Locale.ENGLISH),
                FxToolkit.setupFixture(Theme::new),
                new SameThreadRunner(),
                new Actions(),
                SettingsModel.usual(),
                notices,
                new Lifetime());
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
    void thePictureIsAloneOnTheClipboard() throws Exception {
        PictureExport pictures = pictures();
        FxToolkit.setupFixture(() -> {
            Clipboard clipboard = Clipboard.getSystemClipboard();
            clipboard.setContent(Map.of(DataFormat.PLAIN_TEXT, "before"));
            pictures.copy(PictureOptions.USUAL.withExtent(PictureOptions.Extent.SELECTION));
            assertThat(clipboard.getString()).as("nothing is selected").isEqualTo("before");
            pictures.copy(PictureOptions.USUAL.withScale(3).withGround(Ground.TRANSPARENT));
            assertThat(clipboard.getContentTypes())
                    .as("text would be pasted in its place")
                    .doesNotContain(DataFormat.PLAIN_TEXT);
            double whole = clipboard.getImage().getWidth();
            assertThat(whole).isGreaterThan(3 * 480);
            assertThat(clipboard.getImage().getPixelReader().getArgb(1, 1) >>> 24)
                    .isZero();
            workspace.select(new Item.VariableItem("tar"));
            pictures.copy(PictureOptions.USUAL.withScale(3).withExtent(PictureOptions.Extent.SELECTION));
            assertThat(clipboard.getImage().getWidth()).isLessThan(whole / 2);
        });
    }

    @Test
    void whereNothingIsSelectedTheSelectionIsNoPicture() throws TimeoutException {
        List<String> asked = new ArrayList<>();
        Notices notices = new Notices();
        PictureExport pictures = new PictureExport(
                studio(notices),
                new FilePrompts() {
                    @Override
                    public Optional<Path> open(Kind kind) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> save(Kind kind, String suggested) {
                        asked.add(suggested);
                        return Optional.empty();
                    }
                },
                () -> Scene.of(workspace.document()));
        pictures.choose("png", PictureOptions.USUAL.withExtent(PictureOptions.Extent.SELECTION));
        assertThat(asked).isEmpty();
        assertThat(notices.latestProperty().get().orElseThrow().sentence()).startsWith("Nothing is selected");
    }

    @Test
    void printIsOnWhite() throws IOException, TimeoutException {
        assertThat(png(PictureOptions.USUAL.withLook(PictureOptions.Look.PRINT)).getRGB(1, 1) & 0xFFFFFF)
                .isEqualTo(0xFFFFFF);
    }

    @Test
    void onlyTheSelectionIsWrittenWithTextThatCanBeSelected() throws IOException, TimeoutException {
        workspace.selectToo(new Item.VariableItem("smoking"));
        workspace.selectToo(new Item.VariableItem("tar"));
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

    /// Every word of the rich scene that stands in one piece in pictures.
    private static final List<String> WORDS = List.of(
            "β",
            "x²",
            "ε",
            "Größe",
            "keine",
            "≥ 3 µg",
            "γ = 0.4",
            "Heading & more",
            "A note with 50 % of it",
            "in two lines",
            "patients i",
            "hidden part (2)",
            "not measured");

    private byte[] rich(String ending, PictureOptions options) throws IOException, TimeoutException {
        workspace.open(RichScene.document(), Optional.empty());
        Path file = folder.resolve("rich." + ending);
        pictures(RichScene::scene).write(file, options);
        return Files.readAllBytes(file);
    }

    @Test
    void everyWordIsTextInSvgAndInPdf() throws Exception {
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(rich("svg", PictureOptions.USUAL)))
                .getDocumentElement();
        NodeList found = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        assertThat(texts).containsAll(WORDS);
        try (PDDocument pdf = Loader.loadPDF(rich("pdf", PictureOptions.USUAL))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(WORDS);
        }
    }

    @Test
    void otherProgramsSeeTheSamePictureInSvgAndPdfAsInPng() throws Exception {
        PictureOptions options = PictureOptions.USUAL.withScale(1);
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(rich("png", options)));
        rich("svg", options);
        rich("pdf", options);
        run("rsvg-convert", "rich.svg", "-o", "svg.png");
        run("pdftoppm", "-r", "96", "-singlefile", "-png", "rich.pdf", "pdf");
        for (String seen : List.of("svg.png", "pdf.png")) {
            BufferedImage other = ImageIO.read(folder.resolve(seen).toFile());
            assertThat(other.getWidth()).as(seen).isCloseTo(png.getWidth(), within(2));
            assertThat(other.getHeight()).as(seen).isCloseTo(png.getHeight(), within(2));
            assertThat(difference(png, other)).as(seen).isLessThan(0.02);
        }
    }

    @Test
    void latexSetsTheSamePicture() throws Exception {
        rich("tex", PictureOptions.USUAL.withLook(PictureOptions.Look.PRINT));
        String log = run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "rich.tex");
        assumeThat(log).as("the package tikz is installed").doesNotContain("`tikz.sty' not found");
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("rich.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("hidden part (2)", "in two lines");
        }
    }

    @Test
    void pngIsTransparentAroundThePictureAtEveryScale() throws Exception {
        for (int scale = 1; scale <= 4; scale++) {
            PictureOptions options = PictureOptions.USUAL.withScale(scale).withGround(Ground.TRANSPARENT);
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(rich("png", options)));
            assertThat(png.getRGB(1, 1) >>> 24).as("scale %d", scale).isZero();
            assertThat(png.getWidth()).isGreaterThan(900 * scale);
        }
    }

    @Test
    void aSelectedMemberOfAFoldedGroupBringsItsGroup() throws Exception {
        workspace.select(List.of());
        workspace.open(RichScene.document(), Optional.empty());
        workspace.selectToo(new Item.VariableItem("inner_1"));
        Scene part = pictures(RichScene::scene).scene(PictureOptions.USUAL.withExtent(PictureOptions.Extent.SELECTION));
        assertThat(part.document().graph().variables()).containsExactly("hidden part (2)");
    }

    /// Runs a program in the folder; the test is left out where it is not installed.
    private String run(String... command) throws IOException, InterruptedException {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(on -> Files.isExecutable(Path.of(on, command[0])));
        assumeThat(there).as("%s is installed", command[0]).isTrue();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(process.waitFor() == 0 || log.contains("tikz.sty' not found"))
                .as(log)
                .isTrue();
        return log;
    }

    /// The mean distance of the colours, from 0 to 1, over what both pictures have.
    private static double difference(BufferedImage a, BufferedImage b) {
        int width = Math.min(a.getWidth(), b.getWidth());
        int height = Math.min(a.getHeight(), b.getHeight());
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((a.getRGB(x, y) >> shift & 0xFF) - (b.getRGB(x, y) >> shift & 0xFF));
                }
            }
        }
        return sum / (3 * 255.0 * width * height);
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
