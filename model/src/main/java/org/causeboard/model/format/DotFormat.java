package org.causeboard.model.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.engine.graph.text.GraphTextLimits;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.dot.DotDocument;
import org.causeboard.model.format.dot.DotWriter;

/// Graphviz's DOT: the graph with roles, places, groups, labels, colours and bends of edges. What else Graphviz draws
/// is not kept: shapes, fonts, ranks.
public final class DotFormat implements DocumentReader, DocumentWriter {
    private static final FormatName NAME = new FormatName("Graphviz DOT", List.of("dot", "gv"));

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public Extent extent() {
        return Extent.DRAWING;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        return TextFile.reading(file, GraphTextLimits.CHARACTERS, (text, title) -> read(text, title, progress));
    }

    /// The document of a text, such as one from the clipboard.
    public static Reading read(String text, String title, Progress progress) {
        return DotDocument.read(text, title, progress);
    }

    @Override
    public byte[] write(CausalDocument document, Progress progress) {
        return DotWriter.text(document).getBytes(StandardCharsets.UTF_8);
    }
}
