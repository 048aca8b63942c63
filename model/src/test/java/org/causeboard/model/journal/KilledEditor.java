package org.causeboard.model.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.AtomicFile;
import org.causeboard.model.format.project.ProjectFormat;

/// A program that edits without pause, autosaves, and saves now and then, until it is killed. It tells of each edit
/// when it was made, of each autosave when it is due at the latest, and when it is on disk, with how many edits.
final class KilledEditor {
    private static final AtomicInteger EDITS = new AtomicInteger(); // that were handed over to be kept

    private KilledEditor() {}

    private static void tell(String what, long number) {
        System.out.println(what + " " + number);
        System.out.flush();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        Path saved = Path.of(args[1]);
        ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();
        Autosave autosave = new Autosave(
                new Journal(folder).begin(),
                (delay, work) -> {
                    tell("due", System.nanoTime() + delay.toNanos());
                    background.schedule(
                            () -> {
                                int edits = EDITS.get();
                                work.run();
                                tell("kept", edits);
                            },
                            delay.toMillis(),
                            TimeUnit.MILLISECONDS);
                },
                outcome -> {
                    if (outcome instanceof Autosave.Outcome.Failed(Exception reason)) {
                        throw new IllegalStateException(reason); // and so is never told to be kept
                    }
                });
        CausalDocument document = CausalDocument.empty()
                .edit()
                .data(rows(Integer.parseInt(args[2])))
                .done();
        for (int edit = 1; ; edit++) {
            document = new AddVariable("v" + edit, new Point(edit, 0)).apply(document);
            autosave.edited(document, Optional.of(saved));
            EDITS.set(edit);
            tell("edit", System.nanoTime());
            if (edit % 7 == 0) {
                AtomicFile.write(saved, new ProjectFormat().write(document, Progress.unwatched()));
            }
            Thread.sleep(10); // the pace of a hand, not a wait for something
        }
    }

    private static Optional<Dataset> rows(int count) {
        List<String> states = IntStream.range(0, count)
                .mapToObj(row -> row % 3 == 0 ? "yes" : "no")
                .toList();
        return count == 0
                ? Optional.empty()
                : Optional.of(new Dataset(
                        "rows", List.of(Column.ofStates("smokes", states), Column.ofStates("coughs", states))));
    }
}
