package org.causeboard.engine.graph.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.text.Token.Kind;

/// Reads statements into a [GraphDraft]. Groups may be nested to any depth: an explicit stack holds one [Group] for
/// each open brace, so the depth of a text costs memory but never the call stack.
final class GraphTextParser {
    private static final Map<String, GraphKind> KINDS = Map.of(
            "dag", GraphKind.DAG,
            "pdag", GraphKind.PDAG,
            "mag", GraphKind.MAG,
            "pag", GraphKind.PAG,
            "graph", GraphKind.GRAPH,
            "digraph", GraphKind.DIGRAPH);

    private static final Set<String> DEFAULTS = Set.of("node", "edge", "graph");

    private final ProblemList problems;
    private final Tokens tokens;
    private final GraphDraft draft;
    private final ArrayDeque<Group> open = new ArrayDeque<>();
    private Token token;
    private Token ahead;
    private int attributes;

    GraphTextParser(String text, ProblemList problems) {
        this.problems = problems;
        tokens = new Tokens(text, problems);
        draft = new GraphDraft(problems);
        token = tokens.next();
        ahead = tokens.next();
    }

    AnnotatedGraph parse() {
        boolean wrapped = header();
        Token start = token;
        if (wrapped) {
            advance();
        }
        statements();
        if (draft.isFull()) {
            return draft.graph(tokens.comments());
        }
        if (wrapped) {
            footer(start);
        } else if (!token.is(Kind.END)) {
            problems.add(token.offset(), Problem.Kind.UNEXPECTED, token.text());
        }
        return draft.graph(tokens.comments());
    }

    /// `TYPE NAME? {`. Without it the text is a DAG.
    private boolean header() {
        if (isWord("strict") && ahead.is(Kind.BARE_NAME) && kindOf(ahead).isPresent()) {
            advance(); // Graphviz writes it; it changes nothing
        }
        Optional<GraphKind> kind = kindOf(token);
        if (kind.isEmpty()) {
            return false;
        }
        if (ahead.is(Kind.OPEN_BRACE)) {
            draft.kind(kind.get());
            advance();
            return true;
        }
        if (!ahead.isName()) {
            return false;
        }
        Token second = ahead;
        Token first = token;
        advance();
        if (!ahead.is(Kind.OPEN_BRACE)) {
            return headless(first);
        }
        draft.kind(kind.get());
        draft.name(second.text());
        advance();
        return true;
    }

    /// The text started with a name that only looks like a type.
    private boolean headless(Token first) {
        if (isReserved(first)) {
            problems.add(first.offset(), Problem.Kind.RESERVED_WORD, first.text());
        }
        draft.variable(first.text(), first.offset());
        return false;
    }

    private void footer(Token start) {
        if (!token.is(Kind.CLOSE_BRACE)) {
            problems.add(start.offset(), Problem.Kind.UNCLOSED_BRACKET, "{");
            return;
        }
        advance();
        while (token.is(Kind.SEMICOLON)) {
            advance();
        }
        if (!token.is(Kind.END)) {
            problems.add(token.offset(), Problem.Kind.UNEXPECTED, token.text());
        }
    }

    /// Statements up to the brace that closes the outermost group, or to the end.
    private void statements() {
        open.push(new Group(0));
        while (!token.is(Kind.END) && !problems.isFull() && !draft.isFull()) {
            switch (token.kind()) {
                case OPEN_BRACE -> {
                    endChainUnlessArrow();
                    open.push(new Group(token.offset()));
                    advance();
                }
                case CLOSE_BRACE -> {
                    endChain();
                    if (open.size() == 1) {
                        return;
                    }
                    advance();
                    operand(open.pop().close());
                }
                case BARE_NAME, QUOTED_NAME -> nameOrOption();
                case ARROW -> arrow();
                case OPEN_BRACKET -> attributes();
                case COMMA, SEMICOLON -> {
                    endChain();
                    advance();
                }
                case CLOSE_BRACKET, EQUALS, PLUS, END -> {
                    problems.add(token.offset(), Problem.Kind.UNEXPECTED, token.text());
                    advance();
                }
            }
        }
        endChain();
        if (open.size() > 1 && !problems.isFull() && !draft.isFull()) {
            problems.add(open.peek().offset(), Problem.Kind.UNCLOSED_BRACKET, "{");
        }
    }

