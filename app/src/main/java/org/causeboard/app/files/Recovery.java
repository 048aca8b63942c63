package org.causeboard.app.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Question;
import org.causeboard.app.shell.Question.Choice;
import org.causeboard.app.shell.Questions;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.RestoreDocument;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.history.History;
import org.causeboard.model.journal.Autosave;
import org.causeboard.model.journal.FileClaims;
import org.causeboard.model.journal.Journal;
import org.causeboard.model.journal.JournalEntry;

/// Keeps unsaved edits in the journal while a window is open, and offers what earlier runs left there. All reading and
/// writing is done on one thread in the background.
public final class Recovery implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Recovery.class.getName());
    private static final int MOST_OFFERS = 3;

    private final Studio studio;
    private final Workspace workspace;
    private final Messages messages;
    private final DocumentFiles files;
    private final Questions questions;
    private final Journal journal;
    private final FileClaims claims;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("autosave").factory());
    private final Deque<Journal.Recovered> offers = new ArrayDeque<>();
    private int shown;
    private Optional<JournalEntry> entry = Optional.empty();
    private Optional<FileClaims.Claim> claim = Optional.empty(); // of the background thread
    private boolean failing;
    private Runnable mended = () -> {}; // takes back that edits are not kept

    private Recovery(Studio studio, DocumentFiles files, Questions questions, Path folder) {
        this.studio = studio;
        this.files = files;
        this.questions = questions;
        workspace = studio.workspace();
        messages = studio.messages();
        journal = new Journal(folder);
        claims = new FileClaims(folder);
    }

    /// What happens to edits of earlier runs.
    public enum Welcome {
        /// The newest are opened at once, the others offered.
        BRING_BACK_NEWEST,
        /// All are offered, as something else was asked for.
        OFFER,
        /// Nothing: another window of this run has seen to them.
        NOTHING
    }

    /// Starts to keep the edits of a window, in the background.
    public static Recovery start(
            Studio studio, DocumentFiles files, Questions questions, Path folder, Welcome welcome) {
        Recovery recovery = new Recovery(studio, files, questions, folder);
        recovery.background.execute(() -> recovery.begin(welcome));
        return recovery;
    }

    private void begin(Welcome welcome) {
        try {
            JournalEntry begun = journal.begin();
            Journal.LeftBehind left = journal.leftBehind();
            Platform.runLater(() -> started(begun, left, welcome));
        } catch (IOException | RuntimeException e) {
            tellNotKept(e);
        }
    }

    private void started(JournalEntry begun, Journal.LeftBehind left, Welcome welcome) {
        if (background.isShutdown()) { // the document was closed before it began
            giveBack(begun);
            return;
        }
        entry = Optional.of(begun);
        Autosave autosave = new Autosave(
                begun,
                (_, work) -> background.schedule(work, studio.settings().get(Setting.AUTOSAVE), TimeUnit.SECONDS),
                this::autosaved);
        workspace.history().listen(history -> keep(autosave, history));
        keep(autosave, workspace.history());
        workspace.fileProperty().subscribe(this::claim);
        if (welcome == Welcome.NOTHING) {
            return;
        }
        offers.addAll(left.documents());
        boolean untouched = workspace.document().graph().size() == 0
                && !workspace.editedProperty().get();
        if (welcome == Welcome.BRING_BACK_NEWEST && untouched && !offers.isEmpty()) {
            bringBack(offers.removeFirst());
        }
        offerMore();
        left.damaged().forEach(this::tellDamaged);
    }

    private void giveBack(JournalEntry unused) {
        try {
            unused.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "An entry of the journal that nothing was written to could not be removed.", e);
        }
    }

    private void keep(Autosave autosave, History history) {
        Optional<Path> file = workspace.fileProperty().get();
        if (history.isEdited()) {
            autosave.edited(history.document(), file);
        } else {
            autosave.saved(history.document(), file);
        }
    }

    /// Hears how keeping edits went, on the background thread; tells trouble once and that it is over.
    private void autosaved(Autosave.Outcome outcome) {
        switch (outcome) {
            case Autosave.Outcome.Kept _ -> {
                if (failing) {
                    failing = false;
                    Platform.runLater(() -> mended.run());
                }
            }
            case Autosave.Outcome.Failed(Exception reason) -> {
                if (!failing) {
                    failing = true;
                    tellNotKept(reason);
                }
            }
        }
    }

    private void tellNotKept(Exception reason) {
        LOG.log(Level.WARNING, "Unsaved edits are not kept.", reason);
        String why =
                reason instanceof IOException failure ? FileWords.why(failure) : String.valueOf(reason.getMessage());
        Platform.runLater(() -> {
            Notices.Notice told = studio.notices().warn(messages.text("files.not-kept", messages.model(why)));
            mended = () -> studio.notices().takeBack(told);
        });
    }

    private void offerMore() {
        while (shown < MOST_OFFERS && !offers.isEmpty()) {
            offer(offers.removeFirst());
            shown++;
        }
    }

    private void offer(Journal.Recovered left) {
        String title = left.document().title().equals(CausalDocument.UNTITLED)
                ? messages.text("window.untitled")
                : left.document().title();
        String origin = left.origin().map(FileKinds::name).orElseGet(() -> messages.text("files.never-saved"));
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .format(left.when().atZone(ZoneId.systemDefault()));
        questions.ask(new Question(
                "recovered-" + left.id(),
                Question.Kind.OFFER,
                messages.text(
                        "files.left-behind",
                        title,
                        origin,
                        when,
                        left.document().graph().size()),
                List.of(
                        new Choice(
                                "bring-back",
                                messages.text("files.bring-back"),
                                () -> answered(() -> files.leave(() -> bringBack(left)))),
                        new Choice("discard", messages.text("files.discard"), () -> answered(() -> forget(left))),
                        new Choice("later", messages.text("files.later"), () -> answered(() -> {})))));
    }

    private void answered(Runnable does) {
        shown--;
        does.run();
        offerMore();
    }

    /// Opens edits of an earlier run, unsaved as they are. Their old entry goes once the new one holds them.
    private void bringBack(Journal.Recovered left) {
        workspace.open(CausalDocument.empty(), left.origin());
        workspace.push(new RestoreDocument(left.document()));
        workspace.history().endGesture();
        files.belongsTo(left.stamp());
        studio.notices().tell(messages.text("files.recovered", studio.title().getValue()));
        JournalEntry present = entry.orElseThrow();
        inBackground(() -> {
            present.takeOver(left);
            journal.forget(left);
        });
    }

    private void forget(Journal.Recovered left) {
        inBackground(() -> journal.forget(left));
    }

    private void tellDamaged(Journal.Damaged damaged) {
        questions.ask(new Question(
                "damaged-" + damaged.id(),
                Question.Kind.PROBLEM,
                messages.text(
                        "files.damaged",
                        damaged.file().toString(),
                        damaged.problem().toString()),
                List.of(
                        new Choice(
                                "delete-damaged",
                                messages.text("files.delete-damaged"),
                                () -> inBackground(() -> journal.forget(damaged))),
                        new Choice("keep-damaged", messages.text("files.close"), () -> {}))));
    }

    /// Says so when a document's file is open in another window of this program.
    private void claim(Optional<Path> file) {
        inBackground(() -> {
            if (claim.isPresent()) {
                claim.get().close();
            }
            claim = file.isPresent() ? claims.claim(file.get()) : Optional.empty();
            if (file.isPresent() && claim.isEmpty()) {
                Platform.runLater(() -> tellOpenElsewhere(file.get()));
            }
        });
    }

    private void tellOpenElsewhere(Path file) {
        questions.ask(new Question(
                "open-elsewhere",
                Question.Kind.PROBLEM,
                messages.text("files.open-elsewhere", FileKinds.name(file)),
                List.of(
                        new Choice(
                                "save-elsewhere",
                                messages.text("action.save-as"),
                                () -> studio.actions().get("save-as").perform()),
                        new Choice("close-problem", messages.text("files.close"), () -> {}))));
    }

    private interface FileWork {
        void run() throws IOException;
    }

    private void inBackground(FileWork work) {
        if (background.isShutdown()) {
            return;
        }
        background.execute(() -> {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                tellNotKept(e);
            }
        });
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
        if (claim.isPresent()) {
            claim.get().close();
        }
        if (entry.isEmpty()) {
            return;
        }
        if (workspace.editedProperty().get()) {
            entry.get().write(workspace.document(), workspace.fileProperty().get());
            entry.get().leave();
        } else {
            entry.get().close();
        }
    }
}
