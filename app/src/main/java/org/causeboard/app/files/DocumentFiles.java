package org.causeboard.app.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.causeboard.app.action.Action;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Question;
import org.causeboard.app.shell.Question.Choice;
import org.causeboard.app.shell.Questions;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.AtomicFile;
import org.causeboard.model.format.DocumentWriter;
import org.causeboard.model.format.Formats;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.Reading;
import org.causeboard.model.journal.FileStamp;

/// Opens and saves documents. Files are read and written off the JavaFX thread; a file that cannot be read leaves the
/// open document as it is, a document that cannot be written leaves the file as it is, and edits that are not saved are
/// never left without asking: what is opened or begun beside them stands in a tab of its own.
public final class DocumentFiles {
    private static final Logger LOG = Logger.getLogger(DocumentFiles.class.getName());
    private static final FilePrompts.Kind READABLE = FileKinds.readable();
    private static final FilePrompts.Kind WRITABLE = FileKinds.writable();
    private static final int MOST_PROBLEMS = 3;
    private static final int MOST_TOGETHER = 11;
    private static final Duration PATIENCE = Duration.millis(150);

    private final Studio studio;
    private final Workspace workspace;
    private final Messages messages;
    private final FilePrompts prompts;
    private final Questions questions;
    private final Consumer<Path> data;
    private final Tabs tabs;
    private final Saves saves;
    private Optional<FileStamp> stamp = Optional.empty();
    private Optional<Path> beingRead = Optional.empty();
    private Runnable outdate = () -> {};
    private BooleanSupplier kept = () -> false;

    /// @param questions where it is asked what a person must decide
    /// @param data is given files that are no documents
    public DocumentFiles(Studio studio, FilePrompts prompts, Questions questions, Consumer<Path> data, Tabs tabs) {
        this.studio = studio;
        this.prompts = prompts;
        this.questions = questions;
        this.data = data;
        this.tabs = tabs;
        messages = studio.messages();
        workspace = studio.workspace();
        saves = new Saves(messages, studio.notices(), questions, this::write);
        workspace.editedProperty().subscribe(edited -> {
            if (edited) {
                outdate.run();
            }
        });
    }

    /// Adds what can be done with files.
    public void addActions() {
        studio.actions()
                .add(Action.of("new-document", Action.Topic.FILE, this::beginNext)
                        .icon("new")
                        .keys("Shortcut+N"));
        studio.actions()
                .add(Action.of("open-document", Action.Topic.FILE, this::choose)
                        .icon("open")
                        .keys("Shortcut+O"));
        studio.actions()
                .add(Action.of("save", Action.Topic.FILE, () -> save(() -> {}))
                        .icon("save")
                        .keys("Shortcut+S"));
        studio.actions()
                .add(Action.of("save-as", Action.Topic.FILE, () -> saveAs(() -> {}))
                        .icon("save-as")
                        .keys("Shortcut+Shift+S"));
    }

    /// @param kept whether edits that are not saved are found again at the next start
    void keptBy(BooleanSupplier kept) {
        this.kept = kept;
    }

    /// Whether it is asked, or waited for, before the document is left.
    public boolean holdsUp() {
        return saves.areUnderWay() || workspace.editedProperty().get();
    }

    /// Waits with leaving the document until another file of it is written, such as its picture.
    ///
    /// @return is told when that has ended, and whether it is written
    public Consumer<Boolean> writing(Path file) {
        return saves.also(file);
    }

    /// Goes on to what takes the place of the document, after what is being saved is written, and after asking what is
    /// to become of edits that are not saved.
    public void leave(Runnable goOn) {
        if (saves.areUnderWay()) {
            saves.leave(() -> leave(goOn), () -> leaveEdits(goOn));
        } else {
            leaveEdits(goOn);
        }
    }

    private void leaveEdits(Runnable goOn) {
        if (!workspace.editedProperty().get()) {
            goOn.run();
            return;
        }
        ask(new Question(
                "unsaved",
                Question.Kind.DECISION,
                messages.text("files.unsaved", studio.title().getValue()),
                List.of(
                        new Choice(
                                "save-and-leave", messages.text("files.save-and-leave"), () -> save(() -> leave(goOn))),
                        new Choice("leave-unsaved", messages.text("files.leave"), goOn),
                        new Choice("stay", messages.text("files.stay"), () -> {}))));
    }

