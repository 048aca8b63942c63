package org.causeboard.model.format.lavaan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.causeboard.model.format.lavaan.Piece.Kind;

/// Cuts a model into its pieces. Comments start with `#` or `!` and end with the line.
final class Pieces {
    private static final List<String> OPERATORS =
            List.of("~*~", "=~", "<~", "~~", "~", ":=", "==", "<=", ">=", "<", ">", "|", "=");
    private static final Map<Character, Kind> SIGNS = Map.ofEntries(
            Map.entry('+', Kind.PLUS),
            Map.entry('*', Kind.TIMES),
            Map.entry('?', Kind.TIMES),
            Map.entry('(', Kind.OPEN),
            Map.entry(')', Kind.CLOSE),
            Map.entry(',', Kind.COMMA),
            Map.entry(':', Kind.COLON),
            Map.entry('-', Kind.SIGN),
            Map.entry('/', Kind.SIGN),
            Map.entry('^', Kind.SIGN),
            Map.entry(';', Kind.SEMICOLON),
            Map.entry('\n', Kind.LINE_END),
            Map.entry('\r', Kind.LINE_END));

    private final String text;
    private final int most;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private Pieces(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /// The pieces of a text, with an [Kind#END] at the end; at most `most` and that end.
    static List<Piece> of(String text, int most) {
        Pieces cutter = new Pieces(text, most);
        cutter.cut();
        return cutter.pieces;
    }

    private void cut() {
        while (at < text.length() && pieces.size() < most) {
            char c = text.charAt(at);
            if (c == '#' || c == '!') {
                skipLine();
            } else if (c != '\n' && c != '\r' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                at++;
            } else {
                piece(c);
            }
        }
        pieces.add(new Piece(Kind.END, "", at));
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void piece(char c) {
        int start = at;
        boolean point = c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
        if (isDigit(c) || point) {
            number();
            add(Kind.NUMBER, text.substring(start, at), start);
        } else if (isNamePart(text.codePointAt(at))) {
            while (at < text.length() && isNamePart(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            add(Kind.NAME, text.substring(start, at), start);
        } else if (c == '"' || c == '\'' || c == '`') {
            quoted(c);
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        int start = at;
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                at += operator.length();
                add(Kind.OPERATOR, operator, start);
                return;
            }
        }
        at += Character.charCount(text.codePointAt(at));
        add(SIGNS.getOrDefault(c, Kind.STRANGE), text.substring(start, at), start);
    }

    private void quoted(char quote) {
        int start = at;
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end++;
        }
        if (end == text.length() || text.charAt(end) == '\n') {
            at++;
            add(Kind.STRANGE, String.valueOf(quote), start);
        } else {
            at = end + 1;
            add(quote == '`' ? Kind.NAME : Kind.QUOTED, text.substring(start + 1, end), start);
        }
    }

    /// Digits with a point and an exponent; what goes on in letters, as in `1990income`, is left to the next piece.
    private void number() {
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        int exponent = at;
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            int digits = at;
            digits();
            at = at == digits ? exponent : at;
        }
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(int c) {
        return Character.isLetterOrDigit(c)
                || c == '.'
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private void add(Kind kind, String words, int start) {
        pieces.add(new Piece(kind, words, start));
    }
}
