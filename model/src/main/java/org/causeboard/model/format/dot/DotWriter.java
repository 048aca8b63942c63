package org.causeboard.model.format.dot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Point;

/// Writes a document in DOT, so that [DotDocument] reads it back: variables with their places, notes and colours, edges
/// with their marks, labels, colours and bends, groups as clusters. Roles, kinds of graphs and kinds of groups are
/// `class` names, which Graphviz hands on to SVG.
public final class DotWriter {
    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final double HUNDREDTHS = 100;

    private final CausalDocument document;
    private final StringBuilder text = new StringBuilder();

    private DotWriter(CausalDocument document) {
        this.document = document;
    }

    /// The text of a document.
    public static String text(CausalDocument document) {
        return new DotWriter(document).write();
    }

    private String write() {
        CausalGraph graph = document.graph();
        boolean undirected = DotMeaning.isWrittenUndirected(graph);
        text.append(undirected ? "graph {\n" : "digraph {\n");
        if (DotMeaning.kind(graph, !undirected) != graph.kind()) {
            text.append("  class=").append(word(graph.kind())).append(";\n");
        }
        graph.variables().forEach(this::variable);
        document.groups().forEach(this::group);
        for (Edge edge : graph.edges()) {
            text.append("  ").append(quoted(edge.from())).append(undirected ? " -- " : " -> ");
            text.append(quoted(edge.to()));
            statement(edge(edge, undirected));
        }
        return text.append("}\n").toString();
    }

    private void variable(String variable) {
        List<String> said = new ArrayList<>();
        String roles = List.of(Role.values()).stream()
                .filter(role -> document.graph().roles(variable).contains(role))
                .map(DotWriter::word)
                .collect(Collectors.joining(" "));
        if (!roles.isEmpty()) {
            said.add("class=" + quoted(roles));
        }
        if (document.graph().latent().contains(variable)) {
            said.add("style=dashed");
        }
        Point place = document.placements().get(variable).centre();
        said.add("pos=\"" + number(place.x()) + "," + number(-place.y()) + "!\""); // y grows upwards
        var card = document.cards().get(variable);
        card.colour().ifPresent(colour -> said.add("color=" + quoted(colour)));
        if (card.hasNote()) {
            said.add("comment=" + quoted(card.note()));
        }
        text.append("  ").append(quoted(variable));
        statement(said);
    }

    private void group(Group group) {
        text.append("  subgraph ").append(quoted("cluster_" + group.id())).append(" {\n");
        text.append("    label=").append(quoted(group.name())).append(";\n");
        String kind = word(group.kind()) + (group.isFolded() ? " folded" : "");
        text.append("    class=").append(quoted(kind)).append(";\n");
        for (String member : group.members()) {
            text.append("    ").append(quoted(member)).append(";\n");
        }
        text.append("  }\n");
    }

    private List<String> edge(Edge edge, boolean undirected) {
        List<String> said = new ArrayList<>();
        String marks = undirected ? "" : DotMeaning.marks(edge);
        if (!marks.isEmpty()) {
            said.add(marks);
        }
        EdgeStyle style = document.style(edge);
        if (!style.label().isEmpty()) {
            said.add("label=" + quoted(style.label()));
        }
        style.colour().ifPresent(colour -> said.add("color=" + quoted(colour)));
        Point from = document.placements().get(edge.from()).centre();
        Point to = document.placements().get(edge.to()).centre();
        List<Point> curve = DotSplines.controls(style, from, to);
        if (!curve.isEmpty()) {
            said.add("pos=\""
                    + curve.stream()
                            .map(point -> number(point.x()) + "," + number(-point.y()))
                            .collect(Collectors.joining(" "))
                    + "\"");
        }
        return said;
    }

    private void statement(List<String> said) {
        text.append(said.isEmpty() ? ";\n" : " [" + String.join(", ", said) + "];\n");
    }

    private static String number(double coordinate) {
        double rounded = Math.rint(coordinate * HUNDREDTHS) / HUNDREDTHS;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String name) {
        boolean bare = BARE.matcher(name).matches() && !DotReader.isKeyword(name);
        return bare ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
