package org.causeboard.engine.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a person decides about reading a file; the rest is recognised.
///
/// @param delimiter what stands between two values of a text file; recognised when empty
/// @param header whether the first line holds names
/// @param missingMarkers the texts that mean «no value»; the empty text always does
/// @param mostRows how many rows are read at most
/// @param unnamed what a column without a name is called, before its number
public record ReadChoices(
        Optional<Character> delimiter, Header header, List<String> missingMarkers, long mostRows, String unnamed) {
    /// The texts that usually mean «no value», with what spreadsheets write for errors.
    public static final List<String> USUAL_MARKERS = List.of(
            "NA", "N/A", "n/a", "<NA>", "#N/A", "#NA", "#NV", "NaN", "nan", "-NaN", "-nan", "NULL", "null", "\\N", ".",
            "?", "#DIV/0!", "#VALUE!", "#WERT!", "#REF!", "#BEZUG!", "#NUM!", "#ZAHL!", "#NAME?", "#NULL!");

    /// Everything is recognised, and all rows are read.
    public static final ReadChoices AUTOMATIC =
            new ReadChoices(Optional.empty(), Header.RECOGNISED, USUAL_MARKERS, Long.MAX_VALUE, "column");

    public ReadChoices {
        Objects.requireNonNull(delimiter, "delimiter");
        Objects.requireNonNull(header, "header");
        missingMarkers = List.copyOf(missingMarkers);
        Objects.requireNonNull(unnamed, "unnamed");
        if (mostRows < 1) {
            throw new IllegalArgumentException("At least one row must be read, not " + mostRows + ".");
        }
    }

    /// The same choices for the first rows only, for a preview.
    public ReadChoices first(long rows) {
        return new ReadChoices(delimiter, header, missingMarkers, rows, unnamed);
    }

    /// The same choices with another word for columns that have no name, such as one in the reader's language.
    public ReadChoices withUnnamed(String word) {
        return new ReadChoices(delimiter, header, missingMarkers, mostRows, word);
    }

    /// Whether the first line holds names.
    public enum Header {
        /// It does unless it is made of numbers.
        RECOGNISED,
        /// It does.
        PRESENT,
        /// It is the first row of values.
        ABSENT
    }
}
