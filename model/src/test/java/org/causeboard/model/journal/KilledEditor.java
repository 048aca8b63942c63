package org.causeboard.model.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.AtomicFile;
import org.causeboard.model.format.project.ProjectFormat;

/// A program that edits without pause, autosaves, and saves now and then, until it is killed. It tells each edit.
final class KilledEditor {
    private KilledEditor() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        Path saved = Path.of(args[1]);
        ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();
        Autosave autosave = new Autosave(
                new Journal(folder).begin(),
                (delay, work) -> background.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS),
                failure -> {
                    throw new UncheckedIOException(failure);
                });
        CausalDocument document = CausalDocument.empty();
        for (int edit = 1; ; edit++) {
            document = new AddVariable("v" + edit, new Point(edit, 0)).apply(document);
            autosave.edited(document, Optional.of(saved));
            System.out.println(edit + " " + System.nanoTime());
            System.out.flush();
            if (edit % 7 == 0) {
                AtomicFile.write(saved, new ProjectFormat().write(document, Progress.unwatched()));
            }
            Thread.sleep(10); // the pace of a hand, not a wait for something
        }
    }
}
