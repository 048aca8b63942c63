package org.causeboard.app.recent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.causeboard.app.action.Action;
import org.causeboard.app.export.Thumbnail;
import org.causeboard.app.recent.RecentFiles.Ground;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Appearance;
import org.causeboard.model.display.Palette;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.picture.PictureWriter;
import org.causeboard.model.journal.FileStamp;

/// What a window does with recent documents: tells when one is opened or saved, paints its small picture, and offers
/// them with what is known of their files.
public final class RecentDocuments {
    private static final Logger LOG = Logger.getLogger(RecentDocuments.class.getName());
    private static final Thumbnail PICTURE = new Thumbnail(RecentView.WIDTH, RecentView.HEIGHT);
    private static final int LARGEST = 400;

    private final Studio studio;
    private final RecentFiles files;
    private final Consumer<Path> open;
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());

    private CausalDocument last = CausalDocument.empty();

    /// One of them.
    ///
    /// @param file where it is
    /// @param presence whether there is such a file
    /// @param picture a file with its picture, if there is one
    /// @param painted when that picture was painted
    public record Entry(Path file, Presence presence, Optional<Path> picture, Optional<FileTime> painted) {
        /// Its name without the folder.
        public String name() {
            return file.getFileName().toString();
        }

        /// Its folder.
        public String folder() {
            return Optional.ofNullable(file.getParent()).map(Path::toString).orElse("");
        }

        /// Whether there is such a file.
        public boolean isMissing() {
            return presence == Presence.MISSING;
        }
    }

    /// Whether there is such a file.
    public enum Presence {
        THERE,
        MISSING
    }

    /// @param open opens a file in this window
    public RecentDocuments(Studio studio, RecentFiles files, Consumer<Path> open) {
        this.studio = studio;
        this.files = files;
        this.open = open;
        studio.workspace().history().listen(_ -> noted());
        studio.lifetime().keep(files.files().subscribe(this::look));
        studio.lifetime()
                .hear(studio.theme().paletteProperty().map(_ -> ground()))
                .subscribe((_, _) -> look());
        ObservableValue<Boolean> any =
                Bindings.isNotEmpty(files.files()).map(Boolean.class::cast); // kept by the action
        studio.actions()
                .add(Action.of("clear-recent", Action.Topic.FILE, files::clear).when(any, "reason.no-recent"));
        look();
    }

    /// All of them, newest first.
    public ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// Opens one; of a file that is gone it says so.
    public void open(Entry entry) {
        if (entry.isMissing()) {
            studio.notices().warn(studio.messages().text("recent.gone", entry.name(), entry.folder()));
            look(); // it may be back
        } else {
            open.accept(entry.file());
        }
    }

    /// Forgets one.
    public void forget(Entry entry) {
        files.forget(entry.file());
    }

    /// Looks which files are there.
    private void look() {
        List<Path> all = List.copyOf(files.files());
        Ground ground = ground();
        studio.tasks()
                .run(
                        "recent",
                        _ -> all.stream().map(file -> entry(file, ground)).toList(),
                        entries::set);
    }

    private Ground ground() {
        return studio.theme().isDark() ? Ground.DARK : Ground.LIGHT;
    }

    private Entry entry(Path file, Ground ground) {
        Optional<Path> picture = Stream.of(ground, ground.other()) // earlier versions kept one of both
                .flatMap(each -> files.picture(file, each).stream())
                .filter(Files::isRegularFile)
                .findFirst();
        return new Entry(
                file,
                Files.isRegularFile(file) ? Presence.THERE : Presence.MISSING,
                picture,
                picture.flatMap(FileStamp::of).map(FileStamp::modified));
    }

    /// A document that is as on disk has just been opened or saved, or everything was undone.
    private void noted() {
        Optional<Path> file = studio.workspace().fileProperty().get();
        CausalDocument document = studio.workspace().document();
        if (file.isEmpty() || studio.workspace().editedProperty().get() || document == last) {
            return;
        }
        last = document;
        files.opened(file.get());
        Map<Ground, Palette> palettes = Map.of(
                Ground.LIGHT, studio.theme().palette(Appearance.LIGHT),
                Ground.DARK, studio.theme().palette(Appearance.DARK));
        studio.tasks().run("recent-picture", _ -> painted(file.get(), document, palettes), _ -> look());
    }

    private boolean painted(Path file, CausalDocument document, Map<Ground, Palette> palettes) {
        if (document.graph().size() == 0
                || document.graph().size() > LARGEST
                || files.picture(file, Ground.LIGHT).isEmpty()) {
            return false;
        }
        try {
            for (Ground ground : Ground.values()) { // the window may be otherwise by the next time
                files.keep(file, ground, PICTURE.png(document, palettes.get(ground), PictureWriter.Ground.PAINTED));
            }
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The picture of a recent document was not kept.", e);
            return false;
        }
    }
}
