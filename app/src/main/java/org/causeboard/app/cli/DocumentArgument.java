package org.causeboard.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Example;
import org.causeboard.model.example.Gallery;
import org.causeboard.model.format.DocumentReader;
import org.causeboard.model.format.Formats;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.Reading;

/// A document that a call names: a file, or `gallery:ID` for an example.
final class DocumentArgument {
    private static final String GALLERY = "gallery:";

    private DocumentArgument() {}

    /// The document; empty when it cannot be read, with the reasons printed.
    static Optional<CausalDocument> open(String argument, PrintWriter err) throws IOException {
        if (argument.startsWith(GALLERY)) {
            Optional<CausalDocument> found =
                    Gallery.find(argument.substring(GALLERY.length())).map(Example::document);
            if (found.isEmpty()) {
                err.println("The gallery has no '" + argument.substring(GALLERY.length()) + "'. It has: "
                        + String.join(", ", Gallery.ids()) + ".");
            }
            return found;
        }
        Path file = Path.of(argument);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(argument);
        }
        Optional<DocumentReader> reader = Formats.reader(file);
        if (reader.isEmpty()) {
            err.println("No format has files like '" + file.getFileName() + "'. Known: "
                    + Formats.readers().stream()
                            .map(each -> each.format().name() + " (."
                                    + String.join(", .", each.format().extensions()) + ")")
                            .collect(Collectors.joining("; "))
                    + ".");
            return Optional.empty();
        }
        return switch (reader.get().read(file, Progress.unwatched())) {
            case Reading.Read(CausalDocument document, var warnings) -> {
                warnings.forEach(warning -> print(file, warning, err));
                yield Optional.of(document);
            }
            case Reading.Refused(var problems) -> {
                problems.forEach(problem -> print(file, problem, err));
                yield Optional.empty();
            }
        };
    }

    private static void print(Path file, Problem problem, PrintWriter err) {
        err.println(file + ": " + problem);
    }
}
