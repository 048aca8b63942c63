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

/// Kills a program in the middle of its edits (SIGKILL), again and again. `-Dkills=50` for the long run.
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT) // its programs wait most of the time
class KillTest {
    private static final double ALLOWED_SECONDS = 2;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {0, 20_000})
    void atMostTheLastTwoSecondsOfEditingAreLostAndEveryFileOpens(int rows, TestReporter reporter)
            throws IOException, InterruptedException {
        double most = 0;
        SplittableRandom random = new SplittableRandom(20_260_117);
        for (int kill = 0; kill < Integer.getInteger("kills", 4); kill++) {
            Path run = Files.createDirectory(folder.resolve("rows" + rows + "run" + kill));
            Path saved = run.resolve("study.causeboard");
            List<Long> edits = editUntilKilled(run.resolve("journal"), saved, rows, 120 + random.nextInt(150));
            List<Journal.Recovered> found =
                    new Journal(run.resolve("journal")).leftBehind().documents();
            int kept = found.isEmpty() ? 0 : found.getFirst().document().graph().size();
            double lost = kept == edits.size() ? 0 : (edits.getLast() - edits.get(kept)) / 1e9;
            assertThat(lost)
                    .as("seconds of editing lost in run %d, %d of %d edits kept", kill, kept, edits.size())
                    .isLessThan(ALLOWED_SECONDS);
            assertThat(new ProjectFormat().read(saved, Progress.unwatched())).isInstanceOf(Reading.Read.class);
            most = Math.max(most, lost);
        }
        reporter.publishEntry("seconds lost at most", Double.toString(most));
    }

    /// The times of the edits that the program told before it was killed.
    private static List<Long> editUntilKilled(Path journal, Path saved, int rows, int edits)
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
        List<Long> times = new ArrayList<>();
        try (BufferedReader lines = editor.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                times.add(Long.parseLong(line.split(" ")[1]));
                if (times.size() == edits) {
                    editor.toHandle().destroyForcibly(); // unlike the process itself, leaves its output to be read
                }
            }
        } finally {
            editor.destroyForcibly();
        }
        editor.waitFor();
        return times;
    }
}
