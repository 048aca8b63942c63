package org.causeboard.model.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.format.bif.NetReader;
import org.causeboard.model.format.bif.XmlNetworks;

/// Bayesian networks of HUGIN: graph, states, tables, labels and places. They are read and not written.
public final class HuginFormat implements DocumentReader {
    private static final FormatName NAME = new FormatName("HUGIN", List.of("net"));

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        return TextFile.reading(
                file,
                XmlNetworks.MAX_BYTES,
                (text, title) -> NetworkDocument.of(NetReader.read(text, progress), title, progress));
    }
}
