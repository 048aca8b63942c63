package org.causeboard.app.fragment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.causeboard.model.format.AtomicFile;
import org.causeboard.model.format.project.FragmentsJson;
import org.causeboard.model.fragment.OwnFragment;

/// The pieces of graphs that a person has kept, in the order in which they were: `fragments.json` in the settings'
/// folder. All windows share one. Confined to the JavaFX thread; the file is written by the executor. A file that is
/// damaged is put aside before another takes its place.
public final class OwnFragments {
    private static final Logger LOG = Logger.getLogger(OwnFragments.class.getName());
    private static final String FILE = "fragments.json";
    private static final String ASIDE = "fragments-damaged.json";
    private static final long LONGEST = 20L << 20;

    private final Optional<Path> folder;
    private final Executor disk;
    private final ObservableList<OwnFragment> all = FXCollections.observableArrayList();
    private final ObservableList<OwnFragment> shown = FXCollections.unmodifiableObservableList(all);
    private final List<String> damaged = new ArrayList<>();
    private Consumer<IOException> notKept = _ -> {};

    private OwnFragments(Optional<Path> folder, Executor disk) {
        this.folder = folder;
        this.disk = disk;
        folder.map(place -> place.resolve(FILE)).ifPresent(this::read);
    }

    /// Kept in a folder from now on.
    ///
    /// @param disk writes, one after the other
    public static OwnFragments in(Path folder, Executor disk) {
        return new OwnFragments(Optional.of(folder), disk);
    }

    /// Kept as long as the program runs.
    public static OwnFragments nowhere() {
        return new OwnFragments(Optional.empty(), Runnable::run);
    }

    /// Tells of fragments that could not be written, on the thread that writes.
    public void whenNotKept(Consumer<IOException> tell) {
        notKept = tell;
    }

    /// All of them.
    public ObservableList<OwnFragment> all() {
        return shown;
    }

    /// What of the file could not be understood, and is put aside when another is written; empty when all is well.
    public List<String> damaged() {
        return List.copyOf(damaged);
    }

    /// Keeps another one.
    ///
    /// @return as it is kept: with a number after its name where that is taken
    public OwnFragment add(OwnFragment fragment) {
        OwnFragment kept = fragment.named(OwnFragment.freeName(fragment.name(), all));
        all.add(kept);
        write();
        return kept;
    }

    /// Puts one in the place of another, with a number after its name where that is taken.
    ///
    /// @return as it is kept
    /// @throws IllegalArgumentException when the other is not kept
    public OwnFragment replace(OwnFragment before, OwnFragment after) {
        int at = all.indexOf(before);
        if (at < 0) {
            throw new IllegalArgumentException("There is no fragment '" + before.name() + "'.");
        }
        List<OwnFragment> others = new ArrayList<>(all);
        others.remove(at);
        OwnFragment kept = after.named(OwnFragment.freeName(after.name(), others));
        if (!kept.equals(before)) {
            all.set(at, kept);
            write();
        }
        return kept;
    }

    /// Forgets one.
    ///
    /// @return where it stood
    public int remove(OwnFragment fragment) {
        int at = all.indexOf(fragment);
        if (all.remove(fragment)) {
            write();
        }
        return at;
    }

    /// Brings one back to where it stood.
    public void bringBack(OwnFragment fragment, int at) {
        all.add(Math.clamp(at, 0, all.size()), fragment.named(OwnFragment.freeName(fragment.name(), all)));
        write();
    }

    private void read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return;
            }
            if (Files.size(file) > LONGEST) {
                damaged.add(FILE);
                return;
            }
            FragmentsJson.Loaded loaded = FragmentsJson.read(Files.readString(file));
            all.setAll(loaded.fragments());
            damaged.addAll(loaded.damaged());
        } catch (IOException e) { // such as bytes that are no text
            LOG.log(Level.WARNING, "The fragments could not be read.", e);
            damaged.add(FILE);
        }
    }

    private void write() {
        boolean aside = !damaged.isEmpty();
        damaged.clear();
        List<OwnFragment> now = List.copyOf(all);
        Consumer<IOException> tell = notKept;
        folder.ifPresent(place -> disk.execute(() -> {
            try {
                Files.createDirectories(place);
                if (aside) {
                    Files.move(place.resolve(FILE), place.resolve(ASIDE), StandardCopyOption.REPLACE_EXISTING);
                }
                AtomicFile.write(place.resolve(FILE), FragmentsJson.write(now).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The fragments were not kept.", e);
                tell.accept(e);
            }
        }));
    }
}
