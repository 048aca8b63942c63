package org.causeboard.model.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.Reading;
import org.causeboard.model.format.project.ProjectFormat;

/// A folder of documents that were being edited. Each open document has a [JournalEntry] of its own, which holds a lock
/// for as long as its program lives; an entry without a lock was left by a program that ended without warning.
public final class Journal {
    static final String LOCK = ".lock";

    private final Path folder;

    /// The journal in a folder, which is made when it is first written to.
    public Journal(Path folder) {
        this.folder = folder;
    }

    /// Starts an entry for a newly opened document.
    ///
    /// @throws IOException when the folder cannot be written to
    public JournalEntry begin() throws IOException {
        Files.createDirectories(folder);
        String id = UUID.randomUUID().toString();
        return new JournalEntry(folder, id, EntryLock.take(folder.resolve(id + LOCK)));
    }

    /// What was left behind. Entries from which no document can be read stay where they are; those of new documents
    /// with nothing in them go.
    ///
    /// @throws IOException when the folder cannot be read
    public LeftBehind leftBehind() throws IOException {
        if (!Files.isDirectory(folder)) {
            return new LeftBehind(List.of(), List.of());
        }
        List<Path> locks;
        try (Stream<Path> files = Files.list(folder)) {
            locks = files.filter(file -> file.toString().endsWith(LOCK))
                    .sorted()
                    .toList();
        }
        List<Recovered> found = new ArrayList<>();
        List<Damaged> damaged = new ArrayList<>();
        for (Path lock : locks) {
            String name = lock.getFileName().toString();
            String id = name.substring(0, name.length() - LOCK.length());
            if (!EntryLock.isHeld(lock)) {
                switch (read(id)) {
                    case Found.Whole(Recovered recovered) -> found.add(recovered);
                    case Found.Broken(Damaged entry) -> damaged.add(entry);
                    case Found.Nothing _ -> JournalEntry.delete(folder, id);
                }
            }
        }
        found.sort((a, b) -> b.when().compareTo(a.when()));
        return new LeftBehind(found, damaged);
    }

    /// Deletes an entry whose document is saved elsewhere or no longer wanted.
    ///
    /// @throws IOException when it cannot be deleted
    public void forget(Recovered recovered) throws IOException {
        JournalEntry.delete(folder, recovered.id());
    }

    /// Deletes an entry that cannot be read.
    ///
    /// @throws IOException when it cannot be deleted
    public void forget(Damaged damaged) throws IOException {
        JournalEntry.delete(folder, damaged.id());
    }

    private sealed interface Found {
        record Whole(Recovered recovered) implements Found {}

        record Broken(Damaged damaged) implements Found {}

        record Nothing() implements Found {}
    }

    private Found read(String id) {
        Path edits = folder.resolve(id + JournalEntry.EDITS);
        if (!Files.exists(edits)) {
            return new Found.Nothing();
        }
        return switch (document(edits)) {
            case Reading.Refused(List<Problem> problems) ->
                new Found.Broken(new Damaged(id, edits, problems.getFirst()));
            case Reading.Read(CausalDocument read, var _) when isNothing(id, read) -> new Found.Nothing();
            case Reading.Read(CausalDocument read, var _) -> withData(id, read, edits);
        };
    }

    /// A document that was drawn and wiped again, and is no file's: nobody misses it. Rows that cannot be read are not
    /// nothing.
    private boolean isNothing(String id, CausalDocument read) {
        return read.holdsNothing() && origin(id).isEmpty() && !Files.exists(folder.resolve(id + JournalEntry.DATA));
    }

    private Found withData(String id, CausalDocument read, Path edits) {
        Path data = folder.resolve(id + JournalEntry.DATA);
        CausalDocument whole = Files.exists(data) && document(data) instanceof Reading.Read(CausalDocument rows, var _)
                ? read.edit().data(rows.data()).done()
                : read;
        return new Found.Whole(new Recovered(id, whole, origin(id), stamp(id), modified(edits)));
    }

    /// An entry that cannot be read must not hide the others.
    private static Reading document(Path file) {
        try {
            return new ProjectFormat().read(file, Progress.unwatched());
        } catch (IOException | RuntimeException e) {
            return Reading.Refused.because(Problem.of("It cannot be read: " + e.getMessage() + ".", ""));
        }
    }

    private Optional<Path> origin(String id) {
        try {
            String text = Files.readString(folder.resolve(id + JournalEntry.ORIGIN));
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // the document is worth more than its file's name
        }
    }

    private Optional<FileStamp> stamp(String id) {
        try {
            return FileStamp.read(Files.readString(folder.resolve(id + JournalEntry.STAMP)));
        } catch (IOException e) {
            return Optional.empty(); // written by an earlier version
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /// What programs left that ended without warning.
    ///
    /// @param documents the newest first
    /// @param damaged entries that hold edits but cannot be read
    public record LeftBehind(List<Recovered> documents, List<Damaged> damaged) {
        public LeftBehind {
            documents = List.copyOf(documents);
            damaged = List.copyOf(damaged);
        }
    }

    /// Edits that cannot be read.
    ///
    /// @param id of the entry
    /// @param file where they are
    /// @param problem why they cannot be read
    public record Damaged(String id, Path file, Problem problem) {}

    /// A document that was left behind.
    ///
    /// @param id of its entry
    /// @param document as it was at most two seconds before the program ended
    /// @param origin the file that it was opened from or saved to last
    /// @param stamp what that file was when the first of these edits was kept
    /// @param when it was written
    public record Recovered(
            String id, CausalDocument document, Optional<Path> origin, Optional<FileStamp> stamp, Instant when) {}
}
