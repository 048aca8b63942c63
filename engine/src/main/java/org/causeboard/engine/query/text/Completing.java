package org.causeboard.engine.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.causeboard.engine.variable.Discrete;

/// Finds what could be written at the caret, by the pieces before it.
final class Completing {
    private static final int MOST = 50;

    private Completing() {}

    static List<Completion> at(String text, int caret, KnownNames known) {
        List<Token> before = Highlighting.visible(text.substring(0, caret));
        int from = caret;
        String prefix = "";
        if (!before.isEmpty()) {
            Span last = Span.of(text.substring(0, caret), before.getLast());
            boolean touches = last.to() == caret;
            if (touches && isWord(before.getLast())) {
                from = last.from();
                prefix = Words.read(closed(before.getLast().getText()));
                before.removeLast();
            }
        }
        List<Completion> found = new ArrayList<>();
        for (Candidate candidate : candidates(before, known)) {
            if (matches(candidate.name(), prefix) && found.size() < MOST) {
                found.add(new Completion(from, caret, candidate.text(), candidate.kind()));
            }
        }
        return List.copyOf(found);
    }

    private record Candidate(String name, String text, QueryToken.Kind kind) {}

    private static boolean isWord(Token token) {
        return switch (token.getType()) {
            case QuestionLexer.NAME,
                    QuestionLexer.QUOTED,
                    QuestionLexer.IN,
                    QuestionLexer.VERSUS,
                    QuestionLexer.CUT,
                    QuestionLexer.INFINITY -> true;
            default -> false;
        };
    }

    private static String closed(String written) {
        return written.startsWith("\"") && (written.length() == 1 || !written.endsWith("\""))
                ? written + "\""
                : written;
    }

    private static boolean matches(String name, String prefix) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(prefix.toLowerCase(Locale.ROOT)) && !name.equals(prefix);
    }

    private static List<Candidate> candidates(List<Token> before, KnownNames known) {
        int last = before.isEmpty() ? Token.EOF : before.getLast().getType();
        List<Candidate> found = new ArrayList<>();
        switch (last) {
            case Token.EOF, QuestionLexer.MINUS, QuestionLexer.SLASH -> {
                functions(found);
                if (last == Token.EOF) {
                    variables(found, known); // X _||_ Y
                }
            }
            case QuestionLexer.EQUAL, QuestionLexer.UNEQUAL -> {
                states(found, known, before, before.size() - 2);
                if (found.isEmpty()) {
                    variables(found, known);
                }
            }
            case QuestionLexer.LBRACE, QuestionLexer.COMMA -> {
                int subject = openSet(before);
                if (subject >= 0) {
                    states(found, known, before, subject);
                } else {
                    variables(found, known);
                    doing(found, before);
                }
            }
            case QuestionLexer.BAR -> {
                doing(found, before);
                variables(found, known);
            }
            case QuestionLexer.LPAR,
                    QuestionLexer.LSQUARE,
                    QuestionLexer.SUBSCRIPT,
                    QuestionLexer.LEADS_TO,
                    QuestionLexer.SEPARATED,
                    QuestionLexer.BECOMES,
                    QuestionLexer.TILDE -> variables(found, known);
            default -> {
                // nothing can be named here
            }
        }
        return found;
    }

    private static void functions(List<Candidate> found) {
        for (String name : Function.names()) {
            found.add(new Candidate(name, name + "(", QueryToken.Kind.FUNCTION));
        }
    }

    private static void variables(List<Candidate> found, KnownNames known) {
        for (String name : known.names()) {
            found.add(new Candidate(name, Words.write(name), QueryToken.Kind.VARIABLE));
        }
    }

    /// `do(` behind the bar, unless a `do` is open.
    private static void doing(List<Candidate> found, List<Token> before) {
        boolean behindBar = false;
        boolean within = false;
        for (int i = 0; i < before.size(); i++) {
            behindBar |= before.get(i).getType() == QuestionLexer.BAR;
            if (before.get(i).getType() == QuestionLexer.LPAR && i > 0) {
                within = before.get(i - 1).getText().equalsIgnoreCase("do");
            } else if (before.get(i).getType() == QuestionLexer.RPAR) {
                within = false;
            }
        }
        if (behindBar && !within) {
            found.add(new Candidate("do", "do(", QueryToken.Kind.KEYWORD));
        }
    }

    /// The states of the variable whose name stands at an index, or whose subscript ends there.
    private static void states(List<Candidate> found, KnownNames known, List<Token> before, int index) {
        int at = index;
        if (at >= 0 && before.get(at).getType() == QuestionLexer.RBRACE) {
            while (at >= 0 && before.get(at).getType() != QuestionLexer.SUBSCRIPT) {
                at--;
            }
            at--;
        }
        if (at >= 0 && known.domain(Words.read(before.get(at).getText())) instanceof Discrete discrete) {
            for (String state : discrete.states()) {
                found.add(new Candidate(state, Words.write(state), QueryToken.Kind.STATE));
            }
        }
    }

    /// Where the variable of `X in {a, ` stands when such a set is open at the end; -1 otherwise.
    private static int openSet(List<Token> before) {
        for (int i = before.size() - 1; i > 1; i--) {
            switch (before.get(i).getType()) {
                case QuestionLexer.LBRACE -> {
                    return before.get(i - 1).getType() == QuestionLexer.IN ? i - 2 : -1;
                }
                case QuestionLexer.COMMA,
                        QuestionLexer.NAME,
                        QuestionLexer.QUOTED,
                        QuestionLexer.NUMBER,
                        QuestionLexer.COLON,
                        QuestionLexer.MINUS -> {
                    // still inside
                }
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }
}
