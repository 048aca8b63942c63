package org.causeboard.engine.query.text;

import java.util.regex.Pattern;

/// How names are written: bare where the grammar allows it, else in double quotes.
final class Words {
    private static final Pattern BARE = Pattern.compile("\\p{L}(?:[\\p{L}0-9.]|_+[\\p{L}0-9])*");

    private Words() {}

    /// The name as it stands in a question.
    static String write(String name) {
        return BARE.matcher(name).matches()
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// The name that is written so.
    static String read(String written) {
        return written.length() > 1 && written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replaceAll("\\\\([\\\\\"])", "$1")
                : written;
    }
}
