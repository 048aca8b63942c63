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

    /// The documents that were left behind, the newest first. Entries from which no document can be read are passed
    /// over and stay where they are.
    ///
    /// @throws IOException when the folder cannot be read
    public List<Recovered> leftBehind() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> locks;
        try (Stream<Path> files = Files.list(folder)) {
            locks = files.filter(file -> file.toString().endsWith(LOCK))
                    .sorted()
                    .toList();
        }
        List<Recovered> found = new ArrayList<>();
        for (Path lock : locks) {
            String name = lock.getFileName().toString();
            String id = name.substring(0, name.length() - LOCK.length());
            if (!EntryLock.isHeld(lock)) {
                read(id).ifPresentOrElse(found::add, () -> forgetIfEmpty(id));
            }
        }
        found.sort((a, b) -> b.when().compareTo(a.when()));
        return List.copyOf(found);
    }

    /// Deletes an entry whose document is saved elsewhere or no longer wanted.
    ///
    /// @throws IOException when it cannot be deleted
    public void forget(Recovered recovered) throws IOException {
        JournalEntry.delete(folder, recovered.id());
    }

    private Optional<Recovered> read(String id) throws IOException {
        Path edits = folder.resolve(id + JournalEntry.EDITS);
        if (!Files.exists(edits)) {
            return Optional.empty();
        }
        Optional<CausalDocument> document = document(edits);
        Path data = folder.resolve(id + JournalEntry.DATA);
        Optional<CausalDocument> withData =
                document.isPresent() && Files.exists(data) ? document(data) : Optional.empty();
        return document.map(read -> new Recovered(
                id,
                withData.map(holder -> read.edit().data(holder.data()).done()).orElse(read),
                origin(id),
                modified(edits)));
    }

    private static Optional<CausalDocument> document(Path file) throws IOException {
        return new ProjectFormat().read(file, Progress.unwatched()) instanceof Reading.Read read
                ? Optional.of(read.document())
                : Optional.empty();
    }

    private Optional<Path> origin(String id) {
        try {
            String text = Files.readString(folder.resolve(id + JournalEntry.ORIGIN));
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // the document is worth more than its file's name
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private void forgetIfEmpty(String id) {
        try {
            if (!Files.exists(folder.resolve(id + JournalEntry.EDITS))) {
                JournalEntry.delete(folder, id);
            }
        } catch (IOException e) {
            // an empty entry that cannot be deleted harms nobody
        }
    }

    /// A document that was left behind.
    ///
    /// @param id of its entry
    /// @param document as it was at most two seconds before the program ended
    /// @param origin the file that it was opened from or saved to last
    /// @param when it was written
    public record Recovered(String id, CausalDocument document, Optional<Path> origin, Instant when) {}
}
