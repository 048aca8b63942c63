package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.journal.Journal;
import org.causeboard.model.journal.JournalEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

@Tag("ui")
class RecoveryTest extends ApplicationTest {
    @TempDir
    private Path folder;

    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 960, 700);
        window.show(stage);
    }

    @Test
    void whatACrashLeftIsBackAndCountsAsEdited() throws IOException {
        Journal journal = new Journal(folder);
        JournalEntry crashed = journal.begin();
        crashed.write(new AddVariable("rain", Point.ORIGIN).apply(CausalDocument.empty()), Optional.empty());
        crashed.leave();
        interact(() -> {
            try {
                Recovery recovery = Recovery.start(window.studio(), folder);
                recovery.bringBack();
                Workspace workspace = window.studio().workspace();
                assertThat(workspace.document().graph().variables()).containsExactly("rain");
                assertThat(workspace.editedProperty().get()).isTrue();
                recovery.close();
                assertThat(journal.leftBehind()).as("left with unsaved edits").hasSize(1);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
