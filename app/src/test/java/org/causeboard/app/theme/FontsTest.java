package org.causeboard.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Words look alike on each machine: whatever family is asked for is bundled, and none is what the system has of that
/// kind.
@Tag("ui")
final class FontsTest {
    private static final Path SHEETS = Path.of("src", "main", "resources");
    private static final Pattern FAMILY = Pattern.compile("-fx-font-family:\\s*\"?([^\";]+)");

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Fonts.load();
    }

    @Test
    void styleSheetsNameBundledFamiliesOnly() throws IOException {
        Set<String> families = new TreeSet<>();
        try (Stream<Path> sheets = Files.walk(SHEETS)) {
            for (Path sheet :
                    sheets.filter(each -> each.toString().endsWith(".css")).toList()) {
                FAMILY.matcher(Files.readString(sheet))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(families::add);
            }
        }
        assertThat(families)
                .contains("Inter", "JetBrains Mono")
                .allSatisfy(family -> assertThat(Font.font(family, 14).getFamily())
                        .as("the family that is shown for %s", family)
                        .isIn("Inter", family));
        assertThat(Font.getFamilies())
                .containsAll(families.stream()
                        .filter(family -> !family.startsWith("Inter "))
                        .toList());
        assertThat(families).doesNotContain("monospace", "Monospaced", "serif", "Serif", "System");
    }

    @Test
    void formulasStandInAFontOfTheirOwn() {
        assertThat(Fonts.formula(FontPosture.REGULAR, 14))
                .extracting(Font::getFamily, Font::getStyle)
                .containsExactly("STIX", "Regular");
        assertThat(Fonts.formula(FontPosture.ITALIC, 14))
                .extracting(Font::getFamily, Font::getStyle)
                .containsExactly("STIX", "Italic");
    }
}
