package org.causeboard.app.recent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.causeboard.model.format.AtomicFile;

/// The documents that were opened or saved last, newest first: `recent.txt` in the settings' folder, a path in each
/// line, and a picture of each in the folder `recent`. All windows share one. Confined to the JavaFX thread; files are
/// written by the executor.
public final class RecentFiles {
    private static final Logger LOG = Logger.getLogger(RecentFiles.class.getName());
    private static final int MOST = 10;
    private static final long LONGEST = 100_000;

    private final Optional<Path> folder;
    private final Executor disk;
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final ObservableList<Path> shown = FXCollections.unmodifiableObservableList(files);

    private RecentFiles(Optional<Path> folder, Executor disk) {
        this.folder = folder;
        this.disk = disk;
        folder.map(place -> place.resolve("recent.txt")).ifPresent(file -> files.setAll(read(file)));
    }

    /// Kept in a folder from now on.
    ///
    /// @param disk writes, one after the other
    public static RecentFiles in(Path folder, Executor disk) {
        return new RecentFiles(Optional.of(folder), disk);
    }

    /// Kept nowhere.
    public static RecentFiles nowhere() {
        return new RecentFiles(Optional.empty(), Runnable::run);
    }

    /// All of them, newest first.
    public ObservableList<Path> files() {
        return shown;
    }

    /// A document was opened from a file or saved there.
    public void opened(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        files.remove(whole);
        files.addFirst(whole);
        while (files.size() > MOST) {
            drop(files.removeLast());
        }
        write();
    }

    /// Forgets a file; the file itself is untouched.
    public void forget(Path file) {
        if (files.remove(file)) {
            drop(file);
            write();
        }
    }

    /// Forgets all of them; the files themselves are untouched.
    public void clear() {
        List<Path> all = List.copyOf(files);
        files.clear();
        all.forEach(this::drop);
        write();
    }

    /// Which windows a picture is for.
    public enum Ground {
        LIGHT(""),
        DARK("-dark");

        private final String ending;

        Ground(String ending) {
            this.ending = ending;
        }

        Ground other() {
            return this == LIGHT ? DARK : LIGHT;
        }
    }

    /// Where the picture of a file is, whether there is one or not; empty where nothing is kept.
    public Optional<Path> picture(Path file, Ground ground) {
        return folder.map(place -> place.resolve("recent").resolve(key(file) + ground.ending + ".png"));
    }

    /// Keeps a picture of a file.
    ///
    /// @throws IOException when it cannot be written
    void keep(Path file, Ground ground, byte[] png) throws IOException {
        Optional<Path> place = picture(file.toAbsolutePath().normalize(), ground);
        if (place.isPresent()) {
            Files.createDirectories(place.get().getParent());
            AtomicFile.write(place.get(), png);
        }
    }

    private void drop(Path file) {
        for (Ground ground : Ground.values()) {
            picture(file, ground).ifPresent(place -> disk.execute(() -> delete(place)));
        }
    }

    private static void delete(Path picture) {
        try {
            Files.deleteIfExists(picture);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A picture of a recent document was not removed.", e);
        }
    }

    private void write() {
        String text = files.stream()
                .map(Path::toString)
                .collect(Collectors.joining("\n", "# Documents that were opened last.\n", "\n"));
        folder.ifPresent(place -> disk.execute(() -> {
            try {
                Files.createDirectories(place);
                AtomicFile.write(place.resolve("recent.txt"), text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The list of recent documents was not kept.", e);
            }
        }));
    }

    /// Lines that are no path are passed over, for people may write in the file.
    private static List<Path> read(Path file) {
        List<Path> found = new ArrayList<>();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LONGEST) {
                for (String line : Files.readAllLines(file)) {
                    path(line.strip())
                            .filter(path -> !found.contains(path) && found.size() < MOST)
                            .ifPresent(found::add);
                }
            }
        } catch (IOException e) { // such as bytes that are no text
            LOG.log(Level.WARNING, "The list of recent documents could not be read.", e);
        }
        return found;
    }

    private static Optional<Path> path(String line) {
        try {
            return line.isEmpty() || line.startsWith("#")
                    ? Optional.empty()
                    : Optional.of(Path.of(line)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String key(Path file) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(file.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
