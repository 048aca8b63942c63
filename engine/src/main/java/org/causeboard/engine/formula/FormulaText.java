package org.causeboard.engine.formula;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;

/// Reads formulas. Length and nesting are bounded, so that no text can exhaust the stack.
public final class FormulaText {
    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_TOKENS = 2_000;
    private static final int DEEPEST = 100;

    private FormulaText() {}

    /// Reads a formula such as `2*X - Z^2 + U`.
    public static ParsedFormula parse(String text) {
        return parse(text, 0);
    }

    /// Reads a formula that may start by naming the variable that it is for: `Y = 2*X`, `Y := 2*X` or `Y ~ Normal(X,
    /// 1)`.
    public static ParsedFormula parse(String text, String variable) {
        String trimmed = text.stripLeading();
        int start = text.length() - trimmed.length();
        for (String name : List.of(variable, "`" + variable + "`")) {
            if (trimmed.startsWith(name)) {
                String rest = trimmed.substring(name.length());
                String after = rest.stripLeading();
                int sign = after.startsWith(":=")
                        ? 2
                        : after.startsWith("~") ? 1 : after.startsWith("=") && !after.startsWith("==") ? 1 : 0;
                if (sign > 0) {
                    return parse(text, start + name.length() + rest.length() - after.length() + sign);
                }
            }
        }
        return parse(text, 0);
    }

    private static ParsedFormula parse(String text, int from) {
        if (text.length() > MOST_CHARACTERS) {
            return unreadable(
                    FormulaProblem.Kind.TOO_LONG, 0, text.length(), "more than " + MOST_CHARACTERS + " characters");
        }
        FormulaLexer lexer = new FormulaLexer(CharStreams.fromString(text.substring(from)));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        Optional<FormulaProblem> tooDeep = tooDeep(tokens.getTokens(), from);
        if (tooDeep.isPresent()) {
            return new ParsedFormula.Unreadable(List.of(tooDeep.get()));
        }
        List<FormulaProblem> problems = new ArrayList<>();
        FormulaParser parser = new FormulaParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new Listener(problems, from));
        FormulaParser.FormulaContext tree = parser.formula();
        if (!problems.isEmpty()) {
            return new ParsedFormula.Unreadable(problems.subList(0, 1));
        }
        Map<Formula, int[]> places = new IdentityHashMap<>();
        FormulaBuilder builder = new FormulaBuilder(places, problems, from);
        Formula formula = builder.visit(tree.expression());
        return problems.isEmpty() ? new ParsedFormula.Read(formula, places) : new ParsedFormula.Unreadable(problems);
    }

    /// Parentheses, signs and powers are what the parser descends for.
    private static Optional<FormulaProblem> tooDeep(List<Token> tokens, int from) {
        int open = 0;
        int prefixes = 0;
        int powers = 0;
        for (Token token : tokens) {
            open += token.getText().equals("(") ? 1 : token.getText().equals(")") ? -1 : 0;
            boolean prefix =
                    token.getText().equals("-") || token.getText().equals("+") || token.getType() == FormulaLexer.NOT;
            prefixes = prefix ? prefixes + 1 : 0;
            powers += token.getText().equals("^") ? 1 : 0;
            if (open > DEEPEST || prefixes > DEEPEST || powers > DEEPEST || tokens.size() > MOST_TOKENS) {
                int at = from + token.getStartIndex();
                String limit = tokens.size() > MOST_TOKENS
                        ? "more than " + MOST_TOKENS + " words"
                        : "more than " + DEEPEST + " levels";
                return Optional.of(
                        new FormulaProblem(FormulaProblem.Kind.TOO_LONG, at, at + 1, limit, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static ParsedFormula unreadable(FormulaProblem.Kind kind, int from, int to, String detail) {
        return new ParsedFormula.Unreadable(List.of(new FormulaProblem(kind, from, to, detail, Optional.empty())));
    }

    private static final class Listener extends BaseErrorListener {
        private final List<FormulaProblem> problems;
        private final int from;

        Listener(List<FormulaProblem> problems, int from) {
            this.problems = problems;
            this.from = from;
        }

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object symbol,
                int line,
                int column,
                String message,
                RecognitionException e) {
            if (symbol instanceof Token token) {
                boolean end = token.getType() == Token.EOF;
                int start = from + token.getStartIndex();
                int stop = end ? start : from + token.getStopIndex() + 1;
                String detail = end ? "the end of the formula" : "'" + token.getText() + "'";
                problems.add(new FormulaProblem(FormulaProblem.Kind.SYNTAX, start, stop, detail, Optional.empty()));
            }
        }
    }
}
