package org.causeboard.model.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphTextLimits;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;

/// Graphviz's DOT: the graph alone. Reading takes the part of DOT that it shares with DAGitty's language: statements of
/// nodes and chains of edges with attributes, comments, subgraphs. Writing gives bidirected edges `dir=both`.
public final class DotFormat implements DocumentReader, DocumentWriter {
    private static final FormatName NAME = new FormatName("Graphviz DOT", List.of("dot", "gv"));

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        TextFile text = TextFile.read(file, GraphTextLimits.CHARACTERS);
        return text.text()
                .map(found -> read(found, TextFile.title(file), progress))
                .orElseGet(() -> Reading.Refused.because(text.problem().orElseThrow()));
    }

    /// The document of a text, such as one from the clipboard.
    public static Reading read(String text, String title, Progress progress) {
        return causal(DagittyFormat.read(text.replaceFirst("^\\s*strict\\s+", ""), title, progress));
    }

    /// A digraph without cycles is read as a DAG.
    private static Reading causal(Reading reading) {
        if (reading instanceof Reading.Read(CausalDocument document, var warnings)
                && document.graph().kind() == GraphKind.DIGRAPH
                && document.graph().isAcyclic()) {
            return new Reading.Read(
                    document.edit().graph(graph -> graph.kind(GraphKind.DAG)).done(), warnings);
        }
        return reading;
    }

    @Override
    public byte[] write(CausalDocument document, Progress progress) {
        CausalGraph graph = document.graph();
        StringBuilder text = new StringBuilder("digraph {\n");
        for (String variable : graph.variables()) {
            boolean latent = graph.roles(variable).contains(Role.LATENT);
            text.append("  ").append(quoted(variable)).append(latent ? " [style=dashed];\n" : ";\n");
        }
        for (Edge edge : graph.edges()) {
            text.append("  ").append(quoted(edge.from())).append(" -> ").append(quoted(edge.to()));
            if (!edge.isDirected()) {
                text.append(" [dir=both, arrowtail=").append(shape(edge.atFrom()));
                text.append(", arrowhead=").append(shape(edge.atTo())).append("]");
            }
            text.append(";\n");
        }
        return text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String shape(Mark mark) {
        return switch (mark) {
            case TAIL -> "none";
            case CIRCLE -> "odot";
            case ARROW -> "normal";
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
