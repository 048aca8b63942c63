package org.causeboard.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/// Waits until some frames were shown, so that what was set off is laid out and painted however few frames a machine
/// shows. TestFX waits for a time, in which a slow machine may show none.
public final class Frames extends AnimationTimer {
    private static final int ENOUGH = 3; // what is asked for while a frame is laid out comes with the next one
    private static final long WAITED = TimeUnit.MILLISECONDS.toNanos(50); // by TestFX after the last thing it did
    private static final long LIMIT = 60; // seconds, after which the window hangs

    private final long[] shown = new long[ENOUGH]; // when the latest frames were
    private final CountDownLatch enough = new CountDownLatch(1);
    private int count;
    private long after = Long.MAX_VALUE;

    private Frames() {}

    /// Waits for what is under way on the JavaFX thread and for the frames that show it.
    public static void pass() {
        passAfter(WaitForAsyncUtils::waitForFxEvents);
    }

    /// Does something and waits for frames that show what it did last.
    ///
    /// @param action ends with TestFX's own wait
    static void passAfter(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
            return;
        }
        Frames frames = new Frames();
        Platform.runLater(frames::start);
        try {
            action.run();
            frames.await(System.nanoTime() - WAITED);
        } finally {
            Platform.runLater(frames::stop);
        }
    }

    private void await(long time) {
        Platform.runLater(() -> {
            after = time;
            look();
        });
        try {
            if (!enough.await(LIMIT, TimeUnit.SECONDS)) {
                throw new AssertionError("No frames were shown for " + LIMIT + " seconds.");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("Somebody ended the test while it waited for frames.", e);
        }
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {})); // the last one is painted
    }

    @Override
    public void handle(long now) {
        shown[count++ % ENOUGH] = System.nanoTime();
        look();
    }

    private void look() {
        if (count >= ENOUGH && shown[count % ENOUGH] >= after) {
            stop();
            enough.countDown();
        }
    }
}
