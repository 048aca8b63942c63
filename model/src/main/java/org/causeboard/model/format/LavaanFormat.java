package org.causeboard.model.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.engine.graph.text.GraphTextLimits;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.lavaan.LavaanDocument;
import org.causeboard.model.format.lavaan.LavaanWriter;

/// Models in the syntax of the R package lavaan: the graph, latent variables, and linear mechanisms whose numbers are
/// all fixed. Written is the graph alone, so that lavaan has something to estimate.
public final class LavaanFormat implements DocumentReader, DocumentWriter {
    private static final FormatName NAME = new FormatName("lavaan", List.of("lavaan", "lav"));

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public Extent extent() {
        return Extent.GRAPH;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        return TextFile.reading(
                file, GraphTextLimits.CHARACTERS, (text, title) -> LavaanDocument.read(text, title, progress));
    }

    @Override
    public byte[] write(CausalDocument document, Progress progress) throws IOException {
        return LavaanWriter.text(document.graph()).getBytes(StandardCharsets.UTF_8);
    }
}
