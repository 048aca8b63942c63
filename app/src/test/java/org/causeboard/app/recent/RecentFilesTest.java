package org.causeboard.app.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Appearance;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Gallery;
import org.causeboard.model.format.project.ProjectFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was opened last is offered on the empty canvas, with its picture, and outlasts the program.
@Tag("ui")
class RecentFilesTest extends FreshStage {
    @TempDir
    private Path folder;

    private Window window;

    @Override
    public void start(Stage stage) {
        SettingsModel settings = SettingsModel.usual();
        settings.set(Setting.LANGUAGE, Setting.Language.ENGLISH);
        window = Window.create(new SameThreadRunner(), settings, folder, 980, 900);
        window.show(stage);
    }

    private Path written(String name, int example) throws IOException {
        CausalDocument document = Gallery.all().get(example).document();
        Path file = folder.resolve(name);
        Files.write(file, new ProjectFormat().write(document, Progress.unwatched()));
        interact(() -> window.files().open(file));
        Frames.pass();
        return file;
    }

    private void leaveEmpty() {
        interact(() -> window.studio().workspace().open(CausalDocument.empty(), Optional.empty()));
        Frames.pass();
    }

    @Test
    void whatWasOpenedIsOfferedNewestFirstAndOpenedByAClickOrAKey() throws IOException {
        Path first = written("first.causeboard", 0);
        Path second = written("second.causeboard", 2);
        leaveEmpty();
        assertThat(Files.readAllLines(folder.resolve("recent.txt"))).endsWith(second.toString(), first.toString());
        assertThat(RecentFiles.in(folder, Runnable::run).files()).containsExactly(second, first);
        clickOn("#recent-1");
        assertThat(window.studio().workspace().fileProperty().get()).contains(first);
        assertThat(window.studio().workspace().document().graph().size()).isPositive();
        leaveEmpty();
        interact(() -> lookup("#recent-1").queryButton().requestFocus());
        type(KeyCode.SPACE);
        assertThat(window.studio().workspace().fileProperty().get()).contains(second);
    }

    @Test
    void inASmallWindowTheyAreShownRatherThanHowToBegin() throws IOException {
        written("first.causeboard", 0);
        leaveEmpty();
        for (int height : List.of(770, 560, 900, 770)) { // 800 with a title bar
            interact(() -> {
                window.scene().getWindow().setWidth(1280);
                window.scene().getWindow().setHeight(height);
            });
            Frames.pass();
            boolean room = height >= 770;
            assertThat(isSeen("#recent-0")).as("recent, %s high", height).isEqualTo(room);
            assertThat(isSeen("#begin-draw")).as("draw, %s high", height).isTrue();
            if (room) {
                Bounds card = inScene("#recent-0");
                Bounds canvas = inScene("#canvas");
                assertThat(canvas.contains(card)).as("%s in %s", card, canvas).isTrue();
                assertThat(inScene("#drawing-tools").intersects(inScene("#begin-draw")))
                        .isFalse();
            }
        }
    }

    private boolean isSeen(String id) {
        return Stream.iterate(lookup(id).query(), Objects::nonNull, Node::getParent)
                .allMatch(Node::isVisible);
    }

    private Bounds inScene(String id) {
        Node node = lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aFileThatHoldsSomethingElseByNowHasItsNewPicture() throws IOException {
        Path file = written("first.causeboard", 0);
        Path picture = RecentFiles.in(folder, Runnable::run)
                .picture(file, RecentFiles.Ground.LIGHT)
                .orElseThrow();
        byte[] before = Files.readAllBytes(picture);
        AtomicReference<byte[]> shown = new AtomicReference<>();
        leaveEmpty();
        HBox cards = (HBox) lookup("#recent").queryAs(VBox.class).getChildren().get(1);
        interact(() -> cards.getChildren().subscribe(() -> shown.set(bytes(picture))));
        written("first.causeboard", 2);
        assertThat(shown.get()).isNotEqualTo(before).isEqualTo(bytes(picture));
    }

    @Test
    void theirPicturesAreDarkInADarkWindowAndLightInALightOne() throws IOException {
        interact(() -> window.studio().settings().set(Setting.THEME, Appearance.LIGHT));
        written("first.causeboard", 0);
        leaveEmpty();
        assertThat(corner().getBrightness()).isGreaterThan(0.9);
        interact(() -> window.studio().settings().set(Setting.THEME, Appearance.DARK));
        assertThat(corner().getBrightness()).isLessThan(0.3);
        interact(() -> window.studio().settings().set(Setting.THEME, Appearance.LIGHT));
        assertThat(corner().getBrightness()).isGreaterThan(0.9);
    }

    /// Of the picture on the first card.
    private Color corner() {
        Image image = lookup("#recent-0 .thumbnail .image-view")
                .queryAs(ImageView.class)
                .getImage();
        return new Image(image.getUrl()).getPixelReader().getColor(0, 0);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aMissingFileSaysSoAndCanBeTakenOffTheList() throws IOException {
        Path file = written("gone.causeboard", 0);
        Files.delete(file);
        Path other = written("here.causeboard", 1);
        leaveEmpty();
        assertThat(lookup("#recent-1 .error-text").queryAs(Label.class).getText())
                .isEqualTo("missing");
        clickOn("#recent-1");
        assertThat(lookup("#status-notice").queryAs(Label.class).getText()).contains("gone.causeboard");
        assertThat(window.studio().workspace().fileProperty().get()).isEmpty();
        clickOn("#forget-recent-1");
        assertThat(RecentFiles.in(folder, Runnable::run).files()).containsExactly(other);
        clickOn("#clear-recent-link");
        assertThat(lookup("#recent").query().isVisible()).isFalse();
        assertThat(RecentFiles.in(folder, Runnable::run).files()).isEmpty();
        try (var left = Files.list(folder.resolve("recent"))) {
            assertThat(left).isEmpty();
        }
        assertThat(other).exists();
    }

    @Test
    void theListIsAFileThatPeopleMayWriteIn() throws IOException {
        Path list = folder.resolve("recent.txt");
        Path document = folder.resolve("a b.causeboard");
        Files.write(list, List.of("# mine", "", document.toString(), "relative.causeboard", document.toString()));
        assertThat(RecentFiles.in(folder, Runnable::run).files()).containsExactly(document);
        Files.write(list, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(RecentFiles.in(folder, Runnable::run).files()).isEmpty();
    }

    @Test
    void theMenuOfFilesListsThemAndPicturesAreKept() throws IOException {
        Path file = written("first.causeboard", 0);
        assertThat(RecentFiles.in(folder, Runnable::run)
                        .picture(file, RecentFiles.Ground.LIGHT)
                        .orElseThrow())
                .isNotEmptyFile();
        leaveEmpty();
        Menu menu = lookup("#main-menu").queryAs(MenuButton.class).getItems().stream()
                .flatMap(topic -> ((Menu) topic).getItems().stream())
                .filter(item -> "menu-recent".equals(item.getId()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(menu.getItems().getFirst().getText()).startsWith("first.causeboard");
        interact(() -> menu.getItems().getFirst().fire());
        assertThat(window.studio().workspace().fileProperty().get()).contains(file);
    }

    @Test
    void thePaletteOpensThem() throws IOException {
        Path file = written("first.causeboard", 0);
        written("second.causeboard", 2);
        interact(() -> window.canvas().requestFocus());
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        write("recent first").type(KeyCode.ENTER);
        assertThat(window.studio().workspace().fileProperty().get()).contains(file);
    }
}
