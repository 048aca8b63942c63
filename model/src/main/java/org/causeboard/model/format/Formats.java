package org.causeboard.model.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.causeboard.model.format.project.ProjectFormat;

/// All formats of documents, the program's own first.
public final class Formats {
    private static final List<DocumentReader> READERS = List.of(
            new ProjectFormat(),
            new DagittyFormat(),
            new BifFormat(),
            new XmlBifFormat(),
            new XdslFormat(),
            new HuginFormat(),
            new DotFormat(),
            new LavaanFormat());
    private static final List<DocumentWriter> WRITERS = List.of(
            new ProjectFormat(),
            new DagittyFormat(),
            new BifFormat(),
            new XmlBifFormat(),
            new DotFormat(),
            new LavaanFormat());

    private Formats() {}

    /// Every format that can be read.
    public static List<DocumentReader> readers() {
        return READERS;
    }

    /// Every format that can be written.
    public static List<DocumentWriter> writers() {
        return WRITERS;
    }

    /// The reader for a file, to judge by its name.
    public static Optional<DocumentReader> reader(Path file) {
        String name = file.getFileName().toString();
        return READERS.stream().filter(reader -> reader.format().fits(name)).findFirst();
    }

    /// The writer for a file, to judge by its name.
    public static Optional<DocumentWriter> writer(Path file) {
        String name = file.getFileName().toString();
        return WRITERS.stream().filter(writer -> writer.format().fits(name)).findFirst();
    }
}
