package org.causeboard.app.clipboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.HeldRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.example.Gallery;
import org.causeboard.model.format.DagittyFormat;
import org.causeboard.model.format.PastedText;
import org.causeboard.model.format.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What other programs find on the clipboard after Ctrl+C, and what becomes of what they left there, by keys.
@Tag("ui")
class ClipboardTest extends FreshStage {
    private final HeldRunner tasks = new HeldRunner("copy-picture", "copy");
    private Window window;

    @Override
    public void start(Stage stage) {
        SettingsModel settings = SettingsModel.usual();
        settings.set(Setting.LANGUAGE, Setting.Language.ENGLISH);
        window = Window.create(tasks, settings, 980, 900);
        window.show(stage);
        window.studio()
                .workspace()
                .open(Gallery.find("confounding").orElseThrow().document(), Optional.empty());
    }

    @Test
    void aCopyIsADrawingInPlainBytesAndTextForOtherPrograms() {
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        Frames.pass();
        interact(() -> {
            Object drawing = Clipboard.getSystemClipboard().getContent(DataFormat.lookupMimeType("image/svg+xml"));
            assertThat(drawing).isInstanceOf(ByteBuffer.class);
            String svg = StandardCharsets.UTF_8
                    .decode(((ByteBuffer) drawing).duplicate().rewind())
                    .toString();
            assertThat(svg).contains("<svg").contains("exercise").endsWith("</svg>\n");
            assertThat(Clipboard.getSystemClipboard().getString()).startsWith("dag {");
        });
    }

    /// The drawing of a thousand variables takes longer than a hand waits.
    @Test
    void textIsThereAtOnceAndPicturesFollow() {
        tasks.hold();
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        Frames.pass();
        DataFormat drawing = DataFormat.lookupMimeType("image/svg+xml");
        interact(() -> {
            assertThat(Clipboard.getSystemClipboard().getString()).startsWith("dag {");
            assertThat(Clipboard.getSystemClipboard().hasContent(drawing)).isFalse();
            tasks.letGo();
            assertThat(Clipboard.getSystemClipboard().hasContent(drawing)).isTrue();
            assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
        });
    }

