package org.causeboard.app.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Short sentences for the status line: what has just been done, or why something cannot be.
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Says what has happened. It goes when there was time to read it.
    public Notice tell(String sentence) {
        Notice notice = new Notice(sentence, Kind.NEWS);
        latest.get().filter(notice::equals).ifPresent(_ -> clear()); // said again, it is read again
        return latest(notice);
    }

    /// Says what is so for some time, or what one may do: it stays until it is taken back or another sentence comes.
    public Notice hold(String sentence) {
        return latest(new Notice(sentence, Kind.STANDING));
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
        STANDING,
        PROBLEM
    }
}
