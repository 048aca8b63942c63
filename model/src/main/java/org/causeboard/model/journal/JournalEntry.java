package org.causeboard.model.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.AtomicFile;
import org.causeboard.model.format.project.ProjectFormat;

/// The place in a [Journal] of one open document. Data are written once for as long as they stay the same, so that an
/// edit costs little however many rows there are. Confined to one thread at a time.
public final class JournalEntry implements AutoCloseable {
    static final String EDITS = ".edits.causeboard";
    static final String DATA = ".data.causeboard";
    static final String ORIGIN = ".origin";
    static final String STAMP = ".stamp";

    private final Path folder;
    private final String id;
    private final EntryLock lock;
    private Optional<Dataset> writtenData = Optional.empty();
    private Optional<Path> writtenOrigin = Optional.empty();

    JournalEntry(Path folder, String id, EntryLock lock) {
        this.folder = folder;
        this.id = id;
        this.lock = lock;
    }

    /// Writes the document as it is now, whole or not at all.
    ///
    /// @param origin the file that it was opened from or saved to last
    /// @throws IOException when it cannot be written; what was written before is untouched
    public void write(CausalDocument document, Optional<Path> origin) throws IOException {
        ProjectFormat format = new ProjectFormat();
        if (!isWritten(document.data())) {
            if (document.data().isPresent()) {
                CausalDocument rows =
                        CausalDocument.empty().edit().data(document.data()).done();
                AtomicFile.write(file(DATA), format.write(rows, Progress.unwatched())); // the old rows until then
            } else {
                Files.deleteIfExists(file(DATA));
            }
            writtenData = document.data();
        }
        if (!origin.equals(writtenOrigin)) {
            String path = origin.map(file -> file.toAbsolutePath().toString()).orElse("");
            AtomicFile.write(file(ORIGIN), path.getBytes(StandardCharsets.UTF_8));
            stamp(origin.flatMap(FileStamp::of));
            writtenOrigin = origin;
        }
        CausalDocument edits = document.edit().data(Optional.empty()).done();
        AtomicFile.write(file(EDITS), format.write(edits, Progress.unwatched()));
    }

    private void stamp(Optional<FileStamp> stamp) throws IOException {
        AtomicFile.write(file(STAMP), stamp.map(FileStamp::written).orElse("").getBytes(StandardCharsets.UTF_8));
    }

    /// Takes over what an earlier entry held. Its file may have changed since: it is still the old one that the edits
    /// belong to.
    ///
    /// @throws IOException when it cannot be written
    public void takeOver(Journal.Recovered left) throws IOException {
        write(left.document(), left.origin());
        stamp(left.stamp());
    }

    private boolean isWritten(Optional<Dataset> data) {
        return data.isPresent() == writtenData.isPresent() && (data.isEmpty() || data.get() == writtenData.get());
    }

    /// Says that all edits are saved elsewhere: nothing would be lost now. Rows stay, for they are what takes long to
    /// write, and the next edit must not wait for them; without edits beside them they are not offered.
    ///
    /// @throws IOException when what was written cannot be deleted
    public void clear() throws IOException {
        Files.deleteIfExists(file(EDITS));
        Files.deleteIfExists(file(ORIGIN));
        Files.deleteIfExists(file(STAMP));
        writtenOrigin = Optional.empty();
    }

    private Path file(String end) {
        return folder.resolve(id + end);
    }

    /// Ends the entry and deletes it: the program ends as it should.
    @Override
    public void close() throws IOException {
        lock.close();
        delete(folder, id);
    }

    /// Ends the entry and leaves it for the next start, as its document has edits that are saved nowhere else.
    ///
    /// @throws IOException when the lock cannot be given back
    public void leave() throws IOException {
        lock.close();
    }

    /// Deletes all files of an entry, half-written ones too.
    static void delete(Path folder, String id) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + id + "*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
