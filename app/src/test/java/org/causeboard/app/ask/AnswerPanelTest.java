package org.causeboard.app.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How an answer is broken into lines.
class AnswerPanelTest {
    @Test
    void anIntervalStaysOnOneLine() {
        assertThat(AnswerPanel.unbroken("0.31 (0.27 to 0.35) kg")).isEqualTo("0.31 (0.27\u00a0to\u00a00.35) kg");
    }
}
