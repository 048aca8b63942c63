package org.causeboard.model.format;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Something wrong with a file, for a person.
///
/// @param place where, such as `line 3, column 7` or `document.json`; may be empty when it is the whole file
/// @param what what is wrong, in a sentence
/// @param remedy what to do about it, in a sentence; may be empty
public record Problem(String place, String what, String remedy) {
    private static final int MOST_TOGETHER = 2;

    public Problem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    /// A problem of the whole file.
    public static Problem of(String what, String remedy) {
        return new Problem("", what, remedy);
    }

    /// A problem at a character of a text.
    public static Problem at(String text, int offset, String what, String remedy) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new Problem("line " + line + ", column " + (offset - start + 1), what, remedy);
    }

    /// The first few of several, in one line.
    ///
    /// @param words says one of them in the language of who reads it
    public static String together(List<Problem> problems, UnaryOperator<String> words) {
        return problems.stream()
                .limit(MOST_TOGETHER)
                .map(problem -> words.apply(problem.toString()))
                .collect(Collectors.joining(" "));
    }

    /// The problem in one line.
    @Override
    public String toString() {
        return (place.isEmpty() ? "" : place + ": ") + what + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
