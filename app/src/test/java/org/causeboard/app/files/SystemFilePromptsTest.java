package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.causeboard.app.l10n.Messages;
import org.junit.jupiter.api.Test;

/// What the system's dialog for a file says.
class SystemFilePromptsTest {
    private final SystemFilePrompts prompts =
            new SystemFilePrompts(() -> null, Optional::empty, Messages.in(Locale.ENGLISH));

    @Test
    void itsTitleSaysWhatWillBeDoneAndItsFilterWithWhat() {
        assertThat(prompts.opening(FileKinds.DATA).getTitle()).isEqualTo("Open a file");
        assertThat(prompts.saving(FileKinds.writable(), "a.causeboard").getTitle())
                .isEqualTo("Save as");
        assertThat(prompts.opening(FileKinds.DATA)
                        .getExtensionFilters()
                        .getFirst()
                        .getDescription())
                .isEqualTo("Data files");
    }
}
