package org.causeboard.model.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.causeboard.model.document.CausalDocument;

/// Keeps a journal's entry at most [#DELAY] behind the document. The first edit starts the delay; at its end the newest
/// document is written, so that a drag of a hundred moves is one writing. Safe to call from several threads.
public final class Autosave {
    /// How long an edit may wait before it is written.
    public static final Duration DELAY = Duration.ofMillis(1000);

    private final JournalEntry entry;
    private final Later later;
    private final Consumer<Outcome> heard;
    private CausalDocument newest = CausalDocument.empty();
    private Optional<Path> origin = Optional.empty();
    private boolean edited;
    private boolean waiting;
    private boolean written;

    /// @param entry where to write
    /// @param later runs the writing in the background
    /// @param heard is told what came of every writing, on the background thread
    public Autosave(JournalEntry entry, Later later, Consumer<Outcome> heard) {
        this.entry = entry;
        this.later = later;
        this.heard = heard;
    }

    /// What came of a writing.
    public sealed interface Outcome {
        /// The newest edits are on disk.
        record Kept() implements Outcome {}

        /// They are not, and what was written before is untouched.
        record Failed(Exception reason) implements Outcome {}
    }

    /// Runs work after a while, one after the other, off the thread of the screen.
    @FunctionalInterface
    public interface Later {
        /// Runs `work` once after `delay`.
        void run(Duration delay, Runnable work);
    }

    /// There are edits that are not on disk.
    public synchronized void edited(CausalDocument document, Optional<Path> from) {
        changed(document, from, true);
    }

    /// The document is as it is on disk.
    public synchronized void saved(CausalDocument document, Optional<Path> from) {
        changed(document, from, false);
    }

    private void changed(CausalDocument document, Optional<Path> from, boolean isEdited) {
        newest = document;
        origin = from;
        edited = isEdited;
        if (!waiting && (isEdited || written)) {
            waiting = true;
            later.run(DELAY, this::catchUp);
        }
    }

    private void catchUp() {
        CausalDocument document;
        Optional<Path> from;
        boolean isEdited;
        synchronized (this) {
            waiting = false;
            document = newest;
            from = origin;
            isEdited = edited;
            written = isEdited;
        }
        try {
            if (isEdited) {
                entry.write(document, from);
            } else {
                entry.clear();
            }
            heard.accept(new Outcome.Kept());
        } catch (IOException | RuntimeException e) { // such as a mechanism that cannot be written
            heard.accept(new Outcome.Failed(e));
        }
    }
}