    private void nameOrOption() {
        Token first = token;
        endChainUnlessArrow();
        if (isCircle()) {
            arrow();
            return;
        }
        if (draft.isGraphviz() && graphviz()) {
            return;
        }
        String name = joinedName();
        if (token.is(Kind.EQUALS) && !open.peek().hasArrow()) {
            advance();
            draft.option(name, value(), first.offset());
            return;
        }
        if (first.is(Kind.BARE_NAME) && isReserved(first)) {
            problems.add(first.offset(), Problem.Kind.RESERVED_WORD, first.text());
        }
        operand(draft.variable(name, first.offset()));
    }

    /// What Graphviz writes besides variables and edges: looks for all that follows, such as `node [shape=box]`, which
    /// are passed over, and `subgraph NAME? {`, whose contents are a group.
    private boolean graphviz() {
        if (DEFAULTS.contains(token.text()) && token.is(Kind.BARE_NAME) && ahead.is(Kind.OPEN_BRACKET)) {
            advance();
            looks();
            return true;
        }
        if (isWord("subgraph") && (ahead.isName() || ahead.is(Kind.OPEN_BRACE))) {
            Token word = token;
            advance();
            if (token.isName() && ahead.is(Kind.OPEN_BRACE)) {
                advance();
            } else if (token.isName()) {
                operand(draft.variable(word.text(), word.offset()));
            }
            return true;
        }
        return false;
    }

    /// Attributes that stand for no variable and no edge.
    private void looks() {
        Token start = token;
        while (!token.is(Kind.CLOSE_BRACKET)) {
            if (token.is(Kind.END) || token.is(Kind.CLOSE_BRACE)) {
                problems.add(start.offset(), Problem.Kind.UNCLOSED_BRACKET, "[");
                return;
            }
            advance();
        }
        advance();
    }

    /// In a PAG `a o-> b` and `a <-o b` write the circle as a letter that touches the rest of the arrow.
    private boolean isCircle() {
        return draft.isPag()
                && open.peek().hasOperand()
                && !open.peek().hasArrow()
                && isWord("o")
                && ahead.glued()
                && (ahead.is(Kind.ARROW) || isTailAndCircle(ahead));
    }

    /// The end of `o-o`, which otherwise reads as a name that starts with a hyphen.
    private static boolean isTailAndCircle(Token token) {
        return token.is(Kind.BARE_NAME) && token.text().equals("-o");
    }

    private void arrow() {
        Token start = token;
        StringBuilder sign = new StringBuilder();
        if (isWord("o")) {
            sign.append('@');
            advance();
        }
        sign.append(isTailAndCircle(token) ? "-@" : token.text());
        advance();
        boolean followed = (ahead.isName() && !ahead.glued()) || ahead.is(Kind.OPEN_BRACE);
        if (draft.isPag() && isWord("o") && token.glued() && followed) {
            sign.append('@');
            advance();
        }
        Optional<Arrow> arrow = Arrow.of(sign.toString());
        if (arrow.isEmpty()) {
            problems.add(start.offset(), Problem.Kind.UNKNOWN_ARROW, sign.toString());
        } else if (!open.peek().hasOperand() || open.peek().hasArrow()) {
            problems.add(start.offset(), Problem.Kind.MISSING_END, sign.toString());
        } else {
            open.peek().arrow(arrow.get(), start.offset());
        }
    }

    private void operand(Members members) {
        open.peek().operand(members, draft);
    }

    /// A name, a group or an attribute list that does not follow an arrow ends the chain before it.
    private void endChainUnlessArrow() {
        if (!open.peek().hasArrow() && !isCircle()) {
            endChain();
        }
    }

