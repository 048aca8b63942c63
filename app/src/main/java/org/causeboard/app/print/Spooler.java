package org.causeboard.app.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.document.Size;
import org.causeboard.model.format.picture.PdfPicture;

/// Where there is CUPS, pages go to it as PDF: shapes and text that can be selected. Java's own pages are a picture of
/// 300 dots an inch as soon as anything on them shines through.
///
/// @param program that takes pages: `lpr`
record Spooler(Path program) {
    private static final long PATIENCE = 60; // seconds: printers of a network may be slow to answer

    /// The program that Java hands pages to as well; without it they are lost in silence.
    static final Spooler USUAL = new Spooler(Path.of("/usr/bin/lpr"));

    boolean isThere() {
        return Files.isExecutable(program);
    }

    /// @param paper the whole sheet as it lies, in points
    /// @param printable what can be printed on
    /// @return whether the page was taken
    boolean print(String printer, String title, DisplayList list, Size paper, Size printable) {
        try {
            Path page = Files.createTempFile("causeboard", ".pdf");
            try {
                Files.write(page, PdfPicture.onSheet(list, Palettes.PRINT, paper, printable));
                return isTaken(new ProcessBuilder(program.toString(), "-P", printer, "-T", title, page.toString()));
            } finally {
                Files.deleteIfExists(page);
            }
        } catch (IOException _) {
            return false; // said as any other page that was not taken
        }
    }

    private static boolean isTaken(ProcessBuilder command) throws IOException {
        Process process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroy();
        }
    }
}
