package org.causeboard.app.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Short sentences for the status line: what has just been done, or why something cannot be.
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Says what has happened.
    public void tell(String sentence) {
        latest.set(Optional.of(new Notice(sentence, Kind.NEWS)));
    }

    /// Says why something cannot be, and what to do.
    public void warn(String sentence) {
        latest.set(Optional.of(new Notice(sentence, Kind.PROBLEM)));
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