    private void endChain() {
        Group group = open.peek();
        if (group.hasArrow()) {
            problems.add(group.arrowOffset(), Problem.Kind.MISSING_END, group.arrowText());
        }
        group.endChain();
    }

    /// `[name, name=value ...]` says something of the edges of a chain, or in front of an arrow of the variables there.
    private void attributes() {
        Token start = token;
        advance();
        List<Attribute> found = new ArrayList<>();
        while (!token.is(Kind.CLOSE_BRACKET)) {
            if (token.is(Kind.COMMA) || token.is(Kind.SEMICOLON)) {
                advance();
            } else if (token.isName()) {
                found.add(attribute());
                if (++attributes > GraphTextLimits.EDGES) {
                    draft.fillUp(start.offset(), GraphTextLimits.EDGES + " attributes");
                    return;
                }
            } else if (token.is(Kind.END) || token.is(Kind.CLOSE_BRACE) || token.is(Kind.OPEN_BRACE)) {
                problems.add(start.offset(), Problem.Kind.UNCLOSED_BRACKET, "[");
                return;
            } else {
                problems.add(token.offset(), Problem.Kind.UNEXPECTED, token.text());
                advance();
            }
        }
        advance();
        Group group = open.peek();
        if (!group.hasOperand() || group.hasArrow()) {
            problems.add(start.offset(), Problem.Kind.UNEXPECTED, "[");
        } else if (token.is(Kind.ARROW) || group.chainEdges().isEmpty()) {
            group.lastOperand().forEach(variable -> draft.annotateVariable(variable, found));
        } else {
            group.chainEdges().forEach(edge -> draft.annotateEdge(edge, found));
        }
    }

    private Attribute attribute() {
        int offset = token.offset();
        String name = joinedName();
        if (!token.is(Kind.EQUALS)) {
            return new Attribute(name, Optional.empty(), offset);
        }
        advance();
        return new Attribute(name, Optional.of(value()), offset);
    }

    private String value() {
        if (!token.isName()) {
            problems.add(token.offset(), Problem.Kind.UNEXPECTED, token.text());
            return "";
        }
        StringBuilder value = new StringBuilder(joinedName());
        while (token.is(Kind.BARE_NAME) && token.glued()) { // such as 1e-5
            value.append(token.text());
            advance();
        }
        return value.toString();
    }

    /// `"a" + "b"` is `ab`.
    private String joinedName() {
        StringBuilder name = new StringBuilder(token.text());
        advance();
        while (token.is(Kind.PLUS) && ahead.isName()) {
            advance();
            name.append(token.text());
            advance();
        }
        return name.toString();
    }

    private void advance() {
        token = ahead;
        ahead = tokens.next();
    }

    private boolean isWord(String word) {
        return token.is(Kind.BARE_NAME) && token.text().equals(word);
    }

    private static Optional<GraphKind> kindOf(Token token) {
        return token.is(Kind.BARE_NAME)
                ? Optional.ofNullable(KINDS.get(token.text().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static boolean isReserved(Token token) {
        return token.text().equals("graph") || token.text().equals("node");
    }

    /// The marks at the left and at the right end of a written edge.
    record Arrow(String text, Mark left, Mark right) {
        static Optional<Arrow> of(String text) {
            String plain = switch (text) {
                case "→" -> "->";
                case "←" -> "<-";
                case "↔" -> "<->";
                default -> text;
            };
            return switch (plain) {
                case "<->", "<-@", "@-@", "@->", "@--", "--@", "<-", "->", "--" -> {
                    Mark left = mark(plain.charAt(0));
                    Mark right = mark(plain.charAt(plain.length() - 1));
                    yield Optional.of(new Arrow(text, left, right));
                }
                default -> Optional.empty();
            };
        }

        private static Mark mark(char c) {
            return switch (c) {
                case '<', '>' -> Mark.ARROW;
                case '@' -> Mark.CIRCLE;
                default -> Mark.TAIL;
            };
        }

        Edge between(String a, String b) {
            return new Edge(a, b, left, right);
        }
    }

    /// One attribute as written.
    record Attribute(String name, Optional<String> value, int offset) {}
}
