package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
