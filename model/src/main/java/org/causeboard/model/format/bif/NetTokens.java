package org.causeboard.model.format.bif;

/// The words and signs of a HUGIN net, one at a time; comments begin with `%` and end with the line.
final class NetTokens {
    private static final String SIGNS = "(){}|=;";

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;
    private String word = "";
    private boolean quoted;
    private int wordLine = 1;
    private int wordColumn = 1;

    NetTokens(String text) {
        this.text = text;
    }

    /// Moves to the next word or sign.
    void next() {
        skipSpace();
        wordLine = line;
        wordColumn = at - lineStart + 1;
        quoted = at < text.length() && text.charAt(at) == '"';
        if (at >= text.length()) {
            word = "";
        } else if (quoted) {
            quoted();
        } else if (SIGNS.indexOf(text.charAt(at)) >= 0) {
            word = text.substring(at, ++at);
        } else {
            int start = at;
            while (at < text.length() && isInside(text.charAt(at))) {
                at++;
            }
            word = text.substring(start, at);
        }
    }

    private static boolean isInside(char c) {
        return !Character.isWhitespace(c) && SIGNS.indexOf(c) < 0 && c != '"' && c != '%';
    }

    private void quoted() {
        StringBuilder inside = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            step(inside);
        }
        at = Math.min(at + 1, text.length());
        word = inside.toString();
    }

    private void step(StringBuilder into) {
        char c = text.charAt(at++);
        into.append(c);
        if (c == '\n') {
            line++;
            lineStart = at;
        }
    }

    private void skipSpace() {
        StringBuilder none = new StringBuilder();
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '%')) {
            if (text.charAt(at) == '%') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                step(none);
                none.setLength(0);
            }
        }
    }

    /// The present word or sign; empty at the end.
    String word() {
        return word;
    }

    boolean isEnd() {
        return !quoted && word.isEmpty();
    }

    /// Whether this sign, or this word without quotes, is the present one.
    boolean is(String wanted) {
        return !quoted && word.equals(wanted);
    }

    int line() {
        return wordLine;
    }

    int column() {
        return wordColumn;
    }
}
