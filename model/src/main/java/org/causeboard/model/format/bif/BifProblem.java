package org.causeboard.model.format.bif;

/// Something in a BIF text that is wrong, or that was put right in reading.
///
/// @param line from 1; 0 when the text as a whole is meant
/// @param column from 1, in characters
/// @param message what is wrong and what is expected
public record BifProblem(int line, int column, String message) {
    @Override
    public String toString() {
        return line == 0 ? message : "line " + line + ", column " + column + ": " + message;
    }
}
