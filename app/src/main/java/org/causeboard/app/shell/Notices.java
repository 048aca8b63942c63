package org.causeboard.app.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Short sentences for the status line: what has just been done, or why something cannot be.
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Says what has happened.
    public Notice tell(String sentence) {
        return latest(new Notice(sentence, Kind.NEWS));
    }

    /// Says why something cannot be, and what to do.
    public Notice warn(String sentence) {
        return latest(new Notice(sentence, Kind.PROBLEM));
    }

    private Notice latest(Notice notice) {
        latest.set(Optional.of(notice));
        return notice;
    }

    /// Takes a sentence back that no longer holds, unless another one has taken its place.
    public void takeBack(Notice notice) {
        if (latest.get().filter(now -> now == notice).isPresent()) {
            clear();
        }
    }

    /// Takes the last sentence back.
    public void clear() {
        latest.set(Optional.empty());
    }

    /// The last sentence.
    public ReadOnlyObjectProperty<Optional<Notice>> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /// One sentence.
    public record Notice(String sentence, Kind kind) {}

    /// What a sentence is.
    public enum Kind {
        NEWS,
        PROBLEM
    }
}