    /// Where the next document stands: here, or in a tab of its own beside edits that are not saved.
    private DocumentFiles next() {
        return holdsUp() ? tabs.arrive() : this;
    }

    private void beginNext() {
        if (next() == this) {
            begin();
        }
    }

    private void begin() {
        workspace.open(CausalDocument.empty(), Optional.empty());
        stamp = Optional.empty();
        outdate.run();
        withdrawQuestions();
    }

    /// What is asked is the latest of a document's file: an earlier sentence, such as that it is saved, does not stand
    /// beside it.
    private void ask(Question question) {
        studio.notices().clear();
        questions.ask(question);
    }

    /// Tells what is true until the document is edited.
    private void tellUntilEdited(String sentence) {
        Notices.Notice told = studio.notices().tell(sentence);
        outdate = () -> studio.notices().takeBack(told);
    }

    private void withdrawQuestions() {
        List.of("unsaved", "changed-on-disk", "file-problem").forEach(questions::withdraw);
    }

    private void choose() {
        prompts.open(READABLE).ifPresent(this::open);
    }

    /// Opens a file, whatever is in it: a document that is open already is shown, another one takes the place of the
    /// present one or, beside edits that are not saved, stands in a tab of its own; rows become the present one's data.
    public void open(Path file) {
        questions.withdraw("file-problem");
        if (FileKinds.isDocument(file)) {
            open(file, _ -> {});
        } else {
            studio.notices().clear();
            data.accept(file);
        }
    }

    /// Opens files that came together: the first document as one alone, each further one in a tab of its own behind it,
    /// and the first file of rows becomes the data of the first document.
    public void openAll(List<Path> files) {
        List<Path> documents = files.stream().filter(FileKinds::isDocument).toList();
        List<Path> tables =
                files.stream().filter(file -> !FileKinds.isDocument(file)).toList();
        documents.stream()
                .findFirst()
                .ifPresentOrElse(first -> open(first, place -> place.take(tables)), () -> take(tables));
        documents.stream().skip(1).limit(MOST_TOGETHER).forEach(this::openBeside);
        if (documents.size() - 1 > MOST_TOGETHER) {
            studio.notices().warn(messages.text("files.too-many", MOST_TOGETHER + 1));
        }
    }

    private void take(List<Path> tables) {
        tables.stream().findFirst().ifPresent(data);
        tables.stream()
                .skip(1)
                .findFirst()
                .ifPresent(left -> studio.notices().warn(messages.text("files.one-table", name(left))));
    }

    private void openBeside(Path file) {
        if (tabs.goTo(file)) {
            return;
        }
        studio.tasks().run("open " + file, progress -> Opening.of(file, progress), opening -> {
            switch (opening.reading()) {
                case Reading.Read(CausalDocument document, List<Problem> warnings) ->
                    tabs.begin().show(opening, document, warnings);
                case Reading.Refused(List<Problem> problems) -> refuse("file-problem " + file, file, problems);
            }
        });
    }

    /// @param then what follows where it is open
    private void open(Path file, Consumer<DocumentFiles> then) {
        if (!isOfThis(file) && tabs.goTo(file)) {
            return;
        }
        read(file, then);
    }

    private boolean isOfThis(Path file) {
        return workspace.fileProperty().get().filter(file::equals).isPresent();
    }

    private void read(Path file, Consumer<DocumentFiles> then) {
        questions.withdraw("file-problem");
        studio.notices().hold(messages.text("files.reading", name(file)));
        beingRead = Optional.of(file);
        TaskRunner.Running running =
                studio.tasks().run("open", progress -> Opening.of(file, progress), opening -> opened(opening, then));
        PauseTransition soon = new PauseTransition(PATIENCE);
        soon.setOnFinished(_ -> {
            if (beingRead.filter(file::equals).isPresent()) {
                offerToCancel(file, running);
            }
        });
        soon.play();
    }

    private void offerToCancel(Path file, TaskRunner.Running running) {
        ask(new Question(
                "reading",
                Question.Kind.OFFER,
                messages.text("files.reading", name(file)),
                List.of(new Choice("cancel-reading", messages.text("files.cancel-reading"), () -> {
                    running.cancel();
                    beingRead = Optional.empty();
                    studio.notices().tell(messages.text("files.reading-cancelled", name(file)));
                }))));
    }

