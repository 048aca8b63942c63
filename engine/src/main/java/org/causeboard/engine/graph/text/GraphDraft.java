package org.causeboard.engine.graph.text;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphTextParser.Arrow;
import org.causeboard.engine.graph.text.GraphTextParser.Attribute;

/// The graph as far as it has been read.
final class GraphDraft {
    private final ProblemList problems;
    private final Map<String, Members> variables = new LinkedHashMap<>();
    private final Map<String, Set<Role>> roles = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<String, NoteDraft> variableNotes = new LinkedHashMap<>();
    private final Map<Edge, NoteDraft> edgeNotes = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private GraphKind kind = GraphKind.DAG;
    private Optional<String> name = Optional.empty();
    private Optional<Box> boundingBox = Optional.empty();
    private int written;
    private boolean full;

    GraphDraft(ProblemList problems) {
        this.problems = problems;
    }

    void kind(GraphKind read) {
        kind = read;
    }

    boolean isPag() {
        return kind == GraphKind.PAG;
    }

    /// Whether its type is one that Graphviz writes, too.
    boolean isGraphviz() {
        return kind == GraphKind.DIGRAPH || kind == GraphKind.GRAPH;
    }

    void name(String read) {
        name = Optional.of(read);
    }

    /// Whether a limit has been reached, which has been reported.
    boolean isFull() {
        return full;
    }

    Members variable(String variable, int offset) {
        Members known = variables.get(variable);
        if (known != null) {
            return known;
        }
        if (variable.isBlank()) {
            problems.add(offset, Problem.Kind.BLANK_NAME, variable);
            return Members.NONE;
        }
        if (variable.length() > GraphTextLimits.NAME) {
            problems.add(offset, Problem.Kind.LONG_NAME, variable);
            return Members.NONE;
        }
        if (variables.size() == GraphTextLimits.VARIABLES) {
            fillUp(offset, GraphTextLimits.VARIABLES + " variables");
        }
        Members one = new Members.One(variable);
        variables.put(variable, one);
        return one;
    }

    boolean hasVariable(String variable) {
        return variables.containsKey(variable);
    }

    Optional<Edge> edge(Arrow arrow, String a, String b, int offset) {
        if (full) {
            return Optional.empty();
        }
        if (++written > GraphTextLimits.EDGES) {
            fillUp(offset, GraphTextLimits.EDGES + " edges");
            return Optional.empty();
        }
        if (a.equals(b)) {
            problems.add(offset, Problem.Kind.SELF_LOOP, a);
            return Optional.empty();
        }
        Edge edge = arrow.between(a, b);
        edges.add(edge);
        return Optional.of(edge);
    }

    void role(String variable, Role role) {
        roles.computeIfAbsent(variable, _ -> EnumSet.noneOf(Role.class)).add(role);
    }

    void annotateVariable(String variable, List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            Optional<Role> role = attribute.value().isEmpty() ? role(attribute.name()) : Optional.empty();
            if (role.isPresent()) {
                role(variable, role.get());
            } else {
                variableNotes.computeIfAbsent(variable, _ -> new NoteDraft()).add(attribute, problems);
            }
        }
    }

    void annotateEdge(Edge edge, List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            edgeNotes.computeIfAbsent(edge, _ -> new NoteDraft()).add(attribute, problems);
        }
    }

    void place(String variable, Point point) {
        variableNotes.computeIfAbsent(variable, _ -> new NoteDraft()).place(point);
    }

    void bend(Edge edge, Point point) {
        edgeNotes.computeIfAbsent(edge, _ -> new NoteDraft()).place(point);
    }

    void option(String key, String value, int offset) {
        if (!key.equals("bb")) {
            options.put(key, value);
            return;
        }
        List<Double> corners = Numbers.read(value);
        if (corners.size() == 4) {
            Point first = new Point(corners.get(0), corners.get(1));
            boundingBox = Optional.of(new Box(first, new Point(corners.get(2), corners.get(3))));
        } else {
            problems.add(offset, Problem.Kind.BAD_NUMBERS, value);
        }
    }

    /// What was read; nothing when there are problems, since a text is read as a whole or not at all.
    AnnotatedGraph graph(List<String> comments) {
        if (!problems.isEmpty()) {
            return AnnotatedGraph.of(CausalGraph.empty());
        }
        CausalGraph.Builder builder = CausalGraph.builder().kind(kind);
        for (String variable : variables.keySet()) {
            builder.variable(
                    variable,
                    roles.getOrDefault(variable, Collections.emptySet()).toArray(Role[]::new));
        }
        edges.forEach(builder::edge);
        return new AnnotatedGraph(
                builder.build(),
                name,
                boundingBox,
                annotations(variableNotes),
                annotations(edgeNotes),
                options,
                comments);
    }

    /// Refuses a text with more than a limit.
    void fillUp(int offset, String limit) {
        if (!full) {
            problems.add(offset, Problem.Kind.TOO_LARGE, limit);
        }
        full = true;
    }

    private static <K> Map<K, Annotation> annotations(Map<K, NoteDraft> drafts) {
        Map<K, Annotation> found = new LinkedHashMap<>();
        drafts.forEach((key, draft) -> found.put(key, draft.annotation()));
        return found;
    }

    private static Optional<Role> role(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "exposure", "e", "source" -> Optional.of(Role.EXPOSURE);
            case "outcome", "o", "target" -> Optional.of(Role.OUTCOME);
            case "adjusted", "a" -> Optional.of(Role.ADJUSTED);
            case "latent", "l", "u", "unobserved" -> Optional.of(Role.LATENT);
            case "selected", "s" -> Optional.of(Role.SELECTED);
            default -> Optional.empty();
        };
    }
}
