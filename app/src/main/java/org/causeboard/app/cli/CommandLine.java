package org.causeboard.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.causeboard.app.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line: the same program with no window and no toolkit.
@Command(
        name = "causeboard",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLine.ProgramVersion.class,
        subcommands = {
            AskCommand.class,
            WorldsCommand.class,
            IdentifyCommand.class,
            GraphCommand.class,
            ConvertCommand.class,
            CheckCommand.class,
            FitCommand.class,
            RenderCommand.class,
            ExamplesCommand.class,
            AnswerCommand.class
        },
        description = {
            "A whiteboard for cause and effect.",
            "Without a command it opens its window; `causeboard FILE` opens a document or a data file there."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered", "1:the question has no answer; the reason is printed", "2:misuse"})
public final class CommandLine implements Runnable {
    /// Exit code: the question has an answer.
    static final int ANSWERED = 0;
    /// Exit code: the question has no answer, and the reason was printed.
    static final int NO_ANSWER = 1;
    /// Exit code: the call does not make sense.
    static final int MISUSE = 2;

    @Spec
    private CommandSpec spec;

    private CommandLine() {}

    /// Runs one call on the console and returns its exit code: 0 answered, 1 no answer, 2 misuse.
    public static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = run(out, err, args);
        } catch (Error failure) { // such as a lack of memory: said in a sentence, after what was answered before
            err.println(Failures.sentence(failure));
            code = NO_ANSWER;
        }
        if (out.checkError()) { // flushes, and tells what a writer keeps to itself
            err.println("The answer could not be written: the disk is full, or nobody reads it any more.");
            code = code == ANSWERED ? NO_ANSWER : code;
        }
        return code;
    }

    /// Runs one call on the given writers and returns its exit code.
    static int run(PrintWriter out, PrintWriter err, String... args) {
        picocli.CommandLine line = new picocli.CommandLine(new CommandLine())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((exception, failed, _) -> {
                    failed.getErr().println(Failures.sentence(exception));
                    return NO_ANSWER;
                });
        return line.execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class ProgramVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"causeboard " + Version.TEXT};
        }
    }
}
