package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.settings.SettingsFile;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// A run of the window from its first moment, on a folder where settings cannot be kept.
@Tag("ui")
class BeginningTest extends FreshStage {
    @TempDir
    private static Path folder;

    private Beginning beginning;
    private Window window;
    private Workspace workspace;

    @Override
    public void start(Stage stage) throws IOException {
        Path file = Files.writeString(folder.resolve("begun.dagitty"), "dag { smoking -> tar -> cancer }");
        Path rows = Files.writeString(folder.resolve("rows.csv"), "smoking,cancer\n1,0\n0,1\n");
        Path noFolder = Files.writeString(folder.resolve("no-folder"), "");
        beginning = new Beginning(Optional.of(new SettingsFile(noFolder.resolve("settings.txt"))), Optional.empty());
        stage.setWidth(980);
        stage.setHeight(760);
        window = beginning.show(stage, List.of(file, rows));
        workspace = window.studio().workspace();
    }

    @AfterEach
    void end() {
        interact(beginning::close);
    }

    private static void await(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
        Frames.pass();
    }

    @Test
    void theFileOfTheArgumentsIsOpen() throws TimeoutException {
        await(() -> workspace.document().graph().size() == 3);
        assertThat(workspace.fileProperty().get()).contains(folder.resolve("begun.dagitty"));
        assertThat(lookup("#document-title").queryAs(Label.class).getText()).isEqualTo("begun");
    }

    @Test
    void rowsBesideTheFileOfTheArgumentsAreItsData() throws TimeoutException {
        await(() -> workspace.document().data().isPresent());
        assertThat(workspace.document().graph().size()).isEqualTo(3);
        assertThat(workspace.document().data().orElseThrow().names()).containsExactly("smoking", "cancer");
    }

    @Test
    void theTourDoesNotCoverAFileThatThePersonCameToSee() throws TimeoutException {
        await(() -> workspace.document().graph().size() == 3);
        interact(() -> beginning.welcome(window, List.of(folder.resolve("begun.dagitty"))));
        assertThat(isTourShown()).as("with a file").isFalse();
        interact(() -> beginning.welcome(window, List.of()));
        assertThat(isTourShown()).as("without one").isTrue();
    }

    private boolean isTourShown() {
        return lookup("#tour").query().isVisible();
    }

    @Test
    void settingsThatCannotBeKeptAreToldOnce() throws TimeoutException {
        await(() -> workspace.document().graph().size() == 3);
        push(KeyCode.CONTROL, KeyCode.COMMA);
        clickOn("#setting-theme-dark");
        await(() -> notice().contains("could not be written"));
        assertThat(notice()).contains("settings.txt", "a file where a folder should be");
        assertThat(window.studio().theme().isDark()).as("it holds for this run").isTrue();
    }

    @Test
    void fragmentsThatCannotBeKeptAreTold() throws TimeoutException {
        await(() -> workspace.document().graph().size() == 3);
        interact(() -> workspace.select(new Item.VariableItem("tar")));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        await(() -> notice().contains("Own fragments last for this run only"));
        assertThat(notice()).contains(folder.resolve("no-folder").toString(), "a file where a folder should be");
    }

    private String notice() {
        return lookup("#status-notice").queryAs(Label.class).getText();
    }

    @Test
    void workThatThrowsIsToldWithDetailsToCopyAndTheDocumentIsUntouched() throws TimeoutException {
        await(() -> workspace.document().graph().size() == 3);
        Path vanished = folder.resolve("vanished.csv");
        interact(() -> window.studio().tasks().run("rows", _ -> lines(vanished), _ -> {}));
        await(() -> lookup("#fault").tryQuery().isPresent());
        assertThat(lookup("#fault .label").queryAs(Label.class).getText())
                .contains("Something went wrong", "NoSuchFileException", "vanished.csv", "save it");
        clickOn("#copy-fault");
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains(Version.TEXT, "vanished.csv", "at org.causeboard.app.BeginningTest"));
        assertThat(lookup("#fault").tryQuery()).isEmpty();
        assertThat(workspace.document().graph().size()).isEqualTo(3);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatThrowsOnTheWayToTheScreenIsToldToo() {
        interact(() -> beginning.tell(new OutOfMemoryError("heap")));
        assertThat(lookup("#fault .label").queryAs(Label.class).getText()).contains("not enough memory");
        clickOn("#close-fault");
        assertThat(lookup("#fault").tryQuery()).isEmpty();
    }
}
