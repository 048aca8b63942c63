package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.causeboard.app.l10n.Messages;
import org.junit.jupiter.api.Test;

/// Why a file was not written, in words that say what to do about it and not in the system's own.
final class FileWordsTest {
    @Test
    void aFullDiskIsToldWithARemedyInTheLanguageOfTheWindow() {
        IOException full = new IOException("No space left on device");
        assertThat(FileWords.why(full)).contains("no room left", "another folder");
        assertThat(Messages.in(Locale.GERMAN).model(FileWords.why(full))).contains("kein Platz");
    }

    @Test
    void aProtectedDiskIsToldWithoutTheSystemsPath() {
        IOException locked = new FileSystemException("/media/stick/x", null, "Read-only file system");
        assertThat(FileWords.why(locked)).isEqualTo("Nothing can be written there.");
    }

    @Test
    void whatEndsWithAFullStopGetsNoSecondOne() {
        IOException none = new IOException(
                "BIF holds tables only, and 'x' has none. Fit it as a table first, or save as .causeboard.");
        assertThat(FileWords.why(none)).isEqualTo(none.getMessage());
        assertThat(Messages.in(Locale.GERMAN).model(FileWords.why(none)))
                .contains("keine")
                .doesNotContain("Fit it", "..");
    }

    @Test
    void whatIsNotKnownIsToldAsTheSystemTellsIt() {
        assertThat(FileWords.why(new IOException("Input/output error"))).isEqualTo("Input/output error.");
    }
}
