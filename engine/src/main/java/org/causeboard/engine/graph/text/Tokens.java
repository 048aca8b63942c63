package org.causeboard.engine.graph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.text.Token.Kind;

/// Cuts a graph text into tokens, one at a time. Comments are collected on the way; characters that belong to no token
/// are reported and skipped.
final class Tokens {
    private static final List<String> ARROWS =
            List.of("<->", "<-@", "@-@", "@->", "@--", "--@", "<-", "->", "--", "→", "←", "↔");

    private final String text;
    private final ProblemList problems;
    private final List<String> comments = new ArrayList<>();
    private int at;
    private int count;

    Tokens(String text, ProblemList problems) {
        this.text = text;
        this.problems = problems;
    }

    List<String> comments() {
        return comments;
    }

    Token next() {
        while (true) {
            int before = at;
            skipBlanksAndComments();
            boolean glued = at == before && at > 0;
            if (at >= text.length() || problems.isFull()) {
                return new Token(Kind.END, "", text.length(), glued);
            }
            if (++count > GraphTextLimits.WORDS) {
                problems.add(at, Problem.Kind.TOO_LARGE, GraphTextLimits.WORDS + " words and signs");
                at = text.length();
                continue;
            }
            int start = at;
            if (text.startsWith("=>", at)) {
                reportStrange();
                continue;
            }
            Optional<Kind> sign = sign(text.charAt(at));
            if (sign.isPresent()) {
                at++;
                return new Token(sign.get(), text.substring(start, at), start, glued);
            }
            if (text.charAt(at) == '"') {
                return new Token(Kind.QUOTED_NAME, quoted(), start, glued);
            }
            Optional<String> arrow = arrow();
            if (arrow.isPresent()) {
                at += arrow.get().length();
                return new Token(Kind.ARROW, arrow.get(), start, glued);
            }
            int end = endOfBareName();
            if (end > at) {
                at = end;
                return new Token(Kind.BARE_NAME, text.substring(start, end), start, glued);
            }
            reportStrange();
        }
    }

    private Optional<String> arrow() {
        if (isNamePart(text.charAt(at))) {
            return Optional.empty(); // no arrow starts so, and most tokens are names
        }
        for (String arrow : ARROWS) {
            if (text.startsWith(arrow, at)) {
                return Optional.of(arrow);
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> sign(char c) {
        return switch (c) {
            case '{' -> Optional.of(Kind.OPEN_BRACE);
            case '}' -> Optional.of(Kind.CLOSE_BRACE);
            case '[' -> Optional.of(Kind.OPEN_BRACKET);
            case ']' -> Optional.of(Kind.CLOSE_BRACKET);
            case '=' -> Optional.of(Kind.EQUALS);
            case ',' -> Optional.of(Kind.COMMA);
            case ';' -> Optional.of(Kind.SEMICOLON);
            case '+' -> Optional.of(Kind.PLUS);
            default -> Optional.empty();
        };
    }

    private void skipBlanksAndComments() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
                at++;
            } else if (c == '#' || text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                comment(at + (c == '#' ? 1 : 2), end < 0 ? text.length() : end, end < 0 ? text.length() : end);
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    problems.add(at, Problem.Kind.UNCLOSED_COMMENT, "");
                    at = text.length();
                } else {
                    comment(at + 2, end, end + 2);
                }
            } else {
                return;
            }
        }
    }

    private void comment(int from, int to, int next) {
        for (int start = from; start < to; ) {
            int newline = text.indexOf('\n', start, to);
            int end = newline < 0 ? to : newline;
            String line = text.substring(start, end).strip();
            if (!line.isEmpty()) {
                comments.add(line);
            }
            start = end + 1;
        }
        at = next;
    }

    /// `\"` stands for a quote and `\\` for a backslash; any other backslash stands for itself.
    private String quoted() {
        int start = at++;
        StringBuilder name = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return name.toString();
            }
            if (c == '\\' && at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\\')) {
                c = text.charAt(at++);
            }
            name.append(c);
        }
        problems.add(start, Problem.Kind.UNCLOSED_QUOTE, "");
        return name.toString();
    }

    private int endOfBareName() {
        int end = at;
        if (text.charAt(end) == '-') {
            end++;
        }
        int first = end;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!isNamePart(c) && (c != '\'' || end == first)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end == first ? at : end;
    }

    /// Letters, digits and combining marks of every script, `_` and `.`.
    static boolean isNamePart(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || Character.isLetterOrDigit(c)
                || c == '_'
                || c == '.'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private void reportStrange() {
        int start = at;
        while (at < text.length() && "-<>@=~".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at > start) {
            problems.add(start, Problem.Kind.UNKNOWN_ARROW, text.substring(start, at));
            return;
        }
        at += Character.charCount(text.codePointAt(at));
        problems.add(start, Problem.Kind.STRANGE_CHARACTER, text.substring(start, at));
    }
}
