package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.causeboard.app.FreshStage;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.task.HeldRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files over the window are looked into while the window goes on.
@Tag("ui")
class DropMarkTest extends FreshStage {
    @TempDir
    private static Path folder;

    private final HeldRunner tasks = new HeldRunner("drop");
    private DropMark mark;

    @Override
    public void start(Stage stage) {
        mark = new DropMark(Messages.in(Locale.ENGLISH), tasks);
        stage.setScene(new Scene(mark, 400, 300));
        stage.show();
    }

    @Test
    void theMarkWaitsForAFileThatIsSlowToBeRead() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.csv"), "a,b\n1,2\n");
        tasks.hold();
        interact(() -> mark.show(List.of(rows)));
        assertThat(mark.isVisible()).isFalse();
        assertThat(mark.isTold()).isTrue();
        interact(tasks::letGo);
        assertThat(mark.isVisible()).isTrue();
        interact(mark::hide);
        assertThat(mark.isTold()).isFalse();
    }
}
