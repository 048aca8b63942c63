package org.causeboard.app.files;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.causeboard.app.l10n.Messages;

/// Asks with the system's own dialog, which starts where the last one ended.
public final class SystemFilePrompts implements FilePrompts {
    private final Supplier<Window> owner;
    private final Messages messages;
    private Optional<File> folder = Optional.empty();

    public SystemFilePrompts(Supplier<Window> owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    @Override
    public Optional<Path> open(Kind kind) {
        return chosen(chooser(kind).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> save(Kind kind, String suggested) {
        FileChooser chooser = chooser(kind);
        chooser.setInitialFileName(FileKinds.portable(suggested));
        return chosen(chooser.showSaveDialog(owner.get()));
    }

    private FileChooser chooser(Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text(kind.key()));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.text(kind.key()), kind.patterns()));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(File file) {
        Optional<File> chosen = Optional.ofNullable(file);
        chosen.ifPresent(some -> folder = Optional.ofNullable(some.getParentFile()));
        return chosen.map(File::toPath);
    }
}
