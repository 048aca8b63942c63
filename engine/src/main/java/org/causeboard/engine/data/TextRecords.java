package org.causeboard.engine.data;

import java.util.ArrayList;
import java.util.List;

/// Divides text into records and these into fields, as in CSV files: a field in double quotes may hold the delimiter
/// and line breaks, and two quotes in it mean one.
public final class TextRecords {
    private TextRecords() {}

    /// The fields of the first records, without blank lines. O(length of what is read) time.
    ///
    /// @param most how many records to read
    /// @param lastIsWhole whether what stands after the last line break is a record, and was not cut off
    public static List<List<String>> of(String text, char delimiter, int most, boolean lastIsWhole) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && records.size() < most; i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == delimiter) {
                record.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                record.add(field.toString());
                field.setLength(0);
                records.add(record);
                record = new ArrayList<>();
            } else {
                field.append(c);
            }
        }
        boolean rest = !record.isEmpty() || !field.isEmpty();
        if (rest && records.size() < most && (lastIsWhole || records.isEmpty())) {
            record.add(field.toString());
            records.add(record);
        }
        records.removeIf(fields -> fields.size() == 1 && fields.getFirst().isBlank());
        return List.copyOf(records);
    }
}
