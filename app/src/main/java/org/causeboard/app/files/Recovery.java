package org.causeboard.app.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.settings.Setting;
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
    private static final int SECONDS_UNTIL_TRIED_AGAIN = 5;
    private static final String NOT_KEPT = "not-kept";
    private static final String OPEN_ELSEWHERE = "open-elsewhere";

    private final Studio studio;
    private final Workspace workspace;
    private final Messages messages;
    private final DocumentFiles files;
    private final Questions questions;
    private final Journal journal;
    private final FileClaims claims;
    private final ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("autosave").factory());
    private final Deque<Journal.Recovered> offers = new ArrayDeque<>();
    private final Optional<Supplier<Recovery>> tab;
    private boolean offering;
    private Optional<Journal.Recovered> awaited = Optional.empty();
    private Optional<JournalEntry> entry = Optional.empty();
    private Optional<FileClaims.Claim> claim = Optional.empty(); // of the background thread
    private Runnable tryAgain = () -> {};
    private volatile boolean failing;

    private Recovery(
            Studio studio, DocumentFiles files, Questions questions, Path folder, Optional<Supplier<Recovery>> tab) {
        this.studio = studio;
        this.tab = tab;
        this.files = files;
        this.questions = questions;
        workspace = studio.workspace();
        messages = studio.messages();
        journal = new Journal(folder);
        claims = new FileClaims(folder);
        background.setExecuteExistingDelayedTasksAfterShutdownPolicy(false); // the end writes by itself
        files.keptBy(() -> entry.isPresent() && !failing);
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

    /// Starts to keep the edits of a window, in the background. What is brought back takes the place of its document.
    public static Recovery start(
            Studio studio, DocumentFiles files, Questions questions, Path folder, Welcome welcome) {
        return new Recovery(studio, files, questions, folder, Optional.empty()).started(welcome);
    }

    /// Starts to keep the edits of a window, in the background.
    ///
    /// @param tab makes a tab for what is brought back while the window holds a document
    public static Recovery start(
            Studio studio,
            DocumentFiles files,
            Questions questions,
            Path folder,
            Welcome welcome,
            Supplier<Recovery> tab) {
        return new Recovery(studio, files, questions, folder, Optional.of(tab)).started(welcome);
    }

    private Recovery started(Welcome welcome) {
        background.execute(() -> begin(welcome));
        return this;
    }

    private void begin(Welcome welcome) {
        try {
            JournalEntry begun = journal.begin();
            Journal.LeftBehind left = journal.leftBehind();
            Platform.runLater(() -> started(begun, left, welcome));
        } catch (IOException | RuntimeException e) {
            tellNotKept(e);
            later(() -> begin(welcome));
        }
    }

    private void started(JournalEntry begun, Journal.LeftBehind left, Welcome welcome) {
        if (background.isShutdown()) { // the document was closed before it began
            giveBack(begun);
            return;
        }
        entry = Optional.of(begun);
        takeBackNotKept();
        Autosave autosave = new Autosave(
                begun,
                (_, work) -> background.schedule(work, studio.settings().get(Setting.AUTOSAVE), TimeUnit.SECONDS),
                this::autosaved);
        tryAgain = () -> keep(autosave, workspace.history());
        workspace.history().listen(history -> keep(autosave, history));
        keep(autosave, workspace.history());
        workspace.fileProperty().subscribe(this::claim);
        awaited.ifPresent(this::bringBack);
        if (welcome == Welcome.NOTHING) {
            return;
        }
        offers.addAll(left.documents());
        if (welcome == Welcome.BRING_BACK_NEWEST && isUntouched() && !offers.isEmpty()) {
            bringBack(offers.removeFirst());
        }
        offerMore();
        left.damaged().forEach(this::tellDamaged);
    }

    private boolean isUntouched() {
        return workspace.document().graph().size() == 0
                && !workspace.editedProperty().get();
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

    /// Hears how keeping edits went, on the background thread. What could not be kept is tried again, as there may be
    /// room by then.
    private void autosaved(Autosave.Outcome outcome) {
        switch (outcome) {
            case Autosave.Outcome.Kept _ -> takeBackNotKept();
            case Autosave.Outcome.Failed(Exception reason) -> {
                tellNotKept(reason);
                later(() -> Platform.runLater(() -> tryAgain.run()));
            }
        }
    }

    private void later(Runnable work) {
        if (!background.isShutdown()) {
            background.schedule(work, SECONDS_UNTIL_TRIED_AGAIN, TimeUnit.SECONDS);
        }
    }

    /// Says once, for as long as it is so, that a crash would take the edits away.
    private void tellNotKept(Exception reason) {
        if (failing) {
            return;
        }
        failing = true;
        LOG.log(Level.WARNING, "Unsaved edits are not kept.", reason);
        String why =
                reason instanceof IOException failure ? FileWords.why(failure) : String.valueOf(reason.getMessage());
        Platform.runLater(() -> advise(NOT_KEPT, messages.text("files.not-kept", messages.model(why))));
    }

    /// Says what is wrong, and offers to save the document elsewhere.
    private void advise(String problem, String words) {
        questions.ask(new Question(
                problem,
                Question.Kind.PROBLEM,
                words,
                List.of(
                        new Choice(
                                "save-" + problem,
                                messages.text("action.save-as"),
                                () -> studio.actions().get("save-as").perform()),
                        new Choice("close-" + problem, messages.text("files.close"), () -> {}))));
    }

    private void takeBackNotKept() {
        if (failing) {
            failing = false;
            Platform.runLater(() -> questions.withdraw(NOT_KEPT));
        }
    }

    /// One after the other: several would take the canvas's room.
    private void offerMore() {
        if (!offering && !offers.isEmpty()) {
            offering = true;
            offer(offers.removeFirst());
        }
    }

    private void offer(Journal.Recovered left) {
        String title = left.document().title().equals(CausalDocument.UNTITLED)
                ? messages.text("window.untitled")
                : left.document().title();
        String origin = left.origin().map(FileKinds::name).orElseGet(() -> messages.text("files.never-saved"));
        questions.ask(new Question(
                "recovered-" + left.id(),
                Question.Kind.OFFER,
                messages.text(
                        "files.left-behind",
                        title,
                        origin,
                        when(left.when(), messages),
                        contents(left.document(), messages),
                        offers.size()),
                List.of(
                        new Choice(
                                "bring-back",
                                messages.text("files.bring-back"),
                                () -> answered(() -> findRoomFor(left))),
                        new Choice("discard", messages.text("files.discard"), () -> answered(() -> forget(left))),
                        new Choice("later", messages.text("files.later"), () -> answered(() -> {})))));
    }

    /// A moment as the language of the window writes it, which need not be that of the system.
    static String when(Instant moment, Messages messages) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .format(moment.atZone(ZoneId.systemDefault()));
    }

    /// How much a document holds, in a few words: its variables, without any its rows, without these its notes.
    static String contents(CausalDocument document, Messages messages) {
        if (document.graph().size() == 0 && document.data().isPresent()) {
            return messages.text(
                    "files.holds-rows", document.data().orElseThrow().rows());
        }
        return document.graph().size() == 0 && !document.notes().isEmpty()
                ? messages.text("files.holds-notes", document.notes().size())
                : messages.text("files.holds-variables", document.graph().size());
    }

    private void answered(Runnable does) {
        offering = false;
        does.run();
        offerMore();
    }

    private void findRoomFor(Journal.Recovered left) {
        if (isUntouched()) {
            bringBack(left);
        } else {
            tab.ifPresentOrElse(make -> make.get().bringBackOnceBegun(left), () -> files.leave(() -> bringBack(left)));
        }
    }

    private void bringBackOnceBegun(Journal.Recovered left) {
        if (entry.isPresent()) {
            bringBack(left);
        } else {
            awaited = Optional.of(left);
        }
    }

    /// Opens edits of an earlier run, unsaved as they are. Their old entry goes once the new one holds them.
    private void bringBack(Journal.Recovered left) {
        workspace.open(CausalDocument.empty(), left.origin());
        workspace.push(new RestoreDocument(left.document()));
        workspace.history().endGesture();
        files.belongsTo(left.stamp());
        studio.notices().hold(messages.text("files.recovered", studio.title().getValue()));
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
        questions.withdraw(OPEN_ELSEWHERE);
        inBackground(() -> {
            if (claim.isPresent()) {
                claim.get().close();
            }
            claim = file.isPresent() ? claims.claim(file.get()) : Optional.empty();
            if (file.isPresent() && claim.isEmpty()) {
                String words = messages.text("files.open-elsewhere", FileKinds.name(file.get()));
                Platform.runLater(() -> advise(OPEN_ELSEWHERE, words));
            }
        });
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
        if (!background.isShutdown()) {
            background.execute(background::shutdown); // after what is due, without what would come later
        }
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
