package org.causeboard.model.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.format.bif.XmlNetworks;

/// Bayesian networks of GeNIe: graph, states, tables, names for people and places. They are read and not written.
public final class XdslFormat implements DocumentReader {
    private static final FormatName NAME = new FormatName("GeNIe", List.of("xdsl"));

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        return NetworkDocument.of(XmlNetworks.read(file, progress), TextFile.title(file), progress);
    }
}