    private void opened(Opening opening, Consumer<DocumentFiles> then) {
        studio.notices().clear();
        beingRead = Optional.empty();
        questions.withdraw("reading");
        switch (opening.reading()) {
            case Reading.Read(CausalDocument document, List<Problem> warnings) -> {
                Consumer<DocumentFiles> show = place -> {
                    place.show(opening, document, warnings);
                    then.accept(place);
                };
                if (isOfThis(opening.file())) {
                    leave(() -> show.accept(this)); // it is read again
                } else {
                    show.accept(next());
                }
            }
            case Reading.Refused(List<Problem> problems) -> refuse("file-problem", opening.file(), problems);
        }
    }

    private void show(Opening opening, CausalDocument document, List<Problem> warnings) {
        withdrawQuestions();
        workspace.open(document, Optional.of(opening.file()));
        stamp = opening.stamp();
        if (warnings.isEmpty()) {
            tellUntilEdited(messages.text("files.opened", name(opening.file())));
        } else {
            studio.notices().warn(Problem.together(warnings, messages::model));
        }
    }

    private void refuse(String id, Path file, List<Problem> problems) {
        StringBuilder sentences = new StringBuilder();
        problems.stream()
                .limit(MOST_PROBLEMS)
                .forEach(each ->
                        sentences.append(messages.model(each.toString())).append('\n'));
        if (problems.size() > MOST_PROBLEMS) {
            sentences.append(messages.text("files.more-problems", problems.size() - MOST_PROBLEMS));
        }
        ask(new Question(
                id,
                Question.Kind.PROBLEM,
                messages.text("files.refused", name(file), sentences.toString().strip()),
                List.of(
                        new Choice("choose-another", messages.text("files.choose-another"), this::choose),
                        new Choice("close-problem", messages.text("files.close"), () -> {}))));
    }

    private void save(Runnable then) {
        workspace
                .fileProperty()
                .get()
                .filter(FileKinds::holdsEverything)
                .ifPresentOrElse(file -> save(file, then), () -> saveAs(then));
    }

    private void saveAs(Runnable then) {
        prompts.save(WRITABLE, studio.title().getValue() + FileKinds.OWN).ifPresent(file -> {
            Path named = FileKinds.named(file);
            if (named.equals(file) || FileStamp.of(named).isEmpty()) {
                save(named, then);
            } else { // the system asked for another name
                askToOverwrite("files.exists", named, then);
            }
        });
    }

    /// Saves the document as it is now, then goes on. A file that another program has changed meanwhile is not written
    /// over before that is asked. A format that holds less than the document gets what it can hold; the document counts
    /// as not saved then.
    public void save(Path file, Runnable then) {
        saves.want(file, false, then);
    }

    private void write(Saves.Wanted wanted) {
        Path file = wanted.file();
        Optional<DocumentWriter> writer = Formats.writer(file);
        if (writer.isEmpty()) {
            saves.end(() -> {
                studio.notices().warn(messages.text("files.unknown-format", name(file)));
                return false;
            });
            return;
        }
        boolean same = isOfThis(file);
        Optional<FileStamp> expected = same && !wanted.over() ? stamp : Optional.empty();
        CausalDocument document = workspace.document();
        studio.tasks()
                .run(
                        "save",
                        progress -> write(writer.get(), document, file, expected, progress),
                        outcome -> saves.end(() -> tell(outcome, writer.get(), document, wanted)));
    }

    /// Says what came of it, and whether the file is written.
    private boolean tell(Saving outcome, DocumentWriter writer, CausalDocument document, Saves.Wanted wanted) {
        Path file = wanted.file();
        Runnable then = () -> wanted.then().forEach(Runnable::run);
        switch (outcome) {
            case Saving.Done(Optional<FileStamp> now) -> {
                switch (writer.extent()) {
                    case EVERYTHING -> {
                        saved(document, file, now);
                        then.run();
                    }
                    case DRAWING -> exported("files.exported-drawing", file);
                    case TABLES -> exported("files.exported-tables", file);
                    case GRAPH -> exported("files.exported", file);
                }
                return true;
            }
            case Saving.Changed _ -> askToOverwrite("files.changed-at-save", file, then);
            case Saving.Failed(String why) -> notSaved(file, messages.model(why));
            case Saving.Broken(Throwable thrown) ->
                throw new IllegalStateException("A document could not be written.", thrown);
        }
        return false;
    }

