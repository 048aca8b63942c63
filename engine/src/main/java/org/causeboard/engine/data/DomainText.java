package org.causeboard.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Ordinal;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Unspecified;

/// Columns described as text, one a line with tabs between the parts: name, kind, and what the kind needs.
final class DomainText {
    private DomainText() {}

    static String write(List<Column> columns) {
        return columns.stream()
                .map(column -> parts(column).stream().map(DomainText::escaped).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> parts(Column column) {
        List<String> parts = new ArrayList<>(List.of(column.name()));
        switch (column.domain()) {
            case Categorical categorical -> {
                parts.add("categorical");
                parts.addAll(categorical.states());
            }
            case Ordinal ordinal -> {
                parts.add("ordinal");
                parts.addAll(ordinal.states());
            }
            case Numeric(String unit, Range range) ->
                parts.addAll(List.of("numeric", unit, Double.toString(range.lower()), Double.toString(range.upper())));
            case Count(String unit) -> parts.addAll(List.of("count", unit));
            case Unspecified _ -> parts.add("unspecified");
        }
        return parts;
    }

    /// The descriptions in order.
    ///
    /// @throws IllegalArgumentException when the text is none that [#write] gives
    static List<Described> read(String text) {
        return text.lines().map(DomainText::described).toList();
    }

    /// A name and what its values are.
    record Described(String name, Domain domain) {}

    private static Described described(String line) {
        List<String> parts = List.of(line.split("\t", -1)).stream()
                .map(DomainText::unescaped)
                .toList();
        if (parts.size() < 2) {
            throw new IllegalArgumentException("No description of a column: " + line);
        }
        List<String> rest = parts.subList(2, parts.size());
        Domain domain = switch (parts.get(1)) {
            case "categorical" -> new Categorical(rest);
            case "ordinal" -> new Ordinal(rest);
            case "numeric" ->
                new Numeric(rest.get(0), new Range(Double.parseDouble(rest.get(1)), Double.parseDouble(rest.get(2))));
            case "count" -> new Count(rest.get(0));
            case "unspecified" -> Unspecified.UNSPECIFIED;
            default -> throw new IllegalArgumentException("No kind of column: " + parts.get(1));
        };
        return new Described(parts.get(0), domain);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                out.append(
                        switch (text.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> text.charAt(i);
                        });
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
