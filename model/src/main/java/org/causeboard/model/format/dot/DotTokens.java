package org.causeboard.model.format.dot;

import java.util.List;
import org.causeboard.engine.graph.text.GraphTextLimits;
import org.causeboard.engine.graph.text.Problem;
import org.causeboard.model.format.dot.DotToken.Kind;

/// Cuts a DOT text into tokens, one at a time, past comments. Characters that belong to no token are reported and
/// skipped.
final class DotTokens {
    private static final List<String> FOREIGN = List.of("<-", "@-", "-@", "--@", "→", "←", "↔");

    private final String text;
    private final DotProblems problems;
    private int at;
    private int count;

    DotTokens(String text, DotProblems problems) {
        this.text = text;
        this.problems = problems;
    }

    DotToken next() {
        while (true) {
            skipBlanksAndComments();
            if (at >= text.length() || problems.isFull()) {
                return new DotToken(Kind.END, "", text.length());
            }
            if (++count > GraphTextLimits.WORDS) {
                problems.tooLarge(at, GraphTextLimits.WORDS + " words and signs");
                continue;
            }
            int start = at;
            Kind kind = kind();
            switch (kind) {
                case BARE -> {
                    skipBareName();
                    if (at > start) {
                        return new DotToken(kind, text.substring(start, at), start);
                    }
                    at += Character.charCount(text.codePointAt(at));
                    problems.add(start, Problem.Kind.STRANGE_CHARACTER, text.substring(start, at));
                }
                case QUOTED -> {
                    return new DotToken(kind, quoted(), start);
                }
                case HTML -> {
                    return new DotToken(kind, html(), start);
                }
                default -> {
                    at += kind == Kind.EDGE || kind == Kind.FOREIGN ? 2 : 1;
                    at = Math.min(at, text.length());
                    return new DotToken(kind, text.substring(start, at), start);
                }
            }
        }
    }

    private Kind kind() {
        if (FOREIGN.stream().anyMatch(sign -> text.startsWith(sign, at))) {
            return Kind.FOREIGN;
        }
        return switch (text.charAt(at)) {
            case '{' -> Kind.OPEN_BRACE;
            case '}' -> Kind.CLOSE_BRACE;
            case '[' -> Kind.OPEN_BRACKET;
            case ']' -> Kind.CLOSE_BRACKET;
            case '=' -> Kind.EQUALS;
            case ';' -> Kind.SEMICOLON;
            case ',' -> Kind.COMMA;
            case ':' -> Kind.COLON;
            case '+' -> Kind.PLUS;
            case '"' -> Kind.QUOTED;
            case '<' -> Kind.HTML;
            default -> text.startsWith("->", at) || text.startsWith("--", at) ? Kind.EDGE : Kind.BARE;
        };
    }

    private void skipBlanksAndComments() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
                at++;
            } else if (c == '#' || text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    problems.add(at, Problem.Kind.UNCLOSED_COMMENT, "");
                }
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    /// Letters, digits and combining marks of every script, `_`, `.` and, inside, `'`; a number may have a minus.
    private void skipBareName() {
        int start = at;
        if (text.charAt(at) == '-' && at + 1 < text.length() && isOfNumber(text.charAt(at + 1))) {
            at++;
        }
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isNamePart(c) && (c != '\'' || at == start)) {
                return;
            }
            at += Character.charCount(c);
        }
    }

    private static boolean isOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    private static boolean isNamePart(int c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '.'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /// `\"` stands for a quote, `\\` for a backslash, and a backslash at the end of a line joins two lines.
    private String quoted() {
        int start = at++;
        StringBuilder name = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return name.toString();
            }
            if (c == '\\' && at < text.length()) {
                char next = text.charAt(at);
                if (next == '\n') {
                    at++;
                    continue;
                }
                if (next == '"' || next == '\\') {
                    at++;
                    c = next;
                }
            }
            name.append(c);
        }
        problems.add(start, Problem.Kind.UNCLOSED_QUOTE, "");
        return name.toString();
    }

    /// The words between `<` and the `>` that belongs to it, without tags.
    private String html() {
        int start = at;
        int depth = 0;
        StringBuilder words = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth == 0) {
                return words.toString().strip().replaceAll("\\s+", " ");
            }
            if (depth == 1) {
                words.append(c == '<' || c == '>' ? ' ' : c);
            }
        }
        problems.add(start, Problem.Kind.UNCLOSED_BRACKET, "<");
        return "";
    }
}
