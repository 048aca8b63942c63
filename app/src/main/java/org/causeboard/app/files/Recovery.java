package org.causeboard.app.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.RestoreDocument;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.history.History;
import org.causeboard.model.journal.Autosave;
import org.causeboard.model.journal.Journal;
import org.causeboard.model.journal.JournalEntry;

/// Keeps unsaved edits in the journal while a window is open, and brings back what an earlier run left there.
public final class Recovery implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Recovery.class.getName());

    private final Studio studio;
    private final Journal journal;
    private final JournalEntry entry;
    private final ScheduledExecutorService background;

    private Recovery(Studio studio, Journal journal, JournalEntry entry, ScheduledExecutorService background) {
        this.studio = studio;
        this.journal = journal;
        this.entry = entry;
        this.background = background;
    }

    /// Starts to keep the edits of a window.
    ///
    /// @throws IOException when the journal cannot be written to
    public static Recovery start(Studio studio, Path folder) throws IOException {
        Journal journal = new Journal(folder);
        JournalEntry entry = journal.begin();
        ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("autosave").factory());
        Autosave autosave = new Autosave(
                entry,
                (delay, work) -> background.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS),
                failure -> LOG.log(Level.WARNING, "Unsaved edits could not be kept.", failure));
        Workspace workspace = studio.workspace();
        workspace.history().listen(history -> keep(autosave, history, workspace));
        return new Recovery(studio, journal, entry, background);
    }

    /// Opens the newest edits that an earlier run left behind, unsaved as they are; does nothing when there are none.
    ///
    /// @throws IOException when the journal cannot be read or written
    public void bringBack() throws IOException {
        List<Journal.Recovered> left = journal.leftBehind();
        if (left.isEmpty()) {
            return;
        }
        Journal.Recovered newest = left.getFirst();
        Workspace workspace = studio.workspace();
        entry.write(newest.document(), newest.origin()); // before the old entry goes
        journal.forget(newest);
        workspace.open(CausalDocument.empty(), newest.origin());
        workspace.push(new RestoreDocument(newest.document()));
        workspace.history().endGesture();
        studio.notices()
                .tell(studio.messages()
                        .text("files.recovered", newest.document().title()));
    }

    private static void keep(Autosave autosave, History history, Workspace workspace) {
        Optional<Path> file = workspace.fileProperty().get();
        if (history.isEdited()) {
            autosave.edited(history.document(), file);
        } else {
            autosave.saved(history.document(), file);
        }
    }

    /// The folder in which this system keeps the state of programs.
    public static Path usualFolder() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        Path state = Optional.ofNullable(System.getenv(system.contains("win") ? "LOCALAPPDATA" : "XDG_STATE_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElse(
                        system.contains("mac")
                                ? home.resolve("Library/Application Support")
                                : home.resolve(".local/state"));
        return state.resolve("causeboard").resolve("recovery");
    }

    /// Ends with the window. Edits that were not saved stay in the journal and are offered at the next start.
    @Override
    public void close() throws IOException {
        background.shutdown();
        try {
            if (!background.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warning("Unsaved edits were still being written at the end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Workspace workspace = studio.workspace();
        if (workspace.editedProperty().get()) {
            entry.write(workspace.document(), workspace.fileProperty().get());
            entry.leave();
        } else {
            entry.close();
        }
    }
}
