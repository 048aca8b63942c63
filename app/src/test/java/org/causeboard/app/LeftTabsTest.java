package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.journal.Journal;
import org.causeboard.model.journal.JournalEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// A run after one that ended without warning, with unsaved edits in two tabs.
@Tag("ui")
class LeftTabsTest extends FreshStage {
    @TempDir
    private Path folder;

    private Beginning beginning;
    private Desk desk;

    @Override
    public void start(Stage stage) throws IOException {
        crash("rain");
        crash("snow");
        beginning = new Beginning(Optional.empty(), Optional.of(folder));
        stage.setWidth(980);
        stage.setHeight(760);
        desk = beginning.show(stage, List.of()).desk();
    }

    private void crash(String variable) throws IOException {
        JournalEntry crashed = new Journal(folder).begin();
        crashed.write(new AddVariable(variable, Point.ORIGIN).apply(CausalDocument.empty()), Optional.empty());
        crashed.leave();
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

    private List<Workspace> documents() {
        return desk.windows().stream()
                .map(window -> window.studio().workspace())
                .toList();
    }

    @Test
    void bothComeBackEachInATabOfItsOwn() throws TimeoutException {
        await(() -> lookup("#bring-back").tryQuery().isPresent());
        clickOn("#bring-back");
        await(() -> documents().getLast().document().graph().size() == 1);
        assertThat(documents().stream().flatMap(document -> document.document().graph().variables().stream()))
                .containsExactlyInAnyOrder("rain", "snow");
        assertThat(documents()).allMatch(document -> document.editedProperty().get());
        assertThat(desk.frontProperty().get()).contains(desk.windows().getLast());
    }
}
