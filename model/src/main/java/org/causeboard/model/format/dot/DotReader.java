package org.causeboard.model.format.dot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.text.GraphTextLimits;
import org.causeboard.engine.graph.text.Problem;
import org.causeboard.model.format.dot.DotScope.ClusterDraft;
import org.causeboard.model.format.dot.DotScope.Stretch;
import org.causeboard.model.format.dot.DotToken.Kind;

/// Reads DOT: `strict? (di)graph NAME? { ... }` with statements of nodes, chains of edges between nodes and groups,
/// ports, attributes, defaults (`edge [dir=none]`), subgraphs of any depth, and comments.
///
/// An explicit stack holds one [DotScope] for each open brace, so the depth of a text costs memory but never the call
/// stack. Takes time proportional to the text and to the edges. Limits: see [GraphTextLimits]. Source: the DOT
/// language, graphviz.org.
final class DotReader {
    /// The attributes that mean something here; of what else is said nothing is kept.
    private static final Set<String> KEPT = Set.of(
            "label",
            "class",
            "dir",
            "arrowhead",
            "arrowtail",
            "style",
            "color",
            "pos",
            "comment",
            "observed",
            "cluster");

    private static final Set<String> KEYWORDS = Set.of("node", "edge", "graph", "digraph", "subgraph", "strict");

    private final DotProblems problems;
    private final DotTokens tokens;
    private final ArrayDeque<DotScope> open = new ArrayDeque<>();
    private final List<String> mentions = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
    private final List<DotGraph.Link> edges = new ArrayList<>();
    private final List<ClusterDraft> clusters = new ArrayList<>();
    private final Map<String, ClusterDraft> homes = new HashMap<>();
    private DotToken token;
    private DotToken ahead;
    private int pairs;
    private boolean directed;
    private boolean foreign;
    private boolean overlaps;

    private DotReader(String text) {
        problems = new DotProblems(text);
        tokens = new DotTokens(text, problems);
        token = tokens.next();
        ahead = tokens.next();
    }