    private void exported(String key, Path file) {
        questions.withdraw("file-problem"); // of an earlier try
        studio.notices().hold(messages.text(key, name(file)));
    }

    /// What came of saving.
    private sealed interface Saving {
        record Done(Optional<FileStamp> stamp) implements Saving {}

        record Changed() implements Saving {}

        record Failed(String why) implements Saving {}

        record Broken(Throwable thrown) implements Saving {}
    }

    private static Saving write(
            DocumentWriter writer,
            CausalDocument document,
            Path file,
            Optional<FileStamp> expected,
            Progress progress) {
        Optional<FileStamp> found = FileStamp.of(file);
        if (expected.isPresent() && found.isPresent() && !found.equals(expected)) {
            return new Saving.Changed();
        }
        try {
            AtomicFile.write(file, writer.write(document, progress));
            return new Saving.Done(FileStamp.of(file));
        } catch (IOException e) {
            LOG.log(Level.INFO, "A document was not saved.", e);
            return new Saving.Failed(FileWords.why(e));
        } catch (CancellationException left) {
            throw left;
        } catch (RuntimeException | Error thrown) { // told after the next save can begin
            return new Saving.Broken(thrown);
        }
    }

    private void askToOverwrite(String key, Path file, Runnable then) {
        ask(new Question(
                "changed-on-disk",
                Question.Kind.DECISION,
                messages.text(key, name(file)),
                List.of(
                        new Choice("save-elsewhere", messages.text("action.save-as"), () -> saveAs(then)),
                        new Choice("save-over", messages.text("files.save-over"), () -> saves.want(file, true, then)),
                        new Choice("stay-unsaved", messages.text("files.stay"), () -> {}))));
    }

    private void notSaved(Path file, String why) {
        ask(new Question(
                "file-problem",
                Question.Kind.PROBLEM,
                messages.text(
                        kept.getAsBoolean() ? "files.not-saved-kept" : "files.not-saved",
                        name(file),
                        why,
                        file.toAbsolutePath().getParent().toString()),
                List.of(
                        new Choice("save-elsewhere", messages.text("action.save-as"), () -> saveAs(() -> {})),
                        new Choice("close-problem", messages.text("files.close"), () -> {}))));
    }

    private void saved(CausalDocument document, Path file, Optional<FileStamp> now) {
        workspace.fileProperty().set(Optional.of(file));
        stamp = now;
        if (workspace.document() == document) {
            workspace.history().markSaved();
        }
        withdrawQuestions();
        tellUntilEdited(messages.text("files.saved", name(file)));
    }

    /// Says which state of its file the document was made from: edits of an earlier run know it, and another program
    /// may have changed the file since.
    void belongsTo(Optional<FileStamp> known) {
        stamp = known;
        lookAtDisk();
    }

    /// Looks whether another program has changed the document's file, and offers to read it again. To be called when a
    /// person comes back to the window.
    public void lookAtDisk() {
        Optional<Path> file = workspace.fileProperty().get();
        Optional<FileStamp> known = stamp;
        if (file.isEmpty() || known.isEmpty()) {
            return;
        }
        studio.tasks().run("look-at-disk", _ -> FileStamp.of(file.get()), now -> {
            if (stamp.equals(known) && workspace.fileProperty().get().equals(file) && !now.equals(known)) {
                now.ifPresentOrElse(found -> offerToReadAgain(file.get(), found), () -> tellGone(file.get()));
            }
        });
    }

    private void offerToReadAgain(Path file, FileStamp found) {
        String key = workspace.editedProperty().get() ? "files.changed-and-edited" : "files.changed";
        ask(new Question(
                "changed-on-disk",
                Question.Kind.OFFER,
                messages.text(key, name(file)),
                List.of(
                        new Choice("read-again", messages.text("files.read-again"), () -> open(file)),
                        new Choice("keep-mine", messages.text("files.keep-mine"), () -> stamp = Optional.of(found)))));
    }

    private void tellGone(Path file) {
        stamp = Optional.empty();
        studio.notices().warn(messages.text("files.gone", name(file)));
    }

    private static String name(Path file) {
        return FileKinds.name(file);
    }
}
