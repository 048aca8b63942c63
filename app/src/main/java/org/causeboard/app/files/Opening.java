package org.causeboard.app.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.DocumentReader;
import org.causeboard.model.format.Formats;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.Reading;
import org.causeboard.model.journal.FileStamp;
import org.causeboard.model.layout.FirstLayout;

/// A file that was read off the JavaFX thread.
///
/// @param file the file
/// @param stamp what it was when it was read
/// @param reading its document, or why it has none
record Opening(Path file, Optional<FileStamp> stamp, Reading reading) {
    private static final Logger LOG = Logger.getLogger(Opening.class.getName());

    static Opening of(Path file, Progress progress) {
        Optional<FileStamp> stamp = FileStamp.of(file); // before it is read: a change meanwhile is a change
        DocumentReader reader = Formats.reader(file)
                .orElseThrow(() -> new IllegalArgumentException("No format of documents ends like " + file + "."));
        return new Opening(file, stamp, read(reader, file, progress));
    }

    private static Reading read(DocumentReader reader, Path file, Progress progress) {
        try {
            return switch (reader.read(file, progress)) {
                case Reading.Read(CausalDocument document, List<Problem> warnings) ->
                    new Reading.Read(FirstLayout.ifHeaped(document, progress), warnings);
                case Reading.Refused refused -> refused;
            };
        } catch (IOException e) {
            return Reading.Refused.because(Problem.of(FileWords.why(e), "Choose another file."));
        } catch (OutOfMemoryError | StackOverflowError | RuntimeException e) {
            if (e instanceof java.util.concurrent.CancellationException cancelled) {
                throw cancelled;
            }
            LOG.log(Level.WARNING, "A file could not be read.", e);
            return Reading.Refused.because(
                    Problem.of("Its contents are too large or too deeply nested to be read.", "Choose another file."));
        }
    }
}