    /// Whether a bare name means something else, in any mixture of cases.
    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
    }

    static DotReading read(String text) {
        if (text.length() > GraphTextLimits.CHARACTERS) {
            DotProblems problems = new DotProblems(text);
            problems.tooLarge(GraphTextLimits.CHARACTERS, GraphTextLimits.CHARACTERS + " characters");
            return new DotReading.Refused(problems.found());
        }
        return new DotReader(text).read();
    }

    private DotReading read() {
        if (token.isWord("strict")) {
            advance();
        }
        directed = token.isWord("digraph");
        if (!directed && !token.isWord("graph")) {
            return new DotReading.Dagitty(); // which also reads graphs without their type
        }
        advance();
        if (token.isName()) {
            advance();
        }
        if (!token.is(Kind.OPEN_BRACE)) {
            return new DotReading.Dagitty();
        }
        open.push(DotScope.outermost(token.offset()));
        advance();
        statements();
        if (foreign) {
            return new DotReading.Dagitty();
        }
        if (!problems.isEmpty()) {
            return new DotReading.Refused(problems.found());
        }
        List<DotGraph.Cluster> boxes = clusters.stream().map(ClusterDraft::done).toList();
        return new DotReading.Parsed(new DotGraph(directed, attributes, nodes, edges, boxes, overlaps));
    }

    private void statements() {
        while (!foreign && !problems.isFull()) {
            switch (token.kind()) {
                case OPEN_BRACE -> openGroup("");
                case CLOSE_BRACE -> {
                    endStatement();
                    DotScope closed = open.pop();
                    advance();
                    if (open.isEmpty()) {
                        end();
                        return;
                    }
                    operand(closed.all(mentions.size()));
                }
                case BARE, QUOTED, HTML -> name();
                case EDGE -> edge();
                case OPEN_BRACKET -> said();
                case SEMICOLON, COMMA -> {
                    endStatement();
                    advance();
                }
                case FOREIGN -> foreign = true;
                case END -> {
                    problems.add(open.peek().offset(), Problem.Kind.UNCLOSED_BRACKET, "{");
                    return;
                }
                case CLOSE_BRACKET, EQUALS, PLUS, COLON -> unexpected();
            }
        }
    }

    /// Behind the last brace there may be a semicolon; a second graph is not read.
    private void end() {
        while (token.is(Kind.SEMICOLON)) {
            advance();
        }
        if (!token.is(Kind.END)) {
            unexpected();
        }
    }

    private void openGroup(String name) {
        endStatementUnlessArrow();
        DotScope scope = open.peek().inner(token.offset(), mentions.size(), name);
        if (name.toLowerCase(Locale.ROOT).startsWith("cluster")) {
            cluster(scope);
        }
        open.push(scope);
        advance();
    }

    private void cluster(DotScope scope) {
        Optional<ClusterDraft> around = scope.cluster();
        overlaps |= around.isPresent();
        ClusterDraft draft =
                new ClusterDraft(scope.name(), around.map(ClusterDraft::depth).orElse(0) + 1);
        clusters.add(draft);
        scope.becomes(draft);
    }

    private void name() {
        if (token.isWord("subgraph")) {
            advance();
            String name = "";
            if (token.isName()) {
                name = joined();
            }
            if (token.is(Kind.OPEN_BRACE)) {
                openGroup(name);
            } else {
                unexpected();
            }
            return;
        }
        boolean isDefault = token.isWord("node") || token.isWord("edge") || token.isWord("graph");
        if (isDefault && ahead.is(Kind.OPEN_BRACKET)) {
            endStatement();
            defaults();
            return;
        }
        endStatementUnlessArrow();
        int offset = token.offset();
        String name = joined();
        if (token.is(Kind.EQUALS) && open.peek().arrow().isEmpty()) {
            advance();
            ofGroup(kept(name, value()));
            return;
        }
        if (isDefault) {
            problems.add(offset, Problem.Kind.RESERVED_WORD, name);
        }
        node(name, offset);
    }

    private void defaults() {
        DotToken word = token;
        advance();
        Map<String, String> found = brackets();
        if (word.isWord("node")) {
            open.peek().nodesBy(found);
        } else if (word.isWord("edge")) {
            open.peek().edgesBy(found);
        } else {
            ofGroup(found);
        }
    }

    /// Attributes of the innermost group, or of the graph.
    private void ofGroup(Map<String, String> found) {
        DotScope scope = open.peek();
        if (open.size() == 1) {
            attributes.putAll(found);
            return;
        }
        if ("true".equalsIgnoreCase(found.get("cluster")) && !scope.isCluster()) {
            cluster(scope);
        }
        if (scope.isCluster()) {
            scope.cluster().orElseThrow().say(found);
        }
    }

    private void node(String name, int offset) {
        if (name.isBlank()) {
            problems.add(offset, Problem.Kind.BLANK_NAME, name);
            return;
        }
        if (name.length() > GraphTextLimits.NAME) {
            problems.add(offset, Problem.Kind.LONG_NAME, name);
            return;
        }
        while (token.is(Kind.COLON)) { // a port
            advance();
            if (token.isName()) {
                advance();
            }
        }
        nodes.computeIfAbsent(name, _ -> open.peek().nodeDefaults());
        if (nodes.size() > GraphTextLimits.VARIABLES) {
            problems.tooLarge(offset, GraphTextLimits.VARIABLES + " variables");
            return;
        }
        open.peek().cluster().ifPresent(cluster -> settle(name, cluster));
        mentions.add(name);
        operand(new Stretch(mentions.size() - 1, mentions.size()));
    }

    /// A node is in one cluster: the deepest, and of equally deep ones the first.
    private void settle(String name, ClusterDraft cluster) {
        ClusterDraft home = homes.get(name);
        if (home == cluster) {
            return;
        }
        overlaps |= home != null;
        if (home == null || home.depth() < cluster.depth()) {
            if (home != null) {
                home.members().remove(name);
            }
            homes.put(name, cluster);
            cluster.members().add(name);
        }
    }

    private void edge() {
        DotScope scope = open.peek();
        if (scope.last().isEmpty() || scope.arrow().isPresent()) {
            problems.add(token.offset(), Problem.Kind.MISSING_END, token.text());
        } else if (token.text().equals("->") != directed) {
            foreign = true; // DAGitty mixes them
        } else {
            scope.arrow(token);
        }
        advance();
    }

    private void operand(Stretch nodes) {
        DotScope scope = open.peek();
        Stretch before = scope.last().orElse(nodes);
        if (scope.arrow().isPresent() && !before.isEmpty() && !nodes.isEmpty()) {
            int offset = scope.arrow().get().offset();
            for (int i = before.from(); i < before.to() && !problems.isFull(); i++) {
                for (int j = nodes.from(); j < nodes.to() && !problems.isFull(); j++) {
                    pair(scope, mentions.get(i), mentions.get(j), offset);
                }
            }
        }
        scope.end(nodes);
    }

    private void pair(DotScope scope, String tail, String head, int offset) {
        if (++pairs > GraphTextLimits.EDGES) {
            problems.tooLarge(offset, GraphTextLimits.EDGES + " edges");
        } else if (tail.equals(head)) {
            problems.add(offset, Problem.Kind.SELF_LOOP, tail);
        } else {
            scope.pair(tail, head);
        }
    }

    /// `[name=value ...]` behind a chain says something of its edges, behind a node something of that; behind a group
    /// alone DOT has none.
    private void said() {
        DotToken start = token;
        DotScope scope = open.peek();
        Map<String, String> found = brackets();
        Optional<Stretch> named = scope.last();
        boolean ofEdges = !scope.pairs().isEmpty();
        if (scope.arrow().isPresent()
                || named.isEmpty()
                || !ofEdges && named.get().size() > 1) {
            problems.add(start.offset(), Problem.Kind.UNEXPECTED, "[");
        } else if (!ofEdges && !named.get().isEmpty()) {
            nodes.compute(mentions.get(named.get().from()), (_, before) -> DotScope.joined(before, found));
        } else {
            scope.say(found);
        }
    }

    private Map<String, String> brackets() {
        DotToken start = token;
        Map<String, String> found = new LinkedHashMap<>();
        advance();
        while (!token.is(Kind.CLOSE_BRACKET)) {
            if (token.isName()) {
                String name = joined();
                if (token.is(Kind.EQUALS)) {
                    advance();
                    found.putAll(kept(name, value()));
                } else {
                    foreign = true; // DAGitty's [exposure]
                    return found;
                }
            } else if (token.is(Kind.COMMA) || token.is(Kind.SEMICOLON)) {
                advance();
            } else if (token.is(Kind.END) || token.is(Kind.CLOSE_BRACE) || token.is(Kind.OPEN_BRACE)) {
                problems.add(start.offset(), Problem.Kind.UNCLOSED_BRACKET, "[");
                return found;
            } else {
                unexpected();
            }
        }
        advance();
        return found;
    }

    private static Map<String, String> kept(String name, String value) {
        String key = name.toLowerCase(Locale.ROOT);
        return KEPT.contains(key) ? Map.of(key, value) : Map.of();
    }

    private String value() {
        if (token.isName()) {
            return joined();
        }
        unexpected();
        return "";
    }

    /// `"a" + "b"` is `ab`.
    private String joined() {
        StringBuilder name = new StringBuilder(token.text());
        advance();
        while (token.is(Kind.PLUS) && ahead.isName()) {
            advance();
            name.append(token.text());
            advance();
        }
        return name.toString();
    }

    private void endStatementUnlessArrow() {
        if (open.peek().arrow().isEmpty()) {
            endStatement();
        }
    }

    private void endStatement() {
        DotScope scope = open.peek();
        scope.arrow().ifPresent(arrow -> problems.add(arrow.offset(), Problem.Kind.MISSING_END, arrow.text()));
        Map<String, String> attributes = scope.edgeAttributes();
        for (String[] pair : scope.pairs()) {
            edges.add(new DotGraph.Link(pair[0], pair[1], attributes));
        }
        scope.endStatement();
    }

    private void unexpected() {
        problems.add(token.offset(), Problem.Kind.UNEXPECTED, token.text());
        advance();
    }

    private void advance() {
        token = ahead;
        ahead = tokens.next();
    }
}
