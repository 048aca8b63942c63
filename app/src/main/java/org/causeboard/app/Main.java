package org.causeboard.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import org.causeboard.app.cli.CommandLine;

/// Starts Causeboard: the window without arguments or with files to open, else the command line.
public final class Main {
    private static final List<String> WINDOW_COMMANDS = List.of("open", "demo");

    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0 && !WINDOW_COMMANDS.contains(args[0]) && !isDocument(args[0])) {
            System.exit(CommandLine.run(args));
        }
        if (!hasDisplay()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Application.launch(Desktop.class, args);
    }

    /// Whether an argument is a file rather than a command, whose names have no dot.
    private static boolean isDocument(String argument) {
        return argument.contains(".") && Files.isRegularFile(Path.of(argument));
    }

    /// Whether a window would be seen. Only Linux can be without a display; elsewhere the system always has one.
    private static boolean hasDisplay() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return true;
        }
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String environmentVariable) {
        return !System.getenv().getOrDefault(environmentVariable, "").isEmpty();
    }
}
