package org.causeboard.model.format.bif;

/// Something in a BIF text that is wrong, or that was put right in reading.
///
/// @param line from 1; 0 when the text as a whole is meant
/// @param column from 1, in characters
/// @param message what is wrong and what is expected
/// @param remedy what to do about it; may be empty
public record BifProblem(int line, int column, String message, String remedy) {
    /// A problem whose message says what is expected.
    public BifProblem(int line, int column, String message) {
        this(line, column, message, "");
    }

    /// Line and column; empty when the text as a whole is meant.
    public String place() {
        return line == 0 ? "" : "line " + line + ", column " + column;
    }

    @Override
    public String toString() {
        return (line == 0 ? "" : place() + ": ") + message + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
