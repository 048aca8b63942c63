package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How names are written on shapes.
class VariableLabelTest {
    @ParameterizedTest
    @CsvSource({
        "X_1, X, 1",
        "X_t-1, X, t−1",
        "X_t+12, X, t+12",
        "U_{t-1}, U, t−1",
        "beta_i, β, i",
        "pre_post-1, pre_post-1, ''",
        "A_B-1, A_B-1, ''"
    })
    void indicesStandBelowTheLine(String name, String base, String subscript) {
        VariableLabel label = VariableLabel.of(name, 200, BundledFont.instance());
        assertThat(label.lines()).containsExactly(new VariableLabel.Line(base, subscript));
    }

    private static List<String> lines(String name) {
        return VariableLabel.of(name, 180, BundledFont.instance()).lines().stream()
                .map(VariableLabel.Line::base)
                .toList();
    }

    @Test
    void aWordThatIsTooWideGoesOnWhereItsPartsBegin() {
        assertThat(lines("KoerperlicheAktivitaetProWoche")).containsExactly("KoerperlicheAktivitaetPro", "Woche");
        assertThat(lines("cholesterolmeasuredin1998")).containsExactly("cholesterolmeasuredin", "1998");
        assertThat(lines("HbA1c")).containsExactly("HbA1c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hochcholesterinaemiewahrscheinlichkeit",
                "gesamtbevoelkerung_in_Rindfleischetikettierungsueberwachung",
                "WWWWWWWWWWWWWWWWWWWWWWWWiiiiiiiiii",
                "𝛼𝛽𝛾𝛿𝛼𝛽𝛾𝛿𝛼𝛽𝛾𝛿𝛼𝛽𝛾𝛿𝛼𝛽𝛾𝛿"
            })
    void aWordWithoutPartsGoesOnInTheNextLine(String name) {
        List<String> lines = lines(name);
        assertThat(String.join("", lines)).isEqualTo(name);
        assertThat(lines).allMatch(line -> BundledFont.instance().width(line, VariableLabel.STYLE) <= 180);
    }

    @Test
    void whatNeedsMoreThanThreeLinesIsCutShort() {
        List<String> lines = lines("abcdefghij".repeat(20));
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast()).endsWith("…");
    }
}
