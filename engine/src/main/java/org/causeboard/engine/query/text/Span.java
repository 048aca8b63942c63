package org.causeboard.engine.query.text;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/// A stretch of the text, in UTF-16 units as editors count; the lexer counts code points.
record Span(int from, int to) {

    static Span of(String text, Token token) {
        return between(text, token.getStartIndex(), token.getStopIndex() + 1);
    }

    static Span of(String text, ParserRuleContext context) {
        int start = context.getStart().getStartIndex();
        int stop = context.getStop() == null ? start : context.getStop().getStopIndex() + 1;
        return between(text, start, Math.max(start, stop));
    }

    private static Span between(String text, int start, int stop) {
        int length = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.clamp(start, 0, length));
        return new Span(from, Math.max(from, text.offsetByCodePoints(0, Math.clamp(stop, 0, length))));
    }

    QueryProblem problem(String message, String remedy) {
        return new QueryProblem(from, to, message, remedy);
    }
}
