package org.causeboard.model.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.bif.XmlBifWriter;
import org.causeboard.model.format.bif.XmlNetworks;

/// Bayesian networks in XMLBIF: graph, states and tables.
public final class XmlBifFormat implements DocumentReader, DocumentWriter {
    private static final FormatName NAME =
            new FormatName("Bayesian network (XMLBIF)", List.of("xmlbif", "xml", "bifxml"));

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
        return NetworkDocument.of(XmlNetworks.read(file, progress), TextFile.title(file), progress);
    }

    @Override
    public byte[] write(CausalDocument document, Progress progress) throws IOException {
        return XmlBifWriter.write(
                        NetworkDocument.network(document, "XMLBIF"), document.title(), NetworkDocument.places(document))
                .getBytes(StandardCharsets.UTF_8);
    }
}
