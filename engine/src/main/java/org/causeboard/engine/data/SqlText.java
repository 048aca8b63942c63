package org.causeboard.engine.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Pieces of SQL from untrusted text.
final class SqlText {
    private SqlText() {}

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String literal(Path path) {
        return literal(path.toAbsolutePath().toString());
    }

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String list(List<String> texts) {
        return texts.stream().map(SqlText::literal).collect(Collectors.joining(", ", "[", "]"));
    }
}
