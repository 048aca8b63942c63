package org.causeboard.app.canvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A step of the zoom alone is no zoom that goes on, so it is painted finely at once.
@Tag("ui")
final class ZoomRestTest {
    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void onlyAStepRightAfterAnotherGoesOn() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ZoomRest rest = new ZoomRest(() -> {});
            assertThat(rest.begin()).isFalse();
            assertThat(rest.begin()).isTrue();
        });
    }
}
