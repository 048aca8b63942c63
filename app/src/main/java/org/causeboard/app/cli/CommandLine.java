package org.causeboard.app.cli;

import org.causeboard.app.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The command line: the same program with no window and no toolkit.
@Command(
        name = "causeboard",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLine.ProgramVersion.class,
        description = "A whiteboard for cause and effect.")
public final class CommandLine implements Runnable {
    private CommandLine() {}

    /// Runs one call and returns its exit code: 0 answered, 1 no answer, 2 misuse.
    public static int run(String... args) {
        return new picocli.CommandLine(new CommandLine()).execute(args);
    }

    @Override
    public void run() {
        picocli.CommandLine.usage(this, System.out);
    }

    static final class ProgramVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"causeboard " + Version.TEXT};
        }
    }
}
