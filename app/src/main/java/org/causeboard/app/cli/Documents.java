package org.causeboard.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.data.DataFiles;
import org.causeboard.engine.data.DataProblem;
import org.causeboard.engine.data.DataReading;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.ReadChoices;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.LoadData;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.AtomicFile;
import org.causeboard.model.format.DocumentReader;
import org.causeboard.model.format.DocumentWriter;
import org.causeboard.model.format.Formats;
import org.causeboard.model.format.Reading;
import org.causeboard.model.layout.FirstLayout;
import org.causeboard.model.workbench.Snapshots;

/// Documents and data as commands read and write them. What is odd about a file is printed as an error line.
final class Documents {
    private final PrintWriter errors;

    Documents(PrintWriter errors) {
        this.errors = errors;
    }

    /// The document of a file; empty, with the reasons printed, when there is none.
    Optional<CausalDocument> read(Path file) throws IOException {
        Optional<DocumentReader> reader = Formats.reader(file);
        if (reader.isEmpty()) {
            errors.println("'" + file + "' has no ending of a format that can be read: "
                    + endings(Formats.readers().stream()
                            .map(DocumentReader::format)
                            .toList()) + ".");
            return Optional.empty();
        }
        return switch (reader.get().read(file, Progress.unwatched())) {
            case Reading.Read(CausalDocument document, var warnings) -> {
                warnings.forEach(warning -> errors.println(file + ": " + warning));
                yield Optional.of(FirstLayout.ifHeaped(document, Progress.unwatched()));
            }
            case Reading.Refused(var problems) -> {
                problems.forEach(problem -> errors.println(file + ": " + problem));
                yield Optional.empty();
            }
        };
    }

    /// The exit code of a call whose document could not be read: an unknown ending is misuse.
    static int codeWithout(Path file) {
        return Formats.reader(file).isEmpty() ? CommandLine.MISUSE : CommandLine.NO_ANSWER;
    }

    /// Whether a file's ending is one of a format that can be written; the reason is printed when it is not. To be
    /// asked before any work is done for that file.
    boolean canWrite(Path file) {
        if (Formats.writer(file).isPresent()) {
            return true;
        }
        errors.println("'" + file + "' has no ending of a format that can be written: "
                + endings(Formats.writers().stream().map(DocumentWriter::format).toList()) + ".");
        return false;
    }

    /// Writes a document to a file that can be written.
    void write(CausalDocument document, Path file) throws IOException {
        DocumentWriter writer = Formats.writer(file)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no format for '" + file + "'. Ask Documents.canWrite first."));
        AtomicFile.write(file, writer.write(document, Progress.unwatched()));
    }

    /// The document with the rows of a data file; empty, with the reasons printed, when it cannot be read.
    Optional<CausalDocument> withData(CausalDocument document, Path file) {
        return rows(file).map(rows -> new LoadData(rows).apply(document));
    }

    /// The rows of a data file; empty, with the reasons printed, when it cannot be read.
    Optional<Dataset> rows(Path file) {
        return switch (DataFiles.read(file, ReadChoices.AUTOMATIC, Progress.unwatched())) {
            case DataReading.Readable readable -> {
                readable.notices().forEach(errors::println);
                yield Optional.of(readable.dataset());
            }
            case DataReading.Unreadable(List<DataProblem> problems) -> {
                problems.forEach(errors::println);
                yield Optional.empty();
            }
        };
    }

    /// What the engine is asked about: a document, with the rows of a data file in place of its own where one is named;
    /// empty, with the reasons printed, when one of the two cannot be read.
    Optional<Snapshot> snapshot(Path file, Optional<Path> data) throws IOException {
        Optional<Snapshot> document = read(file).map(Snapshots::of);
        return data.isEmpty() || document.isEmpty()
                ? document
                : rows(data.get()).map(document.get()::withData);
    }

    private static String endings(List<org.causeboard.model.format.FormatName> formats) {
        return formats.stream()
                .flatMap(format -> format.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(", "));
    }
}
