package org.causeboard.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.causeboard.model.document.CausalDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `causeboard convert IN OUT`: the same document in another format.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes a document in another format; the endings of the files say which.")
final class ConvertCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "The file to read.")
    private Path from;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write.")
    private Path to;

    @Override
    public Integer call() throws IOException {
        Documents documents = new Documents(spec.commandLine().getErr());
        if (!documents.canWrite(to)) {
            return CommandLine.MISUSE;
        }
        Optional<CausalDocument> document = documents.read(from);
        if (document.isEmpty()) {
            return Documents.codeWithout(from);
        }
        documents.write(document.get(), to);
        return CommandLine.ANSWERED;
    }
}
