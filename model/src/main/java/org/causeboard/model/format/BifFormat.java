package org.causeboard.model.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.bif.BifReader;
import org.causeboard.model.format.bif.BifWriter;

/// Bayesian networks in BIF, plain or gzipped: graph, states and tables.
public final class BifFormat implements DocumentReader, DocumentWriter {
    private static final FormatName NAME = new FormatName("Bayesian network (BIF)", List.of("bif", "bif.gz"));

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public Extent extent() {
        return Extent.TABLES;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        String title = file.getFileName().toString().replaceFirst("\\.bif(\\.gz)?$", "");
        return NetworkDocument.of(BifReader.read(file, progress), title, progress);
    }

    @Override
    public byte[] write(CausalDocument document, Progress progress) throws IOException {
        return BifWriter.write(
                        NetworkDocument.network(document, "BIF"), document.title(), NetworkDocument.places(document))
                .getBytes(StandardCharsets.UTF_8);
    }
}
