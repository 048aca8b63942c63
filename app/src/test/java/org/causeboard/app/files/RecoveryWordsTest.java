package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

class RecoveryWordsTest {
    @Test
    void aMomentIsWrittenInTheLanguageOfTheWindowWhateverTheSystemSpeaks() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        assertThat(Recovery.when(noon, Messages.in(Locale.GERMAN))).startsWith("22.11.2026");
        assertThat(Recovery.when(noon, Messages.in(Locale.ENGLISH))).startsWith("Nov 22, 2026");
    }

    @Test
    void rowsWithoutVariablesAreOfferedAsRows() {
        Messages english = Messages.in(Locale.ENGLISH);
        CausalDocument rows = CausalDocument.empty()
                .edit()
                .data(Optional.of(new Dataset("people", List.of(Column.ofStates("smokes", List.of("yes", "no"))))))
                .done();
        assertThat(Recovery.contents(rows, english)).isEqualTo("2 rows of data");
        assertThat(Recovery.contents(new AddVariable("x", Point.ORIGIN).apply(rows), english))
                .isEqualTo("1 variable");
        assertThat(Recovery.contents(CausalDocument.empty(), english)).isEqualTo("no variables");
        assertThat(Recovery.contents(rows, Messages.in(Locale.GERMAN))).isEqualTo("2 Zeilen Daten");
    }
}
