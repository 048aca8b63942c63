package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.causeboard.app.l10n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropPlanTest {
    @TempDir
    private Path folder;

    @Test
    void aDocumentIsOpenedAsAGraph() throws IOException {
        assertThat(english(written("rain.dot"))).isEqualTo("Drop to open rain.dot");
    }

    @Test
    void severalDocumentsStandInTabs() throws IOException {
        assertThat(english(written("a.dot"), written("b.dagitty"), written("rows.csv")))
                .isEqualTo("Drop to open 2 documents, each in a tab of its own");
    }

    @Test
    void rowsAreLoadedAsData() throws IOException {
        assertThat(english(written("rows.csv"))).isEqualTo("Drop to load rows.csv as data");
    }

    @Test
    void rowsThatComeWithADocumentBecomeItsData() throws IOException {
        assertThat(english(written("rows.csv"), written("rain.dot")))
                .isEqualTo("Drop to open rain.dot, with rows.csv as its data");
    }

    @Test
    void whatCannotBeTakenSaysWhy() throws IOException {
        Path workbook = Files.writeString(folder.resolve("rows.xlsx"), "PK and more");
        assertThat(english(workbook))
                .isEqualTo("rows.xlsx cannot be opened. The file is a workbook or an archive. "
                        + "Save the sheet as CSV, or unpack it first.");
        assertThat(german(folder))
                .isEqualTo(folder.getFileName() + " lässt sich nicht öffnen. Das ist ein Ordner. "
                        + "Wählen Sie eine der Dateien darin.");
    }

    @Test
    void aCompressedTableIsNoArchive() throws IOException {
        Path rows = Files.write(folder.resolve("rows.csv.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        assertThat(english(rows)).isEqualTo("Drop to load rows.csv.gz as data");
    }

    private Path written(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x,y\n1,2\n");
    }

    private static String english(Path... files) {
        return DropPlan.of(List.of(files)).words(Messages.in(Locale.ENGLISH));
    }

    private static String german(Path... files) {
        return DropPlan.of(List.of(files)).words(Messages.in(Locale.GERMAN));
    }
}
