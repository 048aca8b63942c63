package org.causeboard.app.canvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.causeboard.model.document.Box;
import org.junit.jupiter.api.Test;

class ViewTest {
    @Test
    void allOfALargePictureFitsIntoASmallWindow() {
        Box all = new Box(-6_000, -6_000, 12_000, 12_000);
        assertThat(View.fitting(all, 730, 380, 40, 1).visible(730, 380).contains(all))
                .isTrue();
    }
}
