package org.causeboard.engine.graph.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;

/// Writes DAGitty's language: comments, options, variables, edges, each in its order. Names that DAGitty itself would
/// not read bare are quoted.
final class GraphTextWriter {
    private static final Pattern BARE = Pattern.compile("-?[A-Za-z0-9_.]+");
    private static final Set<String> WORDS =
            Set.of("graph", "digraph", "dag", "pdag", "mag", "pag", "node", "strict", "o");

    private final AnnotatedGraph graph;
    private final StringBuilder out = new StringBuilder();

    GraphTextWriter(AnnotatedGraph graph) {
        this.graph = graph;
    }

    String write() {
        CausalGraph plain = graph.graph();
        out.append(plain.kind().name().toLowerCase(Locale.ROOT)).append(' ');
        graph.name().ifPresent(name -> out.append(quoted(name)).append(' '));
        out.append("{\n");
        graph.comments().forEach(comment -> out.append("// ").append(comment).append('\n'));
        graph.boundingBox()
                .ifPresent(box -> out.append("bb=\"")
                        .append(Numbers.write(box.first()))
                        .append(',')
                        .append(Numbers.write(box.second()))
                        .append("\"\n"));
        graph.options()
                .forEach((key, value) -> out.append(quoted(key))
                        .append('=')
                        .append(string(value))
                        .append('\n'));
        for (String variable : plain.variables()) {
            out.append(quoted(variable));
            attributes(roles(plain, variable), graph.annotation(variable));
        }
        for (Edge edge : plain.edges()) {
            out.append(written(edge));
            attributes(List.of(), graph.annotation(edge));
        }
        return out.append("}\n").toString();
    }

    static String shortForm(CausalGraph graph) {
        List<String> parts = new ArrayList<>();
        Set<String> mentioned = new LinkedHashSet<>();
        for (Edge edge : graph.edges()) {
            parts.add(written(edge));
            mentioned.add(edge.from());
            mentioned.add(edge.to());
        }
        for (String variable : graph.variables()) {
            if (!mentioned.contains(variable)) {
                parts.add(quoted(variable));
            }
        }
        return String.join(", ", parts);
    }

    private static List<String> roles(CausalGraph graph, String variable) {
        List<String> words = new ArrayList<>();
        for (Role role : Role.values()) {
            if (graph.roles(variable).contains(role)) {
                words.add(role.name().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private void attributes(List<String> roles, Annotation annotation) {
        List<String> parts = new ArrayList<>(roles);
        annotation.position().ifPresent(point -> parts.add("pos=\"" + Numbers.write(point) + "\""));
        annotation.label().ifPresent(label -> parts.add("label=" + string(label)));
        annotation
                .attributes()
                .forEach((name, value) ->
                        parts.add(value.isEmpty() ? quoted(name) + "=\"\"" : quoted(name) + "=" + string(value)));
        if (!parts.isEmpty()) {
            out.append(" [").append(String.join(",", parts)).append(']');
        }
        out.append('\n');
    }

    private static String written(Edge edge) {
        String plain = edge.toString();
        String symbol =
                plain.substring(edge.from().length(), plain.length() - edge.to().length());
        return quoted(edge.from()) + symbol + quoted(edge.to());
    }

    private static String quoted(String name) {
        return BARE.matcher(name).matches() && !WORDS.contains(name.toLowerCase(Locale.ROOT)) ? name : string(name);
    }

    /// In quotes. A backslash is doubled only where it would otherwise be read as an escape.
    private static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = i + 1 == text.length() || text.charAt(i + 1) == '"' || text.charAt(i + 1) == '\\';
            if (c == '"' || (c == '\\' && escapes)) {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
