package org.causeboard.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.causeboard.model.example.Example;
import org.causeboard.model.example.Gallery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `causeboard examples [ID OUT]`: what comes with the program.
@Command(
        name = "examples",
        mixinStandardHelpOptions = true,
        description = "Lists the examples with their references, or writes one of them to a file.")
final class ExamplesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "The example to write.")
    private Optional<String> id = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "OUT", description = "The file to write it to.")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (id.isEmpty()) {
            Gallery.all().forEach(this::print);
            return CommandLine.ANSWERED;
        }
        Optional<Example> example = Gallery.find(id.get());
        if (example.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no example '" + id.get() + "' (there are: " + String.join(", ", Gallery.ids())
                            + ").");
            return CommandLine.MISUSE;
        }
        if (output.isEmpty()) {
            print(example.get());
            return CommandLine.ANSWERED;
        }
        Documents documents = new Documents(spec.commandLine().getErr());
        if (!documents.canWrite(output.get())) {
            return CommandLine.MISUSE;
        }
        documents.write(example.get().document(), output.get());
        return CommandLine.ANSWERED;
    }

    private void print(Example example) {
        var out = spec.commandLine().getOut();
        out.println(example.id() + ": " + example.title());
        out.println("    " + example.idea());
        out.println("    " + example.reference());
        example.questions()
                .forEach(question -> out.println("    " + question.query() + "  (" + question.about() + ")"));
    }
}
