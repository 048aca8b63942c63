package org.causeboard.model.format;

import java.io.IOException;
import java.nio.file.Path;
import org.causeboard.engine.task.Progress;

/// Reads documents of one format. An open family: each is a class and a line in [Formats].
public interface DocumentReader {
    /// What it reads.
    FormatName format();

    /// Reads a file. Whatever the file holds, the result says what is wrong with it.
    ///
    /// @throws IOException when the file cannot be read at all
    Reading read(Path file, Progress progress) throws IOException;
}
