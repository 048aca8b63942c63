package org.causeboard.model.format;

import java.util.Objects;

/// Something wrong with a file, for a person.
///
/// @param place where, such as `line 3, column 7` or `document.json`; may be empty when it is the whole file
/// @param what what is wrong, in a sentence
/// @param remedy what to do about it, in a sentence; may be empty
public record Problem(String place, String what, String remedy) {
    public Problem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    /// A problem of the whole file.
    public static Problem of(String what, String remedy) {
        return new Problem("", what, remedy);
    }

    /// The problem in one line.
    @Override
    public String toString() {
        return (place.isEmpty() ? "" : place + ": ") + what + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
