package org.causeboard.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// One call of the command line within the test's own process, and what it wrote.
record ConsoleCall(int exitCode, String output, String errors) {

    static ConsoleCall of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLine.run(new PrintWriter(out), new PrintWriter(err), args);
        return new ConsoleCall(code, out.toString(), err.toString());
    }

    List<String> outputLines() {
        return output.lines().toList();
    }
}
