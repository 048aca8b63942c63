package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.BackgroundRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.project.ProjectFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Files that are not what they should be, opened in the window on the way that the file chooser, a drop and the
/// command line take: each gives a sentence, and the open document is untouched.
@Tag("ui")
class BadInputTest extends FreshStage {
    @TempDir
    private Path folder;

    private Window window;
    private Workspace workspace;
    private TestReporter reporter;
    private CausalDocument open;

    @Override
    public void start(Stage stage) {
        window = Window.create(
                new BackgroundRunner(thrown -> {
                    throw new AssertionError(thrown);
                }),
                980,
                760);
        window.show(stage);
        workspace = window.studio().workspace();
    }

    @BeforeEach
    void edit(TestReporter given) {
        reporter = given;
        interact(() -> workspace.push(new AddVariable("mine", Point.ORIGIN)));
        open = workspace.document();
    }

    private String refusal(String name, byte[] content) throws IOException, TimeoutException {
        Path file = Files.write(folder.resolve(name), content);
        FramesCounted frames = new FramesCounted();
        long before = System.nanoTime();
        interact(() -> window.files().open(file));
        String place = FileKinds.isDocument(file) ? "#file-problem .label" : ".remark .label";
        await(() -> words(place).contains(name)); // and not only what was told of the file before
        String sentence = words(place);
        double seconds = (System.nanoTime() - before) / 1e9;
        reporter.publishEntry(name, "%.2f s, %d frames: %s".formatted(seconds, frames.counted(), sentence));
        assertThat(workspace.document()).as("the open document").isSameAs(open);
        assertThat(workspace.fileProperty().get()).isEmpty();
        return sentence;
    }

    private String words(String labels) {
        return lookup(labels).queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    /// Frames that the window drew meanwhile.
    private final class FramesCounted extends AnimationTimer {
        private final AtomicInteger frames = new AtomicInteger();

        FramesCounted() {
            interact(this::start);
        }

        @Override
        public void handle(long now) {
            frames.incrementAndGet();
        }

        int counted() {
            interact(this::stop);
            return frames.get();
        }
    }

    private static void await(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
        Frames.pass();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String json, String... more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("document.json"));
            zip.write(utf8(json));
            for (String entry : more) {
                zip.putNextEntry(new ZipEntry(entry));
                byte[] nothing = new byte[1 << 20];
                for (int megabyte = 0; megabyte < 2048; megabyte++) {
                    zip.write(nothing);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] project() throws IOException {
        return new ProjectFormat()
                .write(new AddVariable("theirs", Point.ORIGIN).apply(CausalDocument.empty()), Progress.unwatched());
    }

    @Test
    void emptyFiles() throws IOException, TimeoutException {
        assertThat(refusal("empty.causeboard", new byte[0])).contains("empty.causeboard", "empty");
        assertThat(refusal("empty.dot", new byte[0])).contains("empty");
        assertThat(refusal("empty.csv", new byte[0])).contains("empty.csv", "The file is empty", "Choose");
    }

    @Test
    void binaryFiles() throws IOException, TimeoutException {
        byte[] bytes = new byte[100_000];
        new java.util.Random(1).nextBytes(bytes);
        assertThat(refusal("binary.causeboard", bytes)).contains("no Causeboard file");
        assertThat(refusal("binary.dot", bytes)).contains("binary");
        assertThat(refusal("binary.csv", bytes)).contains("not text");
        assertThat(refusal("picture.png", bytes)).contains("picture.png");
    }

    @Test
    void projectFilesThatAreCutNewerOrForeign() throws IOException, TimeoutException {
        byte[] whole = project();
        assertThat(refusal("cut.causeboard", Arrays.copyOf(whole, whole.length / 2)))
                .contains("cut off or damaged");
        assertThat(refusal("newer.causeboard", zip("{\"format\":\"causeboard\",\"version\":999}")))
                .contains("version 999", "newer Causeboard");
        assertThat(refusal("foreign.causeboard", zip("{\"hello\":1}"))).contains("no Causeboard document");
        assertThat(refusal("broken.causeboard", zip("{\"format\":\"causeboard\",\"version\":1,\n  oops")))
                .contains("line 2");
    }

    @Test
    void projectFilesThatWouldFillTheMemory() throws IOException, TimeoutException {
        String head = "{\"format\":\"causeboard\",\"version\":1,\"data\":\"rows\"}";
        assertThat(refusal("bomb.causeboard", zip(head, "data.parquet"))).contains("data.parquet", "unpacks");
        assertThat(refusal("deep.causeboard", zip("[".repeat(2_000_000)))).contains("document.json");
        assertThat(refusal("deep2.causeboard", zip("{\"a\":".repeat(900) + "1" + "}".repeat(900))))
                .contains("nested");
    }

    @Test
    void graphTexts() throws IOException, TimeoutException {
        assertThat(refusal("broken.dot", utf8("digraph { a -> b; b -> }"))).contains("line 1");
        assertThat(refusal("deep.dot", utf8("digraph {" + "subgraph {".repeat(200_000))))
                .contains("deep.dot");
        assertThat(refusal("latin.dot", "digraph { caf\u00e9 -> b }".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("UTF-8");
    }

    @Test
    void tenMegabytesOfGraph() throws IOException, TimeoutException {
        String edges = IntStream.range(0, 600_000)
                .mapToObj(i -> "x" + i % 9_000 + " -> y" + i % 7_001 + "\n")
                .collect(Collectors.joining());
        assertThat(refusal("large.dagitty", utf8("dag {\n" + edges + "}"))).contains("large.dagitty");
    }

    @Test
    void rowsThatNoTableHas() throws IOException, TimeoutException {
        String header = IntStream.range(0, 1_000_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThat(refusal("wide.csv", utf8(header + "\n" + "1,".repeat(999_999) + "1\n")))
                .contains("columns");
    }

    @Test
    void oddRowsAreReadAndToldWithTheirLine() throws IOException, TimeoutException {
        Path ragged = Files.write(folder.resolve("ragged.csv"), utf8("a,b\n1,2\n3\n4,5,6\n" + "7,8\n".repeat(50)));
        interact(() -> window.files().open(ragged));
        await(() -> lookup(".remark .label").tryQuery().isPresent());
        assertThat(words(".remark .label")).contains("ragged.csv, line 3").contains("ragged.csv, line 4");
        assertThat(workspace.document().graph()).isEqualTo(open.graph());
    }

    @Test
    void rowsInOtherEncodingsKeepTheirLetters() throws IOException, TimeoutException {
        String text = "caf\u00e9,b\n" + "\u00fc,1\n\u00f6,2\n".repeat(30);
        for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            Path file = Files.write(folder.resolve(charset.name() + ".csv"), text.getBytes(charset));
            interact(() -> window.files().open(file));
            await(() -> workspace
                    .document()
                    .data()
                    .filter(data -> data.name().startsWith(charset.name()))
                    .isPresent());
            assertThat(workspace.document().data().orElseThrow().names()).containsExactly("caf\u00e9", "b");
        }
    }
}
