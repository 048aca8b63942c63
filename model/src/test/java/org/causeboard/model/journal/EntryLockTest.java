package org.causeboard.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one process knows of the entries of another.
@Tag("slow")
class EntryLockTest {
    private static final int HELD = 3;

    /// Looking used to open the program's own lock file, and on POSIX systems closing it again freed the lock.
    @Test
    void lockIsStillHeldForOthersAfterTheProgramHasLookedForWhatWasLeft(@TempDir Path folder)
            throws IOException, InterruptedException {
        Journal journal = new Journal(folder);
        try (JournalEntry _ = journal.begin()) {
            assertThat(journal.leftBehind().documents()).isEmpty();
            Path lock;
            try (var files = Files.newDirectoryStream(folder, "*" + Journal.LOCK)) {
                lock = files.iterator().next();
            }
            assertThat(heldToAnotherProcess(lock)).isTrue();
        }
    }

    private static boolean heldToAnotherProcess(Path lock) throws IOException, InterruptedException {
        return new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EntryLockTest.class.getName(),
                                lock.toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                == HELD;
    }

    /// The other process: ends with [#HELD] when the lock in the argument is held.
    public static void main(String[] arguments) throws IOException {
        System.exit(EntryLock.isHeld(Path.of(arguments[0])) ? HELD : 0);
    }
}
