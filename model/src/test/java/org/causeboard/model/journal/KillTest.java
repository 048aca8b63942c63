package org.causeboard.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.format.Reading;
import org.causeboard.model.format.project.ProjectFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills a program in the middle of its edits (SIGKILL), again and again. `-Dkills=50` for the long run. Seconds that
/// are lost beside the delay are those of the disk and of whatever else runs: they are reported and not judged.
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT) // its programs wait most of the time
class KillTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {0, 20_000})
    void whatWasKeptIsThereWhateverIsLostWasAboutToBeKeptAndEveryFileOpens(int rows, TestReporter reporter)
            throws IOException, InterruptedException {
        double most = 0;
        SplittableRandom random = new SplittableRandom(20_260_117);
        for (int kill = 0; kill < Integer.getInteger("kills", 4); kill++) {
            Path run = Files.createDirectory(folder.resolve("rows" + rows + "run" + kill));
            Path saved = run.resolve("study.causeboard");
            Told told = editUntilKilled(run.resolve("journal"), saved, rows, 120 + random.nextInt(150));
            List<Journal.Recovered> found =
                    new Journal(run.resolve("journal")).leftBehind().documents();
            int there =
                    found.isEmpty() ? 0 : found.getFirst().document().graph().size();
            assertThat(told.kept()).as("writings in run %d", kill).isNotEmpty();
            assertThat(there).as("edits kept in run %d", kill).isGreaterThanOrEqualTo(told.keptAtLast());
            if (there < told.edits().size()) {
                long lost = told.edits().get(there);
                assertThat(told.unfinished())
                        .as("when edits were to be kept in run %d, the first lost one being of %d", kill, lost)
                        .anyMatch(due -> due <= lost + Autosave.DELAY.toNanos());
                most = Math.max(most, (told.edits().getLast() - lost) / 1e9);
            }
            assertThat(new ProjectFormat().read(saved, Progress.unwatched())).isInstanceOf(Reading.Read.class);
        }
        reporter.publishEntry("seconds lost at most", Double.toString(most));
    }

    /// What the program told before it was killed.
    ///
    /// @param edits when each was made, in nanoseconds
    /// @param due when a writing was to begin, in nanoseconds
    /// @param kept how many edits each writing brought to disk
    private record Told(List<Long> edits, List<Long> due, List<Long> kept) {
        int keptAtLast() {
            return kept.getLast().intValue();
        }

        /// When writings were to begin that had not ended, in nanoseconds.
        List<Long> unfinished() {
            return due.subList(kept.size(), due.size());
        }
    }

    private static Told editUntilKilled(Path journal, Path saved, int rows, int edits)
            throws IOException, InterruptedException {
        Process editor = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledEditor.class.getName(),
                        journal.toString(),
                        saved.toString(),
                        Integer.toString(rows))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (BufferedReader lines = editor.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long number = Long.parseLong(line.split(" ")[1]);
                switch (line.split(" ")[0]) {
                    case "due" -> told.due().add(number);
                    case "kept" -> told.kept().add(number);
                    default -> told.edits().add(number);
                }
                if (told.edits().size() >= edits && !told.kept().isEmpty()) {
                    editor.toHandle().destroyForcibly(); // unlike the process itself, leaves its output to be read
                }
            }
        } finally {
            editor.destroyForcibly();
        }
        editor.waitFor();
        return told;
    }
}
