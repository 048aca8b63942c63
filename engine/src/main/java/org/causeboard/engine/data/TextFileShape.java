package org.causeboard.engine.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How the first records of a text file are divided into fields.
///
/// @param delimiter what stands between two fields
/// @param records the fields of the first records; the last record may be cut off and is left out unless it is alone
record TextFileShape(char delimiter, List<List<String>> records) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int MOST_RECORDS = 100;

    /// The division in which most records have as many fields as the first, and more than one.
    static TextFileShape recognise(String start, boolean isWholeFile) {
        TextFileShape best = divided(start, ',', isWholeFile);
        double bestScore = best.agreement();
        for (char delimiter : DELIMITERS) {
            TextFileShape shape = divided(start, delimiter, isWholeFile);
            double score = shape.agreement();
            if (score > bestScore + 1e-9) {
                best = shape;
                bestScore = score;
            }
        }
        return best;
    }

    static TextFileShape divided(String start, char delimiter, boolean isWholeFile) {
        return new TextFileShape(delimiter, TextRecords.of(start, delimiter, MOST_RECORDS, isWholeFile));
    }

    /// From 0 (one field only) to 1 (all records have as many fields as the first), and a little more for more fields.
    private double agreement() {
        if (records.isEmpty() || records.getFirst().size() < 2) {
            return 0;
        }
        int width = records.getFirst().size();
        long alike = records.stream().filter(fields -> fields.size() == width).count();
        return (double) alike / records.size() + 0.01 * Math.log(width);
    }

    /// Whether the first record is made of numbers, so that it is no header.
    boolean startsWithNumbers() {
        return !records.isEmpty()
                && records.getFirst().stream().allMatch(field -> field.isBlank() || isNumber(field))
                && records.getFirst().stream().anyMatch(TextFileShape::isNumber);
    }

    private static boolean isNumber(String field) {
        return field.strip().matches("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");
    }

    /// The names of the columns: those of the header, made different and never blank.
    ///
    /// @param unnamed what a column without a name is called, before its number
    List<String> names(boolean hasHeader, String unnamed) {
        Set<String> names = new LinkedHashSet<>();
        List<String> first = records.getFirst();
        for (int i = 0; i < first.size(); i++) {
            String wanted = hasHeader ? first.get(i).strip() : "";
            String base = wanted.isEmpty() ? unnamed + " " + (i + 1) : wanted;
            String name = base;
            for (int copy = 2; !names.add(name); copy++) {
                name = base + " (" + copy + ")";
            }
        }
        return List.copyOf(names);
    }
}
