package org.causeboard.engine.query.text;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Says of each piece of a text what it is, by its neighbours: it must work on half-written questions.
final class Highlighting {
    private Highlighting() {}

    static List<QueryToken> tokens(String text, KnownNames known) {
        List<? extends Token> tokens = visible(text);
        List<QueryToken> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Span span = Span.of(text, tokens.get(i));
            found.add(new QueryToken(span.from(), span.to(), kind(tokens, i, known)));
        }
        return List.copyOf(found);
    }

    static List<Token> visible(String text) {
        List<Token> visible = new ArrayList<>(QueryText.lexer(text).getAllTokens());
        visible.removeIf(token -> token.getChannel() != Token.DEFAULT_CHANNEL);
        return visible;
    }

    private static QueryToken.Kind kind(List<? extends Token> tokens, int i, KnownNames known) {
        return switch (tokens.get(i).getType()) {
            case QuestionLexer.NUMBER, QuestionLexer.INFINITY -> QueryToken.Kind.NUMBER;
            case QuestionLexer.LPAR,
                    QuestionLexer.RPAR,
                    QuestionLexer.LSQUARE,
                    QuestionLexer.RSQUARE,
                    QuestionLexer.LBRACE,
                    QuestionLexer.RBRACE,
                    QuestionLexer.COMMA,
                    QuestionLexer.COLON -> QueryToken.Kind.PUNCTUATION;
            case QuestionLexer.NAME, QuestionLexer.QUOTED -> ofName(tokens, i, known);
            case QuestionLexer.IN, QuestionLexer.VERSUS, QuestionLexer.CUT -> QueryToken.Kind.KEYWORD;
            case QuestionLexer.OTHER -> QueryToken.Kind.STRANGE;
            default -> QueryToken.Kind.OPERATOR;
        };
    }

    private static QueryToken.Kind ofName(List<? extends Token> tokens, int i, KnownNames known) {
        String name = Words.read(tokens.get(i).getText());
        int next = type(tokens, i + 1);
        if (next == QuestionLexer.LPAR || next == QuestionLexer.LSQUARE) {
            if (name.equalsIgnoreCase("do")) {
                return QueryToken.Kind.KEYWORD;
            }
            if (Function.named(name).isPresent()) {
                return QueryToken.Kind.FUNCTION;
            }
        }
        boolean afterRelation = switch (type(tokens, i - 1)) {
            case QuestionLexer.EQUAL,
                    QuestionLexer.UNEQUAL,
                    QuestionLexer.AT_LEAST,
                    QuestionLexer.GREATER,
                    QuestionLexer.VERSUS -> true;
            default -> next == QuestionLexer.VERSUS;
        };
        boolean isState = !known.owners(name).isEmpty();
        if (afterRelation && next != QuestionLexer.SUBSCRIPT && isState) {
            return QueryToken.Kind.STATE;
        }
        if (known.knows(name)) {
            return QueryToken.Kind.VARIABLE;
        }
        return isState ? QueryToken.Kind.STATE : QueryToken.Kind.UNKNOWN;
    }

    private static int type(List<? extends Token> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).getType() : Token.EOF;
    }
}
