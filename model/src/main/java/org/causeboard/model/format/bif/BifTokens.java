package org.causeboard.model.format.bif;

import java.nio.charset.StandardCharsets;
import org.causeboard.engine.task.Progress;

/// The tokens of a BIF text, one at a time, straight from its bytes. Commas and comments count as space.
///
/// A word is a run of bytes up to space, punctuation or a quote, so that `<5`, `12+` and `Asy/Patch` are words. A
/// quoted text is a word too, with whatever it holds.
final class BifTokens {
    /// What a token is.
    enum Kind {
        WORD,
        OPEN_BRACE,
        CLOSE_BRACE,
        OPEN_PARENTHESIS,
        CLOSE_PARENTHESIS,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        SEMICOLON,
        BAR,
        UNTERMINATED,
        END
    }

    private static final int ASK_AFTER = 1 << 14;
    private static final double[] POWERS = new double[23];
    private static final boolean[] ENDS_WORD = new boolean[256];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++, power *= 10) {
            POWERS[i] = power; // exact up to 10^22
        }
        for (int i = 0; i <= ' '; i++) {
            ENDS_WORD[i] = true;
        }
        for (char c : "{}()[];|,\"".toCharArray()) {
            ENDS_WORD[c] = true;
        }
    }

    private final byte[] text;
    private final Progress progress;
    private int unasked; // tokens since it was asked last whether anybody waits
    private int at;
    private int start;
    private int end;
    private int tokenStart;
    private Kind kind = Kind.END;

    BifTokens(byte[] text, Progress progress) {
        this.text = text;
        this.progress = progress;
        if (text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    /// Moves to the next token.
    Kind next() {
        if (++unasked == ASK_AFTER) {
            unasked = 0;
            progress.check();
        }
        skipSpace();
        tokenStart = at;
        if (at >= text.length) {
            return kind = Kind.END;
        }
        start = at;
        kind = switch (text[at]) {
            case '{' -> single(Kind.OPEN_BRACE);
            case '}' -> single(Kind.CLOSE_BRACE);
            case '(' -> single(Kind.OPEN_PARENTHESIS);
            case ')' -> single(Kind.CLOSE_PARENTHESIS);
            case '[' -> single(Kind.OPEN_BRACKET);
            case ']' -> single(Kind.CLOSE_BRACKET);
            case ';' -> single(Kind.SEMICOLON);
            case '|' -> single(Kind.BAR);
            case '"' -> quoted();
            default -> readWord();
        };
        return kind;
    }

    /// The token that [#next()] moved to last.
    Kind kind() {
        return kind;
    }

    /// Where the present token begins, as a byte offset.
    int offset() {
        return tokenStart;
    }

    /// Goes back to a place that [#offset()] gave, so that the token there comes next.
    void rewind(int offset) {
        at = offset;
    }

    /// The characters of the present word.
    String word() {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    /// Whether the present token is this word, in any mixture of cases.
    boolean isWord(String expected) {
        if (kind != Kind.WORD || end - start != expected.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (Character.toLowerCase((char) text[start + i]) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The present word as a number, or NaN when it is none. Exact: equal to [Double#parseDouble(String)].
    double number() {
        long digits = 0;
        int scale = 0;
        int i = start;
        boolean point = false;
        for (; i < end; i++) {
            int c = text[i];
            if (c >= '0' && c <= '9' && digits < 900_719_925_474_099L) { // one more digit still fits 53 bits
                digits = digits * 10 + (c - '0');
                scale += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (i == end && end - start > (point ? 1 : 0) && scale < POWERS.length) {
            return digits / POWERS[scale];
        }
        return slowNumber();
    }

    private double slowNumber() {
        String word = word();
        char last = word.isEmpty() ? 'x' : word.charAt(word.length() - 1);
        try {
            return Character.isDigit(last) || last == '.' ? Double.parseDouble(word) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// The raw text from the token at `from` up to the present token, trimmed.
    String textFrom(int from) {
        return new String(text, from, Math.max(0, tokenStart - from), StandardCharsets.UTF_8).strip();
    }

    /// Line and column of a byte offset.
    BifProblem problem(int offset, String message) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset && i < text.length; i++) {
            if (text[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int bytes = Math.min(offset, text.length) - lineStart;
        String before = new String(text, lineStart, bytes, StandardCharsets.UTF_8);
        return new BifProblem(line, before.codePointCount(0, before.length()) + 1, message);
    }

    /// How the present token is shown in a message.
    String shown() {
        return switch (kind) {
            case END -> "the end of the text";
            case UNTERMINATED -> "an unterminated quote or comment";
            case WORD -> "'" + abridged(word()) + "'";
            case OPEN_BRACE,
                    CLOSE_BRACE,
                    OPEN_PARENTHESIS,
                    CLOSE_PARENTHESIS,
                    OPEN_BRACKET,
                    CLOSE_BRACKET,
                    SEMICOLON,
                    BAR -> "'" + (char) text[tokenStart] + "'";
        };
    }

    private static String abridged(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "...";
    }

    private Kind single(Kind single) {
        at++;
        end = at;
        return single;
    }

    private Kind quoted() {
        int close = at + 1;
        while (close < text.length && text[close] != '"') {
            close++;
        }
        start = at + 1;
        end = close;
        at = Math.min(close + 1, text.length);
        return close < text.length ? Kind.WORD : Kind.UNTERMINATED;
    }

    private Kind readWord() {
        while (at < text.length && !ENDS_WORD[text[at] & 0xFF]) {
            at++;
        }
        end = at;
        return Kind.WORD;
    }

    private void skipSpace() {
        while (at < text.length) {
            int c = text[at] & 0xFF;
            if (c <= ' ' || c == ',') {
                at++;
            } else if (c == '/' && at + 1 < text.length && text[at + 1] == '/') {
                while (at < text.length && text[at] != '\n') {
                    at++;
                }
            } else if (c == '/' && at + 1 < text.length && text[at + 1] == '*') {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        at += 2;
        while (at < text.length && !(text[at] == '*' && at + 1 < text.length && text[at + 1] == '/')) {
            at++;
        }
        at = Math.min(at + 2, text.length);
    }
}
