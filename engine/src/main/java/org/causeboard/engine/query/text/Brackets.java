package org.causeboard.engine.query.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Checks brackets and quotes before a text is parsed: they give the clearest messages, and bounding their depth
/// bounds the depth of the parser.
final class Brackets {
    private Brackets() {}

    /// The first problem with the text's brackets or quotes, if there is one.
    static List<QueryProblem> check(String text) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : QueryText.lexer(text).getAllTokens()) {
            Span span = Span.of(text, token);
            switch (token.getType()) {
                case QuestionLexer.LPAR, QuestionLexer.LSQUARE, QuestionLexer.LBRACE, QuestionLexer.SUBSCRIPT -> {
                    open.push(token);
                    if (open.size() > QueryText.DEEPEST) {
                        return List.of(span.problem(
                                "More than " + QueryText.DEEPEST + " brackets are open here.",
                                "Ask a simpler question."));
                    }
                }
                case QuestionLexer.RPAR, QuestionLexer.RSQUARE, QuestionLexer.RBRACE -> {
                    if (open.isEmpty()) {
                        return List.of(span.problem("This '" + token.getText() + "' closes nothing.", "Remove it."));
                    }
                    Token opening = open.pop();
                    if (!closes(opening, token) && !isInterval(opening, token)) {
                        return List.of(span.problem(
                                "This '" + token.getText() + "' does not match the '" + opening.getText()
                                        + "' at character "
                                        + (Span.of(text, opening).from() + 1) + ".",
                                "Write '" + closing(opening) + "'."));
                    }
                }
                case QuestionLexer.OTHER -> {
                    if (token.getText().equals("\"")) {
                        return List.of(
                                span.problem("The quote that starts here is never closed.", "Add the closing quote."));
                    }
                }
                default -> {
                    // no bracket
                }
            }
        }
        if (!open.isEmpty()) {
            Token opening = open.pop();
            return List.of(Span.of(text, opening)
                    .problem(
                            "The '" + opening.getText() + "' that starts here is never closed.",
                            "Add '" + closing(opening) + "'."));
        }
        return List.of();
    }

    private static boolean closes(Token opening, Token closing) {
        return closing(opening).equals(closing.getText());
    }

    /// Half-open intervals such as `[40, 60)` and `(40, 60]`.
    private static boolean isInterval(Token opening, Token closing) {
        return (opening.getType() == QuestionLexer.LPAR && closing.getType() == QuestionLexer.RSQUARE)
                || (opening.getType() == QuestionLexer.LSQUARE && closing.getType() == QuestionLexer.RPAR);
    }

    private static String closing(Token opening) {
        return switch (opening.getType()) {
            case QuestionLexer.LPAR -> ")";
            case QuestionLexer.LSQUARE -> "]";
            default -> "}";
        };
    }
}
