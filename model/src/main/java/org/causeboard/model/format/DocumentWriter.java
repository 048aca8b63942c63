package org.causeboard.model.format;

import java.io.IOException;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;

/// Writes documents in one format. An open family: each is a class and a line in [Formats].
public interface DocumentWriter {
    /// What it writes.
    FormatName format();

    /// How much of a document a file of this format holds.
    Extent extent();

    /// The document as the bytes of a file.
    ///
    /// @throws IOException when the document holds what this format cannot say; the message tells what
    byte[] write(CausalDocument document, Progress progress) throws IOException;

    /// How much of a document a file holds.
    enum Extent {
        /// All of it.
        EVERYTHING,
        /// The graph with places, groups, notes and labels, but without mechanisms and data.
        DRAWING,
        /// The graph with states and tables.
        TABLES,
        /// The graph alone.
        GRAPH
    }
}
