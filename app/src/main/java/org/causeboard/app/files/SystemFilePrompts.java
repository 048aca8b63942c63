package org.causeboard.app.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.causeboard.app.l10n.Messages;

/// Asks with the system's own dialog, which starts where the last one ended or beside the document.
public final class SystemFilePrompts implements FilePrompts {
    private final Supplier<Window> owner;
    private final Messages messages;
    private final StartingFolder folder;

    /// @param document the file of the document, if it has one
    public SystemFilePrompts(Supplier<Window> owner, Supplier<Optional<Path>> document, Messages messages) {
        this.owner = owner;
        folder = new StartingFolder(document);
        this.messages = messages;
    }

    @Override
    public Optional<Path> open(Kind kind) {
        return chosen(opening(kind).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> save(Kind kind, String suggested) {
        FileChooser chooser = saving(kind, suggested);
        Optional<Path> file = chosen(chooser.showSaveDialog(owner.get()));
        Optional<Path> meant = file.map(chosen -> format(kind, chooser.getSelectedExtensionFilter())
                .map(format -> FileKinds.as(format, chosen))
                .orElse(chosen));
        return meant.equals(file) || meant.filter(Files::exists).isEmpty()
                ? meant
                : save(kind, FileKinds.name(meant.get())); // whether that one may be written over, the system asks
    }

    private Optional<Format> format(Kind kind, FileChooser.ExtensionFilter chosen) {
        return kind.formats().stream()
                .filter(format -> chosen != null
                        && chosen.getExtensions().equals(format.patterns())
                        && chosen.getDescription().equals(described(format)))
                .findFirst();
    }

    private String described(Format format) {
        return messages.model(format.name()) + " (" + String.join(", ", format.patterns()) + ")";
    }

    /// The dialog for a file to read.
    FileChooser opening(Kind kind) {
        return chooser(kind, "files.open-title");
    }

    /// The dialog for a file to write.
    FileChooser saving(Kind kind, String suggested) {
        FileChooser chooser = chooser(kind, "files.save-title");
        chooser.setInitialFileName(FileKinds.portable(suggested));
        return chooser;
    }

    private FileChooser chooser(Kind kind, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.text(kind.key()), kind.patterns()));
        kind.formats()
                .forEach(format -> chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(described(format), format.patterns())));
        folder.now().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(File file) {
        Optional<Path> chosen = Optional.ofNullable(file).map(File::toPath);
        chosen.ifPresent(folder::endsWith);
        return chosen;
    }
}
