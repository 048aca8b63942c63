package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.causeboard.app.l10n.Messages;
import org.junit.jupiter.api.Test;

class RecoveryWordsTest {
    @Test
    void aMomentIsWrittenInTheLanguageOfTheWindowWhateverTheSystemSpeaks() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        assertThat(Recovery.when(noon, Messages.in(Locale.GERMAN))).startsWith("22.11.2026");
        assertThat(Recovery.when(noon, Messages.in(Locale.ENGLISH))).startsWith("Nov 22, 2026");
    }
}
