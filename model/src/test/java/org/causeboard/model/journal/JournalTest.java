package org.causeboard.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    private static CausalDocument document(String... names) {
        CausalDocument document = CausalDocument.empty();
        for (String name : names) {
            document = new AddVariable(name, Point.ORIGIN).apply(document);
        }
        return document;
    }

    @Test
    void whatAProgramLeavesBehindIsFoundAgain() throws IOException {
        Dataset data = new Dataset("stones", List.of(Column.ofStates("X", List.of("small", "large"))));
        CausalDocument written =
                document("X", "Y").edit().data(Optional.of(data)).done();
        Path origin = folder.resolve("study.causeboard").toAbsolutePath();
        Journal journal = new Journal(folder.resolve("journal"));
        JournalEntry entry = journal.begin();
        entry.write(written, Optional.of(origin));
        assertThat(journal.leftBehind()).as("while it is open").isEmpty();
        entry.leave();

        List<Journal.Recovered> found = journal.leftBehind();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().document().graph()).isEqualTo(written.graph());
        assertThat(found.getFirst().document().data().orElseThrow().names()).containsExactly("X");
        assertThat(found.getFirst().origin()).contains(origin);
        journal.forget(found.getFirst());
        assertThat(journal.leftBehind()).isEmpty();
        assertThat(folder.resolve("journal")).isEmptyDirectory();
    }

    @Test
    void aProgramThatEndsAsItShouldLeavesNothing() throws IOException {
        Journal journal = new Journal(folder);
        JournalEntry entry = journal.begin();
        entry.write(document("X"), Optional.empty());
        entry.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUnreadableEntryIsPassedOver() throws IOException {
        Journal journal = new Journal(folder);
        JournalEntry cut = journal.begin();
        cut.write(document("X"), Optional.empty());
        cut.leave();
        Path file;
        try (var files = Files.newDirectoryStream(folder, "*" + JournalEntry.EDITS)) {
            file = files.iterator().next();
        }
        Files.write(file, new byte[] {'P', 'K', 3, 4});
        assertThat(journal.leftBehind()).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void manyEditsAreOneWritingOfTheNewest() throws IOException {
        Journal journal = new Journal(folder);
        JournalEntry entry = journal.begin();
        List<Runnable> waiting = new ArrayList<>();
        Autosave autosave = new Autosave(entry, (_, work) -> waiting.add(work), failure -> {
            throw new AssertionError(failure);
        });
        autosave.edited(document("A"), Optional.empty());
        autosave.edited(document("A", "B"), Optional.empty());
        assertThat(waiting).hasSize(1);
        waiting.removeFirst().run();
        entry.leave();
        assertThat(journal.leftBehind().getFirst().document().graph().variables())
                .containsExactly("A", "B");
    }

    @Test
    void savingClearsTheEntry() throws IOException {
        Journal journal = new Journal(folder);
        JournalEntry entry = journal.begin();
        List<Runnable> waiting = new ArrayList<>();
        Autosave autosave = new Autosave(entry, (_, work) -> waiting.add(work), failure -> {
            throw new AssertionError(failure);
        });
        autosave.edited(document("A"), Optional.empty());
        waiting.removeFirst().run();
        autosave.saved(document("A"), Optional.empty());
        waiting.removeFirst().run();
        entry.leave();
        assertThat(journal.leftBehind()).isEmpty();
    }
}
