package org.causeboard.engine.query.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Variable;

/// The language of questions: the notation of the field, such as `P(Y | do(X=1))`, `E[Y_{X=1}] - E[Y_{X=0}]`,
/// `P(Y_{X=1, M_{X=0}} = 1)`, `ATE(X -> Y)` and `X _||_ Y | Z`. The grammar is `Question.g4`.
///
/// Reading what was printed gives an equal question. Every text gives a result, never an exception; texts longer than
/// [#LONGEST] characters or nested deeper than [#DEEPEST] brackets are refused. Names that are not made of letters,
/// digits, points and inner underscores stand in double quotes.
public final class QueryText {
    /// The longest text that is read, in characters.
    public static final int LONGEST = 10_000;

    /// How many brackets may stand within each other.
    public static final int DEEPEST = 40;

    private QueryText() {}

    /// Reads a question without checking the names in it.
    public static ParsedQuery parse(String text) {
        return parse(text, KnownNames.OPEN);
    }

    /// Reads a question about these variables; unknown names and states are problems, with the nearest known one as
    /// the remedy.
    public static ParsedQuery parse(String text, Collection<Variable> variables) {
        return parse(text, KnownNames.of(variables));
    }

    /// The question in the language of questions; readable by [#parse(String)].
    public static String print(Query query) {
        return QueryPrinter.print(query);
    }

    /// An event, such as `Y_{X=1}=1`.
    public static String print(Event event) {
        return QueryPrinter.print(event);
    }

    /// A variable in its world, such as `Y_{X=1}`.
    public static String print(Counterfactual counterfactual) {
        return QueryPrinter.print(counterfactual);
    }

    /// What is done in a world, such as `do(X=1, Z := Z + 1)`; the empty text for the factual world.
    public static String print(World world) {
        return world.isFactual() ? "" : QueryPrinter.doing(world);
    }

    /// The pieces of a text, for colouring; also of a text that cannot be read.
    public static List<QueryToken> tokens(String text, Collection<Variable> variables) {
        return Highlighting.tokens(text, KnownNames.of(variables));
    }

    /// What could be written at a place of the text.
    ///
    /// @param caret from 0 to the length of the text
    public static List<Completion> complete(String text, int caret, Collection<Variable> variables) {
        return Completing.at(text, Math.clamp(caret, 0, text.length()), KnownNames.of(variables));
    }

    private static ParsedQuery parse(String text, KnownNames known) {
        if (text.isBlank()) {
            return unreadable(new QueryProblem(
                    0, text.length(), "There is no question yet.", "Write one, such as P(Y | do(X=1))."));
        }
        if (text.length() > LONGEST) {
            return unreadable(new QueryProblem(
                    LONGEST, text.length(), "The question has more than " + LONGEST + " characters.", "Shorten it."));
        }
        List<QueryProblem> problems = new ArrayList<>(Brackets.check(text));
        if (!problems.isEmpty()) {
            return new ParsedQuery.Unreadable(problems);
        }
        QuestionParser parser = new QuestionParser(new CommonTokenStream(lexer(text)));
        SyntaxListener listener = new SyntaxListener(text, known);
        parser.removeErrorListeners();
        parser.addErrorListener(listener);
        QuestionParser.QuestionContext tree = parser.question();
        if (listener.first != null) {
            return unreadable(listener.first);
        }
        return new QueryReader(text, known).read(tree);
    }

    /// A lexer that keeps quiet: a character that it does not know is a token of its own.
    static QuestionLexer lexer(String text) {
        QuestionLexer lexer = new QuestionLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer;
    }

    private static ParsedQuery unreadable(QueryProblem problem) {
        return new ParsedQuery.Unreadable(List.of(problem));
    }

    /// Keeps the first thing that does not fit the grammar: what follows it is often only its consequence.
    private static final class SyntaxListener extends BaseErrorListener {
        private final String text;
        private final KnownNames known;
        private QueryProblem first;

        SyntaxListener(String text, KnownNames known) {
            this.text = text;
            this.known = known;
        }

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object symbol,
                int line,
                int column,
                String message,
                RecognitionException e) {
            if (first == null && symbol instanceof org.antlr.v4.runtime.Token token) {
                first = SyntaxProblems.of(text, token, known);
            }
        }
    }
}
