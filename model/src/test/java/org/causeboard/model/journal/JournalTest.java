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
import org.causeboard.engine.task.Seed;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Note;
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
        assertThat(journal.leftBehind().documents()).as("while it is open").isEmpty();
        entry.leave();

        List<Journal.Recovered> found = journal.leftBehind().documents();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().document().graph()).isEqualTo(written.graph());
        assertThat(found.getFirst().document().data().orElseThrow().names()).containsExactly("X");
        assertThat(found.getFirst().origin()).contains(origin);
        journal.forget(found.getFirst());
        assertThat(journal.leftBehind().documents()).isEmpty();
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
    void aNewDocumentThatWasWipedIsNotLeftBehind() throws IOException {
        Journal journal = new Journal(folder);
        leave(journal, CausalDocument.empty().edit().seed(new Seed(8)).done(), Optional.empty());
        assertThat(journal.leftBehind()).isEqualTo(new Journal.LeftBehind(List.of(), List.of()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDocumentWithoutVariablesIsLeftBehindWhenItHoldsAnythingElse() throws IOException {
        CausalDocument bare = CausalDocument.empty();
        Dataset rows = new Dataset("stones", List.of(Column.ofStates("X", List.of("small", "large"))));
        List<CausalDocument> worthKeeping = List.of(
                bare.edit().title("Stones").done(),
                bare.edit()
                        .notes(List.of(new Note("note-1", "think", Point.ORIGIN)))
                        .done(),
                bare.edit().data(Optional.of(rows)).done(),
                bare.edit().questions(List.of("P(Y)")).done());
        for (CausalDocument document : worthKeeping) {
            Journal journal = new Journal(folder.resolve("of " + document.title() + document.questions()));
            leave(journal, document, Optional.empty());
            assertThat(journal.leftBehind().documents()).as(document.toString()).hasSize(1);
            journal.forget(journal.leftBehind().documents().getFirst());
        }
        Journal ofAFile = new Journal(folder.resolve("of a file"));
        leave(ofAFile, bare, Optional.of(folder.resolve("study.causeboard")));
        assertThat(ofAFile.leftBehind().documents()).as("wiped, of a file").hasSize(1);
    }

    private static void leave(Journal journal, CausalDocument document, Optional<Path> origin) throws IOException {
        JournalEntry entry = journal.begin();
        entry.write(document, origin);
        entry.leave();
    }

    @Test
    void anUnreadableEntryIsNamedAndStays() throws IOException {
        Journal journal = new Journal(folder);
        JournalEntry cut = journal.begin();
        cut.write(document("X"), Optional.empty());
        cut.leave();
        Path file;
        try (var files = Files.newDirectoryStream(folder, "*" + JournalEntry.EDITS)) {
            file = files.iterator().next();
        }
        Files.write(file, new byte[] {'P', 'K', 3, 4});
        JournalEntry whole = journal.begin();
        whole.write(document("Y"), Optional.empty());
        whole.leave();
        Journal.LeftBehind left = journal.leftBehind();
        assertThat(left.documents()).hasSize(1);
        assertThat(left.damaged()).singleElement().satisfies(damaged -> {
            assertThat(damaged.file()).isEqualTo(file);
            assertThat(damaged.problem().what()).contains("cut off or damaged");
        });
        assertThat(file).exists();
        journal.forget(left.damaged().getFirst());
        assertThat(file).doesNotExist();
    }

    @Test
    void manyEditsAreOneWritingOfTheNewest() throws IOException {
        Journal journal = new Journal(folder);
        JournalEntry entry = journal.begin();
        List<Runnable> waiting = new ArrayList<>();
        List<Autosave.Outcome> heard = new ArrayList<>();
        Autosave autosave = new Autosave(entry, (_, work) -> waiting.add(work), heard::add);
        autosave.edited(document("A"), Optional.empty());
        autosave.edited(document("A", "B"), Optional.empty());
        assertThat(waiting).hasSize(1);
        waiting.removeFirst().run();
        assertThat(heard).containsExactly(new Autosave.Outcome.Kept());
        entry.leave();
        assertThat(journal.leftBehind()
                        .documents()
                        .getFirst()
                        .document()
                        .graph()
                        .variables())
                .containsExactly("A", "B");
    }

    @Test
    void savingClearsTheEntry() throws IOException {
        Journal journal = new Journal(folder);
        JournalEntry entry = journal.begin();
        List<Runnable> waiting = new ArrayList<>();
        List<Autosave.Outcome> heard = new ArrayList<>();
        Autosave autosave = new Autosave(entry, (_, work) -> waiting.add(work), heard::add);
        autosave.edited(document("A"), Optional.empty());
        waiting.removeFirst().run();
        autosave.saved(document("A"), Optional.empty());
        waiting.removeFirst().run();
        entry.leave();
        assertThat(journal.leftBehind().documents()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsTold() throws IOException {
        Journal journal = new Journal(folder.resolve("journal"));
        JournalEntry entry = journal.begin();
        List<Runnable> waiting = new ArrayList<>();
        List<Autosave.Outcome> heard = new ArrayList<>();
        Autosave autosave = new Autosave(entry, (_, work) -> waiting.add(work), heard::add);
        autosave.edited(document("A"), Optional.empty());
        entry.close();
        Files.delete(folder.resolve("journal")); // as when a disk is gone
        waiting.removeFirst().run();
        assertThat(heard).singleElement().isInstanceOf(Autosave.Outcome.Failed.class);
    }

    @Test
    void aFileIsClaimedByOneAtATime() throws IOException {
        FileClaims claims = new FileClaims(folder);
        Path study = folder.resolve("study.causeboard");
        FileClaims.Claim first = claims.claim(study).orElseThrow();
        assertThat(claims.claim(folder.resolve("x/../study.causeboard"))).isEmpty();
        assertThat(claims.claim(folder.resolve("other.causeboard"))).isPresent();
        first.close();
        assertThat(claims.claim(study)).isPresent();
    }
}
