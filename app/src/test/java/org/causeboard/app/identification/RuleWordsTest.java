package org.causeboard.app.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.SourceFailure;
import org.junit.jupiter.api.Test;

class RuleWordsTest {
    @Test
    void causesOfSelectionAreWhatItDependsOnAndNotWhatSelects() {
        SourceFailure selected = new SourceFailure.Selected(AvailableDistribution.observational(), Set.of("Z"));
        assertThat(RuleWords.failure(selected, Messages.in(Locale.ENGLISH)))
                .endsWith(": who comes into the sample depends on Z.");
        assertThat(RuleWords.failure(selected, Messages.in(Locale.GERMAN)))
                .endsWith(": Wer in die Stichprobe kommt, hängt von Z ab.");
    }
}