    @Test
    void aLargePartIsKeptWhenItsTabIsClosedWhileItIsWritten() {
        interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "earlier")));
        interact(() -> window.studio().workspace().open(chain(150), Optional.empty()));
        tasks.hold();
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        interact(() -> {
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("earlier");
            window.studio().actions().get("new-tab").perform();
            window.studio().actions().get("close-tab").perform();
            assertThat(Clipboard.getSystemClipboard().getString())
                    .startsWith("dag {")
                    .contains("v149");
        });
    }

    /// A thousand variables with their tables take a second to write, and the hand goes on.
    @Test
    void aLargePartIsPastedWhileItIsWritten() {
        interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "earlier")));
        interact(() -> window.studio().workspace().open(chain(150), Optional.empty()));
        tasks.hold();
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.X);
        assertThat(window.studio().workspace().document().graph().size()).isZero();
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("earlier"));
        push(KeyCode.CONTROL, KeyCode.V);
        assertThat(window.studio().workspace().document().graph())
                .isEqualTo(chain(150).graph());
        interact(() -> {
            tasks.letGo();
            assertThat(Clipboard.getSystemClipboard().getString())
                    .startsWith("dag {")
                    .contains("v149");
        });
    }

    @Test
    void aSmallCopyIsNotReplacedByALargeOneThatIsStillBeingWritten() {
        interact(() -> window.studio().workspace().open(chain(150), Optional.empty()));
        tasks.hold();
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        interact(() -> window.studio().workspace().select(new Item.VariableItem("v7")));
        push(KeyCode.CONTROL, KeyCode.C);
        interact(() -> {
            tasks.letGo();
            assertThat(Clipboard.getSystemClipboard().getString())
                    .contains("v7")
                    .doesNotContain("v149");
        });
    }

    private static CausalDocument chain(int length) {
        CausalGraph.Builder graph = CausalGraph.builder().variable("v0");
        for (int i = 1; i < length; i++) {
            graph.variable("v" + i).directed("v" + (i - 1), "v" + i);
        }
        return CausalDocument.empty().edit().graph(graph.build()).done();
    }

    @Test
    void aCopiedFileIsOpenedAndNoEarlierRefusalStays(@TempDir Path folder) throws IOException {
        interact(() -> window.canvas().requestFocus());
        interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "dag { y -> }")));
        push(KeyCode.CONTROL, KeyCode.V);
        Frames.pass();
        assertThat(window.studio().notices().latestProperty().get()).isPresent();
        Path file = Files.writeString(folder.resolve("rows.csv"), "dose,recovery\nlow,12.5\nhigh,17.25\n");
        interact(() -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.FILES, List.of(file.toFile()), DataFormat.PLAIN_TEXT, file.toString())));
        push(KeyCode.CONTROL, KeyCode.V);
        Frames.pass();
        assertThat(window.studio().workspace().document().data().orElseThrow().name())
                .isEqualTo("rows.csv");
        assertThat(window.studio().notices().latestProperty().get()).isEmpty();
    }

    @Test
    void aPastedGraphCoversNothingWhereThereIsNoRoomForAllOfItInOnePlace() {
        String graph =
                DagittyFormat.text(Gallery.find("mediation").orElseThrow().document());
        interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, graph)));
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.V);
        Frames.pass();
        Map<String, Placement> places = window.studio().workspace().document().placements();
        assertThat(places).containsKeys("training", "exercise");
        for (String pasted : List.of("training", "skill", "high_income")) {
            for (String there : List.of("exercise", "age", "high_cholesterol")) {
                Point one = places.get(pasted).centre();
                Point other = places.get(there).centre();
                assertThat(Math.abs(one.x() - other.x()) >= 150 || Math.abs(one.y() - other.y()) >= 80)
                        .as("%s at %s, %s at %s", pasted, one, there, other)
                        .isTrue();
            }
        }
    }

    @Test
    void aLargeGraphIsPastedBesideOneOfTheSamePlacesAndSeen() {
        StringBuilder grid = new StringBuilder("dag {");
        for (int i = 0; i < 40; i++) {
            grid.append(" v%d [pos=\"%d,%d\"]".formatted(i, i % 8 * 200, i / 8 * 160));
        }
        String first = grid + "}";
        interact(() -> window.studio()
                .workspace()
                .open(
                        PastedText.read(first, "", Progress.unwatched()) instanceof Reading.Read read
                                ? read.document()
                                : CausalDocument.empty(),
                        Optional.empty()));
        interact(() ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, first.replace(" v", " w"))));
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.V);
        Frames.pass();
        Map<String, Placement> places = window.studio().workspace().document().placements();
        double right = places.get("v7").centre().x();
        assertThat(places.get("w0").centre().x()).isGreaterThanOrEqualTo(right + 150);
        assertThat(places.get("w0").centre().y())
                .isEqualTo(places.get("v0").centre().y());
        Box seen = window.canvas()
                .view()
                .visible(window.canvas().getWidth(), window.canvas().getHeight());
        assertThat(seen.contains(places.get("w0").centre())).isTrue();
        assertThat(seen.contains(places.get("w39").centre())).isTrue();
    }

    @Test
    void rowsOfASpreadsheetBecomeData() {
        String rows = "dose\trecovery\nlow\t12,5\nhigh\t17,25\nlow\t11,0\n";
        interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, rows)));
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.V);
        Frames.pass();
        Dataset data = window.studio().workspace().document().data().orElseThrow();
        assertThat(data.names()).containsExactly("dose", "recovery");
        assertThat(data.rows()).isEqualTo(3);
        assertThat(lookup("#data-facts").queryLabeled().getText()).contains("3 rows", "2 columns");
        TabPane tabs = lookup("#bottom-tabs").queryAs(TabPane.class);
        assertThat(tabs.getSelectionModel().getSelectedItem().getText()).isEqualTo("Data");
    }
}
