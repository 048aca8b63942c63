package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.journal.FileClaims;
import org.causeboard.model.journal.FileStamp;
import org.causeboard.model.journal.Journal;
import org.causeboard.model.journal.JournalEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What a person finds at the next start after a crash.
@Tag("ui")
class RecoveryTest extends FreshStage {
    @TempDir
    private Path folder;

    private Window window;
    private Workspace workspace;
    private Journal journal;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 960, 700);
        window.show(stage);
        workspace = window.studio().workspace();
        journal = new Journal(folder);
    }

    private void crash(String variable) throws IOException {
        JournalEntry crashed = journal.begin();
        crashed.write(
                new AddVariable(variable, Point.ORIGIN)
                        .apply(CausalDocument.empty().edit().title(variable).done()),
                Optional.empty());
        crashed.leave();
    }

    private Recovery recover() throws TimeoutException {
        Recovery recovery = Recovery.start(
                window.studio(), window.files(), window.questions(), folder, Recovery.Welcome.BRING_BACK_NEWEST);
        await(() -> workspace.document().graph().size() > 0
                || !window.questions().getChildren().isEmpty());
        return recovery;
    }

    private static void await(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
        Frames.pass();
    }

    @Test
    void whatACrashLeftIsBackAndCountsAsEdited() throws IOException, TimeoutException {
        crash("rain");
        Recovery recovery = recover();
        assertThat(workspace.document().graph().variables()).containsExactly("rain");
        assertThat(workspace.editedProperty().get()).isTrue();
        close(recovery);
        assertThat(journal.leftBehind().documents())
                .as("left with unsaved edits")
                .hasSize(1);
    }

    @Test
    void everyDocumentThatWasLeftIsOfferedAndNoneIsLostByTakingAnother() throws IOException, TimeoutException {
        crash("rain");
        crash("snow");
        crash("fog");
        Recovery recovery = recover();
        assertThat(workspace.document().graph().size()).isEqualTo(1);
        assertThat(window.questions().getChildren())
                .as("one after the other, for each takes room")
                .hasSize(1);
        assertThat(offer()).endsWith("One more follows.");
        clickOn("#discard");
        assertThat(window.questions().getChildren()).hasSize(1);
        assertThat(offer()).doesNotContain("follow");
        clickOn("#bring-back");
        assertThat(lookup("#unsaved").tryQuery())
                .as("the first one has unsaved edits")
                .isPresent();
        clickOn("#stay");
        close(recovery);
        assertThat(journal.leftBehind().documents())
                .as("the one that is open, and the one that was not wanted now")
                .hasSize(2);
    }

    private String offer() {
        return lookup("#questions .question-offer .label").queryLabeled().getText();
    }

    @Test
    void aFileThatChangedAfterTheCrashIsNotWrittenOverUnasked() throws IOException, TimeoutException {
        Path file = folder.resolve("weather.dagitty");
        Files.writeString(file, "dag { rain }");
        JournalEntry crashed = journal.begin();
        crashed.write(new AddVariable("rain", Point.ORIGIN).apply(CausalDocument.empty()), Optional.of(file));
        crashed.leave();
        Files.writeString(file, "dag { rain snow }");
        Recovery recovery = recover();
        assertThat(lookup("#changed-on-disk .label").queryLabeled().getText())
                .contains("weather.dagitty")
                .contains("edits of your own");
        interact(() -> window.files().save(file, () -> {}));
        assertThat(lookup("#save-over").tryQuery()).isPresent();
        assertThat(file).content().isEqualTo("dag { rain snow }");
        close(recovery);
        assertThat(journal.leftBehind().documents().getFirst().stamp())
                .as("what the edits belong to, after a second crash too")
                .isPresent()
                .isNotEqualTo(FileStamp.of(file));
    }

    @Test
    void damagedEditsAreNamedInASentence() throws IOException, TimeoutException {
        crash("rain");
        Path edits;
        try (var found = Files.newDirectoryStream(folder, "*.edits.causeboard")) {
            edits = found.iterator().next();
        }
        Files.write(edits, List.of("no zip"));
        Recovery recovery = recover();
        assertThat(lookup(".question-problem .label").queryLabeled().getText())
                .contains(edits.toString())
                .contains("cut off or damaged");
        clickOn("#delete-damaged");
        close(recovery);
        assertThat(edits).doesNotExist();
    }

    @Test
    void thatEditsAreNotKeptIsSaidUntilThereIsRoomForThem() throws IOException, TimeoutException {
        Path full = Files.createFile(folder.resolve("full"));
        Recovery recovery =
                Recovery.start(window.studio(), window.files(), window.questions(), full, Recovery.Welcome.OFFER);
        await(() -> lookup("#not-kept").tryQuery().isPresent());
        interact(() -> {
            workspace.push(new AddVariable("rain", Point.ORIGIN));
            window.studio().notices().tell("Something else.");
            window.files().save(full.resolve("weather.causeboard"), () -> {});
        });
        assertThat(lookup("#not-kept .label").queryLabeled().getText()).contains("cannot be kept");
        assertThat(lookup("#file-problem .label").queryLabeled().getText())
                .contains("weather.causeboard")
                .doesNotContain("kept");
        Files.delete(full);
        await(() -> lookup("#not-kept").tryQuery().isEmpty());
        interact(() -> window.files().save(folder.resolve("no folder/weather.causeboard"), () -> {}));
        assertThat(lookup("#file-problem .label").queryLabeled().getText()).contains("kept for the next start");
        close(recovery);
        assertThat(new Journal(full).leftBehind().documents()).hasSize(1);
    }

    @Test
    void theEndDoesNotWaitUntilEditsWouldHaveBeenKept() throws TimeoutException, IOException {
        List<String> told = new CopyOnWriteArrayList<>();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger(Recovery.class.getName()).addHandler(log);
        try {
            interact(() -> window.studio().settings().set(Setting.AUTOSAVE, 60));
            crash("rain");
            Recovery recovery = recover();
            interact(() -> workspace.push(new AddVariable("snow", Point.ORIGIN)));
            close(recovery);
            assertThat(told).isEmpty();
            assertThat(journal.leftBehind()
                            .documents()
                            .getFirst()
                            .document()
                            .graph()
                            .variables())
                    .containsExactly("rain", "snow");
        } finally {
            Logger.getLogger(Recovery.class.getName()).removeHandler(log);
        }
    }

    @Test
    void thatAFileIsOpenElsewhereIsNotSaidOfTheNextDocument() throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve("weather.dagitty"), "dag { rain }");
        try (var _ = new FileClaims(folder).claim(file).orElseThrow()) {
            Recovery recovery =
                    Recovery.start(window.studio(), window.files(), window.questions(), folder, Recovery.Welcome.OFFER);
            interact(() -> window.files().open(file));
            await(() -> lookup("#open-elsewhere").tryQuery().isPresent());
            interact(() -> window.studio().actions().get("new-document").perform());
            assertThat(lookup("#open-elsewhere").tryQuery()).isEmpty();
            close(recovery);
        }
    }

    private void close(Recovery recovery) {
        interact(() -> {
            try {
                recovery.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
