package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import org.causeboard.app.l10n.Messages;
import org.junit.jupiter.api.Test;

/// What the system's dialog for a file says.
class SystemFilePromptsTest {
    private final SystemFilePrompts prompts =
            new SystemFilePrompts(() -> null, Optional::empty, Messages.in(Locale.ENGLISH));

    @Test
    void whoSavesSeesTheFormatsAndTheChosenOneGivesTheEnding() {
        assertThat(prompts.saving(FileKinds.writable(), "a.causeboard").getExtensionFilters())
                .extracting(FileChooser.ExtensionFilter::getDescription)
                .contains("Documents and graphs", "Graphviz DOT (*.dot, *.gv)", "DAGitty (*.dagitty, *.dag, *.txt)");
        FilePrompts.Format dot = new FilePrompts.Format("Graphviz DOT", List.of("*.dot", "*.gv"));
        assertThat(FileKinds.as(dot, Path.of("a.causeboard"))).isEqualTo(Path.of("a.dot"));
        assertThat(FileKinds.as(dot, Path.of("a"))).isEqualTo(Path.of("a.dot"));
        assertThat(FileKinds.as(dot, Path.of("a.gv"))).isEqualTo(Path.of("a.gv"));
        assertThat(FileKinds.as(dot, Path.of("a.bif"))).as("named so by hand").isEqualTo(Path.of("a.bif"));
    }

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
