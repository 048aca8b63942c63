package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void versionIsWrittenByTheBuild() {
        assertThat(Version.TEXT).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
