package org.causeboard.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causeboard.model.format.AtomicFile;

/// Where the window was last: `window.txt` in the settings' folder. A file that cannot be understood is as none.
public final class PlaceFile {
    private static final Logger LOG = Logger.getLogger(PlaceFile.class.getName());
    private static final long LONGEST = 10_000;

    private final Path file;
    private final Executor disk;

    /// @param disk writes, one after the other
    public PlaceFile(Path folder, Executor disk) {
        file = folder.resolve("window.txt");
        this.disk = disk;
    }

    /// The place that was kept.
    public Optional<WindowPlace> load() {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LONGEST
                    ? WindowPlace.read(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) { // such as bytes that are no text
            LOG.log(Level.INFO, "The window's place could not be read.", e);
            return Optional.empty();
        }
    }

    /// Keeps a place.
    public void keep(WindowPlace place) {
        disk.execute(() -> {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                AtomicFile.write(file, place.text().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                LOG.log(Level.INFO, "The window's place was not kept.", e);
            }
        });
    }
}
