package org.causeboard.engine.data;

import java.util.Objects;
import java.util.OptionalLong;

/// Something about a data file that a person must know.
///
/// @param file the file's name
/// @param line the line that it is about, counted from 1; empty when it is about the whole file
/// @param column the column that it is about, or the empty text
/// @param message what is wrong, in a sentence
/// @param remedy what to do about it, or what was done, in a sentence
public record DataProblem(String file, OptionalLong line, String column, String message, String remedy) {
    public DataProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }

    static DataProblem ofFile(String file, String message, String remedy) {
        return new DataProblem(file, OptionalLong.empty(), "", message, remedy);
    }

    static DataProblem ofLine(String file, long line, String message, String remedy) {
        return new DataProblem(file, OptionalLong.of(line), "", message, remedy);
    }

    static DataProblem ofColumn(String file, String column, String message, String remedy) {
        return new DataProblem(file, OptionalLong.empty(), column, message, remedy);
    }

    /// Place, message and remedy on one line.
    @Override
    public String toString() {
        String place = line.isPresent() ? ", line " + line.getAsLong() : "";
        return file + place + (column.isEmpty() ? "" : ", column " + column) + ": " + message + " " + remedy;
    }
}
