package org.causeboard.engine.query.text;

import org.antlr.v4.runtime.Token;

/// Words for a place where a text leaves the grammar.
final class SyntaxProblems {
    private static final String EXAMPLES = "Write, for example, P(Y=1 | do(X=1)), E[Y | X=1] or ATE(X -> Y).";

    private SyntaxProblems() {}

    static QueryProblem of(String text, Token token, KnownNames known) {
        if (known.knows(Words.read(quotedOrBare(text.strip())))) {
            String name = text.strip();
            return new QueryProblem(
                    0, text.length(), "A variable alone is no question.", "Ask P(" + name + ") for its distribution.");
        }
        if (token.getType() == Token.EOF) {
            return new QueryProblem(
                    text.stripTrailing().length(), text.length(), "The question is not complete.", EXAMPLES);
        }
        Span span = Span.of(text, token);
        String shown = "'" + token.getText() + "'";
        return switch (token.getType()) {
            case QuestionLexer.OTHER ->
                span.problem("The character " + shown + " has no meaning here.", "Put names with it in double quotes.");
            case QuestionLexer.BAR ->
                span.problem(
                        shown + " is not expected here.",
                        "Use one bar, behind what is asked and before what is given.");
            case QuestionLexer.NUMBER ->
                span.problem(
                        "The number " + shown + " is not expected here.",
                        "Put a name that starts with a digit in double quotes.");
            case QuestionLexer.NAME ->
                span.problem(
                        shown + " is not expected here.", "Separate names with commas; quote a name that has spaces.");
            default -> span.problem(shown + " is not expected here.", EXAMPLES);
        };
    }

    private static String quotedOrBare(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted || !text.startsWith("\"") ? text : "";
    }
}
