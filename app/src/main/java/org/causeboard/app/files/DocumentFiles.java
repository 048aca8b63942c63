package org.causeboard.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.causeboard.app.action.Action;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.format.AtomicFile;
import org.causeboard.model.format.DocumentReader;
import org.causeboard.model.format.DocumentWriter;
import org.causeboard.model.format.Formats;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.Reading;
import org.causeboard.model.layout.LayeredLayout;

/// Opens and saves documents. Files are read and written off the JavaFX thread; a file that cannot be read leaves the
/// open document as it is, and a document that cannot be written leaves the file as it is.
public final class DocumentFiles {
    private static final FilePrompts.Kind READABLE = new FilePrompts.Kind(
            "files.documents",
            Formats.readers().stream()
                    .flatMap(reader -> reader.format().extensions().stream())
                    .map(extension -> "*." + extension)
                    .toList());
    private static final FilePrompts.Kind WRITABLE = new FilePrompts.Kind(
            "files.documents",
            Formats.writers().stream()
                    .flatMap(writer -> writer.format().extensions().stream())
                    .map(extension -> "*." + extension)
                    .toList());

    private final Studio studio;
    private final Workspace workspace;
    private final FilePrompts prompts;
    private final Guard guard;

    /// @param guard is asked before edits that are not saved would be lost
    public DocumentFiles(Studio studio, FilePrompts prompts, Guard guard) {
        this.studio = studio;
        this.prompts = prompts;
        this.guard = guard;
        workspace = studio.workspace();
    }

    /// Decides whether a document with unsaved edits may be left.
    @FunctionalInterface
    public interface Guard {
        /// Goes on when it may.
        void leave(Runnable goOn);
    }

    /// Adds what can be done with files.
    public void addActions() {
        studio.actions()
                .add(Action.of("new-document", Action.Topic.FILE, () -> guard.leave(this::begin))
                        .icon("new")
                        .keys("Shortcut+N"));
        studio.actions()
                .add(Action.of("open-document", Action.Topic.FILE, () -> guard.leave(this::choose))
                        .icon("open")
                        .keys("Shortcut+O"));
        studio.actions()
                .add(Action.of("save", Action.Topic.FILE, this::save)
                        .icon("save")
                        .keys("Shortcut+S"));
        studio.actions()
                .add(Action.of("save-as", Action.Topic.FILE, this::saveAs)
                        .icon("save-as")
                        .keys("Shortcut+Shift+S"));
    }

    private void begin() {
        workspace.open(CausalDocument.empty(), Optional.empty());
    }

    private void choose() {
        prompts.open(READABLE).ifPresent(this::open);
    }

    /// Opens a document.
    public void open(Path file) {
        Optional<DocumentReader> reader = Formats.reader(file);
        if (reader.isEmpty()) {
            studio.notices().warn(studio.messages().text("files.unknown-format", name(file)));
            return;
        }
        studio.tasks().run("open", progress -> read(reader.get(), file, progress), reading -> opened(file, reading));
    }

    private static Reading read(DocumentReader reader, Path file, Progress progress) {
        try {
            return switch (reader.read(file, progress)) {
                case Reading.Read(CausalDocument document, List<Problem> warnings) ->
                    new Reading.Read(placed(document), warnings);
                case Reading.Refused refused -> refused;
            };
        } catch (IOException e) {
            return Reading.Refused.because(Problem.of(e.getMessage(), ""));
        }
    }

    /// Graphs from files without places are laid out.
    private static CausalDocument placed(CausalDocument document) {
        boolean heaped = document.graph().size() > 1
                && document.placements().values().stream()
                                .map(Placement::centre)
                                .distinct()
                                .count()
                        == 1;
        return heaped ? LayeredLayout.applied(document) : document;
    }

    private void opened(Path file, Reading reading) {
        switch (reading) {
            case Reading.Read(CausalDocument document, List<Problem> warnings) -> {
                workspace.open(document, Optional.of(file));
                if (warnings.isEmpty()) {
                    studio.notices().tell(studio.messages().text("files.opened", name(file)));
                } else {
                    studio.notices().warn(warnings.getFirst().toString());
                }
            }
            case Reading.Refused(List<Problem> problems) ->
                studio.notices()
                        .warn(studio.messages()
                                .text(
                                        "files.refused",
                                        name(file),
                                        problems.getFirst().toString()));
        }
    }

    private void save() {
        workspace.fileProperty().get().ifPresentOrElse(file -> save(file, () -> {}), this::saveAs);
    }

    private void saveAs() {
        prompts.save(WRITABLE, workspace.document().title() + ".causeboard").ifPresent(file -> save(file, () -> {}));
    }

    /// Saves the document as it is now, then goes on.
    public void save(Path file, Runnable then) {
        Optional<DocumentWriter> writer = Formats.writer(file);
        if (writer.isEmpty()) {
            studio.notices().warn(studio.messages().text("files.unknown-format", name(file)));
            return;
        }
        CausalDocument document = workspace.document();
        studio.tasks()
                .run("save", progress -> write(writer.get(), document, file, progress), (Optional<String> problem) -> {
                    if (problem.isPresent()) {
                        studio.notices().warn(studio.messages().text("files.not-saved", name(file), problem.get()));
                    } else {
                        saved(document, file);
                        then.run();
                    }
                });
    }

    private static Optional<String> write(
            DocumentWriter writer, CausalDocument document, Path file, Progress progress) {
        try {
            AtomicFile.write(file, writer.write(document, progress));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        }
    }

    private void saved(CausalDocument document, Path file) {
        workspace.fileProperty().set(Optional.of(file));
        if (workspace.document() == document) {
            workspace.history().markSaved();
        }
        studio.notices().tell(studio.messages().text("files.saved", name(file)));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /// Whether a file can be opened as a document, to judge by its name.
    public static boolean isDocument(Path file) {
        return Files.isRegularFile(file) && Formats.reader(file).isPresent();
    }
}
