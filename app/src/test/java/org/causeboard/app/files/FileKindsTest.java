package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileKindsTest {
    @Test
    void suggestedNamesHoldNothingThatASystemForbids() {
        assertThat(FileKinds.portable("Confounding: exercise and age.pdf"))
                .isEqualTo("Confounding exercise and age.pdf");
        assertThat(FileKinds.portable("A/B test: \"which?\" <1|2>\n.causeboard"))
                .isEqualTo("A B test which 1 2.causeboard");
        assertThat(FileKinds.portable("..hidden.svg")).isEqualTo("hidden.svg");
        assertThat(FileKinds.portable("x".repeat(300) + ".png")).hasSize(84);
        assertThat(FileKinds.portable("Größe.tex")).isEqualTo("Größe.tex");
    }

    @Test
    void aPointInANameIsNotAnEnding() {
        assertThat(FileKinds.named(Path.of("model 1.2"))).isEqualTo(Path.of("model 1.2.causeboard"));
        assertThat(FileKinds.named(Path.of("Dr. Who"))).isEqualTo(Path.of("Dr. Who.causeboard"));
        assertThat(FileKinds.named(Path.of("plain"))).isEqualTo(Path.of("plain.causeboard"));
        assertThat(FileKinds.named(Path.of("graph.dot"))).isEqualTo(Path.of("graph.dot"));
        assertThat(FileKinds.named(Path.of("net.bif.gz"))).isEqualTo(Path.of("net.bif.gz"));
    }
}
